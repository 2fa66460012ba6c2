using ComplianceMonitor.Core.Accounts;
using ComplianceMonitor.Core.Channels;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Mentions;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Reading.Channels;

namespace ComplianceMonitor.Core.Controls.Channels;

/// <summary>C10: no account presents itself as the school's that the register lacks.</summary>
public sealed class NoUnlistedAccounts : IControl
{
    private const string Search = "search for accounts";

    /// <inheritdoc/>
    public ControlInfo Info { get; } = new("C10", "no-unlisted-accounts", "No unlisted or posing accounts", Area.Channels, Severity.High, Owner.ItSupport, Version: 2);

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(EvidenceSet evidence)
    {
        Finding searched = Searched(evidence);
        if (evidence.PolicyText is not { } policy || OfficialAccounts.Of(evidence).Gap is not null)
        {
            return [searched.Outcome is Outcome.Pass ? Info.Unknown(Search, Reason.NoEvidence, "The register of accounts was not read, so nobody can say which of those that were found it lacks.") : searched];
        }

        IReadOnlyList<ChannelRow> rows =
            Reconciliation.Of(policy, SeenDocuments.Notices(evidence).Documents, SeenDocuments.Pages(evidence).Documents);
        return
        [
            .. rows.Where(row => row.InPolicy == false && (row.OnWebsite == true || row.InNotice == true) && IsUnlisted(row, policy))
                .Select(row => Unlisted(row, Resembled(row, policy))),
            .. PosingAccounts.Of(evidence, rows).Select(Posing),
            searched,
        ];
    }

    /// <summary>Whether a search was made that would have found such accounts: of the whole web, in full, in the last seven days.</summary>
    private Finding Searched(EvidenceSet evidence) => evidence.Mentions switch
    {
        Observation<MentionLog>.Seen { Value: var log } when log.Gap(evidence.Today) is { } gap => Info.Unknown(Search, gap.Reason, gap.Because),
        Observation<MentionLog>.Seen { Value: var log } when log.Looks.Any(look => look.Source is PosingAccounts.WholeWeb) =>
            Info.Pass(Search, $"{log.Sources} were searched for the school's names in the last {ScanJudging.Days} days.") with { Basis = Basis.Inferred },
        Observation<MentionLog>.Seen { Value: var log } => Info.Unknown(
            Search, Reason.Partial, $"{log.Sources} were searched for the school's names, and no search of the whole web was made; name 'brave' in mentions.sources, or look by hand and register what you find."),
        Observation<MentionLog>.CouldNotLook { Reason: not Reason.NotConfigured } could => Info.Unknown(Search, could.Reason, could.Because),
        _ => Info.Unknown(Search, Reason.NoEvidence, "No search for accounts in the school's name was made; set up a search source, or look by hand and register what you find."),
    };

    private Finding Posing(PosingAccount account) => Info.Fail(
        account.Subject,
        $"A search of {Say.Day(account.Found)} found {account.Address}, which {(account.Poses ? "is said to pose as the school" : "bears the school's name")}, and the register lacks it.",
        $"Open {account.Address}. If it is the school's, authorise it and add it to the policy's register. If it poses as the school, report it to the platform as impersonation and tell parents which accounts are real. "
        + $"If others run it and say so, mark it as known: compliance mentions mark {account.Hash[..12]} handled --by NAME.");

    /// <summary>The register knows closed and planned accounts too; a platform without a name may be one that it lists.</summary>
    private static bool IsUnlisted(ChannelRow row, DocumentFacts policy) =>
        row.PolicyProof is null
        && !(row.Handle is null && policy.Channels.All.Any(channel => string.Equals(channel.Platform, row.Platform, StringComparison.Ordinal)));

    /// <summary>The registered account whose name is nearly the same: a slip of the pen, or somebody who wants to be taken for it.</summary>
    private static StatedChannel? Resembled(ChannelRow row, DocumentFacts policy) => policy.Channels.All.FirstOrDefault(channel =>
        string.Equals(channel.Platform, row.Platform, StringComparison.Ordinal) && channel.Handle is { } registered && row.Handle is { } shown && Resemblance.IsNear(registered, shown));

    private Finding Unlisted(ChannelRow row, StatedChannel? resembled)
    {
        Proof shown = (row.WebsiteProof ?? row.NoticeProof)!;
        string source = row.OnWebsite == true ? "The website" : "The privacy notice";
        string summary = $"{source} ({shown.Document.Name}) presents {row.Words} as the school's, and the register lacks it.";
        return resembled is null
            ? Info.Fail(
                row.Subject,
                summary,
                $"If it is the school's, a class's or a department's, authorise it and add this row to the policy's register:\n{row.RegisterRow}\n"
                + $"If others run it, take it off {shown.Document.Name} or say beside it who does; if it poses as the school, report it to {row.PlatformName} as impersonation.",
                ChannelJudging.Quote(row.WebsiteProof),
                ChannelJudging.Quote(row.NoticeProof))
            : Info.Fail(
                row.Subject,
                $"{summary} Its name is nearly that of the registered account {resembled.Handle}: a slip in writing, or an imposter.",
                $"Open {row.Address ?? row.Handle}. If it is a slip, write {resembled.Handle} in {shown.Document.Name}; "
                + $"if it is another account that poses as the school's, remove the link and report it to {row.PlatformName} as impersonation.",
                ChannelJudging.Quote(row.WebsiteProof),
                ChannelJudging.Quote(row.NoticeProof));
    }
}
