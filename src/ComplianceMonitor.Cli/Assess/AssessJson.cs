using System.Globalization;
using System.Text.Json.Serialization;
using ComplianceMonitor.Core.Channels;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Cli.Assess;

/// <summary>The contract of <c>assess --json</c>: one object.</summary>
internal sealed record AssessJson(
    string? School, string At, IReadOnlyList<ChannelRowJson> Channels, IReadOnlyList<FindingJson> Findings, CountsJson Counts)
{
    public static AssessJson From(EvidenceSet evidence, IReadOnlyList<ChannelRow> channels, IReadOnlyList<Finding> findings) => new(
        evidence.School.Name.Length == 0 ? null : evidence.School.Name,
        evidence.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        [.. channels.Select(row => new ChannelRowJson(row.Platform, row.Handle, row.InPolicy, row.InNotice, row.OnWebsite))],
        [.. findings.Select(FindingJson.From)],
        CountsJson.Of(findings.Select(finding => finding.Outcome)));
}

internal sealed record ChannelRowJson(string Platform, string? Handle, bool? InPolicy, bool? InNotice, bool? OnWebsite);

internal sealed record FindingJson(
    string Control,
    string Slug,
    string Subject,
    string Outcome,
    string? Reason,
    string Basis,
    string Severity,
    string Owner,
    string Summary,
    string? Fix,
    string? DueBy,
    IReadOnlyList<Quote> Quotes,
    IReadOnlyList<string> Advisories)
{
    public static FindingJson From(Finding finding) => new(
        finding.Control,
        ControlCatalogue.All.First(control => string.Equals(control.Info.Id, finding.Control, StringComparison.Ordinal)).Info.Slug,
        finding.Subject,
        finding.Outcome.Name,
        finding.Outcome is Outcome.Unknown unknown ? Core.Findings.Slug.Of(unknown.Reason) : null,
        finding.Basis.ToString(),
        Core.Findings.Slug.Of(finding.Severity),
        Core.Findings.Slug.Of(finding.Owner),
        finding.Summary,
        finding.Fix,
        finding.DueBy?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        finding.Quotes,
        finding.Advisories);
}

/// <summary>How many findings ended how.</summary>
internal sealed record CountsJson(
    [property: JsonPropertyName("Pass")] int Pass,
    [property: JsonPropertyName("Fail")] int Fail,
    [property: JsonPropertyName("Unknown")] int Unknown,
    [property: JsonPropertyName("NotApplicable")] int NotApplicable)
{
    public static CountsJson Of(IEnumerable<Outcome> outcomes)
    {
        ILookup<string, Outcome> by = outcomes.ToLookup(outcome => outcome.Name, StringComparer.Ordinal);
        return new(by["Pass"].Count(), by["Fail"].Count(), by["Unknown"].Count(), by["NotApplicable"].Count());
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AssessJson))]
internal sealed partial class AssessJsonContext : JsonSerializerContext;
