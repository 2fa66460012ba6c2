using System.Text;
using ComplianceMonitor.Core.Reports.Mailing;
using ComplianceMonitor.Web.Mails;

namespace ComplianceMonitor.Web.Tests.Mails;

public class WeeklyMailsTests
{
    [Fact]
    public async Task Whatever_is_reported_is_text_and_never_markup()
    {
        RenderedMail mail = await WeeklyMails.WeeklyAsync(Hostile.Weekly(3), TestContext.Current.CancellationToken);

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
        RenderedMail mail = await WeeklyMails.WeeklyAsync(Hostile.Weekly(300), TestContext.Current.CancellationToken);

        Encoding.UTF8.GetByteCount(mail.Html).ShouldBeLessThan(90_000);
        mail.Html.ShouldContain("And 80 more.");
        mail.Text.ShouldContain("and 80 more.");
    }

    [Fact]
    public async Task Both_parts_say_what_is_wrong_what_was_not_seen_and_what_is_due()
    {
        RenderedMail mail = await WeeklyMails.WeeklyAsync(Hostile.Weekly(3), TestContext.Current.CancellationToken);

        string[] said = ["What went wrong with checks or mails", "What changed", "To mend", "Could not be checked", "Due", "1 December 2026", "In order", "https://compliance.example/", "Last checked on 21 November 2026."];
        said.ShouldAllBe(words => mail.Html.Contains(words, StringComparison.Ordinal) && mail.Text.Contains(words, StringComparison.Ordinal));
        mail.Html.ShouldStartWith("<!DOCTYPE html>\n<html lang=\"en-GB\">");
    }
}
