namespace ComplianceMonitor.Connectors.Storage;

/// <summary>The data folder cannot be used. The message is for people: what, where, and what to do.</summary>
public sealed class StorageException : Exception
{
    /// <summary>Makes an exception without words; here for serialisers only.</summary>
    public StorageException()
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What, where, and what to do.</param>
    public StorageException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with its cause.</summary>
    /// <param name="message">What, where, and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public StorageException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>True for what a full disk, a missing right or a broken device throws. A file too large for its file system is an argument to .NET.</summary>
    internal static bool IsDisk(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException { ParamName: "value" };

    internal static StorageException NotWritten(string path, Exception cause) =>
        new($"{path} cannot be written: {cause.Message} Nothing that was stored is lost; free space or give the right to write there, then try again.", cause);
}
