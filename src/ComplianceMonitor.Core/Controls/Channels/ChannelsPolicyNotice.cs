using ComplianceMonitor.Core.Channels;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Controls.Channels;

/// <summary>C09: policy and privacy notices name the same open accounts; where public mentions are looked for, a notice says so too.</summary>
public sealed class ChannelsPolicyNotice : IControl
{
    private const string Scanning = "scanning of public mentions";

    /// <inheritdoc/>
    public ControlInfo Info { get; } =
        new("C09", "channels-policy-notice", "Policy and privacy notice list the same channels", Area.Channels, Severity.High, Owner.Dpo, Version: 2);

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(EvidenceSet evidence)
    {
        SeenDocuments notices = SeenDocuments.Notices(evidence);
        IEnumerable<Finding> compared = Info.CompareWith(
            evidence, Reconciliation.Of(evidence.PolicyText, notices.Documents, null), notices.Gap, Notice(evidence.School.Name, notices));
        return evidence.School.ScansMentions ? [.. compared, Scanned(notices, evidence.School.Name)] : compared;
    }

    private static OtherSource Notice(string school, SeenDocuments notices) => new(
        "the privacy notice",
        notices.Names,
        row => row.InNotice == true,
        row => row.NoticeProof,
        row => $"Add to the privacy notice: '{row.NoticeParagraph(school)}'",
        row => $"Add this row to the policy's register:\n{row.RegisterRow}\nWhere the account is not the school's or is closed, take it out of {row.NoticeProof?.Document.Name ?? "the privacy notice"}.",
        promises => promises.ListedInPrivacyNotice);

    /// <summary>The product's own looking for mentions is processing like any other (UK GDPR, Article 14).</summary>
    private Finding Scanned(SeenDocuments notices, string school)
    {
        if (notices.Documents?.Select(notice => (Notice: notice, Said: notice.Conduct.MentionScanning)).FirstOrDefault(one => one.Said is not null) is { Said: { } said } found)
        {
            return Info.Pass(Scanning, "The privacy notice says that public mentions of the school are looked for.", found.Notice.Quote(said));
        }

        return notices.Gap is { } gap
            ? Info.Unknown(Scanning, gap)
            : Info.Fail(
                Scanning,
                $"Public mentions of the school are looked for (mentions in school.yaml), and the privacy notice does not say so (looked at: {Say.List(notices.Names)}).",
                $"Add to the privacy notice: '{Paragraph(school.Length > 0 ? school : "the school")}'");
    }

    private static string Paragraph(string school) =>
        $"We look for public posts and pages on the web that mention {school} by its name, so that we can answer them, correct what is wrong, protect children and find accounts that pose as ours. "
        + "We search for the name of the institution only, never for the name of a pupil, parent or member of staff, and read only what anybody can see without signing in. "
        + "Our lawful basis is public task (UK GDPR, Article 6(1)(e)): managing and safeguarding the school. [A fee-paying school writes instead: legitimate interests, Article 6(1)(f).] "
        + "We keep the address, title and a short extract for 90 days and then delete them; where something becomes a complaint or a safeguarding matter, the records of that matter have their own period. "
        + "We build no profile of anybody, and no decision is made by a machine. You have the right to object, to see what we hold and to have it erased: "
        + "write to our data protection officer at [name and address of the data protection officer].";
}
