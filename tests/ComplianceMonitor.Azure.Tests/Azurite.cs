using ComplianceMonitor.Azure.Storage;

namespace ComplianceMonitor.Azure.Tests;

/// <summary>The storage emulator. Tests that need it are skipped where nobody started one.</summary>
internal static class Azurite
{
    public const string Setting = "AZURITE_CONNECTION_STRING";

    /// <summary>Repeats at once, so that no test waits.</summary>
    public static RetryPace Quick { get; } = new(3, TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(20));

    /// <summary>How it is reached.</summary>
    public static string Connection()
    {
        string? connection = Environment.GetEnvironmentVariable(Setting);
        Assert.SkipWhen(string.IsNullOrEmpty(connection), $"No storage emulator: start Azurite and put its connection string into {Setting}, or run tests/run.sh.");
        return connection;
    }

    /// <summary>An account in which nobody else has tables or containers with this prefix.</summary>
    public static DataStorage Open(string prefix, RetryPace? pace = null) => DataStorage.Open(Connection(), pace ?? Quick, prefix);

    /// <summary>A prefix of tables and containers that nobody has.</summary>
    public static string NewPrefix() => $"t{Guid.NewGuid():N}"[..12];

    /// <summary>The connection string with other addresses.</summary>
    /// <param name="through">The address of a proxy, for each address.</param>
    public static string Through(Func<Uri, Uri> through) => string.Join(';', Connection().Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part =>
        part.Split('=', 2) is [var name, var address] && name.EndsWith("Endpoint", StringComparison.Ordinal) ? $"{name}={through(new(address))}" : part));
}
