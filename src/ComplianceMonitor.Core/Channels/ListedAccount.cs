using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Reading.Channels;

namespace ComplianceMonitor.Core.Channels;

/// <summary>An account that policy, notices or website name well enough to be looked at.</summary>
/// <param name="Platform">The platform.</param>
/// <param name="Handle">What names it; null where an address that names nobody was written.</param>
/// <param name="Address">Where it is.</param>
public sealed record ListedAccount(Platform Platform, string? Handle, string Address)
{
    /// <summary>What can be asked whether the account is there; null where the platform tells no program.</summary>
    public string? Question => Platform.PageAnswers?.Replace("{address}", Address, StringComparison.Ordinal) is not { } question ? null
        : !question.Contains("{handle}", StringComparison.Ordinal) ? question
        : Handle is null ? null
        : question.Replace("{handle}", Uri.EscapeDataString(Handle), StringComparison.Ordinal);

    /// <summary>Each account once, closed ones too, the policy's first. Those without an address are left out, and those that are only planned.</summary>
    /// <param name="evidence">Policy, notices and website, as far as they were seen.</param>
    public static IReadOnlyList<ListedAccount> Of(EvidenceSet evidence)
    {
        IEnumerable<DocumentFacts> policy = evidence.Policy is Observation<DocumentFacts>.Seen seen ? [seen.Value] : [];
        IEnumerable<DocumentFacts> notices = evidence.PrivacyNotices is Observation<IReadOnlyList<DocumentFacts>>.Seen read ? read.Value : [];
        IEnumerable<DocumentFacts> pages = evidence.Website is Observation<Website>.Seen { Value.Pages: var all } ? all : [];
        return
        [
            .. policy.Concat(notices).Concat(pages)
                .SelectMany(facts => facts.Channels.All)
                .Where(channel => channel.State != ChannelState.Planned)
                .Select(Of).OfType<ListedAccount>()
                .DistinctBy(account => (account.Platform.Key, account.Handle is null ? account.Address : account.Platform.Normal(account.Handle))),
        ];
    }

    private static ListedAccount? Of(StatedChannel channel) =>
        PlatformCatalogue.Default.Find(channel.Platform) is { } platform && (channel.Url ?? platform.UrlOf(channel.Handle)) is { } address
            ? new(platform, channel.Handle, address)
            : null;
}
