namespace ComplianceMonitor.Core.Dates;

/// <summary>A stretch of school time without a holiday in it: half a term, as a rule.</summary>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
public sealed record TermStretch(DateOnly From, DateOnly To)
{
    /// <summary>True for a day of it.</summary>
    /// <param name="day">A day.</param>
    public bool Holds(DateOnly day) => day >= From && day <= To;
}
