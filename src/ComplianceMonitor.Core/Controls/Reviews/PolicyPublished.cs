using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Publishing;
using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Core.Controls.Reviews;

/// <summary>C24: the website carries this version of the policy. "On website: Yes" is a claim.</summary>
public sealed class PolicyPublished : IControl
{
    /// <inheritdoc/>
    public ControlInfo Info { get; } = new("C24", "policy-published", "Policy published on the website", Area.Reviews, Severity.Medium, Owner.Office);

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(EvidenceSet evidence) => Info.OfPolicy(evidence, policy => Judge(policy, SeenDocuments.Pages(evidence)));

    private Finding Judge(DocumentFacts policy, SeenDocuments pages)
    {
        ILookup<Likeness, DocumentFacts> found = (pages.Documents ?? []).ToLookup(page => PublishedPolicies.Compare(page, policy));
        if (found[Likeness.OtherVersion].FirstOrDefault() is { } other)
        {
            return Info.Lacking(
                policy,
                $"{other.Document.Name} shows another version of the policy.",
                $"{Publish(policy)} and remove older copies.",
                other.Quote(other.Review.LastReviewed) ?? policy.Quote(policy.Review.LastReviewed));
        }

        if (pages.Gap is { } gap)
        {
            return Info.Unknown(PolicyJudging.Policy, gap);
        }

        if (found[Likeness.Same].FirstOrDefault() is { } same)
        {
            return Info.Kept(policy, $"The website carries this version of the policy ({same.Document.Name}).", same.Quote(same.Document.Lines.FirstOrDefault(line => line.Text.Length > 0)));
        }

        return pages.Documents!.Select(page => page.Quote(PublishedPolicies.LinkTo(page, policy))).FirstOrDefault(quote => quote is not null) is { } link
            ? Info.Kept(policy, "The website links the policy.", link).Advising("The linked file was not compared with the version given.") with { Basis = Basis.Inferred }
            : Info.Lacking(policy, "The website neither carries nor links the policy.", $"{Publish(policy)} and remove older copies.");
    }

    private static string Publish(DocumentFacts policy) =>
        policy.Review.LastReviewed is { } last ? $"Publish the version of {last.Raw} on the website" : "Publish the current version on the website";
}
