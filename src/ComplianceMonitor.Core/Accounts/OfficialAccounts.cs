using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Reading.Channels;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Core.Accounts;

/// <summary>The school's own open accounts, as far as the policy and the school's file show them.</summary>
internal sealed record OfficialAccounts
{
    /// <summary>The subject of what is said of all accounts together.</summary>
    public const string Together = "official accounts";

    /// <summary>Each account once.</summary>
    public required IReadOnlyList<OfficialAccount> Each { get; init; }

    /// <summary>All accounts together: the people who are named for "our accounts" at large.</summary>
    public required OfficialAccount AtLarge { get; init; }

    /// <summary>True where the whole policy says that there is no open account.</summary>
    public required bool StatedNone { get; init; }

    /// <summary>Why there may be more accounts than these; null where the policy was read in full.</summary>
    public required Gap? Gap { get; init; }

    /// <summary>Puts the policy's register and the school's own together.</summary>
    /// <param name="evidence">What was gathered.</param>
    public static OfficialAccounts Of(EvidenceSet evidence)
    {
        DocumentFacts? policy = evidence.PolicyText;
        ChannelFacts facts = policy?.Channels ?? new();
        IReadOnlyList<StatedChannel> open = facts.Open;
        string[] shared = [.. facts.SharedHolders.Select(holder => holder.Value)];
        Quote[] sharedQuotes = [.. facts.SharedHolders.Select(policy!.Quote).OfType<Quote>().Distinct()];
        Gap? gap = evidence.PolicyGap
            ?? (policy!.Document.Missing is { } missing ? new(Reason.Partial, $"Only a part of the policy could be read: {missing}.") : null);

        IEnumerable<OfficialAccount> stated = open.Select(channel =>
            new OfficialAccount(SubjectOf(channel), [.. channel.Administrators, .. shared], channel.Posters, [policy!.Quote(channel.Line)!, .. sharedQuotes]));
        IEnumerable<OfficialAccount> held = evidence.School.Channels.Select(channel =>
            new OfficialAccount(SubjectOf(channel, open), [.. channel.Administrators, .. shared], [], sharedQuotes));

        OfficialAccount[] each = [.. stated.Concat(held).GroupBy(account => account.Subject, StringComparer.Ordinal).Select(Merged)];
        return new()
        {
            Each = each,
            AtLarge = new(Together, shared, [], sharedQuotes),
            StatedNone = gap is null && each.Length == 0 && facts.Register is RegisterState.StatedNone or RegisterState.Listed,
            Gap = gap,
        };
    }

    /// <summary>Platform and handle; without a handle the name that people see, or the platform alone.</summary>
    /// <param name="platform">Key of the platform.</param>
    /// <param name="handle">The handle, where it is known.</param>
    /// <param name="displayName">The name that people see, where it is known.</param>
    public static string SubjectOf(string platform, string? handle, string? displayName = null) => $"{platform} {handle ?? displayName}".TrimEnd();

    private static string SubjectOf(StatedChannel channel) => SubjectOf(channel.Platform, channel.Handle, channel.DisplayName);

    /// <summary>An account of the school's file without a handle is the policy's one account of that platform.</summary>
    private static string SubjectOf(HeldChannel held, IReadOnlyList<StatedChannel> open)
    {
        StatedChannel[] same = [.. open.Where(channel => string.Equals(channel.Platform, held.Platform, StringComparison.Ordinal))];
        return same is [var only] && (held.Handle is null || only.Handle is null) ? SubjectOf(only) : SubjectOf(held.Platform, held.Handle);
    }

    private static OfficialAccount Merged(IGrouping<string, OfficialAccount> same) => new(
        same.Key,
        Holder.Distinct(same.SelectMany(account => account.Administrators)),
        Holder.Distinct(same.SelectMany(account => account.Posters)),
        [.. same.SelectMany(account => account.Quotes).Distinct()]);
}
