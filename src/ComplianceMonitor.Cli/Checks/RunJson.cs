using System.Globalization;
using System.Text.Json.Serialization;
using ComplianceMonitor.Cli.Assess;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Checks.Recording;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Cli.Checks;

/// <summary>One check in <c>run --json</c>: one object per line.</summary>
/// <param name="School">The school's id.</param>
/// <param name="Area">The area.</param>
/// <param name="Run">The check's name, which <c>replay</c> takes.</param>
/// <param name="Status">Done, AlreadyDone, InProgress or Failed.</param>
internal sealed record RunJson(string School, string Area, string Run, string Status)
{
    public string? EvidenceHash { get; init; }

    public CountsJson? Counts { get; init; }

    public IReadOnlyList<ChangeJson> Changes { get; init; } = [];

    public string? Error { get; init; }

    public static RunJson Of(CheckResult result) => result switch
    {
        CheckResult.Done done => Of(done.Run, "Done") with
        {
            EvidenceHash = done.EvidenceHash,
            Counts = CountsOf(done.Counts),
            Changes = [.. done.Changes.Select(ChangeJson.Of)],
        },
        CheckResult.AlreadyDone earlier => Of(earlier.Run.Run, "AlreadyDone") with { EvidenceHash = earlier.Run.EvidenceHash, Counts = CountsOf(earlier.Run.Counts) },
        CheckResult.InProgress other => Of(other.Run, "InProgress"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static RunJson Of(RunId run, string status) => new(run.School, Slug.Of(run.Area), run.ToString(), status);

    private static CountsJson? CountsOf(OutcomeCounts? counts) =>
        counts is null ? null : new((int)counts.Pass, (int)counts.Fail, (int)counts.Unknown, (int)counts.NotApplicable);
}

internal sealed record ChangeJson(string Control, string Subject, string Change, string? From, string? To, string Since)
{
    public static ChangeJson Of(FindingChange change) => new(
        change.Control, change.Subject, change.Kind.ToString(), change.From, change.To, change.Since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RunJson))]
internal sealed partial class RunJsonContext : JsonSerializerContext;
