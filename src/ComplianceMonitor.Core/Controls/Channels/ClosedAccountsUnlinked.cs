using ComplianceMonitor.Core.Accounts;
using ComplianceMonitor.Core.Channels;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Reading.Channels;

namespace ComplianceMonitor.Core.Controls.Channels;

/// <summary>C11: an account that the register marks as closed is linked from nowhere and no longer live.</summary>
public sealed class ClosedAccountsUnlinked : IControl
{
    /// <inheritdoc/>
    public ControlInfo Info { get; } = new("C11", "closed-accounts-unlinked", "Closed accounts unlinked", Area.Channels, Severity.Medium, Owner.ItSupport, Version: 2);

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(EvidenceSet evidence)
    {
        if (evidence.PolicyText is not { } policy)
            return [Info.Unknown(PolicyJudging.Policy, evidence.PolicyGap!)];

        StatedChannel[] closed = [.. policy.Channels.All.Where(channel => channel.State == ChannelState.Closed)];
        if (closed.Length == 0)
        {
            return policy.Channels.Register is RegisterState.Absent or RegisterState.HeadingsOnly
                ? [Info.Unknown(PolicyJudging.Policy, Reason.NoEvidence, "The policy has no register, so nothing says which accounts were closed.", policy.Quote(policy.Channels.RegisterLine))]
                : [Info.DoesNotArise(policy, "The register marks no account as closed.", policy.Quote(policy.Channels.RegisterLine))];
        }

        SeenDocuments notices = SeenDocuments.Notices(evidence), pages = SeenDocuments.Pages(evidence);
        IReadOnlyList<ChannelRow> rows = Reconciliation.Of(policy, notices.Documents, pages.Documents);
        Gap? unread = OfficialAccounts.Of(evidence).Gap ?? pages.Gap ?? notices.Gap;
        return closed
            .Select(channel => rows.FirstOrDefault(row => IsShown(row, channel, policy)) is { } shown
                ? Linked(channel, policy, shown, evidence)
                : Unlinked(channel, policy, unread, evidence))
            .DistinctBy(finding => finding.Subject, StringComparer.Ordinal);
    }

    private Finding Linked(StatedChannel channel, DocumentFacts policy, ChannelRow shown, EvidenceSet evidence)
    {
        string where = shown.OnWebsite == true ? "the website" : "the privacy notice";
        string live = evidence.PageOf(shown.Platform, shown.Handle) is { Answer: AccountAnswer.Answers } page ? $" It still answers at {page.Address}." : "";
        return Info.Fail(
            Subject(channel),
            $"The policy calls {Words(channel)} closed, and {where} still shows it.{live}",
            $"Remove the link to {shown.Words} from {(shown.WebsiteProof ?? shown.NoticeProof)?.Document.Name ?? where}; delete or hand back the account if it is still live.",
            policy.Quote(channel.Line),
            ChannelJudging.Quote(shown.WebsiteProof),
            ChannelJudging.Quote(shown.NoticeProof)) with
        { Basis = channel.Handle is null ? Basis.Inferred : Basis.Verified };
    }

    private Finding Unlinked(StatedChannel channel, DocumentFacts policy, Gap? unread, EvidenceSet evidence)
    {
        string subject = Subject(channel);
        Quote? line = policy.Quote(channel.Line);
        AccountPage? page = evidence.PageOf(channel.Platform, channel.Handle);
        Finding seen = page?.Answer switch
        {
            AccountAnswer.Answers => Info.Fail(
                subject, $"The policy calls {Words(channel)} closed, and the account still answers at {page.Address}.", $"Sign in to {page.Address} and delete the account, or hand it back to its owner.", line),
            AccountAnswer.MovedTo moved => Info.Fail(
                subject,
                $"The policy calls {Words(channel)} closed, and {page.Address} leads to {moved.Handle ?? moved.Address}.",
                $"Delete {moved.Address} if it is the school's; else report it to {PlatformCatalogue.Default.Find(channel.Platform)?.Name ?? channel.Platform}.",
                line),
            AccountAnswer.Gone => Info.Pass(subject, $"The account is closed: nothing shows it, and {page.Address} no longer exists.", line),
            _ => Stated(subject, page, evidence) with { Quotes = [line!] },
        };
        return seen.Outcome is Outcome.Pass && unread is not null ? Info.Unknown(subject, unread.Reason, $"The account is closed; whether something still links it is not known. {unread.Because}", line) : seen;
    }

    /// <summary>Where no program can look, a person can.</summary>
    private Finding Stated(string subject, AccountPage? page, EvidenceSet evidence)
    {
        (Reason reason, string because) = evidence.NotSeen(page);
        string where = page is null ? "the platform" : page.Address;
        Finding stated = Info.ByAttestation(
            evidence,
            subject,
            $"The policy calls this account closed. {because} Look at {where} yourself and record what you see with 'compliance attest C11'.",
            $"Delete the account {subject}, or hand it back to its owner.");
        return stated.Outcome is Outcome.Unknown { Reason: Reason.NoEvidence } ? stated with { Outcome = new Outcome.Unknown(reason) } : stated;
    }

    private static string Subject(StatedChannel channel) => OfficialAccounts.SubjectOf(channel.Platform, channel.Handle, channel.DisplayName);

    private static string Words(StatedChannel channel) =>
        $"the {PlatformCatalogue.Default.Find(channel.Platform)?.Name ?? channel.Platform} account{(channel.Handle ?? channel.DisplayName) switch { { } name => $" {name}", _ => "" }}";

    /// <summary>A closed account without a name is the one of its platform that is shown, unless the register has an open one there.</summary>
    private static bool IsShown(ChannelRow row, StatedChannel closed, DocumentFacts policy) =>
        row.InPolicy == false && (row.OnWebsite == true || row.InNotice == true)
        && string.Equals(row.Platform, closed.Platform, StringComparison.Ordinal)
        && (string.Equals(row.Handle, closed.Handle, StringComparison.Ordinal)
            || ((closed.Handle is null || row.Handle is null) && !policy.Channels.Open.Any(open => string.Equals(open.Platform, closed.Platform, StringComparison.Ordinal))));
}
