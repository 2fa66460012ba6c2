using System.Globalization;
using System.Text.Json.Serialization;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reports;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Cli.Reports;

/// <summary>One school in <c>report --json</c>: one object per line.</summary>
internal sealed record ReportJson(
    string School, string Name, string? Role, string? LastChecked, int ToMend, int NotChecked, IReadOnlyList<ReportedFindingJson> Findings)
{
    public static ReportJson Of(SchoolFile file, Owner? role, SchoolReport report) => new(
        file.School.Id,
        file.School.Name,
        role is { } one ? Slug.Of(one) : null,
        report.LastChecked?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        report.ToMend.Count(),
        report.NotChecked.Count(),
        [.. report.Findings.Select(ReportedFindingJson.Of)]);
}

/// <summary>A finding as <c>assess --json</c> writes it, and how it stands in the records.</summary>
internal sealed record ReportedFindingJson(
    string Control,
    string Slug,
    string Subject,
    string Outcome,
    string? Reason,
    string? Basis,
    string? Measure,
    string Severity,
    string Owner,
    string Summary,
    string? Fix,
    string? DueBy,
    IReadOnlyList<Quote> Quotes,
    string? Since,
    string? State,
    bool Changed,
    string Run)
{
    public static ReportedFindingJson Of(ReportedFinding finding) => new(
        finding.Control.Id,
        finding.Control.Slug,
        finding.Subject,
        finding.Outcome,
        finding.Reason,
        finding.Basis,
        finding.Measure,
        Core.Findings.Slug.Of(finding.Severity),
        Core.Findings.Slug.Of(finding.Owner),
        finding.Summary,
        finding.Fix,
        Day(finding.DueBy),
        finding.Quotes,
        Day(finding.Since),
        finding.State?.ToString(),
        finding.Changed,
        finding.Run);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ReportJson))]
internal sealed partial class ReportJsonContext : JsonSerializerContext;
