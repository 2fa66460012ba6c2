using ComplianceMonitor.Core.Accounts;
using ComplianceMonitor.Core.Channels;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Mentions.Identity;

namespace ComplianceMonitor.Core.Mentions;

/// <summary>An account that a search found, that presents itself as the school and that the register lacks.</summary>
/// <param name="Subject">Platform and handle.</param>
/// <param name="Address">Its address.</param>
/// <param name="Hash">The mention's hash.</param>
/// <param name="Found">The day on which it was found.</param>
/// <param name="Poses">True where what was found speaks of impersonation.</param>
internal sealed record PosingAccount(string Subject, string Address, string Hash, DateOnly Found, bool Poses);

/// <summary>Finds such accounts among the mentions (C10).</summary>
internal static class PosingAccounts
{
    /// <summary>The source that searches the whole web.</summary>
    public const string WholeWeb = "brave";

    /// <summary>The accounts, each once.</summary>
    /// <param name="evidence">What was gathered.</param>
    /// <param name="known">The accounts that policy, notices and website name.</param>
    public static IEnumerable<PosingAccount> Of(EvidenceSet evidence, IReadOnlyList<ChannelRow> known)
    {
        if (evidence.Mentions is not Observation<MentionLog>.Seen { Value.Mentions: var mentions })
        {
            return [];
        }

        string[] names = new SchoolProfile(MentionSchool.Of(evidence.School), []).CompactBases;
        return mentions.Where(mention => mention.Status is MentionStatus.New or MentionStatus.Acknowledged)
            .Select(mention => (Mention: mention, Account: AccountAddress.Parse(mention.Address)))
            .Where(one => one.Account is { Handle: not null, Kind: AddressKind.Account } && !known.Any(row => IsSame(row, one.Account)) && !IsHeld(evidence, one.Account))
            .Select(one => (one.Mention, Account: one.Account!, Poses: one.Mention.Concerns.Contains(Concern.Impersonation)))
            .Where(one => one.Poses || names.Any(name => SchoolProfile.Compact(one.Account.Handle!).Contains(name, StringComparison.Ordinal)))
            .GroupBy(one => OfficialAccounts.SubjectOf(one.Account.Platform, one.Account.Handle), StringComparer.Ordinal)
            .Select(same => same.First() is var first ? new PosingAccount(same.Key, first.Account.Url ?? first.Mention.Address, first.Mention.Hash, London.Day(first.Mention.Found), same.Any(one => one.Poses)) : null)
            .OfType<PosingAccount>();
    }

    private static bool IsSame(ChannelRow row, AccountAddress account) => row.Platform == account.Platform && (row.Handle is null || IsSame(account, row.Handle));

    private static bool IsHeld(EvidenceSet evidence, AccountAddress account) =>
        evidence.School.Channels.Any(channel => channel.Platform == account.Platform && (channel.Handle is null || IsSame(account, channel.Handle)));

    private static bool IsSame(AccountAddress account, string handle) =>
        PlatformCatalogue.Default.Normal(account.Platform, account.Handle!) == PlatformCatalogue.Default.Normal(account.Platform, handle);
}
