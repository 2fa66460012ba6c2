using System.Globalization;
using ComplianceMonitor.Core.Dates;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reports;
using FsCheck;
using FsCheck.Fluent;

namespace ComplianceMonitor.Core.Tests.Reports;

public class ReminderDaysTests
{
    private static readonly Gen<DateOnly> s_days = Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber);

    [Theory]
    [InlineData("2026-11-30", "ahead", "2026-10-01")]
    [InlineData("2026-11-30", "near", "2026-10-23")] // 31 October is a Saturday after half term
    [InlineData("2026-11-30", "overdue", "2026-12-01")]
    [InlineData("2026-11-30", "long-overdue", "2027-01-04")] // 31 December waits for the first day of term
    [InlineData("2026-11-30", "seriously-overdue", "2027-03-01")]
    [InlineData("2026-11-30", "lapsed", "2027-12-01")]
    [InlineData("2027-01-31", "near", "2026-12-18")] // 1 January: on the last day of term
    [InlineData("2026-06-30", "ahead", "2026-05-01")]
    [InlineData("2026-07-20", "ahead", "2026-05-21")] // due in the summer holidays: announced in May
    [InlineData("2026-08-31", "ahead", "2026-05-22")]
    [InlineData("2026-09-05", "ahead", "2026-05-22")]
    [InlineData("2026-09-06", "ahead", "2026-07-08")]
    [InlineData("2026-08-31", "near", "2026-07-20")]
    [InlineData("2026-08-31", "overdue", "2026-09-02")]
    [InlineData("2026-07-31", "overdue", "2026-09-02")]
    [InlineData("2026-07-31", "long-overdue", "2026-09-02")]
    public void A_stage_begins_on_a_school_day(string due, string stage, string day) =>
        ReminderDays.Of(Slug.Parse<ReminderStage>(stage)!.Value, Day(due), SchoolCalendar.Estimated).ShouldBe(Day(day));

    [Theory]
    [InlineData("2026-09-30", null)]
    [InlineData("2026-10-01", ReminderStage.Ahead)]
    [InlineData("2026-10-22", ReminderStage.Ahead)]
    [InlineData("2026-10-23", ReminderStage.Near)]
    [InlineData("2026-11-30", ReminderStage.Near)] // the due day itself is in date
    [InlineData("2026-12-01", ReminderStage.Overdue)]
    [InlineData("2027-01-03", ReminderStage.Overdue)]
    [InlineData("2027-01-04", ReminderStage.LongOverdue)]
    [InlineData("2031-01-04", ReminderStage.Lapsed)]
    public void The_latest_stage_that_has_begun_counts(string today, ReminderStage? stage) =>
        ReminderDays.At(new(2026, 11, 30), Day(today), SchoolCalendar.Estimated).ShouldBe(stage);

    [Fact]
    public void Stages_follow_each_other_on_every_due_day_there_is() =>
        Prop.ForAll(s_days.ToArbitrary(), due =>
        {
            DateOnly[] days = [.. Enum.GetValues<ReminderStage>().Select(stage => ReminderDays.Of(stage, due, SchoolCalendar.Estimated))];
            return days.SequenceEqual(days.Order()) && days[1] <= due && (days[2] > due || due == DateOnly.MaxValue);
        }).QuickCheckThrowOnFailure();

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
