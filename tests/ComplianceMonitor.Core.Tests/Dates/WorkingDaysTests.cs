using System.Globalization;
using ComplianceMonitor.Core.Dates;

namespace ComplianceMonitor.Core.Tests.Dates;

public class WorkingDaysTests
{
    [Theory]
    [InlineData("2026-12-17", "2026-12-18")]
    [InlineData("2026-12-18", "2026-12-19")] // a Friday: 24 hours are 24 hours
    [InlineData("2026-12-19", "2026-12-21")] // a Saturday waits for Monday
    [InlineData("2026-12-24", "2026-12-29")] // would fall on Christmas Day
    [InlineData("2026-12-26", "2026-12-29")] // Monday 28 is a bank holiday
    [InlineData("2026-08-13", "2026-08-14")] // school holidays do not stop the clock
    public void An_answer_is_due_in_24_hours_or_on_the_next_working_day(string received, string by) =>
        WorkingDays.AnswerBy(DateOnly.Parse(received, CultureInfo.InvariantCulture)).ShouldBe(DateOnly.Parse(by, CultureInfo.InvariantCulture));

    [Fact]
    public void Beyond_the_known_years_only_weekends_count()
    {
        WorkingDays.Is(new(2045, 12, 25)).ShouldBeTrue();
        WorkingDays.From(DateOnly.MaxValue).ShouldBe(DateOnly.MaxValue);
    }
}
