using System.Globalization;
using ComplianceMonitor.Core.Dates;
using FsCheck;
using FsCheck.Fluent;

namespace ComplianceMonitor.Core.Tests.Dates;

public class SchoolCalendarTests
{
    /// <summary>Another county's dates: half term a week early, Easter after Holy Week.</summary>
    private static readonly SchoolCalendar s_given = new(
    [
        new(new(2026, 9, 3), new(2026, 10, 16)), new(new(2026, 10, 26), new(2026, 12, 18)),
        new(new(2027, 1, 5), new(2027, 2, 12)), new(new(2027, 2, 22), new(2027, 3, 24)),
        new(new(2027, 4, 12), new(2027, 5, 28)), new(new(2027, 6, 7), new(2027, 7, 23)),
    ]);

    private static readonly Gen<DateOnly> s_days = Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber);

    [Theory]
    [InlineData("2026-09-02", false)]
    [InlineData("2026-09-03", true)]
    [InlineData("2026-09-05", false)] // a Saturday
    [InlineData("2026-10-19", false)] // half term of this county
    [InlineData("2026-10-26", true)] // half term elsewhere
    [InlineData("2026-12-21", false)]
    [InlineData("2027-05-03", false)] // the early May bank holiday
    [InlineData("2027-07-23", true)]
    [InlineData("2027-08-20", false)]
    public void What_a_school_gives_counts(string day, bool open) => s_given.IsSchoolDay(Day(day)).ShouldBe(open);

    [Theory]
    [InlineData("2025-12-19", true)]
    [InlineData("2025-12-22", false)]
    [InlineData("2026-01-05", true)]
    [InlineData("2026-02-16", false)]
    [InlineData("2026-03-27", true)]
    [InlineData("2026-03-30", false)]
    [InlineData("2026-04-10", false)]
    [InlineData("2026-04-13", true)]
    [InlineData("2026-05-27", false)]
    [InlineData("2026-07-20", true)]
    [InlineData("2026-07-21", false)]
    [InlineData("2026-09-01", false)]
    [InlineData("2026-09-02", true)]
    [InlineData("2026-10-28", false)]
    [InlineData("2027-03-25", true)] // the Thursday before an early Easter
    [InlineData("2027-04-09", false)]
    [InlineData("2027-04-12", true)]
    [InlineData("2027-06-03", false)] // half term after the bank holiday of 31 May
    public void Without_terms_a_year_is_estimated(string day, bool open) => SchoolCalendar.Estimated.IsSchoolDay(Day(day)).ShouldBe(open);

    [Fact]
    public void Where_only_the_autumn_is_given_the_rest_of_the_year_is_estimated()
    {
        SchoolCalendar autumn = new([.. s_given.Terms.Take(2)]);

        autumn.IsSchoolDay(new(2026, 10, 19)).ShouldBeFalse();
        autumn.IsSchoolDay(new(2027, 1, 11)).ShouldBeTrue();
        autumn.IsSchoolDay(new(2026, 9, 2)).ShouldBeFalse();
        autumn.IsSchoolDay(new(2026, 6, 10)).ShouldBeTrue("the year before is estimated");
    }

    [Theory]
    [InlineData("2026-10-17", "2026-10-26", "2026-10-16")]
    [InlineData("2026-12-25", "2027-01-05", "2026-12-18")]
    [InlineData("2026-11-25", "2026-11-25", "2026-11-24")]
    [InlineData("2027-08-10", "2027-09-02", "2027-07-23")]
    public void The_next_and_the_last_school_day_are_found(string day, string from, string before)
    {
        s_given.FromSchoolDay(Day(day)).ShouldBe(Day(from));
        s_given.SchoolDayBefore(Day(day)).ShouldBe(Day(before));
    }

    [Theory]
    [InlineData(1818, 3, 22)]
    [InlineData(1943, 4, 25)]
    [InlineData(2000, 4, 23)]
    [InlineData(2026, 4, 5)]
    [InlineData(2027, 3, 28)]
    [InlineData(2028, 4, 16)]
    [InlineData(2038, 4, 25)]
    public void Easter_is_where_the_church_has_it(int year, int month, int day) => EstimatedTerms.Easter(year).ShouldBe(new(year, month, day));

    [Fact]
    public void A_school_day_is_found_near_every_day_there_is() =>
        Prop.ForAll(s_days.ToArbitrary(), day =>
        {
            DateOnly from = s_given.FromSchoolDay(day);
            DateOnly before = s_given.SchoolDayBefore(day);
            return (s_given.IsSchoolDay(from) || from == DateOnly.MaxValue) && (s_given.IsSchoolDay(before) || before == DateOnly.MinValue)
                && from >= day && before <= day && from.DayNumber - day.DayNumber < 60 && day.DayNumber - before.DayNumber < 60;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Terms_of_any_kind_end_and_hold_only_working_days() =>
        Prop.ForAll(Gen.ListOf(Gen.Zip(s_days, s_days)).ToArbitrary(), s_days.ToArbitrary(), (pairs, day) =>
        {
            SchoolCalendar strange = new([.. pairs.Select(pair => new TermStretch(pair.Item1, pair.Item2))]);
            DateOnly from = strange.FromSchoolDay(day);
            DateOnly before = strange.SchoolDayBefore(day);
            return from >= day && before <= day && (!strange.IsSchoolDay(day) || (WorkingDays.Is(day) && from == day));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_first_and_the_last_day_there_are_have_an_answer()
    {
        foreach (SchoolCalendar calendar in new[] { s_given, SchoolCalendar.Estimated, new([new(DateOnly.MinValue, DateOnly.MaxValue)]) })
        {
            calendar.FromSchoolDay(DateOnly.MaxValue).ShouldBe(DateOnly.MaxValue);
            calendar.SchoolDayBefore(DateOnly.MinValue).ShouldBe(DateOnly.MinValue);
            calendar.FromSchoolDay(DateOnly.MinValue).ShouldBeGreaterThanOrEqualTo(DateOnly.MinValue);
            calendar.SchoolDayBefore(DateOnly.MaxValue).ShouldBeLessThan(DateOnly.MaxValue);
        }
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
