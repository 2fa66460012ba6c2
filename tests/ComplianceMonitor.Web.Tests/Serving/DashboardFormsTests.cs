using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Web.Serving;

namespace ComplianceMonitor.Web.Tests.Serving;

public class DashboardFormsTests
{
    private static readonly string s_key = RowKeys.Finding("C14", "facebook fernhollow");
    private static readonly string s_finding = $"school/fernhollow/findings/{s_key}";
    private static readonly (string, string)[] s_accept = [("act", "accept"), ("reason", "Closes at Christmas."), ("until", "2026-12-31")];

    private readonly PageBench _bench = new();

    [Theory]
    [InlineData(Owner.Headteacher, 303)]
    [InlineData(Owner.ItSupport, 403)]
    [InlineData(Owner.Dpo, 403)]
    [InlineData(Owner.Dsl, 403)]
    [InlineData(Owner.Office, 403)]
    public async Task A_risk_is_accepted_by_the_headteacher(Owner role, int status)
    {
        await _bench.FindAsync("C14", "facebook fernhollow", "Fail", "No MFA.");

        PageAnswer answer = await _bench.SendAsync(s_finding, new([role]) { Name = "h@fernhollow.example" }, token: true, s_accept);

        answer.Status.ShouldBe(status);
        answer.Location.ShouldBe(status == 303 ? $"/dashboard/{s_finding.Replace(":", "%3A", StringComparison.Ordinal)}" : null);
        _bench.Store.All(Table.AcceptedRisks).Count.ShouldBe(status == 303 ? 1 : 0);
        _bench.Store.All(Table.AcceptedRiskEvents).Count.ShouldBe(status == 303 ? 1 : 0);
    }

    [Fact]
    public async Task Who_accepted_ended_and_when_is_on_its_page_and_in_the_record()
    {
        await _bench.FindAsync("C14", "facebook fernhollow", "Fail", "No MFA.");
        await _bench.SendAsync(s_finding, new([], IsAdmin: true) { Name = "a@fernhollow.example" }, token: true, s_accept);
        string accepted = (await _bench.GetAsync(s_finding)).Body;
        await _bench.SendAsync(s_finding, null, token: true, ("act", "end"));
        string ended = (await _bench.GetAsync(s_finding)).Body;

        accepted.ShouldContain("a@fernhollow.example, 21 Nov 2026, 12:00");
        accepted.ShouldContain("End it today");
        ended.ShouldContain("Ended by");
        ended.ShouldNotContain("End it today");
        _bench.Store.All(Table.AcceptedRiskEvents).Select(row => row.Columns.Text("Act")).ShouldBe(["Accepted", "Ended"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("Why.", "2026-11-20", 400)]
    [InlineData("Why.", "2027-11-22", 400)]
    [InlineData("Why.", "", 400)]
    [InlineData(" ", "2026-12-31", 400)]
    [InlineData("Why.", "2027-11-21", 303)]
    public async Task A_risk_has_a_reason_and_a_day_within_a_year(string reason, string until, int status)
    {
        await _bench.FindAsync("C14", "facebook fernhollow", "Fail", "No MFA.");

        (await _bench.SendAsync(s_finding, null, token: true, ("act", "accept"), ("reason", reason), ("until", until))).Status.ShouldBe(status);
    }

    [Fact]
    public async Task Nothing_is_recorded_without_a_token_or_a_finding()
    {
        (await _bench.SendAsync(s_finding, null, token: true, s_accept)).Status.ShouldBe(404);
        await _bench.FindAsync("C14", "facebook fernhollow", "Fail", "No MFA.");
        (await _bench.SendAsync(s_finding, null, token: false, s_accept)).Status.ShouldBe(403);
        (await _bench.SendAsync(s_finding.Replace("fernhollow/", "other/", StringComparison.Ordinal), null, token: true, s_accept)).Status.ShouldBe(404);

        _bench.Store.All(Table.AcceptedRisks).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_hostile_reason_is_text()
    {
        await _bench.FindAsync("C14", "facebook fernhollow", "Fail", "No MFA.");
        await _bench.SendAsync(s_finding, new([], IsAdmin: true) { Name = "<script>alert(1)</script>" }, token: true, ("act", "accept"), ("reason", Hostile.Text), ("until", "2026-12-31"));

        string page = (await _bench.GetAsync(s_finding)).Body;

        page.ShouldContain("&lt;script&gt;");
        page.ShouldNotContain("<script>");
        page.ShouldNotContain("<img");
    }

    [Theory]
    [InlineData(Owner.Dsl, 303)]
    [InlineData(Owner.Dpo, 303)]
    [InlineData(Owner.ItSupport, 403)]
    [InlineData(Owner.Headteacher, 403)]
    [InlineData(Owner.Office, 403)]
    public async Task A_mention_of_a_child_is_marked_by_two_roles_only(Owner role, int status)
    {
        await MentionAsync("0123456789", "safeguarding");
        Reader reader = new([role]) { Name = "dsl@fernhollow.example" };

        (await _bench.SendAsync("school/fernhollow/mentions/0123456789", reader, token: true, ("status", "handled"))).Status.ShouldBe(status);
        (await _bench.SendAsync("school/fernhollow/mentions/nothing-here", reader, token: true, ("status", "handled"))).Status.ShouldBe(status == 303 ? 400 : 403);

        Row row = _bench.Store.All(Table.Mentions).ShouldHaveSingleItem();
        row.Columns.Text("Status").ShouldBe(status == 303 ? "handled" : "new");
        row.Columns.Text("StatusBy").ShouldBe(status == 303 ? "dsl@fernhollow.example" : null);
    }

    [Theory]
    [InlineData("acknowledged", 303)]
    [InlineData("handled", 303)]
    [InlineData("not-ours", 303)]
    [InlineData("erased", 400)]
    [InlineData("new", 400)]
    [InlineData("<script>", 400)]
    public async Task A_mention_is_marked_with_one_of_three_words(string status, int expected)
    {
        await MentionAsync("0123456789", "complaint");

        (await _bench.SendAsync("school/fernhollow/mentions/0123456789", new([Owner.Office]), token: true, ("status", status))).Status.ShouldBe(expected);
        (await _bench.SendAsync("school/fernhollow/mentions/0123456789", new([Owner.Office]), token: false, ("status", status))).Status.ShouldBe(403);
    }

    [Fact]
    public async Task Who_looked_at_what_is_not_for_everybody_is_recorded()
    {
        await MentionAsync("0123456789", "safeguarding");
        await MentionAsync("9876543210", "complaint");
        Reader dsl = new([Owner.Dsl]) { Name = "dsl@fernhollow.example" };

        await _bench.GetAsync("school/fernhollow/mentions/0123456789", dsl);
        await _bench.GetAsync("school/fernhollow/mentions/9876543210", dsl);
        await _bench.GetAsync("school/fernhollow/mentions", new([Owner.Office]));

        Row seen = _bench.Store.All(Table.MentionEvents).ShouldHaveSingleItem();
        (seen.Columns.Text("Act"), seen.Columns.Text("Mention"), seen.Columns.Text("By")).ShouldBe(("seen", "0123456789", "dsl@fernhollow.example"));
    }

    private Task MentionAsync(string key, string concern) =>
        _bench.PutAsync(Table.Mentions, key, ("Title", "A title"), ("Concerns", concern), ("Found", Hostile.Noon), ("Status", "new"), ("About", "yes"));
}
