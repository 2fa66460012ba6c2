using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Evidence;

namespace ComplianceMonitor.Core.Findings;

/// <summary>Makes a control's findings. Only here does an id, a severity and an owner become part of one.</summary>
internal static class Judging
{
    extension(ControlInfo info)
    {
        /// <summary>The evidence shows that the promise is kept.</summary>
        public Finding Pass(string subject, string summary, params IReadOnlyList<Quote?> quotes) =>
            info.Find(subject, new Outcome.Pass(), summary, quotes);

        /// <summary>The evidence shows that it is broken; the fix is ready to paste.</summary>
        public Finding Fail(string subject, string summary, string fix, params IReadOnlyList<Quote?> quotes) =>
            info.Find(subject, new Outcome.Fail(), summary, quotes) with { Fix = fix };

        /// <summary>The evidence shows neither, and why.</summary>
        public Finding Unknown(string subject, Reason reason, string summary, params IReadOnlyList<Quote?> quotes) =>
            info.Find(subject, new Outcome.Unknown(reason), summary, quotes);

        /// <summary>A source is not there: the finding says so with the source's own reason.</summary>
        public Finding Unknown(string subject, Gap gap) => info.Unknown(subject, gap.Reason, gap.Because);

        /// <summary>The promise does not arise, and that was seen.</summary>
        public Finding NotApplicable(string subject, string summary, params IReadOnlyList<Quote?> quotes) =>
            info.Find(subject, new Outcome.NotApplicable(), summary, quotes);

        private Finding Find(string subject, Outcome outcome, string summary, IReadOnlyList<Quote?> quotes) => new()
        {
            Control = info.Id,
            Subject = subject,
            Outcome = outcome,
            Severity = info.Severity,
            Owner = info.Owner,
            Summary = summary,
            Quotes = [.. quotes.OfType<Quote>().Distinct()],
        };
    }

    /// <summary>Adds a remark that does not change the outcome; null adds none.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="remarks">One sentence each.</param>
    public static Finding Advising(this Finding finding, params IEnumerable<string?> remarks) =>
        finding with { Advisories = [.. finding.Advisories, .. remarks.OfType<string>()] };
}

/// <summary>Why a source says nothing.</summary>
/// <param name="Reason">From the closed list.</param>
/// <param name="Because">One sentence for people, with what to do about it.</param>
internal sealed record Gap(Reason Reason, string Because)
{
    /// <summary>The gap that an observation leaves; null where it was seen.</summary>
    /// <param name="observation">What was looked for.</param>
    /// <param name="what">What it is, as a sentence begins: "A privacy notice".</param>
    public static Gap? Of<T>(Observation<T> observation, string what) => observation switch
    {
        Observation<T>.CouldNotLook could => new(could.Reason, could.Because),
        Observation<T>.NotThere missing => new(Reason.NoEvidence, $"{what} was looked for and is not there: {missing.Where}."),
        _ => null,
    };
}
