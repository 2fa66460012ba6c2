using ComplianceMonitor.Core.Channels;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Reading.Channels;

namespace ComplianceMonitor.Core.Controls.Channels;

/// <summary>C07: the policy lists the official channels, or says plainly that there are none.</summary>
public sealed class ChannelRegisterPresent : IControl
{
    /// <inheritdoc/>
    public ControlInfo Info { get; } = new("C07", "channel-register-present", "Channel register present", Area.Channels, Severity.High, Owner.Office);

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(EvidenceSet evidence) => Info.OfPolicy(evidence, policy => Judge(policy, evidence));

    private Finding Judge(DocumentFacts policy, EvidenceSet evidence)
    {
        Quote? list = policy.Quote(policy.Channels.RegisterLine);
        StatedChannel[] named = [.. policy.Channels.All.Where(channel => (channel.Handle ?? channel.Url ?? channel.DisplayName) is not null)];
        string fix = Fix(policy, evidence);
        return policy.Channels.Register switch
        {
            RegisterState.StatedNone => Info.Kept(policy, "The policy says that the school has no social media account.", list),
            RegisterState.Listed when named.Length > 0 =>
                Info.Kept(policy, $"The policy lists {Say.Count(named.Length, "channel")}.", [list, .. named.Select(channel => policy.Quote(channel.Line))]),
            RegisterState.Listed => Info.Lacking(
                policy,
                $"The policy names {Say.List([.. policy.Channels.All.Select(channel => channel.Platform).Distinct(StringComparer.Ordinal)])} and no account.",
                fix,
                [list, .. policy.Channels.All.Select(channel => policy.Quote(channel.Line))]),
            RegisterState.HeadingsOnly => Info.Lacking(policy, "The table of channels has headings and no row.", fix, list),
            _ => Info.Lacking(policy, "The policy lists no official channel and does not say that there are none.", fix, list),
        };
    }

    /// <summary>The table that is lacking, with every account that policy, notices and website show.</summary>
    private static string Fix(DocumentFacts policy, EvidenceSet evidence)
    {
        IReadOnlyList<ChannelRow> rows = Reconciliation.Of(policy, SeenDocuments.Notices(evidence).Documents, SeenDocuments.Pages(evidence).Documents);
        string known = rows.Any(row => row.Handle is not null) ? "Add this table to the policy, and take out what is not the school's" : "Add this table to the policy, a row for each account";
        return $"{known}; or write: 'The school has no social media accounts.'\n{ReadyWords.Register(rows)}";
    }
}
