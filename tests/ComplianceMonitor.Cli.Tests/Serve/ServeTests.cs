using System.Net;
using System.Text.RegularExpressions;
using ComplianceMonitor.Cli.Serve;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Web.Serving;

namespace ComplianceMonitor.Cli.Tests.Serve;

public sealed partial class ServeTests(DemoFolder demo) : IClassFixture<DemoFolder>, IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly HttpMessageInvoker _browser = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private readonly StringWriter _told = new();
    private DataFolder? _data;
    private PageServer? _server;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private PageServer Server => _server!;

    public async ValueTask InitializeAsync()
    {
        _data = DataFolder.Open(demo.CopyTo(_folder.Path));
        _server = await StartAsync(Reader.Everything);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _data!.Dispose();
        _browser.Dispose();
        await _told.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("/dashboard", "Fernhollow Primary School")]
    [InlineData("/dashboard/school/fernhollow", "175 days overdue")]
    [InlineData("/dashboard/school/ashdown/accounts", "MFA of people")]
    [InlineData("/dashboard/school/fernhollow/channels", "What each source shows")]
    [InlineData("/dashboard/school/fernhollow/reviews", "seriously overdue")]
    [InlineData("/dashboard/school/fernhollow/mentions", "No mention is on record")]
    [InlineData("/dashboard/style.css", "color-scheme")]
    public async Task Every_page_is_served_under_a_strict_policy(string path, string words)
    {
        using HttpResponseMessage answer = await AskAsync("GET", path);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync(Stop)).ShouldContain(words);
        Header(answer, "Content-Security-Policy").ShouldBe("default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        Header(answer, "X-Content-Type-Options").ShouldBe("nosniff");
        Header(answer, "Referrer-Policy").ShouldBe("no-referrer");
        Header(answer, "Cache-Control").ShouldBe("no-store");
        answer.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task A_check_is_judged_again_from_its_page()
    {
        string runs = await TextAsync("/dashboard/school/fernhollow/runs");
        string address = RunLink().Match(runs).Groups[1].Value;

        (await TextAsync(address)).ShouldContain("Judge again");
        (await TextAsync($"{address}?again=1")).ShouldContain("rules say the same as then.");
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("localhost:1")]
    [InlineData("127.0.0.1")]
    [InlineData("192.168.1.5")]
    public async Task Another_name_is_not_answered(string host)
    {
        using HttpResponseMessage answer = await AskAsync("GET", "/dashboard", host: host);

        answer.StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
        (await answer.Content.ReadAsStringAsync(Stop)).ShouldNotContain("Fernhollow");
    }

    [Fact]
    public async Task Localhost_is_our_name_too_and_the_root_leads_to_the_schools()
    {
        using HttpResponseMessage answer = await AskAsync("GET", "/", host: $"localhost:{Server.Address.Port}");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe("/dashboard");
    }

    [Fact]
    public async Task The_button_checks_the_school_again()
    {
        string token = await TokenAsync();

        using HttpResponseMessage answer = await PostAsync(token);
        await Server.DoneAsync();

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location!.ToString().ShouldBe("/dashboard/school/fernhollow/runs");
        RunLink().Count(await TextAsync("/dashboard/school/fernhollow/runs")).ShouldBe(10);
        _told.ToString().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("https://evil.example", "same-origin")]
    [InlineData("null", "same-origin")]
    [InlineData(null, "same-origin")]
    [InlineData("own", "cross-site")]
    [InlineData("own", "same-site")]
    [InlineData("own", "none")]
    public async Task A_form_of_another_site_does_nothing(string? origin, string site)
    {
        using HttpResponseMessage answer = await PostAsync(await TokenAsync(), origin, site);
        await Server.DoneAsync();

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        RunLink().Count(await TextAsync("/dashboard/school/fernhollow/runs")).ShouldBe(5);
    }

    [Fact]
    public async Task A_mention_is_marked_on_its_page()
    {
        await _data!.Records.WriteAsync(
            Table.Mentions,
            new RowChange.Put(new("fernhollow", "mention-1", Columns.Of(("Title", "A title"), ("Url", "https://news.example/"), ("Concerns", "complaint"), ("Status", "new"), ("Found", new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero))))),
            Stop);
        string page = await TextAsync("/dashboard/school/fernhollow/mentions/mention-1");
        string[] tokens = [.. Token().Matches(page).Select(match => match.Groups[1].Value)];

        using HttpResponseMessage other = await SendAsync("/mark", ("school", "fernhollow"), ("mention", "mention-1"), ("status", "handled"), ("token", tokens[0]));
        using HttpResponseMessage ours = await SendAsync("/mark", ("school", "fernhollow"), ("mention", "mention-1"), ("status", "handled"), ("token", tokens[^1]));

        tokens.Length.ShouldBe(2);
        other.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        ours.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await TextAsync("/dashboard/school/fernhollow/mentions/mention-1")).ShouldContain("handled, says the dashboard of this machine");
    }

    [Theory]
    [InlineData("")]
    [InlineData("9999999999.0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task A_form_without_our_token_does_nothing(string token)
    {
        using HttpResponseMessage answer = await PostAsync(token);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("PUT", "/dashboard", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/dashboard", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/run", HttpStatusCode.NotFound)]
    [InlineData("GET", "/dashboard/../etc/passwd", HttpStatusCode.NotFound)]
    [InlineData("GET", "/dashboard/school/%2e%2e%2f%2e%2e", HttpStatusCode.NotFound)]
    public async Task Whatever_else_is_asked_gets_nothing(string method, string path, HttpStatusCode status)
    {
        using HttpResponseMessage answer = await AskAsync(method, path);

        answer.StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task A_role_sees_what_it_may_see()
    {
        await Server.DisposeAsync();
        _server = await StartAsync(new([Owner.Headteacher]));

        (await TextAsync("/dashboard/school/fernhollow")).ShouldNotContain("Check now");
        using HttpResponseMessage settings = await AskAsync("GET", "/dashboard/settings");
        settings.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_change_of_a_file_is_seen_at_once()
    {
        string file = Path.Combine(_data!.Path, "schools", "wrenfield", "school.yaml");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, Stop)).Replace("Wrenfield Junior School", "Wrenfield & Netherby School", StringComparison.Ordinal), Stop);

        (await TextAsync("/dashboard")).ShouldContain("Wrenfield &amp; Netherby School");
    }

    [Theory]
    [InlineData("--port", "65536", "--port: 65536 is no port from 0 to 65535.")]
    [InlineData("--role", "pupil", "--role: 'pupil' is none of headteacher, it-support, dpo, dsl, office.")]
    public async Task Bad_usage_is_one_line(string option, string value, string words)
    {
        Run run = await Run.Of("serve", option, value, "--data", _folder.Path);

        run.Code.ShouldBe(2);
        run.Mistakes.ShouldBe([words]);
    }

    [Fact]
    public async Task A_taken_port_is_named()
    {
        using TemporaryFolder other = new();

        Run run = await Run.Of("serve", "--port", $"{Server.Address.Port}", "--data", demo.CopyTo(other.Path));

        run.Code.ShouldBe(2);
        run.Mistakes.ShouldHaveSingleItem().ShouldStartWith($"--port: {Server.Address.Port} is in use");
    }

    private async Task<PageServer> StartAsync(Reader reader)
    {
        FixedClock clock = new(new(new(2026, 11, 21), new(12, 0), TimeSpan.Zero));
        return await PageServer.StartAsync(new(new(TextWriter.Null, _told, TimeProvider.System, _ => null), clock), _data!, reader, 0, Stop);
    }

    private async Task<string> TokenAsync() => Token().Match(await TextAsync("/dashboard/school/fernhollow")).Groups[1].Value;

    private async Task<string> TextAsync(string path)
    {
        using HttpResponseMessage answer = await AskAsync("GET", path);
        return await answer.Content.ReadAsStringAsync(Stop);
    }

    private Task<HttpResponseMessage> PostAsync(string token, string? origin = "own", string site = "same-origin") => AskAsync(
        "POST",
        "/run",
        content: new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal) { ["school"] = "fernhollow", ["token"] = token }),
        headers: [("Origin", origin is "own" ? Server.Address.GetLeftPart(UriPartial.Authority) : origin), ("Sec-Fetch-Site", site)]);

    private Task<HttpResponseMessage> SendAsync(string path, params (string Name, string Value)[] fields) => AskAsync(
        "POST",
        path,
        content: new FormUrlEncodedContent(fields.ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal)),
        headers: [("Origin", Server.Address.GetLeftPart(UriPartial.Authority)), ("Sec-Fetch-Site", "same-origin")]);

    private async Task<HttpResponseMessage> AskAsync(string method, string path, string? host = null, HttpContent? content = null, params (string Name, string? Value)[] headers)
    {
        using HttpRequestMessage request = new(new(method), new Uri(Server.Address, path)) { Content = content };
        request.Headers.Host = host;
        foreach ((string name, string? value) in headers)
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return await _browser.SendAsync(request, Stop);
    }

    private static string Header(HttpResponseMessage answer, string name) => string.Join(',', answer.Headers.GetValues(name));

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("href=\"(/dashboard/school/fernhollow/runs/[a-z]+/[^\"?]+)\"")]
    private static partial Regex RunLink();
}
