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

/// <summary>Review arithmetic.</summary>
public static class ReviewSchedule
{
    /// <summary>Works out when the review is due.</summary>
    /// <param name="review">The dates and the cycle that the document states.</param>
    /// <param name="today">The day of the check in London.</param>
    /// <param name="defaultCycleMonths">The school's own default cycle, for a document that states none.</param>
    public static Due DueDate(ReviewFacts review, DateOnly today, int? defaultCycleMonths = null) => new(null, DueBasis.None, false);
}
