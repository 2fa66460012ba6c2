using ComplianceMonitor.Core.Accounts;
using ComplianceMonitor.Core.Channels;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Mentions;

namespace ComplianceMonitor.Core.Controls.Conduct;

/// <summary>C18: the posts of the last thirty days hold no personal data that the policy forbids.</summary>
public sealed class NoPersonalDataInPosts : IControl
{
    private const int Days = 30;

    /// <inheritdoc/>
    public ControlInfo Info { get; } = new("C18", "no-personal-data-in-posts", "No personal data in posts", Area.Conduct, Severity.High, Owner.Dpo, Version: 2);

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(EvidenceSet evidence) => Info.OfEachAccount(evidence, account => Doubtful(evidence, account) ?? Stated(evidence, account));

    /// <summary>A statement, unless scans that are made could not be read: they may have marked a post.</summary>
    private Finding Stated(EvidenceSet evidence, OfficialAccount account)
    {
        Finding stated = Info.ByAttestation(
            evidence,
            account.Subject,
            "No posts of the last 30 days were read: look through a sample and attest what you saw (compliance attest C18).",
            $"Remove or edit the posts of {account.Subject} that hold personal data; check consent; record whether it is a breach.",
            evidence.Today.AddDays(-Days));
        return stated.Outcome is Outcome.Pass && evidence.Mentions is Observation<MentionLog>.CouldNotLook { Reason: not Reason.NotConfigured } could
            ? Info.Unknown(account.Subject, could.Reason, could.Because)
            : stated;
    }

    /// <summary>A post of the account's own that the scans marked. Its words are not shown: who reads this need not read them.</summary>
    private Finding? Doubtful(EvidenceSet evidence, OfficialAccount account)
    {
        PublicMention? post = evidence.Mentions is Observation<MentionLog>.Seen { Value.Mentions: var mentions }
            ? mentions.Where(mention => mention is { IsComment: false, NeedsSomebody: true } && mention.Concerns.Contains(Concern.PersonalData) && IsOf(mention, account)
                && London.Day(mention.Published ?? mention.Found) >= evidence.Today.AddDays(-Days)).MaxBy(mention => mention.Published ?? mention.Found)
            : null;
        return post is null ? null : Info.Fail(
            account.Subject,
            $"A post of {Say.Day(London.Day(post.Published ?? post.Found))} reads as if it held personal data.",
            $"Open {post.Address}. Remove or edit the post; check consent; record whether it is a breach. If all is well, say so: compliance mentions mark {post.Hash[..12]} handled --by NAME.") with
        {
            Basis = Basis.Inferred,
        };
    }

    private static bool IsOf(PublicMention mention, OfficialAccount account) =>
        AccountAddress.Parse(mention.Address) is { Handle: { } handle, Platform: var platform }
        && string.Equals(account.Subject, OfficialAccounts.SubjectOf(platform, PlatformCatalogue.Default.Normal(platform, handle)), StringComparison.OrdinalIgnoreCase);
}
