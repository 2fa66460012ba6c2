using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Accounts.Platforms;

/// <summary>What a platform answers about one account: evidence, or why there is none though it was asked. Neither, where it was not asked: then a statement counts.</summary>
/// <param name="Evidence">What it told, not too old.</param>
/// <param name="Gap">Why it told nothing of a part.</param>
internal sealed record PlatformAnswer(PlatformEvidence? Evidence, Gap? Gap)
{
    /// <summary>The answer about a part of an account.</summary>
    /// <param name="evidence">What was gathered.</param>
    /// <param name="account">The account.</param>
    /// <param name="part">The part.</param>
    /// <param name="notBefore">The first day whose reading counts.</param>
    public static PlatformAnswer Of(EvidenceSet evidence, OfficialAccount account, PlatformParts part, DateOnly notBefore)
    {
        if (evidence.Platforms is not Observation<IReadOnlyList<PlatformEvidence>>.Seen seen)
        {
            return new(null, evidence.Platforms is Observation<IReadOnlyList<PlatformEvidence>>.CouldNotLook { Reason: not Reason.NotConfigured } could ? new(could.Reason, could.Because) : null);
        }

        if (Find(seen.Value, account, OfficialAccounts.Of(evidence).Each) is not { } told)
        {
            return new(null, null);
        }

        DateOnly read = London.Day(told.ReadAt);
        Gap? gap = told.GapOf(part) ?? (read < notBefore ? new(Reason.Stale, $"{told.Source} was asked on {Say.Day(read)}, too long ago: ask it again.") : null);
        return new(gap?.Reason == Reason.Stale ? null : told, gap);
    }

    /// <summary>By platform and handle; an account without a handle is the one of its platform where there is one on each side.</summary>
    private static PlatformEvidence? Find(IReadOnlyList<PlatformEvidence> told, OfficialAccount account, IReadOnlyList<OfficialAccount> all)
    {
        PlatformEvidence? same = told.FirstOrDefault(one => string.Equals(OfficialAccounts.SubjectOf(one.Platform, one.Handle), account.Subject, StringComparison.OrdinalIgnoreCase));
        PlatformEvidence[] platform = [.. told.Where(one => string.Equals(one.Platform, PlatformOf(account), StringComparison.Ordinal))];
        return same ?? (platform is [var only] && (only.Handle is null || !account.Subject.Contains(' ', StringComparison.Ordinal))
            && all.Count(other => string.Equals(PlatformOf(other), only.Platform, StringComparison.Ordinal)) == 1 ? only : null);
    }

    private static string PlatformOf(OfficialAccount account) => account.Subject.Split(' ')[0];
}
