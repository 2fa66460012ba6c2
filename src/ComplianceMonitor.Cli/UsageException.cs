namespace ComplianceMonitor.Cli;

/// <summary>Bad usage or bad input: one line per mistake, and the command ends with 2.</summary>
/// <param name="mistakes">What is wrong and what would be right.</param>
internal sealed class UsageException(IReadOnlyList<string> mistakes) : Exception(string.Join('\n', mistakes))
{
    /// <summary>One mistake.</summary>
    /// <param name="mistake">What is wrong and what would be right.</param>
    public UsageException(string mistake)
        : this([mistake])
    {
    }

    /// <summary>One line each.</summary>
    public IReadOnlyList<string> Mistakes { get; } = mistakes;
}
