using System.Text;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reports;
using ComplianceMonitor.Core.Reports.Mailing;
using ComplianceMonitor.Web.Mails;

namespace ComplianceMonitor.Web.Tests.Mails;

public class ReportMailsTests
{
    [Fact]
    public async Task Whatever_is_reported_is_text_and_never_markup()
    {
        RenderedMail mail = await ReportMails.RenderAsync(Hostile.Report(3), TestContext.Current.CancellationToken);

        mail.Html.ShouldNotContain("<script", Case.Insensitive);
        mail.Html.ShouldNotContain("<img", Case.Insensitive);
        mail.Html.ShouldNotContain("href=\"javascript", Case.Insensitive);
        mail.Html.ShouldNotContain("\u202E");
        mail.Html.ShouldContain("&lt;script&gt;");
        mail.Text.ShouldNotContain("\u202E");
        mail.Text.Split('\n').ShouldAllBe(line => !line.StartsWith("Bcc", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Three_hundred_findings_are_not_clipped()
    {
        RenderedMail mail = await ReportMails.RenderAsync(Hostile.Report(300), TestContext.Current.CancellationToken);

        Encoding.UTF8.GetByteCount(mail.Html).ShouldBeLessThan(90_000);
        mail.Html.ShouldContain(" more.");
        mail.Text.ShouldContain(" more.");
    }

    [Fact]
    public async Task Both_parts_say_what_is_wrong_what_was_not_seen_and_what_is_due()
    {
        RenderedMail mail = await ReportMails.RenderAsync(Hostile.Report(3), TestContext.Current.CancellationToken);

        string[] said = ["What went wrong with checks or mails", "What changed", "What to do", "To mend:", "What could not be checked", "Due", "1 December 2026", "In order", "https://compliance.example/", "Last checked on 21 November 2026."];
        said.ShouldAllBe(words => mail.Html.Contains(words, StringComparison.Ordinal) && mail.Text.Contains(words, StringComparison.Ordinal));
        mail.Html.ShouldStartWith("<!DOCTYPE html>\n<html lang=\"en-GB\">");
    }

    [Theory]
    [InlineData(Owner.Headteacher, "once a month", "Month by month")]
    [InlineData(Owner.ItSupport, "once a week", "For the designated safeguarding lead")]
    [InlineData(Owner.Dpo, "once a week", "Multi-factor authentication")]
    [InlineData(Owner.Dsl, "once a week", "For you to read")]
    public async Task Each_role_reads_its_own_mail(Owner role, string often, string words)
    {
        RenderedMail mail = await ReportMails.RenderAsync(Hostile.Report(6, role), TestContext.Current.CancellationToken);

        mail.Html.ShouldContain(often);
        mail.Html.ShouldContain(words);
        mail.Html.ShouldNotContain("<script", Case.Insensitive);
        mail.Html.ShouldNotContain("href=\"javascript", Case.Insensitive);
        Encoding.UTF8.GetByteCount(mail.Html).ShouldBeLessThan(90_000);
    }

    [Fact]
    public async Task Words_to_paste_keep_their_lines()
    {
        RoleReport report = Hostile.Report(1);
        report = report with { ToMend = [report.ToMend[0] with { Fix = "One row:\n| Instagram | fernhollow |" }] };

        (await ReportMails.RenderAsync(report, TestContext.Current.CancellationToken)).Html.ShouldContain("One row:<br>| Instagram | fernhollow |");
    }

    [Fact]
    public async Task A_reminder_says_what_is_due_and_what_to_do_in_both_parts()
    {
        ReviewReminder reminder = Reminder(new("https://fernhollow.example/policy.pdf") { Title = "<script>x</script>\u202E Social Media\r\nBcc: a@b.example", LastReviewed = "2025-10", Estimated = true, WasSeen = false });
        RenderedMail mail = await ReportMails.RenderReminderAsync(reminder, TestContext.Current.CancellationToken);

        string[] said = ["Social Media Bcc: a@b.example is due on 31 October 2026, in 30 days.", "last reviewed: 2025-10", "is estimated", "could not be read", "agenda", "https://compliance.example/dashboard/school/fernhollow/reviews", "the headteacher"];
        said.ShouldAllBe(words => mail.Html.Contains(words, StringComparison.Ordinal) && mail.Text.Contains(words, StringComparison.Ordinal));
        mail.Html.ShouldNotContain("<script", Case.Insensitive);
        mail.Html.ShouldNotContain("\u202E");
        mail.Html.ShouldStartWith("<!DOCTYPE html>\n<html lang=\"en-GB\">");
        mail.Text.ShouldNotContain("\u202E");
        mail.Text.Split('\n').ShouldAllBe(line => !line.StartsWith("Bcc", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reminder_of_what_is_overdue_says_for_how_long()
    {
        ReviewReminder reminder = Reminder(new("policy.pdf")) with { Today = new(2026, 11, 2) };
        RenderedMail mail = await ReportMails.RenderReminderAsync(reminder, TestContext.Current.CancellationToken);

        mail.Subject.ShouldBe("Fernhollow Primary School: policy review overdue since 31 October 2026 (the social media policy)");
        mail.Text.ShouldContain("The review of the social media policy has been overdue for 2 days, since 31 October 2026.");
    }

    private static ReviewReminder Reminder(ReportedReview review) => new(
        new("fernhollow", Owner.Headteacher, ReportPeriod.Week(new(2026, 10, 1, 12, 0, 0, TimeSpan.Zero))) { Reminder = ReminderId.Of(review.Document, new(2026, 10, 31), ReminderStage.Near) },
        "Fernhollow Primary School",
        review,
        new(2026, 10, 31),
        new(2026, 10, 1))
    { Dashboard = new("https://compliance.example/") };
}
