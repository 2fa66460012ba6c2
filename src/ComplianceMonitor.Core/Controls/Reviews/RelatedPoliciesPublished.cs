using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Publishing;
using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Core.Controls.Reviews;

/// <summary>C23: the school's other policies that people are told to read are on the website.</summary>
public sealed class RelatedPoliciesPublished : IControl
{
    /// <inheritdoc/>
    public ControlInfo Info { get; } = new("C23", "related-policies-published", "Related policies published", Area.Reviews, Severity.Low, Owner.Office);

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(EvidenceSet evidence)
    {
        if (evidence.PolicyText is not { References.RelatedPolicies: { Count: > 0 } related } policy)
        {
            return Info.OfPolicy(evidence, read => Info.DoesNotArise(read, "The policy names no other policy of the school's."));
        }

        SeenDocuments pages = SeenDocuments.Pages(evidence);
        if (pages.Documents is not { } documents)
        {
            return [Info.Unknown(PolicyJudging.Policy, pages.Gap!) with { Quotes = [.. related.Select(policy.Quote).OfType<Quote>().Distinct().Take(5)] }];
        }

        Stated<string>[] each = [.. related.DistinctBy(named => named.Value, StringComparer.OrdinalIgnoreCase)];
        ILookup<bool, Stated<string>> published = each.ToLookup(named => documents.Any(page => PublishedPolicies.Publishes(page, named.Value)));
        return pages.Gap is { } gap && published[false].Any()
            ? [Info.Unknown(PolicyJudging.Policy, gap.Reason, $"Not found on what was read of the website: {Names(published[false])}. {gap.Because}")]
            : [.. published[false].Select(named => Unpublished(named, policy)), .. published[true].Select(named => Published(named, policy))];
    }

    private Finding Unpublished(Stated<string> named, DocumentFacts policy) => Info.Fail(
        named.Value,
        $"The policy tells people to read \"{named.Value}\", which the website does not link.",
        $"Publish '{named.Value}' on the website, or name its current title.",
        policy.Quote(named));

    private Finding Published(Stated<string> named, DocumentFacts policy) =>
        Info.Kept(policy, $"The website links \"{named.Value}\".", policy.Quote(named)) with { Subject = named.Value };

    private static string Names(IEnumerable<Stated<string>> policies) => Say.List([.. policies.Select(named => named.Value)]);
}
