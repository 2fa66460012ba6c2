using System.Globalization;

namespace ComplianceMonitor.Core.Dates;

/// <summary>How exactly a date is stated.</summary>
public enum Precision
{
    /// <summary>A day: 2026-05-08.</summary>
    Day = 1,

    /// <summary>A month: 2026-05.</summary>
    Month,

    /// <summary>A school term: 2026-spring, -summer or -autumn.</summary>
    Term,

    /// <summary>An academic year: 2025/26.</summary>
    AcademicYear,

    /// <summary>A year: 2026.</summary>
    Year,
}

/// <summary>A date as a document states it: a day, or a period known only by its name.</summary>
public sealed record PartialDate
{
    private PartialDate(Precision precision, DateOnly first, DateOnly last, string value)
    {
        Precision = precision;
        First = first;
        Last = last;
        Value = value;
    }

    /// <summary>How exactly it is stated.</summary>
    public Precision Precision { get; }

    /// <summary>The first day it can mean.</summary>
    public DateOnly First { get; }

    /// <summary>The last day it can mean; a review is due by then.</summary>
    public DateOnly Last { get; }

    /// <summary>The written form of the JSON contract: 2026-05-08, 2026-05, 2026-spring, 2025/26 or 2026.</summary>
    public string Value { get; }

    /// <summary>True for a term: its end is the national funding term's, not the school's own.</summary>
    public bool Estimated => Precision == Precision.Term;

    /// <summary>One day.</summary>
    /// <param name="day">The day.</param>
    public static PartialDate OfDay(DateOnly day) => new(Precision.Day, day, day, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>One month.</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">1 to 12.</param>
    public static PartialDate OfMonth(int year, int month)
    {
        DateOnly first = new(year, month, 1);
        return new(Precision.Month, first, first.AddMonths(1).AddDays(-1), first.ToString("yyyy-MM", CultureInfo.InvariantCulture));
    }

    /// <summary>One term by its calendar year: spring January to March, summer April to August, autumn September to December.</summary>
    /// <param name="year">The calendar year.</param>
    /// <param name="term">The term.</param>
    public static PartialDate OfTerm(int year, Term term) => term switch
    {
        Term.Spring => new(Precision.Term, new(year, 1, 1), new(year, 3, 31), $"{year:D4}-spring"),
        Term.Summer => new(Precision.Term, new(year, 4, 1), new(year, 8, 31), $"{year:D4}-summer"),
        _ => new(Precision.Term, new(year, 9, 1), new(year, 12, 31), $"{year:D4}-autumn"),
    };

    /// <summary>The academic year that starts in September of a year.</summary>
    /// <param name="startYear">The year in which it starts.</param>
    public static PartialDate OfAcademicYear(int startYear) =>
        new(Precision.AcademicYear, new(startYear, 9, 1), new(startYear + 1, 8, 31), $"{startYear:D4}/{(startYear + 1) % 100:D2}");

    /// <summary>One calendar year.</summary>
    /// <param name="year">The year.</param>
    public static PartialDate OfYear(int year) => new(Precision.Year, new(year, 1, 1), new(year, 12, 31), $"{year:D4}");

    /// <summary>The latest by value: the one that begins last and, of those, the most exact. Null of none.</summary>
    /// <param name="items">What to choose from.</param>
    /// <param name="dateOf">An item's date.</param>
    /// <typeparam name="T">What carries the date.</typeparam>
    public static T? Latest<T>(IEnumerable<T> items, Func<T, PartialDate> dateOf)
        where T : class => items.MaxBy(item => (dateOf(item).First, -(int)dateOf(item).Precision));

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The three terms of the school year. Autumn belongs to the calendar year in which it starts.</summary>
public enum Term
{
    /// <summary>January to March.</summary>
    Spring = 1,

    /// <summary>April to August.</summary>
    Summer,

    /// <summary>September to December.</summary>
    Autumn,
}
