using System.Globalization;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reports;
using ComplianceMonitor.Core.Reports.Mailing;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Core.Tests.Reports.Mailing;

public class ReviewReminderTests
{
    private const string Policy = "https://www.fernhollow.example/policy.pdf";

    private static readonly SchoolFile s_school = MailBench.School with
    {
        Recipients = new Dictionary<Owner, IReadOnlyList<string>> { [Owner.Headteacher] = ["head@fernhollow.example"], [Owner.Dpo] = ["dpo@fernhollow.example"] },
    };

    private readonly MailBench _bench = new();

    [Theory]
    [InlineData("2026-09-30", "2026-11-30", "")]
    [InlineData("2026-10-01", "2026-11-30", "ahead")]
    [InlineData("2026-10-23", "2026-11-30", "near")]
    [InlineData("2026-11-13", "2026-11-30", "near")] // missed for three weeks: the latest only
    [InlineData("2026-11-14", "2026-11-30", "")] // a Saturday
    [InlineData("2026-10-27", "2026-11-30", "near")] // missed before half term: a working day in it will do
    [InlineData("2026-12-01", "2026-11-30", "overdue")]
    [InlineData("2026-05-22", "2026-08-31", "ahead")]
    [InlineData("2026-09-02", "2026-07-31", "long-overdue")] // from the summer holidays
    [InlineData("2026-11-16", "2019-07-31", "lapsed")]
    public async Task What_is_due_follows_from_the_due_day_and_the_calendar(string today, string due, string stage)
    {
        await ReviewAsync(Day(due));
        At(today);

        (await DueAsync()).Select(report => Slug.Of(report.Reminder!.Stage)).ShouldBe(stage.Length == 0 ? [] : [stage]);
    }

    [Fact]
    public async Task Before_seven_in_London_it_is_still_yesterday()
    {
        await ReviewAsync(new(2026, 11, 30));
        _bench.Clock.Now = new(2026, 10, 1, 5, 59, 0, TimeSpan.Zero);
        (await DueAsync()).ShouldBeEmpty();
        _bench.Clock.Now = new(2026, 10, 1, 6, 0, 0, TimeSpan.Zero);
        (await DueAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Each_stage_is_told_once_and_what_was_missed_only_by_its_latest()
    {
        await ReviewAsync(new(2026, 11, 30));
        FakeMailer mailer = MailBench.Answering(new MailAnswer.Accepted());
        for (DateOnly day = new(2026, 9, 1); day < new DateOnly(2028, 2, 1); day = day.AddDays(1))
        {
            // The machine was off from the middle of October to the new year.
            if (day < new DateOnly(2026, 10, 12) || day > new DateOnly(2027, 1, 10))
            {
                _bench.Clock.Now = London.Noon(day);
                await SendAsync(mailer);
                await SendAsync(mailer);
            }
        }

        mailer.Seen.Select(mail => mail.MessageId.Split('.')[3]).ShouldBe(["ahead", "long-overdue", "seriously-overdue", "lapsed"]);
        mailer.Seen.ShouldAllBe(mail => mail.To[0] == "head@fernhollow.example");
        mailer.Seen[0].Subject.ShouldBe("Fernhollow Primary School: policy review due on 30 November 2026 (Social Media Policy)");
        mailer.Seen[1].Subject.ShouldContain("overdue since 30 November 2026");
    }

    [Fact]
    public async Task The_office_is_told_too_where_it_has_an_address()
    {
        await ReviewAsync(new(2026, 11, 30));
        SchoolFile both = s_school with { Recipients = new Dictionary<Owner, IReadOnlyList<string>>(s_school.Recipients) { [Owner.Office] = ["office@fernhollow.example"] } };

        (await DueAsync(both)).Select(report => report.Role).ShouldBe([Owner.Headteacher, Owner.Office]);
        await SendAsync(MailBench.Answering(new MailAnswer.Accepted()));
        (await DueAsync(both)).ShouldHaveSingleItem().Role.ShouldBe(Owner.Office);
        (await DueAsync(MailBench.School)).ShouldBeEmpty("nobody is there to be told");
    }

    [Fact]
    public async Task A_review_that_took_place_ends_the_reminders_and_another_due_day_has_its_own()
    {
        await ReviewAsync(new(2026, 11, 30));
        FakeMailer mailer = MailBench.Answering(new MailAnswer.Accepted());
        await SendAsync(mailer);
        await ReviewAsync(new(2027, 11, 30));
        (await DueAsync()).ShouldBeEmpty();

        await ReviewAsync(new(2026, 12, 11));
        ReportId other = (await DueAsync()).ShouldHaveSingleItem();
        other.Reminder!.Due.ShouldBe(new(2026, 12, 11));

        // Reviewed between the asking and the sending.
        await ReviewAsync(new(2027, 11, 30));
        await _bench.Sender(mailer).RunAsync(s_school, other, MailBench.Stop);
        mailer.Seen.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_earlier_stage_is_not_told_after_a_later_one()
    {
        await ReviewAsync(new(2026, 11, 30));
        At("2026-10-23");
        await SendAsync(MailBench.Answering(new MailAnswer.Accepted()));

        // New term dates put the stage of thirty days later again.
        SchoolFile moved = s_school with { Calendar = new([new(new(2026, 9, 2), new(2026, 10, 16)), new(new(2026, 10, 26), new(2026, 12, 18))]) };
        At("2026-10-26");
        ReminderDays.At(new(2026, 11, 30), new(2026, 10, 26), moved.Calendar).ShouldBe(ReminderStage.Ahead);
        (await DueAsync(moved)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Killed_at_any_step_a_reminder_goes_once_at_most_and_never_fails_unseen()
    {
        bool more = true;
        for (int step = 1; more; step++)
        {
            MailBench bench = new();
            await ReviewAsync(new(2026, 11, 30), bench);
            List<string> taken = [];
            more = await LiveAsync(bench, taken, new(step));
            await LiveAsync(bench, taken, new(int.MaxValue));
            await LiveAsync(bench, taken, new(int.MaxValue));

            MailState state = (await bench.MailAsync()).State;
            (state is MailState.Sent ? taken.Count == 1 : state is MailState.InDoubt && taken.Count <= 1).ShouldBeTrue($"{step}: {taken.Count} {state}");
        }
    }

    [Theory]
    [InlineData("fernhollow/headteacher/2026-11-16/review.0123456789abcdef.20261130.long-overdue", true)]
    [InlineData("fernhollow/headteacher/2026-11-16/review.0123456789abcdef.20261131.near", false)]
    [InlineData("fernhollow/headteacher/2026-11-16/review.0123456789abcdef.20261130.soon", false)]
    [InlineData("fernhollow/headteacher/2026-11-16/review.0123456789ABCDEF.20261130.near", false)]
    [InlineData("fernhollow/headteacher/2026-11-16/review.0123456789abcdef.20261130.near/x", false)]
    public void A_reminder_has_a_name_that_a_queue_can_carry(string text, bool good)
    {
        ReportId.Parse(text)?.ToString().ShouldBe(text);
        (ReportId.Parse(text)?.Reminder is not null).ShouldBe(good);
    }

    private static async Task<bool> LiveAsync(MailBench bench, List<string> taken, Fuse fuse)
    {
        FakeMailer mailer = new(message =>
        {
            fuse.Step();
            taken.Add(message.MessageId);
            fuse.Step();
            return Task.FromResult<MailAnswer>(new MailAnswer.Accepted());
        });
        try
        {
            foreach (ReportId report in await ReviewRemindersAsync(bench, s_school))
            {
                await bench.Sender(mailer, fuse).RunAsync(s_school, report, MailBench.Stop);
            }
        }
        catch (KilledException)
        {
            // The process is gone.
        }

        bench.Clock.Now += TimeSpan.FromMinutes(16);
        return fuse.Blown;
    }

    private async Task SendAsync(FakeMailer mailer)
    {
        foreach (ReportId report in await DueAsync())
        {
            await _bench.Sender(mailer).RunAsync(s_school, report, MailBench.Stop);
        }
    }

    private Task<IReadOnlyList<ReportId>> DueAsync(SchoolFile? school = null) => ReviewRemindersAsync(_bench, school ?? s_school);

    private static async Task<IReadOnlyList<ReportId>> ReviewRemindersAsync(MailBench bench, SchoolFile school) =>
        [.. (await new DueReports(bench.Store).OfAsync(school, bench.Clock.Now, MailBench.Stop)).Where(report => report.Reminder is not null)];

    private async Task ReviewAsync(DateOnly due, MailBench? bench = null) => await (bench ?? _bench).Store.WriteAsync(
        Table.PolicyReviews,
        new RowChange.Put(new("fernhollow", RowKeys.Document(Policy), Columns.Of(("Document", Policy), ("Title", "Social Media Policy"), ("NextReviewDue", Cell.Of(due))))),
        MailBench.Stop);

    private void At(string day) => _bench.Clock.Now = London.Noon(Day(day));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
