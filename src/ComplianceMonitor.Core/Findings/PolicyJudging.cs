using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Reading.Conduct;

namespace ComplianceMonitor.Core.Findings;

/// <summary>
/// What a control may conclude from the policy's text. A policy that was read in part can fail on what was seen; it never
/// passes, never fails because something is absent, and is never found not to speak of a thing.
/// </summary>
internal static class PolicyJudging
{
    /// <summary>The subject of every finding about the policy as a document.</summary>
    public const string Policy = "social media policy";

    extension(ControlInfo info)
    {
        /// <summary>Judges the policy, or says why there is none to judge.</summary>
        public IEnumerable<Finding> OfPolicy(EvidenceSet evidence, Func<DocumentFacts, Finding> judge) =>
            [evidence.PolicyText is { } policy ? judge(policy) : info.Unknown(Policy, evidence.PolicyGap!)];

        /// <summary>Pass, where all of the policy was read.</summary>
        public Finding Kept(DocumentFacts policy, string summary, params IReadOnlyList<Quote?> quotes) =>
            info.Whole(policy, quotes) ?? info.Pass(Policy, summary, quotes);

        /// <summary>Fail on words that were seen.</summary>
        public Finding Broken(string summary, string fix, params IReadOnlyList<Quote?> quotes) => info.Fail(Policy, summary, fix, quotes);

        /// <summary>Fail because something is absent, where all of the policy was read.</summary>
        public Finding Lacking(DocumentFacts policy, string summary, string fix, params IReadOnlyList<Quote?> quotes) =>
            info.Whole(policy, quotes) ?? info.Fail(Policy, summary, fix, quotes);

        /// <summary>NotApplicable, where all of the policy was read.</summary>
        public Finding DoesNotArise(DocumentFacts policy, string summary, params IReadOnlyList<Quote?> quotes) =>
            info.Whole(policy, quotes) ?? info.NotApplicable(Policy, summary, quotes);

        /// <summary>Unknown where a part of the policy is unread; null where all of it was read.</summary>
        private Finding? Whole(DocumentFacts policy, IReadOnlyList<Quote?> quotes) =>
            policy.Document.Missing is { } missing
                ? info.Unknown(Policy, Reason.Partial, $"Only a part of the policy could be read: {missing}.", quotes)
                : null;
    }

    /// <summary>Adds the policy's own promise as a quote: the rule that nothing shows to be kept.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="evidence">What was gathered.</param>
    /// <param name="promise">The statement of the policy; null where none is looked for.</param>
    public static Finding WithPromise(this Finding finding, EvidenceSet evidence, Func<PolicyStatements, Stated<Strength>?>? promise) =>
        promise is not null && evidence.PolicyText is { } policy && policy.Quote(promise(policy.Conduct.Statements)) is { } quote
            ? finding with { Quotes = [.. finding.Quotes, quote] }
            : finding;

    extension(EvidenceSet evidence)
    {
        /// <summary>The policy, where it was seen.</summary>
        public DocumentFacts? PolicyText => (evidence.Policy as Observation<DocumentFacts>.Seen)?.Value;

        /// <summary>Why there is no policy to judge.</summary>
        public Gap? PolicyGap => Gap.Of(evidence.Policy, "The policy");
    }

    extension(DocumentFacts facts)
    {
        /// <summary>The line as proof; null for no line.</summary>
        public Quote? Quote(Line? line) => line is null ? null : Quoting.Quote(facts.Document, line);

        /// <summary>The line of a stated fact as proof; null for no fact.</summary>
        public Quote? Quote<T>(Stated<T>? stated) => stated?.QuoteFrom(facts.Document);
    }
}
