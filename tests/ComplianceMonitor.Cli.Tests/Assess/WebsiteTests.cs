using System.Text;
using ComplianceMonitor.Pdf.Tests;

namespace ComplianceMonitor.Cli.Tests.Assess;

/// <summary>Addresses on the command line and in a school's file, fetched from a site on loopback.</summary>
public sealed class WebsiteTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_website_is_visited_and_policy_and_notice_are_found_on_it()
    {
        await using SampleSite site = await OpenAsync();
        Run run = await Run.OnLoopback("assess", "--website", site.Address, "--json");

        run.Code.ShouldBe(0, run.Error);
        run.Json.GetProperty("school").GetString().ShouldBe("Fernhollow Primary School");
        Channels(run).ShouldBe(["facebook fernhollowprimary True False True", "instagram fernhollowprimary False True False", "tiktok fernhollowpri False False True"], ignoreOrder: true);
        run.Json.GetProperty("findings").EnumerateArray().SelectMany(finding => finding.GetProperty("quotes").EnumerateArray()).Select(quote => quote.GetProperty("source").GetString())
            .ShouldContain(site.Address + "docs/social-media-policy.pdf", StringComparer.Ordinal);
    }

    [Fact]
    public async Task Addresses_of_policy_and_notice_are_fetched()
    {
        await using SampleSite site = await OpenAsync();
        Run run = await Run.OnLoopback("assess", site.Address + "docs/social-media-policy.pdf", "--notice", site.Address + "docs/notice.txt", "--json");

        run.Code.ShouldBe(0, run.Error);
        Channels(run).ShouldBe(["facebook fernhollowprimary True False ", "instagram fernhollowprimary False True "], ignoreOrder: true);
        site.Asked.ShouldBe(["/robots.txt", "/docs/social-media-policy.pdf", "/docs/notice.txt"]);
    }

    [Theory]
    [InlineData("{0}nothing.pdf", "{0}nothing.pdf could not be read: 127.0.0.1 has no such page (status 404).")]
    [InlineData("--website {0}nothing", "The website {0}nothing could not be read: 127.0.0.1 has no such page (status 404).")]
    [InlineData("--notice {0}nothing", "{0}nothing could not be read: 127.0.0.1 has no such page (status 404).")]
    [InlineData("--website {0}docs/notice.txt", "{0}docs/notice.txt is no web page: name the address of the website's home page.")]
    [InlineData("{0}docs/notice.txt", "{0}docs/notice.txt seems to be a privacy notice, not a social media policy")]
    public async Task An_address_that_gives_nothing_is_a_mistake_of_one_line(string line, string says)
    {
        await using SampleSite site = await OpenAsync();
        Run run = await Run.OnLoopback([.. $"assess {line}".Replace("{0}", site.Address, StringComparison.Ordinal).Split(' ')]);

        run.Code.ShouldBe(2);
        run.Mistakes.ShouldHaveSingleItem().ShouldContain(says.Replace("{0}", site.Address, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_bad_setting_is_named() =>
        (await Run.In(new(StringComparer.Ordinal) { ["Web__CrawlPages"] = "many", ["Web__CrawlMinutes"] = "60" }, new(2026, 11, 21), "assess", "--website", "http://127.0.0.1/"))
            .Mistakes.ShouldBe(["Web__CrawlPages is no number of pages from 1 to 2000.", "Web__CrawlMinutes is no number of minutes up to 5."], ignoreOrder: true);

    [Fact]
    public async Task A_run_finds_the_documents_records_and_can_be_replayed()
    {
        await using SampleSite site = await OpenAsync();
        _folder.Write("schools/fernhollow/school.yaml", $"id: fernhollow\nname: Fernhollow Primary School\nwebsite: {site.Address}\n");
        Run run = await Run.OnLoopback("run", "--area", "channels", "--json", "--data", _folder.Path);

        run.Code.ShouldBe(0, run.Error);
        string name = run.JsonLines.ShouldHaveSingleItem().GetProperty("run").GetString()!;
        site.Asked.Count(path => path is "/").ShouldBe(1);
        Run replayed = await Run.OnLoopback("replay", name, "--data", _folder.Path, "--json");
        replayed.Code.ShouldBe(0, replayed.Error);
        site.Asked.Count(path => path is "/").ShouldBe(1);
        Run report = await Run.OnLoopback("report", "fernhollow", "--json", "--data", _folder.Path);
        report.Out.ShouldContain("tiktok");
        report.Out.ShouldContain(site.Address + "news/1");
    }

    [Fact]
    public async Task All_areas_of_one_run_share_one_visit()
    {
        await using SampleSite site = await OpenAsync();
        _folder.Write("schools/fernhollow/school.yaml", $"id: fernhollow\nname: Fernhollow Primary School\nwebsite: {site.Address}\n");
        Run run = await Run.OnLoopback("run", "--json", "--data", _folder.Path);

        run.Code.ShouldBe(0, run.Error);
        run.JsonLines.Length.ShouldBe(5);
        // A document whose address does not say so is met as a page first.
        site.Asked.Where(path => path is not "/docs/notice").GroupBy(path => path, StringComparer.Ordinal).ShouldAllBe(path => path.Count() == 1);
    }

    private static string[] Channels(Run run) =>
    [
        .. run.Json.GetProperty("channels").EnumerateArray().Select(channel =>
            $"{channel.GetProperty("platform")} {channel.GetProperty("handle")} {channel.GetProperty("inPolicy")} {channel.GetProperty("inNotice")} {channel.GetProperty("onWebsite")}"),
    ];

    private static Task<SampleSite> OpenAsync() => new SampleSite { Menu = "<nav><a href=\"/\">Home</a> <a href=\"/policies\">Policies</a> <a href=\"/news/1\">News</a></nav>" }
        .Page("/", "Welcome", "<p>Welcome.</p>")
        .Page("/policies", "Policies", "<ul><li><a href=\"/docs/social-media-policy-2019.pdf\">Social Media Policy (old link)</a></li><li><a href=\"/docs/social-media-policy.pdf\">Social Media Policy</a></li><li><a href=\"/privacy\">Privacy notices</a></li></ul>")
        .Page("/privacy", "Privacy notices", "<p><a href=\"/docs/notice\">Download</a></p>")
        .Page("/news/1", "News", "<p>Follow our school on <a href=\"https://www.tiktok.com/@fernhollowpri\">TikTok</a>.</p>")
        .File("/docs/social-media-policy.pdf", Encoding.UTF8.GetBytes(Samples.Policy), "text/plain")
        .File("/docs/notice.txt", Encoding.UTF8.GetBytes(Samples.Notice), "text/plain")
        .File("/docs/notice", PdfWriter.Page(PdfWriter.Lines(Samples.Notice.Split('\n'))), "application/pdf")
        .OpenAsync();
}
