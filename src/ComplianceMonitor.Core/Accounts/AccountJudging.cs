using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Accounts;

/// <summary>Judges account by account, and says so where there may be more accounts than were seen.</summary>
internal static class AccountJudging
{
    extension(ControlInfo info)
    {
        /// <summary>
        /// One finding per account. Where the whole policy lists none, one about all of them together; where the policy is not
        /// there or only in part, one more that is Unknown.
        /// </summary>
        /// <param name="evidence">What was gathered.</param>
        /// <param name="judge">Judges one account, or all of them at large.</param>
        public IEnumerable<Finding> OfEachAccount(EvidenceSet evidence, Func<OfficialAccount, Finding> judge)
        {
            OfficialAccounts accounts = OfficialAccounts.Of(evidence);
            return accounts switch
            {
                { StatedNone: true } => [info.NoAccounts(evidence)],
                { Gap: { } gap } => [.. accounts.Each.Select(judge), info.Unknown(OfficialAccounts.Together, gap)],
                { Each: [] } => [judge(accounts.AtLarge)],
                _ => accounts.Each.Select(judge),
            };
        }

        /// <summary>One finding about a record of the whole school; a Pass needs the policy too, which may say that there is no account.</summary>
        /// <param name="evidence">What was gathered.</param>
        /// <param name="record">What the record shows.</param>
        public Finding OfRecord(EvidenceSet evidence, Finding record) => OfficialAccounts.Of(evidence) switch
        {
            { StatedNone: true } => info.NoAccounts(evidence),
            { Gap: { } gap } when record.Outcome is Outcome.Pass => info.Unknown(record.Subject, gap),
            _ => record,
        };

        /// <summary>The promise does not arise: the policy says that the school has no open account.</summary>
        public Finding NoAccounts(EvidenceSet evidence) => info.NotApplicable(
            OfficialAccounts.Together,
            "The policy says that the school has no open social media account.",
            evidence.PolicyText is { } policy ? policy.Quote(policy.Channels.RegisterLine) : null);
    }
}
