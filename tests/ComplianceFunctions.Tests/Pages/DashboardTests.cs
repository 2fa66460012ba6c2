using ComplianceFunctions.Access;
using ComplianceFunctions.Pages;
using ComplianceFunctions.Schools;
using ComplianceFunctions.Settings;
using ComplianceFunctions.Tests.Jobs;
using ComplianceFunctions.Triggers;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;

namespace ComplianceFunctions.Tests.Pages;

public class DashboardTests
{
    private static readonly AppSettings s_settings = Given.Settings(Given.SignIn);

    private readonly ListedSchools _schools = new("elm", "oak");
    private readonly JobBench _bench;
    private readonly FormTokens _tokens;

    public DashboardTests()
    {
        _bench = new(_schools);
        _tokens = new(s_settings.FormKey, _bench.Clock);
    }

    [Fact]
    public async Task A_school_that_was_checked_shows_its_findings()
    {
        await _bench.Run().RunAsync(ComplianceFunctions.Jobs.CheckJob.MessageOf(RunId.Parse("elm/reviews/2026-11-23")!), JobBench.Stop);

        string page = await PageAsync("school/elm", Roles.Head);

        page.ShouldContain("<h1>The school elm</h1>");
        page.ShouldContain("<dt>To mend</dt><dd>1</dd>");
    }

    [Theory]
    [InlineData(Roles.ItSupport, true)]
    [InlineData(Roles.Admin, true)]
    [InlineData(Roles.Head, false)]
    [InlineData(Roles.Dpo, false)]
    [InlineData(Roles.Dsl, false)]
    public async Task The_button_that_checks_again_is_for_those_who_may_use_it(string role, bool expected) =>
        (await PageAsync("school/elm", role)).Contains("Check now", StringComparison.Ordinal).ShouldBe(expected);

    [Fact]
    public async Task Without_a_school_the_page_lists_them()
    {
        _schools.Broken.Add(new("ash", "ash/school.yaml:2: name is missing."));

        string page = await PageAsync(null, Roles.Head);

        page.ShouldContain("<a href=\"/dashboard/school/elm\">The school elm</a>");
        page.ShouldContain("ash/school.yaml:2: name is missing.");
    }

    [Fact]
    public async Task A_school_that_is_not_there_is_not_found() =>
        (await AnswerAsync(await LetInAsync("GET", Roles.Head), "school/<script>")).ShouldBeOfType<ContentResult>().StatusCode.ShouldBe(404);

    [Theory]
    [InlineData(Roles.ItSupport, 403)]
    [InlineData(Roles.Admin, 403)]
    [InlineData(Roles.Head, 403)]
    [InlineData(Roles.Dsl, 200)]
    [InlineData(Roles.Dpo, 200)]
    public async Task What_may_be_about_a_child_is_opened_by_two_roles_only(string role, int status)
    {
        await _bench.Store.WriteAsync(Table.Mentions, new RowChange.Put(new("elm", "m1", Columns.Of(("Title", "A pupil"), ("Concerns", "safeguarding")))), JobBench.Stop);

        ContentResult answer = (await AnswerAsync(await LetInAsync("GET", role), "school/elm/mentions/m1")).ShouldBeOfType<ContentResult>();
        answer.StatusCode.ShouldBe(status);
        answer.Content!.Contains("A pupil", StringComparison.Ordinal).ShouldBe(status == 200);
        (await PageAsync("school/elm/mentions", role)).Contains("A pupil", StringComparison.Ordinal).ShouldBe(status == 200);
    }

    [Theory]
    [InlineData(Roles.ItSupport, 200)]
    [InlineData(Roles.Admin, 200)]
    [InlineData(Roles.Dpo, 403)]
    [InlineData(Roles.Head, 403)]
    public async Task The_settings_are_for_those_who_keep_them(string role, int status) =>
        (await AnswerAsync(await LetInAsync("GET", role), "settings")).ShouldBeOfType<ContentResult>().StatusCode.ShouldBe(status);

    [Fact]
    public async Task A_page_is_not_kept_framed_or_scripted()
    {
        HttpContext http = await LetInAsync("GET", Roles.Head);
        await AnswerAsync(http, "school/elm");

        http.Response.Headers.CacheControl.ToString().ShouldBe("no-store");
        http.Response.Headers.ContentSecurityPolicy.ToString().ShouldContain("default-src 'none'");
        http.Response.Headers.ContentSecurityPolicy.ToString().ShouldContain("frame-ancestors 'none'");
        http.Response.Headers.XContentTypeOptions.ToString().ShouldBe("nosniff");
    }

    [Fact]
    public async Task The_button_queues_every_area_under_a_period_of_its_own()
    {
        HttpContext http = await LetInAsync("POST", Roles.ItSupport);
        RunNowAnswer answer = await SendAsync(http, ("school", "elm"), ("token", _tokens.For(RoleGate.CallerOf(http).Id, nameof(RunNow))));

        answer.Page.ShouldBeOfType<RedirectResult>().Url.ShouldBe("/dashboard/school/elm/runs");
        answer.Jobs.Select(job => ComplianceFunctions.Jobs.CheckJob.Read(job)!.ToString()).ShouldBe(
        [
            "elm/reviews/manual-20261123T053000Z", "elm/channels/manual-20261123T053000Z", "elm/accounts/manual-20261123T053000Z",
            "elm/conduct/manual-20261123T053000Z", "elm/mentions/manual-20261123T053000Z",
        ]);
    }

    [Theory]
    [InlineData(Roles.Dsl, 303)]
    [InlineData(Roles.ItSupport, 400)]
    public async Task A_mention_is_marked_by_those_who_may_open_it(string role, int status)
    {
        await _bench.Store.WriteAsync(
            Table.Mentions,
            new RowChange.Put(new("elm", "mention-1", Columns.Of(("Title", "A pupil"), ("Url", "https://news.example/"), ("Concerns", "safeguarding"), ("Status", "new"), ("Found", JobBench.Start)))),
            JobBench.Stop);
        HttpContext http = await LetInAsync("POST", role, nameof(MarkMention));
        http.Request.ContentType = "application/x-www-form-urlencoded";
        http.Request.Form = new FormCollection(new Dictionary<string, StringValues>(StringComparer.Ordinal)
        {
            ["school"] = "elm",
            ["mention"] = "mention-1",
            ["status"] = "handled",
            ["token"] = _tokens.For(RoleGate.CallerOf(http).Id, nameof(MarkMention)),
        });

        IActionResult answer = await new MarkMention(Pages(), _tokens).RunAsync(http.Request, JobBench.Stop);

        answer.ShouldBeOfType<ContentResult>().StatusCode.ShouldBe(status);
        http.Response.Headers.Location.ToString().ShouldBe(status == 303 ? "/dashboard/school/elm/mentions/mention-1" : "");
    }

    [Fact]
    public async Task Without_our_token_nothing_is_queued() =>
        (await SendAsync(await LetInAsync("POST", Roles.ItSupport), ("school", "elm"), ("token", "9999999999.x"))).Jobs.ShouldBeEmpty();

    [Theory]
    [InlineData("elm", "everything")]
    [InlineData("", "")]
    [InlineData("elm/oak", "")]
    public async Task A_form_that_names_no_check_queues_nothing(string school, string area)
    {
        HttpContext http = await LetInAsync("POST", Roles.ItSupport);

        RunNowAnswer answer = await SendAsync(http, ("school", school), ("area", area), ("token", _tokens.For(RoleGate.CallerOf(http).Id, nameof(RunNow))));
        answer.Jobs.ShouldBeEmpty();
        answer.Page.ShouldBeOfType<BadRequestResult>();
    }

    private Task<RunNowAnswer> SendAsync(HttpContext http, params (string Name, string Value)[] fields)
    {
        http.Request.ContentType = "application/x-www-form-urlencoded";
        http.Request.Form = new FormCollection(fields.ToDictionary(field => field.Name, field => new StringValues(field.Value), StringComparer.Ordinal));
        return new RunNow(_tokens, _bench.Clock).RunAsync(http.Request, JobBench.Stop);
    }

    private async Task<string> PageAsync(string? path, string role) =>
        (await AnswerAsync(await LetInAsync("GET", role), path)).ShouldBeOfType<ContentResult>().Content!;

    private Task<IActionResult> AnswerAsync(HttpContext http, string? path) =>
        new ComplianceFunctions.Triggers.Dashboard(Pages()).RunAsync(http.Request, path, JobBench.Stop);

    private DashboardPages Pages() => new(
        new(new SchoolsOfPages(_schools), _bench.Store, _bench.Archive, _bench.Clock), new(new SchoolsOfPages(_schools), _bench.Store, _bench.Clock), _tokens);

    private static async Task<HttpContext> LetInAsync(string method, string role, string function = nameof(RunNow))
    {
        DefaultHttpContext http = Given.Request(method, role);
        http.Request.Headers.Origin = "https://compliance.example";
        bool let = false;
        await new RoleGate(s_settings).Invoke(new FunctionCall(method == "POST" ? function : nameof(ComplianceFunctions.Triggers.Dashboard), http), _ =>
        {
            let = true;
            return Task.CompletedTask;
        });
        let.ShouldBeTrue();
        return http;
    }
}
