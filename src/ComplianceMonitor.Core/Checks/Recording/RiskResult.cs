namespace ComplianceMonitor.Core.Checks.Recording;

/// <summary>What became of a risk that somebody would accept or end.</summary>
public abstract record RiskResult
{
    private RiskResult()
    {
    }

    /// <summary>It is accepted.</summary>
    /// <param name="Risk">As it counts.</param>
    /// <param name="Renewed">True where one was accepted before and still counted.</param>
    public sealed record Accepted(RecordedRisk Risk, bool Renewed) : RiskResult;

    /// <summary>It is ended, and the record of it stays.</summary>
    /// <param name="Risk">What was ended.</param>
    public sealed record Ended(RecordedRisk Risk) : RiskResult;

    /// <summary>It cannot be done.</summary>
    /// <param name="Because">Why, in one sentence.</param>
    public sealed record Refused(string Because) : RiskResult;
}
