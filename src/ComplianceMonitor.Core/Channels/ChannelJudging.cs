using ComplianceMonitor.Core.Accounts;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Reading.Conduct;

namespace ComplianceMonitor.Core.Channels;

/// <summary>The other source that a policy's register is compared with.</summary>
/// <param name="Name">As a sentence names it: "the website".</param>
/// <param name="Looked">The names of the documents that were looked at.</param>
/// <param name="Shows">Whether it shows the account.</param>
/// <param name="ProofOf">Its line.</param>
/// <param name="AddFix">The words that put the account there.</param>
/// <param name="RemoveFix">The words that take it away, or put it into the policy.</param>
/// <param name="Promise">What the policy says about it.</param>
internal sealed record OtherSource(
    string Name, IReadOnlyList<string> Looked, Func<ChannelRow, bool> Shows, Func<ChannelRow, Proof?> ProofOf, Func<ChannelRow, string> AddFix, Func<ChannelRow, string> RemoveFix,
    Func<PolicyStatements, Stated<Strength>?> Promise);

/// <summary>Compares the policy's register with another source, account by account (domain.md, C08 and C09).</summary>
internal static class ChannelJudging
{
    extension(ControlInfo info)
    {
        /// <summary>
        /// Fail for an account that one side shows and the other, read in full, lacks; Pass for one on both sides; Unknown where a
        /// side was not read in full, so that nothing follows from its silence.
        /// </summary>
        /// <param name="evidence">What was gathered.</param>
        /// <param name="rows">The three-way table of policy and the other source.</param>
        /// <param name="gap">Why the other source says nothing by its silence; null where it was read in full.</param>
        /// <param name="other">The other source.</param>
        public IEnumerable<Finding> CompareWith(EvidenceSet evidence, IReadOnlyList<ChannelRow> rows, Gap? gap, OtherSource other)
        {
            Gap? policyGap = OfficialAccounts.Of(evidence).Gap;
            Finding[] broken =
            [
                .. policyGap is null ? rows.Where(row => row.InPolicy != true && row.PolicyProof is null && other.Shows(row)).Select(row => info.Extra(row, other)) : [],
                .. gap is null ? rows.Where(row => row.InPolicy == true && !other.Shows(row)).Select(row => info.Absent(row, other)) : [],
            ];
            if ((policyGap ?? gap) is { } unread)
            {
                return [.. broken, info.Unknown(OfficialAccounts.Together, unread).WithPromise(evidence, other.Promise)];
            }

            Finding[] kept = [.. rows.Where(row => row.InPolicy == true && other.Shows(row)).Select(row => info.Both(row, other))];
            return broken.Length + kept.Length > 0
                ? [.. broken, .. kept]
                : [info.Pass(OfficialAccounts.Together, $"Neither the policy nor {other.Name} shows an open account.")];
        }

        private Finding Extra(ChannelRow row, OtherSource other) =>
            info.Fail(row.Subject, $"{Capital(other.Name)} shows {row.Words}, which the policy does not list.", other.RemoveFix(row), Quote(other.ProofOf(row)));

        private Finding Absent(ChannelRow row, OtherSource other) =>
            info.Fail(row.Subject, $"The policy lists {row.Words}, which {other.Name} does not show (looked at: {Say.List(other.Looked)}).", other.AddFix(row), Quote(row.PolicyProof));

        private Finding Both(ChannelRow row, OtherSource other)
        {
            Finding finding = info.Pass(row.Subject, $"The policy and {other.Name} both show {row.Words}.", Quote(row.PolicyProof), Quote(other.ProofOf(row)));
            return row.Inferred
                ? finding.Advising("One side names the platform only: write the account's address there.") with { Basis = Basis.Inferred }
                : finding;
        }
    }

    extension(ChannelRow row)
    {
        /// <summary>The finding's subject.</summary>
        public string Subject => OfficialAccounts.SubjectOf(row.Platform, row.Handle);

        /// <summary>The platform's name as people write it.</summary>
        public string PlatformName => PlatformCatalogue.Default.Find(row.Platform)?.Name ?? row.Platform;

        /// <summary>The account as a sentence names it: "the Facebook account fernhollowprimary".</summary>
        public string Words => row.Handle is { } handle ? $"the {row.PlatformName} account {handle}" : $"a {row.PlatformName} account without naming it";
    }

    /// <summary>The proof as a finding quotes it: the line, and behind a link's words its address.</summary>
    /// <param name="proof">A line of a document; null for none.</param>
    public static Quote? Quote(Proof? proof) => proof is null ? null : Quoting.Quote(proof.Document, proof.Line, proof.Link);

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
