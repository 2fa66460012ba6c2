using ComplianceMonitor.Core.Accounts;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Mentions;

namespace ComplianceMonitor.Core.Controls.Mentions;

/// <summary>
/// C19: somebody looked at comments and public mentions in the last seven days, and what needs an answer has one. It is about the school's
/// response: that somebody complains is no failure.
/// </summary>
public sealed class MonitoredInTime : IControl
{
    /// <summary>The subject of what scans of the public web show.</summary>
    public const string Public = "public mentions";

    private const string Limit = "24 hours or the next working day";

    /// <inheritdoc/>
    public ControlInfo Info { get; } =
        new("C19", "monitored-in-time", "Posts, comments and mentions monitored in time", Area.Mentions, Severity.Medium, Owner.Headteacher, Version: 2);

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(EvidenceSet evidence)
    {
        IEnumerable<Finding> accounts = Info.OfEachAccount(evidence, account => Info.ByAttestation(
            evidence,
            account.Subject,
            "No log shows that comments and mentions were looked at in the last 7 days: have it attested each week (compliance attest C19).",
            $"Name who looks at {account.Subject} each day, including holidays, and who covers; log it.",
            evidence.Today.AddDays(-ScanJudging.Days),
            promises => promises.Monitoring));
        return evidence.Mentions switch
        {
            Observation<MentionLog>.Seen { Value: var log } => [.. accounts, Scanned(evidence, log), .. Comments(evidence, log)],
            Observation<MentionLog>.CouldNotLook { Reason: Reason.NotConfigured } => accounts,
            Observation<MentionLog>.CouldNotLook could => [.. accounts, Info.Unknown(Public, could.Reason, could.Because)],
            _ => [.. accounts, Info.Unknown(Public, Reason.NoEvidence, "No scan of the public web was made.")],
        };
    }

    private Finding Scanned(EvidenceSet evidence, MentionLog log)
    {
        IReadOnlyList<PublicMention> overdue = log.Overdue(evidence.Today);
        return overdue.Count > 0
            ? Info.Fail(
                Public,
                $"{Say.Count(overdue.Count, "public mention")} that {(overdue.Count == 1 ? "needs" : "need")} somebody {(overdue.Count == 1 ? "was" : "were")} not taken up within {Limit}.",
                "Open them (compliance mentions list --status new), answer or pass them on, and say so: compliance mentions mark HASH acknowledged --by NAME.")
            : log.Gap(evidence.Today) is { } gap
                ? Info.Unknown(Public, gap.Reason, gap.Because)
                : Info.Pass(Public, $"{log.Sources} answered in the last {ScanJudging.Days} days; {Waiting(log)}.");
    }

    private IEnumerable<Finding> Comments(EvidenceSet evidence, MentionLog log) =>
        log.Unanswered(evidence.Today).GroupBy(mention => mention.Kind, StringComparer.Ordinal).OrderBy(platform => platform.Key, StringComparer.Ordinal).Select(platform => Info.Fail(
            $"comments on {platform.Key}",
            $"{Say.Count(platform.Count(), "comment")} on the school's own account {(platform.Count() == 1 ? "raises" : "raise")} a concern and {(platform.Count() == 1 ? "was" : "were")} not answered within {Limit}.",
            "Answer, if only to say that it was seen; take the matter to the complaints procedure; mark it: compliance mentions mark HASH handled --by NAME."));

    private static string Waiting(MentionLog log) => log.Mentions.Count(mention => mention.NeedsSomebody) switch
    {
        0 => "nothing waits for somebody",
        1 => "one mention is being looked after",
        var many => $"{many} mentions are being looked after",
    };
}
