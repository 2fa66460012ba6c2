using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Checks;

/// <summary>Names one check: fernhollow/reviews/2026-11-21; or one snapshot of a directory that schools share: trust/entra/2026-W47.</summary>
/// <param name="School">The school's id.</param>
/// <param name="Area">The area.</param>
/// <param name="Period">The period.</param>
public sealed record RunId(string School, Area Area, Period Period)
{
    /// <summary>Stands for the whole trust: no school has this id.</summary>
    public const string Trust = "trust";

    /// <summary>The live name of the directory, where this is its snapshot; null for a check of a school.</summary>
    public string? Directory { get; private init; }

    /// <summary>The snapshot of a directory for a period.</summary>
    /// <param name="directory">Its <see cref="Schools.DirectoryReference.LiveName"/>.</param>
    /// <param name="period">The period.</param>
    public static RunId Snapshot(string directory, Period period) => new(Trust, Area.Accounts, period) { Directory = directory };

    /// <summary>Reads a check's name; null where it is none.</summary>
    /// <param name="text">The text.</param>
    public static RunId? Parse(string text) => text.Split('/') switch
    {
        [{ Length: > 0 } school, var area, var period] when Slug.Parse<Area>(area) is { } known && Period.Parse(period) is { } when => new(school, known, when),
        [Trust, var directory, var period] when IsDirectory(directory) && Period.Parse(period) is { } when => Snapshot(directory, when),
        _ => null,
    };

    /// <inheritdoc/>
    public override string ToString() => $"{School}/{Directory ?? Slug.Of(Area)}/{Period}";

    private static bool IsDirectory(string text) =>
        (text.StartsWith("entra", StringComparison.Ordinal) || text.StartsWith("google", StringComparison.Ordinal))
        && text.Length <= 200 && text.All(one => char.IsAsciiLetterLower(one) || char.IsAsciiDigit(one) || one is '-' or '.');
}
