using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Dates;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Mentions.Scanning;

namespace ComplianceMonitor.Core.Mentions;

/// <summary>What the scans of the last days show, for the controls that count on them.</summary>
internal static class ScanJudging
{
    /// <summary>Days after which a scan no longer counts (domain.md, C10 and C19).</summary>
    public const int Days = 7;

    extension(MentionLog log)
    {
        /// <summary>Why the sources do not show everything up to now; null where each was answered in full in the last seven days.</summary>
        /// <param name="today">The day of the check.</param>
        public Shortfall? Gap(DateOnly today)
        {
            SourceLook[] old = [.. log.Looks.Where(look => look.CompleteAt is not { } complete || London.Day(complete) < today.AddDays(-Days))];
            return log.Looks is [] ? new(Reason.NoEvidence, "No source has been asked yet.")
                : old is [] ? null
                : old.Select(look => look.Shortfall).OfType<Shortfall>().FirstOrDefault() is { } known
                    ? known with { Because = $"{known.Because}{(old.Length > 1 ? $" {old.Length} of {log.Looks.Count} searches were not answered in full in the last {Days} days." : "")}" }
                    : new(Reason.Stale, $"{Say.List([.. old.Select(Named).Distinct(StringComparer.Ordinal)])} {(old.Length == 1 ? "was" : "were")} not answered in full in the last {Days} days.");
        }

        /// <summary>The names of the sources that were asked.</summary>
        public string Sources => Say.List([.. log.Looks.Select(look => SourceCatalogue.Default.Of(look.Source).Name).Distinct(StringComparer.Ordinal)]);

        /// <summary>Mentions that need somebody, that nobody has taken up, and whose time for an answer is over.</summary>
        /// <param name="today">The day of the check.</param>
        public IReadOnlyList<PublicMention> Overdue(DateOnly today) =>
            [.. log.Mentions.Where(mention => !mention.IsComment && mention is { NeedsSomebody: true, Status: MentionStatus.New } && WorkingDays.AnswerBy(London.Day(mention.Found)) < today)];

        /// <summary>Comments on the school's own accounts that nobody has answered in time.</summary>
        /// <param name="today">The day of the check.</param>
        public IReadOnlyList<PublicMention> Unanswered(DateOnly today) =>
        [
            .. log.Mentions.Where(mention => mention is { IsComment: true, Answered: null, Status: MentionStatus.New } && mention.Concerns is not []
                && WorkingDays.AnswerBy(London.Day(mention.Published ?? mention.Found)) < today),
        ];
    }

    private static string Named(SourceLook look) => SourceCatalogue.Default.Find(look.Source) is { } terms && terms.Name != look.Scope ? $"{terms.Name} ({look.Scope})" : look.Scope;
}
