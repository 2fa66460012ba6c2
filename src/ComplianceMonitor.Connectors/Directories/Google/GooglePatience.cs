namespace ComplianceMonitor.Connectors.Directories.Google;

/// <summary>How long Google Workspace is asked, and how slowly.</summary>
public sealed record GooglePatience
{
    /// <summary>The longest time for one directory. What was not told by then is a gap.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromMinutes(6);

    /// <summary>Repetitions of a call that was lost or refused for now.</summary>
    public int Repeats { get; init; } = 6;

    /// <summary>The wait before the first repetition; it doubles.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Between two calls: 2,400 in a minute (Google, "Directory API quotas").</summary>
    public TimeSpan Between { get; init; } = TimeSpan.FromMilliseconds(25);

    /// <summary>The longest pause of the service that is waited for.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(2);
}
