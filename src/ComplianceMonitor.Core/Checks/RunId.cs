using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Checks;

/// <summary>Names one check: fernhollow/reviews/2026-11-21.</summary>
/// <param name="School">The school's id.</param>
/// <param name="Area">The area.</param>
/// <param name="Period">The period.</param>
public sealed record RunId(string School, Area Area, Period Period)
{
    /// <summary>Reads a check's name; null where it is none.</summary>
    /// <param name="text">The text.</param>
    public static RunId? Parse(string text) =>
        text.Split('/') is [{ Length: > 0 } school, var area, var period] && Slug.Parse<Area>(area) is { } known && Period.Parse(period) is { } when
            ? new(school, known, when)
            : null;

    /// <inheritdoc/>
    public override string ToString() => $"{School}/{Slug.Of(Area)}/{Period}";
}
