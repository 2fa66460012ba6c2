using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reports;
using ComplianceMonitor.Core.Reports.Mailing;
using ComplianceMonitor.Core.Schools;
using ComplianceMonitor.Web.Mails;
using ComplianceMonitor.Web.Tests.Serving;

namespace ComplianceMonitor.Web.Tests.Browser;

/// <summary>Every page and every mail in a real browser, from 320 to 1280 pixels, in light and in dark: nothing sticks out, nothing runs, axe finds nothing.</summary>
public class BrowserTests
{
    private const string Plain = "Fernhollow Primary School: the account fernhollow_primary of https://www.instagram.com/fernhollow_primary_school_netherby_and_the_long_name_of_a_federation/ is not listed";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_page_and_mail_reads_well(bool dark)
    {
        PageBench bench = new();
        await bench.FillAsync(Plain);
        Dictionary<string, string> pages = await PagesAsync(bench);
        foreach ((string name, string html) in dark ? [] : await PagesAsync(new()))
        {
            pages[$"empty {name}"] = html;
        }

        IsWell(await Chromium.LookAsync(pages, dark), pages.Count);
    }

    [Fact]
    public async Task Hostile_words_run_nowhere()
    {
        Dictionary<string, string> pages = [];
        foreach (ITheoryDataRow attack in HostilePagesTests.Attacks)
        {
            PageBench bench = new();
            await bench.FillAsync((string)attack.GetData()[0]!);
            foreach ((string name, string html) in await PagesAsync(bench))
            {
                if (name.EndsWith("/fernhollow", StringComparison.Ordinal) || name.EndsWith("accounts", StringComparison.Ordinal) || name.EndsWith("m0", StringComparison.Ordinal) || name is "mail Dsl")
                {
                    pages[$"{pages.Count} {name}"] = html;
                }
            }
        }

        IReadOnlyList<Seen> seen = await Chromium.LookAsync(pages, dark: false, thorough: false);

        seen.Count.ShouldBe(pages.Count);
        seen.ShouldAllBe(one => one.Runs.Length == 0, string.Join('\n', seen.SelectMany(one => one.Runs.Select(runs => $"{one.Page}: {runs}"))));
    }

    private static async Task<Dictionary<string, string>> PagesAsync(PageBench bench)
    {
        string style = (await bench.GetAsync("style.css")).Body;
        Dictionary<string, string> pages = [];
        foreach (string path in PageBench.Paths)
        {
            string page = (await bench.GetAsync(path)).Body;
            int link = page.IndexOf("<link rel=\"stylesheet\"", StringComparison.Ordinal);
            pages[path] = page.Insert(page.IndexOf('>', link) + 1, $"<style>{style}</style>").Remove(link, page.IndexOf('>', link) + 1 - link);
        }

        foreach (Owner role in Enum.GetValues<Owner>())
        {
            RoleReport report = await RoleReport.ReadAsync(
                bench.Store, bench.Schools[0] with { ReportDetail = ReportDetail.Names }, new("fernhollow", role, ReportPeriod.Of(role, Hostile.Noon)), Hostile.Noon, new("https://compliance.example/"), PageBench.Stop);
            pages[$"mail {role}"] = (await ReportMails.RenderAsync(report, PageBench.Stop)).Html;
        }

        return pages;
    }

    private static void IsWell(IReadOnlyList<Seen> seen, int pages)
    {
        seen.Count.ShouldBe(pages, seen.Count > 0 ? seen[0].Page : "none");
        string[] wrong =
        [
            .. seen.SelectMany(one => one.Wide.Concat(one.Runs).Concat(one.Violations).Select(words => $"{one.Page}: {words}")),
        ];
        wrong.ShouldBeEmpty(string.Join('\n', wrong.Take(40)));
    }
}
