namespace ComplianceMonitor.Azure.Graph;

/// <summary>How long a directory is asked, and how slowly: the limits are Graph's (Microsoft Learn, "Microsoft Graph service-specific throttling limits").</summary>
internal sealed record GraphPatience
{
    /// <summary>The longest time for one directory. What was not told by then is a gap.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromMinutes(6);

    /// <summary>Further rounds of a call that was lost or refused for now, after the repetitions of <see cref="GraphRetry"/>.</summary>
    public int Rounds { get; init; } = 3;

    /// <summary>What lies between two rounds.</summary>
    public TimeSpan RoundWait { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a refusal for want of a licence is asked again: it is also answered where there is one.</summary>
    public int LicenceTries { get; init; } = 2;

    /// <summary>What lies between those.</summary>
    public TimeSpan LicenceWait { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Between two calls for reports and methods: 5 in 10 seconds, app and tenant together.</summary>
    public TimeSpan BetweenReports { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Between two calls for conditional access: 1 in a second, all apps of the tenant together.</summary>
    public TimeSpan BetweenPolicies { get; init; } = TimeSpan.FromSeconds(1.1);

    /// <summary>The longest pause of the service that is waited for.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Most people whose methods are read one by one.</summary>
    public int MostPeople { get; init; } = 150;
}
