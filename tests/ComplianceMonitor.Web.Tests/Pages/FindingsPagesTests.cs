using System.Security.Cryptography;
using System.Text;
using ComplianceMonitor.Web.Pages;

namespace ComplianceMonitor.Web.Tests.Pages;

public class FindingsPagesTests
{
    [Fact]
    public async Task Whatever_was_found_is_text_and_never_markup()
    {
        string page = await PageAsync(3);

        page.ShouldNotContain("<script", Case.Insensitive);
        page.ShouldNotContain("<img", Case.Insensitive);
        page.ShouldNotContain("\u202E");
        page.Split("</style>").Length.ShouldBe(2);
        page.ShouldContain("&lt;script&gt;");
    }

    [Fact]
    public async Task The_page_has_a_language_a_title_headings_and_a_way_past_the_top()
    {
        string page = await PageAsync(3);

        page.ShouldStartWith("<!DOCTYPE html>\n<html lang=\"en-GB\">");
        page.Split("<h1>").Length.ShouldBe(2);
        string[] parts = ["<a class=\"skip\" href=\"#findings\">", "<main id=\"findings\"", "<h2 id=\"mend\">To mend", "<h2 id=\"unseen\">Could not be checked", "<h2 id=\"well\">In order", "<th scope=\"row\">", "<time datetime=\"2026-11-21\">21 November 2026</time>"];
        parts.ShouldAllBe(part => page.Contains(part, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_policy_of_content_lets_its_own_style_through_and_nothing_else()
    {
        string page = await PageAsync(0);
        string style = page[(page.IndexOf("<style>", StringComparison.Ordinal) + 7)..page.IndexOf("</style>", StringComparison.Ordinal)];

        FindingsPages.ContentSecurityPolicy.ShouldContain($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'");
        FindingsPages.ContentSecurityPolicy.ShouldStartWith("default-src 'none'");
        page.ShouldNotContain(" style=");
    }

    [Fact]
    public async Task A_school_that_was_never_checked_is_not_in_order()
    {
        string page = await PageAsync(0);

        page.ShouldContain("Not checked yet.");
        page.ShouldNotContain("All that applies was checked.");
        page.ShouldNotContain("Nothing was found");
    }

    private static Task<string> PageAsync(int findings) =>
        FindingsPages.FindingsAsync(Hostile.Text, Hostile.School(findings), [Hostile.Text], new("/run", "fernhollow", Hostile.Text), TestContext.Current.CancellationToken);
}
