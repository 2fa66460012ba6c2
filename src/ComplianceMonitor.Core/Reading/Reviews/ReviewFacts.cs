using ComplianceMonitor.Core.Dates;

namespace ComplianceMonitor.Core.Reading.Reviews;

/// <summary>The dates that a document states for its own review, and how often it says it is reviewed.</summary>
public sealed record ReviewFacts
{
    /// <summary>The latest date that it states for its own review, approval, adoption, ratification, issue or update.</summary>
    public Stated<PartialDate>? LastReviewed { get; init; }

    /// <summary>Every date of that kind, the latest included: the anchor is the latest that is not after the day of the check.</summary>
    public IReadOnlyList<Stated<PartialDate>> PastReviews { get; init; } = [];

    /// <summary>The date that it states for its next review.</summary>
    public Stated<PartialDate>? NextReview { get; init; }

    /// <summary>
    /// A "review date" that stands alone, or a "reviewed again" later than every other: the last review when it is not after the day of the check, the next one when it is
    /// (domain.md section 5.1, row 22). It is taken as the last review until <see cref="At"/> decides.
    /// </summary>
    public Stated<PartialDate>? Undecided { get; init; }

    /// <summary>A next review that is written and is no usable date: 31 June, "O5/09/2O25" beyond repair, 05/13/2026.</summary>
    public UnusableDate? UnusableNext { get; init; }

    /// <summary>How often it says that it is reviewed, in months; the shortest where it says two.</summary>
    public Stated<int>? CycleMonths { get; init; }

    /// <summary>Remarks for people: an ambiguous cycle, a letter read as a digit. One sentence each.</summary>
    public IReadOnlyList<string> Advisories { get; init; } = [];

    /// <summary>These facts as they read on a day: an undecided "review date" after it is the next review.</summary>
    /// <param name="today">The day of the check in London.</param>
    public ReviewFacts At(DateOnly today) => Undecided is { } date && date.Value.First > today
        ? this with { NextReview = date, LastReviewed = PartialDate.Latest(PastReviews.Where(past => past != date), past => past.Value), PastReviews = [.. PastReviews.Where(past => past != date)], Undecided = null }
        : this;
}

/// <summary>A date that is written and cannot be used.</summary>
/// <param name="Raw">As written.</param>
/// <param name="Line">Where.</param>
/// <param name="Impossible">True for a day that no calendar has (the policy is wrong); false for one that nobody can read.</param>
public sealed record UnusableDate(string Raw, Line Line, bool Impossible);
