using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Reading.References;

namespace ComplianceMonitor.Core.Controls.Reviews;

/// <summary>C21: no edition of Keeping Children Safe in Education other than the one in force is cited.</summary>
public sealed class KcsieEditionCurrent : IControl
{
    /// <inheritdoc/>
    public ControlInfo Info { get; } = new("C21", "kcsie-edition-current", "KCSIE edition current", Area.Reviews, Severity.Medium, Owner.Headteacher);

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(EvidenceSet evidence) => Info.OfPolicy(evidence, policy => Judge(policy, evidence.Today));

    private Finding Judge(DocumentFacts policy, DateOnly today)
    {
        IReadOnlyList<Stated<int?>> mentions = policy.References.Kcsie;
        if (mentions.Count == 0)
        {
            return Info.DoesNotArise(policy, "Keeping Children Safe in Education is not mentioned.");
        }

        Stated<int?>[] dated = [.. mentions.Where(mention => mention.Value is not null)];
        Stated<int?>[] wrong = [.. dated.Where(mention => KcsieEditions.Standing(mention.Value!.Value, today) is EditionStanding.Superseded or EditionStanding.NoSuchEdition)];
        Stated<int?>[] open = [.. dated.Where(mention => KcsieEditions.Standing(mention.Value!.Value, today) is EditionStanding.Unconfirmed or EditionStanding.NotYet)];
        return (wrong, open) switch
        {
            ([_, ..], _) => Info.Broken(
                $"The policy cites KCSIE {Years(wrong)}, which is not the edition in force.",
                $"Change 'KCSIE {Years(wrong)}' to 'the current KCSIE' and drop paragraph numbers, which move every September.",
                [.. wrong.Select(policy.Quote)]),
            (_, [_, ..]) => Info.Unknown(
                PolicyJudging.Policy,
                Reason.NoEvidence,
                $"The policy cites KCSIE {Years(open)}, and it is not confirmed which edition is in force.",
                [.. open.Select(policy.Quote)]),
            _ => Info.Kept(
                policy,
                dated.Length == 0 ? "KCSIE is cited without a year, which means the edition in force." : $"The policy cites KCSIE {Years(dated)}, the edition in force.",
                [.. mentions.Select(policy.Quote)])
                .Advising(dated.Length == 0 && mentions.Any(NumbersParagraphs) ? "Paragraph numbers without an edition are soon wrong: drop them." : null),
        };
    }

    private static string Years(IEnumerable<Stated<int?>> mentions) => Say.List([.. mentions.Select(mention => $"{mention.Value}").Distinct(StringComparer.Ordinal)]);

    private static bool NumbersParagraphs(Stated<int?> mention) => mention.Line.Text.Contains("para", StringComparison.OrdinalIgnoreCase);
}
