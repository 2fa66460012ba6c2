using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Core.Findings;

/// <summary>The notices or pages that were read, and what is lacking.</summary>
/// <param name="Documents">Those that were read; null where none was.</param>
/// <param name="Gap">Why nothing follows from their silence; null where all of them were read in full.</param>
internal sealed record SeenDocuments(IReadOnlyList<DocumentFacts>? Documents, Gap? Gap)
{
    /// <summary>The names of those that were read.</summary>
    public IReadOnlyList<string> Names => [.. (Documents ?? []).Select(facts => facts.Document.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>The privacy notices.</summary>
    /// <param name="evidence">What was gathered.</param>
    public static SeenDocuments Notices(EvidenceSet evidence) => evidence.PrivacyNotices switch
    {
        Observation<IReadOnlyList<DocumentFacts>>.Seen { Value: [] } => new(null, new(Reason.NoEvidence, "No privacy notice was given.")),
        Observation<IReadOnlyList<DocumentFacts>>.Seen seen => new(seen.Value, Unread(seen.Value, "privacy notice")),
        var other => new(null, Gap.Of(other, "A privacy notice")),
    };

    /// <summary>The pages of the website.</summary>
    /// <param name="evidence">What was gathered.</param>
    public static SeenDocuments Pages(EvidenceSet evidence) => evidence.Website switch
    {
        Observation<Website>.Seen { Value.Pages: [] } => new(null, new(Reason.NoEvidence, "No page of the website was read.")),
        Observation<Website>.Seen { Value: { Whole: false } website } =>
            new(website.Pages, website.Shortfall is { } lacking ? new(lacking.Reason, lacking.Because) : new(Reason.Partial, "Only a part of the website could be read.")),
        Observation<Website>.Seen seen => new(seen.Value.Pages, Unread(seen.Value.Pages, "website")),
        var other => new(null, Gap.Of(other, "The website")),
    };

    private static Gap? Unread(IReadOnlyList<DocumentFacts> documents, string what) =>
        documents.Select(facts => facts.Document).FirstOrDefault(document => document.Missing is not null) is { } partial
            ? new(Reason.Partial, $"Only a part of the {what} could be read ({partial.Name}): {partial.Missing}.")
            : null;
}
