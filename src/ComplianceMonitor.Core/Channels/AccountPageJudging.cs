using ComplianceMonitor.Core.Evidence;

namespace ComplianceMonitor.Core.Channels;

/// <summary>What the accounts' own pages say of an account.</summary>
public static class AccountPageJudging
{
    extension(EvidenceSet evidence)
    {
        /// <summary>The page of an account; null where the account was not looked at.</summary>
        /// <param name="platform">Key of the platform.</param>
        /// <param name="handle">What names the account.</param>
        public AccountPage? PageOf(string platform, string? handle) =>
            handle is not null && evidence.AccountPages is Observation<IReadOnlyList<AccountPage>>.Seen seen
                ? seen.Value.FirstOrDefault(page =>
                    page.Handle is { } other && string.Equals(page.Platform, platform, StringComparison.Ordinal)
                    && string.Equals(PlatformCatalogue.Default.Normal(platform, other), PlatformCatalogue.Default.Normal(platform, handle), StringComparison.Ordinal))
                : null;

        /// <summary>Why nobody knows whether an account is there, in one sentence.</summary>
        /// <param name="page">Its page, where one was asked for.</param>
        public (Reason Reason, string Because) NotSeen(AccountPage? page) => page?.Answer is AccountAnswer.CouldNotLook could
            ? (could.Reason, could.Because)
            : evidence.AccountPages is Observation<IReadOnlyList<AccountPage>>.CouldNotLook { Reason: var reason, Because: var because }
                ? (reason, because)
                : (Reason.NoEvidence, "Nobody has looked at the account's own page.");
    }
}
