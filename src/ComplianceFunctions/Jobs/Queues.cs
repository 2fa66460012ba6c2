namespace ComplianceFunctions.Jobs;

/// <summary>The queues, and the setting under which the host finds them. Attributes want constants.</summary>
internal static class Queues
{
    /// <summary>One job per check.</summary>
    public const string Checks = "checks";

    /// <summary>Where the host puts a job that failed five times.</summary>
    public const string FailedChecks = "checks-poison";

    /// <summary>One job per report.</summary>
    public const string Reports = "reports";

    /// <summary>Prefix of the connection's settings: <c>JobQueues__queueServiceUri</c>, or <c>JobQueues</c> with a connection string.</summary>
    public const string Connection = "JobQueues";
}
