namespace ComplianceMonitor.Azure.Storage;

/// <summary>The storage account cannot be used. The message is for people: what, where, and what to do.</summary>
public sealed class StorageUnavailableException : Exception
{
    /// <summary>Makes an exception without words; here for serialisers only.</summary>
    public StorageUnavailableException()
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What, where, and what to do.</param>
    public StorageUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with its cause.</summary>
    /// <param name="message">What, where, and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public StorageUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
