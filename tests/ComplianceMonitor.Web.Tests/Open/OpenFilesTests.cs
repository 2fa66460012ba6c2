using System.Text.Json;
using ComplianceMonitor.Core.Accounts.Attesting.Links;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Tests.Checks;
using ComplianceMonitor.Web.Open;
using ComplianceMonitor.Web.Serving;
using ComplianceMonitor.Web.Tests.Serving;
using Microsoft.AspNetCore.Http;

namespace ComplianceMonitor.Web.Tests.Open;

public class OpenFilesTests
{
    private static readonly LinkSigning s_signing = new([new("k1", new byte[32])]);

    private readonly PageBench _bench = new();

    [Fact]
    public async Task The_register_holds_what_is_verified_and_published_and_nothing_about_people()
    {
        await ChannelAsync("facebook", "fernhollow", true, true);
        await ChannelAsync("instagram", "on_site_only", false, true);
        await ChannelAsync("x", "in_policy_only", true, false);
        await ChannelAsync("youtube", "not_looked", true, null);
        await ChannelAsync("tiktok", "gone_account", true, true, "gone");

        PageAnswer page = await Files().RegisterAsync("fernhollow.html", PageBench.Stop), data = await Files().RegisterAsync("fernhollow.json", PageBench.Stop);

        page.Status.ShouldBe(200);
        page.Body.ShouldContain("<a href=\"https://www.facebook.com/fernhollow\"");
        JsonElement account = JsonDocument.Parse(data.Body).RootElement.GetProperty("accounts").EnumerateArray().ShouldHaveSingleItem();
        account.GetProperty("handle").GetString().ShouldBe("fernhollow");
        foreach (string body in new[] { page.Body, data.Body })
        {
            foreach (string word in new[] { "on_site_only", "in_policy_only", "not_looked", "gone_account", "A. Hollis", "MFA", "Fail" })
            {
                body.ShouldNotContain(word);
            }
        }

        IHeaderDictionary headers = new HeaderDictionary();
        PageHeaders.SetOpen(headers);
        PageHeaders.Add(headers, page);
        headers.LastModified.ToString().ShouldBe("Sat, 21 Nov 2026 12:00:00 GMT");
        headers.CacheControl.ToString().ShouldBe("public, max-age=3600");
    }

    [Theory]
    [InlineData("fernhollow.html")] // not checked yet
    [InlineData("nobody.html")]
    [InlineData("fernhollow")]
    [InlineData("fernhollow.xml")]
    [InlineData("../fernhollow.html")]
    [InlineData("")]
    public async Task There_is_no_other_register(string file) => (await Files().RegisterAsync(file, PageBench.Stop)).Status.ShouldBe(404);

    [Fact]
    public async Task A_hostile_handle_or_name_is_text_in_the_register()
    {
        _bench.Schools[0] = new(new("fernhollow", Hostile.Text), "school.yaml");
        await ChannelAsync("facebook", "\"><script>alert(1)</script>", true, true);

        string page = (await Files().RegisterAsync("fernhollow.html", PageBench.Stop)).Body;

        page.ShouldNotContain("<script>");
        page.ShouldNotContain("<img");
        (await Files().RegisterAsync("fernhollow.json", PageBench.Stop)).Body.ShouldNotContain("<script>");
    }

    [Fact]
    public async Task A_calendar_is_opened_by_its_secret_address_which_a_number_changes()
    {
        await _bench.PutAsync(Table.PolicyReviews, "p1", ("Title", "Social Media Policy"), ("NextReviewDue", "2026-12-24"));
        string before = OpenFiles.CalendarOf(s_signing, _bench.Schools[0])!["/calendar/".Length..];

        PageAnswer answer = await Files().CalendarAsync(before, PageBench.Stop);
        answer.Status.ShouldBe(200);
        answer.ContentType.ShouldBe("text/calendar; charset=utf-8");
        answer.Body.ShouldContain("SUMMARY:Review due: Social Media Policy\r\n");
        (await _bench.GetAsync("school/fernhollow/reviews")).Body.ShouldNotContain("/calendar/");

        _bench.Schools[0] = _bench.Schools[0] with { FeedNumber = 2 };
        (await Files().CalendarAsync(before, PageBench.Stop)).Status.ShouldBe(404);
        (await Files().CalendarAsync(OpenFiles.CalendarOf(s_signing, _bench.Schools[0])!["/calendar/".Length..], PageBench.Stop)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task No_other_address_opens_a_calendar_also_not_that_of_another_school_or_key()
    {
        _bench.Schools.Add(new(new("oak", "The Oak School"), "school.yaml"));
        string secret = OpenFiles.CalendarOf(s_signing, _bench.Schools[0])!.Split('.')[1];
        string[] strange = ["", ".ics", "fernhollow.ics", "fernhollow..ics", $"oak.{secret}.ics", $"fernhollow.{secret}", $"fernhollow.{secret[..^1]}.ics", $"fernhollow.{secret}.x.ics", $"nobody.{secret}.ics", $"fernhollow.{secret.ToUpperInvariant()}.ics"];
        foreach (string file in strange)
        {
            (await Files().CalendarAsync(file, PageBench.Stop)).Status.ShouldBe(404, file);
        }

        LinkSigning other = new([new("k2", Enumerable.Repeat((byte)1, 32).ToArray())]);
        (await Files(other).CalendarAsync($"fernhollow.{secret}.ics", PageBench.Stop)).Status.ShouldBe(404);
        (await new OpenFiles(null, _bench, _bench.Store, new FixedClock(Hostile.Noon)).CalendarAsync($"fernhollow.{secret}.ics", PageBench.Stop)).Status.ShouldBe(503);
    }

    [Theory]
    [InlineData("findings.csv", 200)]
    [InlineData("findings.json", 200)]
    [InlineData("nothing.csv", 404)]
    [InlineData("findings.xml", 404)]
    [InlineData("findings", 404)]
    public async Task A_table_is_taken_out_from_the_dashboard(string file, int status)
    {
        await _bench.FindAsync("C01", "=cmd|'/c calc'!A1", "Fail", "Words.");

        PageAnswer answer = await _bench.GetAsync($"school/fernhollow/export/{file}");

        answer.Status.ShouldBe(status);
        answer.FileName.ShouldBe(status == 200 ? $"fernhollow-{file}" : null);
        if (file == "findings.csv")
        {
            answer.Body.ShouldContain("\"'=cmd|'/c calc'!A1\"");
        }
    }

    private OpenFiles Files(LinkSigning? signing = null) => new(signing ?? s_signing, _bench, _bench.Store, new FixedClock(Hostile.Noon));

    private Task ChannelAsync(string platform, string handle, bool? policy, bool? site, string page = "answers") => _bench.PutAsync(
        Table.Channels, RowKeys.Channel(platform, handle),
        ("Platform", platform), ("Handle", handle), ("InPolicy", policy is { } listed ? new Cell.Flag(listed) : null), ("OnWebsite", site is { } shown ? new Cell.Flag(shown) : null),
        ("Page", page), ("Administrators", "A. Hollis"), ("Mfa", "Fail"), ("AsOf", Hostile.Noon));
}
