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
}
