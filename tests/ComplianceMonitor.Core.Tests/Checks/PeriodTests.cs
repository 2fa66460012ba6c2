using System.Globalization;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Controls;

namespace ComplianceMonitor.Core.Tests.Checks;

public class PeriodTests
{
    [Theory]
    [InlineData("2026-06-30T22:59:59Z", "2026-06-30", "2026-06", "2026-W27")]
    [InlineData("2026-06-30T23:30:00Z", "2026-07-01", "2026-07", "2026-W27")]
    [InlineData("2026-12-31T23:30:00Z", "2026-12-31", "2026-12", "2026-W53")]
    [InlineData("2027-01-01T00:00:00Z", "2027-01-01", "2027-01", "2026-W53")]
    [InlineData("2026-11-21T12:00:00Z", "2026-11-21", "2026-11", "2026-W47")]
    [InlineData("2026-03-29T00:59:59Z", "2026-03-29", "2026-03", "2026-W13")]
    [InlineData("2026-10-25T23:30:00Z", "2026-10-25", "2026-10", "2026-W43")]
    public void A_period_is_that_of_London(string at, string day, string month, string week)
    {
        Period.Day(Instant(at)).Text.ShouldBe(day);
        Period.Month(Instant(at)).Text.ShouldBe(month);
        Period.Week(Instant(at)).Text.ShouldBe(week);
    }

    [Fact]
    public void London_agrees_with_the_time_zone_database()
    {
        Assert.SkipUnless(TimeZoneInfo.TryFindSystemTimeZoneById("Europe/London", out TimeZoneInfo? london), "This machine has no time zone database.");
        DateTimeOffset first = Instant("1997-01-01T00:00:00Z");
        for (int half = 0; half < 2 * 24 * 366 * 50; half += 7)
        {
            DateTimeOffset at = first.AddMinutes(half * 30);
            London.Time(at).Offset.ShouldBe(london!.GetUtcOffset(at), at.ToString("O", CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void The_ends_of_time_are_days_too()
    {
        London.Day(DateTimeOffset.MinValue).ShouldBe(DateOnly.MinValue);
        London.Day(DateTimeOffset.MaxValue).ShouldBe(DateOnly.MaxValue);
    }

    [Theory]
    [InlineData("2026-07-01", "2026-07-01T11:00:00Z")]
    [InlineData("2026-12-01", "2026-12-01T12:00:00Z")]
    public void A_date_means_noon_in_London(string day, string at) =>
        London.Noon(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)).ShouldBe(Instant(at));

    [Theory]
    [InlineData("2026-W47")]
    [InlineData("2026-11")]
    [InlineData("2026-11-21")]
    [InlineData("manual-20261121T120000Z")]
    public void A_period_is_read_as_it_is_written(string text) => Period.Parse(text).ShouldNotBeNull().Text.ShouldBe(text);

    [Theory]
    [InlineData("")]
    [InlineData("2026")]
    [InlineData("2026-W54")]
    [InlineData("2026-13")]
    [InlineData("2026-11-32")]
    [InlineData("newest")]
    [InlineData("2026-11-21\n")]
    [InlineData("manual-")]
    public void Anything_else_is_no_period(string text) => Period.Parse(text).ShouldBeNull();

    [Theory]
    [InlineData(Area.Reviews, "2026-11-21")]
    [InlineData(Area.Channels, "2026-W47")]
    [InlineData(Area.Accounts, "2026-W47")]
    [InlineData(Area.Conduct, "2026-11-21")]
    [InlineData(Area.Mentions, "2026-11-21")]
    public void An_area_has_the_period_of_its_schedule(Area area, string period) =>
        Period.Scheduled(area, Instant("2026-11-21T12:00:00Z")).Text.ShouldBe(period);

    [Fact]
    public void A_run_is_read_as_it_is_written()
    {
        RunId run = new("fernhollow", Area.Reviews, Period.Day(Instant("2026-11-21T12:00:00Z")));
        run.ToString().ShouldBe("fernhollow/reviews/2026-11-21");
        RunId.Parse("fernhollow/reviews/2026-11-21").ShouldBe(run);
        RunId.Parse("fernhollow/rivers/2026-11-21").ShouldBeNull();
        RunId.Parse("fernhollow/reviews").ShouldBeNull();
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
