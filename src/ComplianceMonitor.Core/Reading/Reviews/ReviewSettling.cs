using System.Globalization;
using ComplianceMonitor.Core.Dates;

namespace ComplianceMonitor.Core.Reading.Reviews;

/// <summary>Makes one answer of all that the labels say: the latest by value, never the first or last row (section 5.1, rows 18 to 27).</summary>
internal static class ReviewSettling
{
    /// <summary>Settles the dates, what could not be read, and the cycles.</summary>
    /// <param name="dates">The dates with their meanings.</param>
    /// <param name="unreadable">A value beside a label of the next review that nobody can read.</param>
    /// <param name="cycles">The frequencies that are said of this document.</param>
    public static ReviewFacts Settle(IReadOnlyList<ReviewDate> dates, UnusableDate? unreadable, IReadOnlyList<Stated<Frequency>> cycles)
    {
        List<Stated<PartialDate>> last = Good(dates, Meaning.Last, weak: false);
        last = last is [] ? Good(dates, Meaning.Last, weak: true) : last;
        Stated<PartialDate>? next = Latest(Good(dates, Meaning.Next, weak: false));
        List<Stated<PartialDate>> ambiguous = Good(dates, Meaning.Ambiguous, weak: false);
        Stated<PartialDate>? undecided = null;

        if (Latest(ambiguous) is { } latest)
        {
            bool several = dates.Any(date => date is { Meaning: Meaning.Ambiguous, Listed: false } && date.Mention.Date is { } other && PartialDate.Latest([other, latest.Value], one => one) != other);
            if (next is not null)
            {
                last.AddRange(ambiguous.Where(date => IsLater(next, date)));
            }
            else if (Latest(last is [] ? Good(dates, Meaning.Effective, weak: true) : last) is { } known ? IsLater(latest, known) : several)
            {
                last.AddRange(ambiguous.Where(date => IsLater(latest, date)));
                next = latest;
            }
            else
            {
                undecided = last is [] ? latest : null;
                last.AddRange(ambiguous);
            }
        }

        bool reviewIsNext = last is not [] || next is not null;
        ReviewDate? faulty = dates.FirstOrDefault(date => date.Mention.Fault is not null && (date.Meaning == Meaning.Next || (date.Meaning == Meaning.Ambiguous && reviewIsNext)));
        return new()
        {
            LastReviewed = Latest(last),
            PastReviews = [.. last.DistinctBy(date => (date.Value.Value, date.Line.Number))],
            NextReview = next,
            Undecided = undecided,
            UnusableNext = next is not null ? null
                : faulty is not null ? new(faulty.Raw, faulty.Line, faulty.Mention.Fault == DateFault.Impossible)
                : unreadable,
            CycleMonths = cycles.Where(cycle => cycle.Value.Months is not null).MinBy(cycle => cycle.Value.Months) is { } shortest
                ? new(shortest.Value.Months!.Value, shortest.Line, shortest.Raw)
                : null,
            Advisories = [.. Remarks(dates, cycles).Distinct(StringComparer.Ordinal)],
        };
    }

    private static List<Stated<PartialDate>> Good(IReadOnlyList<ReviewDate> dates, Meaning meaning, bool weak) =>
        [.. dates.Where(date => date.Meaning == meaning && (weak || !date.Weak) && date.Mention.Date is not null)
            .Select(date => new Stated<PartialDate>(date.Mention.Date!, date.Line, date.Raw))];

    private static Stated<PartialDate>? Latest(IEnumerable<Stated<PartialDate>> dates) => PartialDate.Latest(dates, date => date.Value);

    private static bool IsLater(Stated<PartialDate> one, Stated<PartialDate> other) => one.Value.First > other.Value.First;

    private static IEnumerable<string> Remarks(IReadOnlyList<ReviewDate> dates, IReadOnlyList<Stated<Frequency>> cycles)
    {
        foreach (Stated<Frequency> cycle in cycles.Where(cycle => cycle.Value.Months is null))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"Line {cycle.Line.Number} says '{cycle.Raw}', which may mean twice a year or every two years: write which.");
        }

        foreach (ReviewDate date in dates.Where(date => date.Mention.Repaired))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"'{date.Raw}' on line {date.Line.Number} was read as {date.Mention.Date}: a letter stands where a digit belongs.");
        }

        foreach (ReviewDate date in dates.Where(date => date.Mention.Fault is not null))
        {
            yield return date.Mention.Fault == DateFault.Impossible
                ? string.Create(CultureInfo.InvariantCulture, $"'{date.Raw}' on line {date.Line.Number} is a day that no calendar has.")
                : string.Create(CultureInfo.InvariantCulture, $"'{date.Raw}' on line {date.Line.Number} is not written day before month and was not used.");
        }
    }
}
