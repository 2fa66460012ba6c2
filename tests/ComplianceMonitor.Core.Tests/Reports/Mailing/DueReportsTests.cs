using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reports.Mailing;

namespace ComplianceMonitor.Core.Tests.Reports.Mailing;

public class DueReportsTests
{
    private readonly MailBench _bench = new();

    [Theory]
    [InlineData("2026-11-16T06:59:59Z", "2026-W46")] // Monday, winter
    [InlineData("2026-11-16T07:00:00Z", "2026-W47")]
    [InlineData("2026-11-22T23:59:59Z", "2026-W47")]
    [InlineData("2026-07-06T05:59:59Z", "2026-W27")] // Monday, summer: 06:59 in London
    [InlineData("2026-07-06T06:00:00Z", "2026-W28")]
    [InlineData("2027-01-04T06:00:00Z", "2026-W53")]
    [InlineData("2027-01-04T07:00:00Z", "2027-W01")]
    public void A_week_of_reports_begins_on_Monday_at_seven_in_London(string at, string week) =>
        ReportPeriod.Week(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture)).Text.ShouldBe(week);

    [Theory]
    [InlineData("2026-11-01T06:59:59Z", "2026-10")]
    [InlineData("2026-11-01T07:00:00Z", "2026-11")]
    [InlineData("2026-07-01T06:00:00Z", "2026-07")] // 07:00 in London
    [InlineData("2027-01-01T03:00:00Z", "2026-12")]
    public void The_headteachers_month_begins_on_the_first_at_seven_in_London(string at, string month) =>
        ReportPeriod.Of(Owner.Headteacher, DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture)).Text.ShouldBe(month);

    [Theory]
    [InlineData("2026-10", true)]
    [InlineData("2026-11", false)]
    [InlineData("2026-W46", true)]
    [InlineData("2026-W47", false)]
    [InlineData("manual-20260101T090000Z", false)]
    public void A_report_is_past_when_the_next_is_due(string period, bool past) =>
        ReportPeriod.IsPast(ComplianceMonitor.Core.Checks.Period.Parse(period)!, MailBench.Monday).ShouldBe(past);

    [Fact]
    public async Task Each_role_with_an_address_is_due_once_however_often_somebody_asks()
    {
        SendReport sender = _bench.Sender(MailBench.Answering(new MailAnswer.Accepted()));
        IReadOnlyList<ReportId> due = await _bench.DueAsync();
        due.Select(report => report.ToString()).ShouldBe(["fernhollow/it-support/2026-W47", "fernhollow/dpo/2026-W47"]);
        foreach (ReportId report in due.Concat(due))
        {
            await sender.RunAsync(MailBench.School, report, MailBench.Stop);
        }

        (await _bench.DueAsync()).ShouldBeEmpty();
        _bench.Clock.Now = MailBench.Monday.AddDays(6);
        (await _bench.DueAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task After_three_weeks_without_a_timer_this_weeks_report_is_due_and_no_other()
    {
        SendReport sender = _bench.Sender(MailBench.Answering(new MailAnswer.Accepted()));
        foreach (ReportId report in await _bench.DueAsync())
        {
            await sender.RunAsync(MailBench.School, report, MailBench.Stop);
        }

        _bench.Clock.Now = MailBench.Monday.AddDays(21);
        (await _bench.DueAsync()).ShouldAllBe(report => report.Period.Text == "2026-W50");
        (await _bench.DueAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_an_earlier_week_left_open_becomes_a_visible_failure()
    {
        FakeMailer mailer = MailBench.Answering(new MailAnswer.TryLater("The server is busy.", null));
        await _bench.Sender(mailer).RunAsync(MailBench.School, MailBench.Report, MailBench.Stop);

        _bench.Clock.Now = MailBench.Monday.AddDays(7);
        (await _bench.DueAsync()).ShouldContain(MailBench.Report);
        SendAnswer answer = await _bench.Sender(mailer).RunAsync(MailBench.School, MailBench.Report, MailBench.Stop);

        OutboxMail mail = answer.ShouldBeOfType<SendAnswer.Settled>().Mail;
        mail.State.ShouldBeOfType<MailState.Failed>();
        mail.LastError.ShouldBe("The week ended before it could be sent. The server is busy.");
        mailer.Seen.Count.ShouldBe(1);
        (await _bench.DueAsync()).ShouldNotContain(MailBench.Report);
    }

    [Theory]
    [InlineData("fernhollow/dpo/2026-W47", true)]
    [InlineData("fernhollow/it-support/manual-20261121T090000Z", true)]
    [InlineData("fernhollow/nobody/2026-W47", false)]
    [InlineData("fernhollow/dpo/tomorrow", false)]
    [InlineData("/dpo/2026-W47", false)]
    [InlineData("a/b/dpo/2026-W47", false)]
    public void A_report_has_a_name_that_a_queue_can_carry(string text, bool good) => (ReportId.Parse(text)?.ToString()).ShouldBe(good ? text : null);

    [Fact]
    public void Every_role_can_be_carried() =>
        Enum.GetValues<Owner>().ShouldAllBe(role => ReportId.Parse(new ReportId("fernhollow", role, MailBench.Report.Period).ToString())!.Role == role);
}
