using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Reading.Reviews;

namespace ComplianceMonitor.Core.Dates;

/// <summary>Where a due date comes from.</summary>
public enum DueBasis
{
    /// <summary>Nothing to work it out from.</summary>
    None = 1,

    /// <summary>The next review as stated.</summary>
    Stated,

    /// <summary>The last review and the cycle.</summary>
    Cycle,
}

/// <summary>When a review is due.</summary>
/// <param name="On">The last day in date; null where the basis is none.</param>
/// <param name="Basis">Where it comes from.</param>
/// <param name="Estimated">True where a term's end was taken from the national funding terms.</param>
public sealed record Due(DateOnly? On, DueBasis Basis, bool Estimated);

/// <summary>Whether the stated next review keeps the stated cycle (control C02).</summary>
public enum ReviewAgreement
{
    /// <summary>A last review, a next review or a cycle is not stated, so there is nothing to compare.</summary>
    NotComparable = 1,

    /// <summary>The stated next review is no later than the computed one and 31 days.</summary>
    Agrees,

    /// <summary>The stated next review is later than that.</summary>
    NextTooLate,

    /// <summary>The stated next review is before or equal to the last review.</summary>
    NextNotAfterLast,

    /// <summary>The stated next review is a day that no calendar has.</summary>
    NextImpossible,

    /// <summary>The stated next review cannot be read.</summary>
    NextUnreadable,

    /// <summary>The last review is after the day of the check.</summary>
    LastInFuture,
}

/// <summary>Review arithmetic (domain.md section 4).</summary>
public static class ReviewSchedule
{
    /// <summary>How many days a stated next review may be later than the computed one: committees meet when they meet.</summary>
    public const int ToleranceDays = 31;

    private const int MonthsOfTerm = 4;
    private const int MonthsOfYear = 12;

    /// <summary>Works out when the review is due: as stated where that is usable, else by last review and cycle.</summary>
    /// <param name="review">The dates and the cycle that the document states.</param>
    /// <param name="today">The day of the check in London.</param>
    /// <param name="defaultCycleMonths">The school's own default cycle, for a document that states none.</param>
    public static Due DueDate(ReviewFacts review, DateOnly today, int? defaultCycleMonths = null)
    {
        if (UsableNext(review, today) is { } next)
        {
            return new(next.Last, DueBasis.Stated, next.Estimated);
        }

        return ComputedDue(review, today, defaultCycleMonths) is { } computed
            ? new(computed, DueBasis.Cycle, Anchor(review, today)!.Value.Estimated)
            : new(null, DueBasis.None, false);
    }

    /// <summary>The latest date of the document's own review that is not after the day of the check; null where there is none.</summary>
    /// <param name="review">The dates that the document states.</param>
    /// <param name="today">The day of the check in London.</param>
    public static Stated<PartialDate>? Anchor(ReviewFacts review, DateOnly today) =>
        PartialDate.Latest(review.At(today).PastReviews.Where(past => past.Value.First <= today), past => past.Value);

    /// <summary>The anchor moved by the cycle in its own precision, then its last day; null without an anchor or a cycle.</summary>
    /// <param name="review">The dates and the cycle that the document states.</param>
    /// <param name="today">The day of the check in London.</param>
    /// <param name="defaultCycleMonths">The school's own default cycle, for a document that states none.</param>
    public static DateOnly? ComputedDue(ReviewFacts review, DateOnly today, int? defaultCycleMonths = null) =>
        Anchor(review, today) is { } anchor && (review.CycleMonths?.Value ?? defaultCycleMonths) is { } months
            ? Moved(anchor.Value, months)
            : null;

    /// <summary>Compares the stated next review with the last review and the cycle.</summary>
    /// <param name="review">The dates and the cycle that the document states.</param>
    /// <param name="today">The day of the check in London.</param>
    public static ReviewAgreement Agreement(ReviewFacts review, DateOnly today)
    {
        if (review.At(today).LastReviewed is { } last && last.Value.First > today)
        {
            return ReviewAgreement.LastInFuture;
        }

        if (review.At(today).NextReview is not { } next)
        {
            return review.UnusableNext switch
            {
                { Impossible: true } => ReviewAgreement.NextImpossible,
                { Impossible: false } => ReviewAgreement.NextUnreadable,
                _ => ReviewAgreement.NotComparable,
            };
        }

        if (UsableNext(review, today) is null)
        {
            return ReviewAgreement.NextNotAfterLast;
        }

        return ComputedDue(review, today) is not { } computed ? ReviewAgreement.NotComparable
            : next.Value.Last <= computed.AddDays(ToleranceDays) ? ReviewAgreement.Agrees
            : ReviewAgreement.NextTooLate;
    }

    private static PartialDate? UsableNext(ReviewFacts review, DateOnly today) =>
        review.At(today).NextReview?.Value is { } next && (Anchor(review, today) is not { } anchor || next.Last > anchor.Value.Last) ? next : null;

    /// <summary>Counted from the date itself, in its own precision; what does not fit is counted in months from its last day.</summary>
    private static DateOnly Moved(PartialDate date, int months) => date.Precision switch
    {
        Precision.Month => LastOfMonth(date.First.AddMonths(months)),
        Precision.Term when months % MonthsOfTerm == 0 => LastOfTerm(date.First, months / MonthsOfTerm),
        Precision.AcademicYear or Precision.Year when months % MonthsOfYear == 0 => LastOfMonth(date.Last.AddMonths(months)),
        _ => date.Last.AddMonths(months),
    };

    private static DateOnly LastOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    private static DateOnly LastOfTerm(DateOnly first, int terms)
    {
        int current = first.Month switch { < 4 => 0, < 9 => 1, _ => 2 };
        (int years, int term) = Math.DivRem((first.Year * 3) + current + terms, 3);
        return PartialDate.OfTerm(years, (Term)(term + 1)).Last;
    }
}
