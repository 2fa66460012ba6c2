using System.Diagnostics;
using System.Globalization;
using System.Text;
using ComplianceMonitor.Connectors.Collectors;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Channels;
using ComplianceMonitor.Core.Checks.Collecting;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Schools;
using ComplianceMonitor.Tests;

namespace ComplianceMonitor.Benchmarks;

/// <summary>A whole website on loopback: crawled, its policy and notice found, reconciled and judged, from a cold start. The server runs in the same process, so its memory counts too.</summary>
internal static class CrawlingBenchmark
{
    public static async Task RunAsync(int pages, TimeSpan pace)
    {
        await using SampleSite site = Make(pages, pace);
        await site.OpenAsync();
        await MeasureAsync(site, pace, "cold");
        await MeasureAsync(site, pace, "warm");
        using Process self = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"                  memory at its peak {self.PeakWorkingSet64 / 1_000_000} MB (ceiling 200 MB)"));
    }

    private static async Task MeasureAsync(SampleSite site, TimeSpan pace, string state)
    {
        long start = Stopwatch.GetTimestamp();
        TimeSpan cpu = Environment.CpuUsage.TotalTime;
        using WebReader reader = new(new() { AllowLoopback = true, Pause = TimeSpan.Zero }, TimeProvider.System);
        SchoolFile school = new(new("fernhollow", "Fernhollow Primary School"), "school.yaml") { Website = new(site.Address, site.Address) };
        EvidenceSet evidence = await new Collectors(FileCollectors.All(TimeProvider.System, reader), TimeProvider.System).GatherAsync(school, Area.Channels, TimeProvider.System.GetUtcNow(), CancellationToken.None);
        TimeSpan crawled = Stopwatch.GetElapsedTime(start);
        Website website = ((Observation<Website>.Seen)evidence.Website).Value;
        IReadOnlyList<ChannelRow> rows = Reconciliation.Of(
            (evidence.Policy as Observation<DocumentFacts>.Seen)?.Value, (evidence.PrivacyNotices as Observation<IReadOnlyList<DocumentFacts>>.Seen)?.Value, website.Pages);
        int findings = ControlCatalogue.All.Sum(control => control.Judge(evidence).Count());
        TimeSpan all = Stopwatch.GetElapsedTime(start);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"crawling ({state})   {website.Pages.Count} pages at {pace.TotalMilliseconds} ms each in {crawled.TotalSeconds:F2} s, reconciled ({rows.Count} accounts) and judged ({findings} findings) after {all.TotalSeconds:F2} s (ceiling 5 s); {(Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds / website.Pages.Count:F1} ms of CPU a page, server included; whole {website.Whole}; policy {evidence.Policy is Observation<DocumentFacts>.Seen}, notice {evidence.PrivacyNotices is Observation<IReadOnlyList<DocumentFacts>>.Seen}"));
    }

    private static SampleSite Make(int pages, TimeSpan pace)
    {
        StringBuilder menu = new("<nav><ul>");
        for (int number = 0; number < 40; number++)
        {
            menu.Append(CultureInfo.InvariantCulture, $"<li><a href=\"/section{(char)('a' + (number % 26))}/{number}\">Section {number}</a></li>");
        }

        SampleSite site = new()
        {
            Pace = pace,
            Menu = menu.Append("<li><a href=\"/policies\">Policies</a></li></ul></nav>").ToString(),
            Footer = """
                <footer><p>Fernhollow Primary School</p><a href="https://www.facebook.com/fernhollowprimary" aria-label="Facebook"></a> <a href="https://www.instagram.com/fernhollowpri/" title="Instagram"></a>
                <a href="https://www.facebook.com/sharer/sharer.php?u=x">Share</a><p>Website by <a href="https://www.pixelbarn.example/">Pixelbarn</a></p></footer>
                """,
        };
        string filler = string.Concat(Enumerable.Range(0, 25).Select(line => $"<p>On day {line} the class looked at leaves and wrote about what they saw, and parents came to the hall to see the work before they went home.</p>"));
        site.Page("/", "Welcome", filler);
        site.Page("/policies", "Policies", "<ul><li><a href=\"/docs/social-media-policy.pdf\">Social media policy</a></li><li><a href=\"/docs/privacy-notice.pdf\">Privacy notice</a></li></ul>");
        site.File("/docs/social-media-policy.pdf", SamplePolicies.Make(20261121, 1));
        site.File("/docs/privacy-notice.pdf", "Privacy notice\n\nFernhollow Primary School is the data controller of personal data and this privacy notice says how we use personal data. Our Facebook page is https://www.facebook.com/fernhollowprimary.\n"u8.ToArray());
        for (int number = 0; number < pages - 2; number++)
        {
            string onward = string.Concat(Enumerable.Range(number * 8, 8).Where(next => next < pages - 2).Select(next => $"<a href=\"/section{(char)('a' + (next % 26))}/{next}\">Part {next}</a> "));
            site.Page($"/section{(char)('a' + (number % 26))}/{number}", $"Section {number}", $"<p>Part {number}</p>{filler}{onward}");
        }

        return site;
    }
}
