using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Reading.Channels;

namespace ComplianceMonitor.Core.Controls.Channels;

/// <summary>C07: the policy lists the official channels, or says plainly that there are none.</summary>
public sealed class ChannelRegisterPresent : IControl
{
    private const string Fix = "Add a table: platform, account name and address, master administrator (role), who may post, date opened, date closed.";

    /// <inheritdoc/>
    public ControlInfo Info { get; } = new("C07", "channel-register-present", "Channel register present", Area.Channels, Severity.High, Owner.Office);

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(EvidenceSet evidence) => Info.OfPolicy(evidence, Judge);

    private Finding Judge(DocumentFacts policy)
    {
        Quote? list = policy.Quote(policy.Channels.RegisterLine);
        StatedChannel[] named = [.. policy.Channels.All.Where(channel => (channel.Handle ?? channel.Url ?? channel.DisplayName) is not null)];
        return policy.Channels.Register switch
        {
            RegisterState.StatedNone => Info.Kept(policy, "The policy says that the school has no social media account.", list),
            RegisterState.Listed when named.Length > 0 =>
                Info.Kept(policy, $"The policy lists {Say.Count(named.Length, "channel")}.", [list, .. named.Select(channel => policy.Quote(channel.Line))]),
            RegisterState.Listed => Info.Lacking(
                policy,
                $"The policy names {Say.List([.. policy.Channels.All.Select(channel => channel.Platform).Distinct(StringComparer.Ordinal)])} and no account.",
                Fix,
                [list, .. policy.Channels.All.Select(channel => policy.Quote(channel.Line))]),
            RegisterState.HeadingsOnly => Info.Lacking(policy, "The table of channels has headings and no row.", Fix, list),
            _ => Info.Lacking(policy, "The policy lists no official channel and does not say that there are none.", Fix, list),
        };
    }
}
