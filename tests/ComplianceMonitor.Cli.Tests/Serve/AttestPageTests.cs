using System.Net;
using System.Text.RegularExpressions;
using ComplianceMonitor.Cli.Serve;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Web.Serving;

namespace ComplianceMonitor.Cli.Tests.Serve;

public sealed partial class AttestPageTests(DemoFolder demo) : IClassFixture<DemoFolder>, IAsyncLifetime
{
    private static readonly string s_keys = $"k1:{Convert.ToBase64String(new byte[32])}";

    private readonly TemporaryFolder _folder = new();
    private readonly HttpMessageInvoker _browser = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private string _path = "";
    private DataFolder? _data;
    private PageServer? _server;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        _path = demo.CopyTo(_folder.Path);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        _browser.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_person_is_asked_answers_once_and_takes_it_back()
    {
        string link = await AskedAsync();
        await OpenAsync(s_keys);

        (HttpStatusCode status, string page) = await GetAsync(link);
        status.ShouldBe(HttpStatusCode.OK);
        (await PostAsync(link, page, "https://evil.example")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await PostAsync(link, page, host: "evil.example")).Status.ShouldBe(HttpStatusCode.MisdirectedRequest);
        (await Rows()).ShouldBe(0);
        (await PostAsync(link, page)).Page.ShouldContain("It is recorded");
        (await PostAsync(link, page)).Status.ShouldBe(HttpStatusCode.Gone);
        (await Rows()).ShouldBe(1);

        string back = LinkOf(Mails().Single(mail => mail.Contains("a statement was recorded", StringComparison.Ordinal)));
        (await PostAsync(back, (await GetAsync(back)).Page)).Page.ShouldContain("It is taken back");
        (await GetAsync(back)).Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Without_keys_the_page_and_the_command_say_what_is_missing()
    {
        await OpenAsync(null);
        (HttpStatusCode status, string page) = await GetAsync("/attest/v1.k1.x.y");
        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        page.ShouldContain("Links__Keys");
        await CloseAsync();

        Run run = await AskAsync("office@fernhollow.example", null);
        run.Code.ShouldBe(2);
        run.Mistakes.ShouldHaveSingleItem().ShouldStartWith("Links__Keys is not set");
    }

    [Fact]
    public async Task Register_calendar_and_tables_are_served()
    {
        await OpenAsync(s_keys);

        (await GetAsync("/register/fernhollow.html")).Page.ShouldContain("Official accounts");
        string calendar = Calendar().Match((await GetAsync("/dashboard/school/fernhollow/reviews")).Page).Groups[1].Value;
        (await GetAsync(calendar)).Page.ShouldStartWith("BEGIN:VCALENDAR\r\n");
        (await GetAsync("/calendar/fernhollow.AAAA.ics")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await GetAsync("/dashboard/school/fernhollow/export/findings.csv")).Page.ShouldContain("Control,Subject,Outcome");
    }

    [Fact]
    public async Task A_risk_is_accepted_on_the_page_of_its_finding()
    {
        await OpenAsync(s_keys);
        string page = Finding().Match((await GetAsync("/dashboard/school/fernhollow")).Page).Groups[1].Value;

        (await PostAsync(page, (await GetAsync(page)).Page, "https://evil.example")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await PostAsync(page, (await GetAsync(page)).Page)).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await GetAsync(page)).Page.ShouldContain("Closes at Christmas.");
    }

    [Theory]
    [InlineData("office@evil.example")]
    [InlineData("office@fernhollow.example\r\nBcc: x@evil.example")]
    [InlineData("")]
    public async Task Nobody_outside_the_school_is_asked(string address)
    {
        Run run = await AskAsync(address, s_keys);

        run.Code.ShouldBe(2);
        Mails().ShouldBeEmpty();
    }

    private async Task<string> AskedAsync()
    {
        (await AskAsync("office@fernhollow.example", s_keys)).Code.ShouldBe(0);
        return LinkOf(Mails().ShouldHaveSingleItem());
    }

    private Task<Run> AskAsync(string address, string? keys) => Run.In(
        new(StringComparer.Ordinal) { ["Links__Keys"] = keys }, new(2026, 11, 21), "attest", "C15", "--ask", address, "--school", "fernhollow", "--data", _path);

    private string[] Mails() => Directory.Exists(Path.Combine(_path, "mail"))
        ? [.. Directory.GetFiles(Path.Combine(_path, "mail"), "*@*.eml").Select(File.ReadAllText).Select(Plain).Where(mail => mail.Contains("/attest/", StringComparison.Ordinal))]
        : [];

    private static string Plain(string mail) => mail.Replace("=\r\n", "", StringComparison.Ordinal).Replace("=3D", "=", StringComparison.Ordinal);

    private static string LinkOf(string mail) => Link().Match(mail).Groups[1].Value;

    private async Task<int> Rows()
    {
        int count = 0;
        await foreach (Row row in _data!.Records.ReadAsync(Table.Attestations, new("fernhollow"), Stop))
        {
            count += row.Columns.Text("Control") is "C15" ? 1 : 0;
        }

        return count;
    }

    private async Task OpenAsync(string? keys)
    {
        _data = DataFolder.Open(_path);
        FixedClock clock = new(new(new(2026, 11, 21), new(12, 0), TimeSpan.Zero));
        _server = await PageServer.StartAsync(new(new(TextWriter.Null, TextWriter.Null, TimeProvider.System, name => name == "Links__Keys" ? keys : null), clock), _data, Reader.Everything, 0, Stop);
    }

    private async Task CloseAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
            _data!.Dispose();
            _server = null;
        }
    }

    private Task<(HttpStatusCode Status, string Page)> GetAsync(string path) => SendAsync(new(HttpMethod.Get, new Uri(_server!.Address, path)));

    private Task<(HttpStatusCode Status, string Page)> PostAsync(string path, string page, string? origin = null, string? host = null)
    {
        HttpRequestMessage request = new(HttpMethod.Post, new Uri(_server!.Address, path))
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal) { ["token"] = Token().Matches(page).LastOrDefault()?.Groups[1].Value ?? "", ["holds"] = "true", ["reason"] = "Closes at Christmas.", ["until"] = "2026-12-31" }),
        };
        request.Headers.Host = host;
        request.Headers.TryAddWithoutValidation("Origin", origin ?? _server.Address.GetLeftPart(UriPartial.Authority));
        request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "same-origin");
        return SendAsync(request);
    }

    private async Task<(HttpStatusCode, string)> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using HttpResponseMessage answer = await _browser.SendAsync(request, Stop);
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Stop));
        }
    }

    [GeneratedRegex("href=\"(/calendar/[^\"]+)\"")]
    private static partial Regex Calendar();

    [GeneratedRegex("href=\"(/dashboard/school/fernhollow/findings/[^\"]+)\"")]
    private static partial Regex Finding();

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex(@"https?://[^/\s]+(/attest/[A-Za-z0-9._-]+)")]
    private static partial Regex Link();
}
