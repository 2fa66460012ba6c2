using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Reading.References;

namespace ComplianceMonitor.Core.Controls.Reviews;

/// <summary>C22: the list of legislation names no repealed Act and has those that are expected.</summary>
public sealed class LegislationCurrent : IControl
{
    private sealed record Entry(Stated<string> Words, CitedLaw Cited);

    /// <inheritdoc/>
    public ControlInfo Info { get; } = new("C22", "legislation-current", "Legislation list current", Area.Reviews, Severity.Low, Owner.Dpo);

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(EvidenceSet evidence) => Info.OfPolicy(evidence, policy => Judge(policy, evidence.Today));

    private Finding Judge(DocumentFacts policy, DateOnly today)
    {
        if (policy.References.LegislationList is not { Count: > 0 } list)
        {
            return Info.DoesNotArise(policy, "The policy has no list of legislation.");
        }

        Entry[] entries = [.. list.SelectMany(words => LegislationCatalogue.TitlesIn(words.Value).Select(cited => new Entry(words, cited)))];
        Entry[] repealed = [.. entries.Where(entry => entry.Cited.Law?.Status == LawStatus.Repealed)];
        Law[] absent = [.. LegislationCatalogue.ExpectedOn(today).Where(law => !entries.Any(entry => entry.Cited.Law == law))];
        Entry[] unmatched = [.. entries.Where(entry => entry.Cited.Law is null)];
        Finding finding = (repealed, absent, unmatched) switch
        {
            ([_, ..], _, _) => Info.Broken(
                $"The list names {Titles(repealed)}, which is no longer law.", Fix(absent, repealed), [.. repealed.Select(entry => policy.Quote(entry.Words))]),
            (_, [_, ..], _) => Info.Lacking(
                policy, $"The list of legislation lacks {Say.List([.. absent.Select(law => law.Title)])}.", Fix(absent, repealed), policy.Quote(list[^1])),
            (_, _, [_, ..]) => Info.Unknown(
                PolicyJudging.Policy,
                Reason.NoEvidence,
                $"The list names {Titles(unmatched)}, which cannot be matched to a known law; check the title.",
                [.. unmatched.Select(entry => policy.Quote(entry.Words))]),
            _ => Info.Kept(policy, "The list has the expected Acts and no repealed one.", policy.Quote(list[0]), policy.Quote(list[^1])),
        };
        return finding.Advising(
            entries.Select(entry => entry.Cited.Law).OfType<Law>().Where(law => law.Status == LawStatus.Partly).Distinct().Select(law => $"{law.Title}: {law.Note}"));
    }

    private static string Titles(IEnumerable<Entry> entries) => Say.List([.. entries.Select(entry => entry.Cited.Law?.Title ?? entry.Cited.Title).Distinct(StringComparer.Ordinal)]);

    private static string Fix(Law[] absent, Entry[] repealed) => string.Join(' ',
        new[]
        {
            absent.Length > 0 ? $"Add {Say.List([.. absent.Select(law => law.Title)])}." : "",
            repealed.Length > 0 ? $"Remove {Titles(repealed)}." : "",
        }.Where(part => part.Length > 0));
}
