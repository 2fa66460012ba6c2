using System.Diagnostics;
using System.Text;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Web.Serving;

namespace ComplianceMonitor.Web.Tests.Serving;

public class DashboardTests
{
    private readonly PageBench _bench = new();

    [Fact]
    public async Task Every_page_has_a_language_one_heading_a_way_past_the_top_and_our_style_only()
    {
        await _bench.FillAsync("words");
        foreach (string path in PageBench.Paths)
        {
            string page = (await _bench.GetAsync(path)).Body;

            page.ShouldStartWith("<!DOCTYPE html>\n<html lang=\"en-GB\">", customMessage: path);
            page.Split("<h1>").Length.ShouldBe(2, path);
            page.ShouldContain("<a class=\"skip\" href=\"#content\">", customMessage: path);
            page.ShouldContain("<main id=\"content\"", customMessage: path);
            page.ShouldContain("<link rel=\"stylesheet\" href=\"/dashboard/style.css\"", customMessage: path);
            page.ShouldNotContain(" style=", customMessage: path);
            page.ShouldNotContain("<style", customMessage: path);
        }
    }

    [Theory]
    [InlineData("", 200)]
    [InlineData("style.css", 200)]
    [InlineData("control/mfa-enabled", 200)]
    [InlineData("control/nothing", 404)]
    [InlineData("school/fernhollow", 200)]
    [InlineData("school/nobody", 404)]
    [InlineData("school/fernhollow/nothing", 404)]
    [InlineData("school/fernhollow/mentions/nothing", 404)]
    [InlineData("school/fernhollow/runs/reviews/2026-11-21", 404)]
    [InlineData("school/fernhollow/runs/reviews/yesterday", 404)]
    [InlineData("school/fernhollow/runs/entra/2026-W47", 404)]
    [InlineData("school/../settings", 404)]
    [InlineData("nothing", 404)]
    public async Task What_is_not_there_is_not_found(string path, int status) => (await _bench.GetAsync(path)).Status.ShouldBe(status);

    [Fact]
    public async Task A_school_that_was_never_checked_is_not_in_order()
    {
        string page = (await _bench.GetAsync("school/fernhollow")).Body;

        page.ShouldContain("Not checked yet");
        page.ShouldContain("nothing is known to be in order");
        page.ShouldNotContain("All that applies was checked.");
        (await _bench.GetAsync("")).Body.ShouldContain("Not checked yet");
    }

    [Fact]
    public async Task What_was_not_seen_is_no_good_news_in_the_table_of_schools()
    {
        await _bench.FindAsync("C01", "policy", "Unknown", "Not read.");

        string page = (await _bench.GetAsync("")).Body;

        page.ShouldContain("Not judged");
        page.ShouldNotContain("Nothing found");
    }

    [Theory]
    [InlineData(Owner.ItSupport, 403)]
    [InlineData(Owner.Headteacher, 403)]
    [InlineData(Owner.Office, 403)]
    [InlineData(Owner.Dsl, 200)]
    [InlineData(Owner.Dpo, 200)]
    public async Task What_may_be_about_a_child_is_shown_to_two_roles_only(Owner role, int status)
    {
        await _bench.PutAsync(Table.Mentions, "m1", ("Title", "A pupil"), ("Snippet", "seen in town"), ("Concerns", "safeguarding"), ("Found", Hostile.Noon));
        await _bench.PutAsync(Table.Mentions, "m2", ("Title", "A pupil too"), ("Found", Hostile.Noon));
        await _bench.PutAsync(Table.Mentions, "m3", ("Title", "Parking"), ("Concerns", "complaint"), ("Found", Hostile.Noon));
        Reader reader = new([role]);

        foreach (string key in new[] { "m1", "m2" })
        {
            (await _bench.GetAsync($"school/fernhollow/mentions/{key}", reader)).Status.ShouldBe(status);
        }

        (await _bench.GetAsync("school/fernhollow/mentions/m3", reader)).Status.ShouldBe(200);
        foreach (string page in PageBench.Paths)
        {
            (await _bench.GetAsync(page, reader)).Body.Contains("A pupil", StringComparison.Ordinal).ShouldBe(status == 200 && page.Contains("mentions", StringComparison.Ordinal) && !page.EndsWith("m0", StringComparison.Ordinal), page);
        }

        (await _bench.GetAsync("school/fernhollow/mentions?q=pupil&concern=safeguarding", reader)).Body.Contains("seen in town", StringComparison.Ordinal).ShouldBe(status == 200);
        (await _bench.GetAsync("school/fernhollow/runs/mentions/2026-11-21", reader)).Status.ShouldBe(status == 200 ? 404 : 403);
    }

    [Theory]
    [InlineData("school/fernhollow/mentions")]
    [InlineData("school/fernhollow/mentions/mention-1")]
    public async Task Who_looked_at_what_is_not_for_everybody_is_recorded(string path)
    {
        await MentionAsync("mention-1", "safeguarding");
        await MentionAsync("mention-2", "complaint");

        await _bench.GetAsync(path, new([Owner.Headteacher]) { Name = "head" });
        (await ActsAsync()).ShouldBeEmpty();
        await _bench.GetAsync(path, new([Owner.Dsl]) { Name = "lead" });
        (await ActsAsync()).ShouldBe(["seen mention-1 lead"]);
    }

    [Theory]
    [InlineData(Owner.Dsl, "mention-1", "handled", 303)]
    [InlineData(Owner.ItSupport, "mention-1", "handled", 400)]
    [InlineData(Owner.ItSupport, "mention-2", "not-ours", 303)]
    [InlineData(Owner.Dsl, "mention-3", "handled", 400)]
    [InlineData(Owner.Dsl, "mention-1", "erased", 400)]
    [InlineData(Owner.Dsl, "mention-1", "<b>", 400)]
    public async Task What_became_of_a_mention_is_recorded_with_who_said_so(Owner role, string mention, string became, int status)
    {
        await MentionAsync("mention-1", "safeguarding");
        await MentionAsync("mention-2", "complaint");

        PageAnswer answer = await _bench.MarkAsync(new([role]) { Name = "somebody" }, ("school", "fernhollow"), ("mention", mention), ("status", became), ("note", "Rang\r\nthem."));

        answer.Status.ShouldBe(status);
        answer.Location.ShouldBe(status == 303 ? $"/dashboard/school/fernhollow/mentions/{mention}" : null);
        (await ActsAsync()).ShouldBe(status == 303 ? [$"{became} {mention} somebody"] : []);
        if (status == 303)
        {
            (await _bench.GetAsync($"school/fernhollow/mentions/{mention}")).Body.ShouldContain($"<p>{became}, says somebody: Rang them.</p>");
        }
    }

    [Fact]
    public async Task What_was_erased_is_gone()
    {
        await _bench.PutAsync(Table.Mentions, "mention-1", ("Status", "erased"), ("Found", Hostile.Noon));

        (await _bench.GetAsync("school/fernhollow/mentions/mention-1")).Status.ShouldBe(404);
        (await _bench.GetAsync("school/fernhollow/mentions")).Body.ShouldNotContain("mention-1");
    }

    [Theory]
    [InlineData("owner=dpo", "<h2 id=\"for-dpo\">", "<h2 id=\"for-it-support\">")]
    [InlineData("show=mend", "To mend", "<h2 id=\"well\">")]
    [InlineData("show=order", "<h2 id=\"well\">", "<h2 id=\"unseen\">")]
    [InlineData("q=facebook", "facebook fernhollow", "x fernhollow")]
    public async Task Findings_are_filtered_without_a_script(string query, string there, string gone)
    {
        await _bench.FindAsync("C14", "facebook fernhollow", "Fail", "No MFA.");
        await _bench.FindAsync("C09", "facebook fernhollow page", "Fail", "Not in the notice.");
        await _bench.FindAsync("C14", "x fernhollow", "Unknown", "Not seen.");
        await _bench.FindAsync("C01", "policy", "Pass", "In date.");
        await _bench.PutAsync(Table.Findings, "other", ("Control", "C09"), ("Subject", "y facebook"), ("Outcome", "Fail"), ("Owner", "dpo"), ("Summary", "s"), ("Run", "r"), ("LastChecked", Hostile.Noon));
        await _bench.PutAsync(Table.Findings, "it", ("Control", "C14"), ("Subject", "z"), ("Outcome", "Fail"), ("Owner", "it-support"), ("Summary", "s"), ("Run", "r"), ("LastChecked", Hostile.Noon));

        string page = (await _bench.GetAsync($"school/fernhollow?{query}")).Body;

        page.ShouldContain(there);
        page.ShouldNotContain(gone);
    }

    [Fact]
    public async Task Three_hundred_findings_are_a_page_of_less_than_300_KB_in_less_than_50_milliseconds()
    {
        const string Words = "The website shows the Instagram account fernhollow_primary, which the policy does not list; add it to the register or take the link away.";
        foreach (int number in Enumerable.Range(0, 300))
        {
            await _bench.FindAsync(ControlCatalogue.All[number % ControlCatalogue.All.Count].Info.Id, $"account number {number}", number % 10 == 0 ? "Unknown" : "Fail", Words);
        }

        string page = (await _bench.GetAsync("school/fernhollow")).Body;
        TimeSpan best = await BestAsync("school/fernhollow");

        Encoding.UTF8.GetByteCount(page).ShouldBeLessThan(300_000);
        page.ShouldContain("Page 1 of 6");
        (await _bench.GetAsync("school/fernhollow?page=6")).Body.ShouldContain("Page 6 of 6");
        best.ShouldBeLessThan(TimeSpan.FromMilliseconds(50));
    }

    [Fact]
    public async Task A_thousand_schools_are_paged_in_less_than_half_a_second()
    {
        _bench.Schools.Clear();
        foreach (int number in Enumerable.Range(0, 1000))
        {
            _bench.Schools.Add(new(new($"school-{number}", $"School number {number:D4}"), "school.yaml"));
        }

        // The store in memory goes through all its rows for each range, which no real one does.
        foreach (int number in Enumerable.Range(0, 50))
        {
            foreach (IControl control in ControlCatalogue.All)
            {
                await _bench.FindAsync(control.Info.Id, "policy", number % 2 == 0 ? "Pass" : "Fail", "Words.", $"school-{number}");
            }
        }

        string page = (await _bench.GetAsync("?page=20")).Body;

        page.ShouldContain("School number 0999");
        page.ShouldContain("Page 20 of 20");
        (await _bench.GetAsync("?q=0444")).Body.ShouldContain("School number 0444");
        (await BestAsync("")).ShouldBeLessThan(TimeSpan.FromMilliseconds(500));
    }

    private Task MentionAsync(string key, string concerns) => _bench.PutAsync(
        Table.Mentions, key, ("Title", "A title"), ("Url", "https://news.example/"), ("Concerns", concerns), ("Found", Hostile.Noon), ("Status", "new"), ("About", "yes"));

    private async Task<IReadOnlyList<string>> ActsAsync()
    {
        List<string> acts = [];
        await foreach (Row row in _bench.Store.ReadAsync(Table.MentionEvents, new("fernhollow"), PageBench.Stop))
        {
            acts.Add($"{row.Columns.Text("Act")} {row.Columns.Text("Mention")} {row.Columns.Text("By")}");
        }

        return acts;
    }

    /// <summary>The best of five, so that a busy machine says nothing about the page.</summary>
    private async Task<TimeSpan> BestAsync(string path)
    {
        TimeSpan best = TimeSpan.MaxValue;
        for (int round = 0; round < 5; round++)
        {
            long start = Stopwatch.GetTimestamp();
            await _bench.GetAsync(path);
            TimeSpan took = Stopwatch.GetElapsedTime(start);
            best = took < best ? took : best;
        }

        return best;
    }
}
