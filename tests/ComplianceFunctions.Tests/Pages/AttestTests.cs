using System.Text.RegularExpressions;
using ComplianceFunctions.Access;
using ComplianceFunctions.Pages;
using ComplianceFunctions.Schools;
using ComplianceFunctions.Settings;
using ComplianceFunctions.Tests.Jobs;
using ComplianceFunctions.Triggers;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Web.Attesting;
using ComplianceMonitor.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;

namespace ComplianceFunctions.Tests.Pages;

public sealed partial class AttestTests
{
    private readonly ListedSchools _schools = new("elm");
    private readonly JobBench _bench;

    public AttestTests() => _bench = new(_schools);

    [Theory]
    [InlineData("https://compliance.example", "same-origin", 200)]
    [InlineData("https://evil.example", "same-origin", 403)]
    [InlineData("https://compliance.example", "cross-site", 403)]
    [InlineData(null, "same-origin", 403)]
    [InlineData("null", null, 403)]
    public async Task Only_a_form_of_our_own_page_is_recorded(string? origin, string? site, int status)
    {
        AppSettings settings = Given.Settings(Given.SignIn);

        (await AnswerAsync(settings, origin, site)).StatusCode.ShouldBe(status);

        (await _bench.Store.GetAsync(Table.Attestations, "elm", RowKeys.Finding("C15", "facebook elm"), JobBench.Stop) is not null).ShouldBe(status == 200);
    }

    [Fact]
    public async Task Who_has_signed_in_counts_only_where_the_platform_says_so()
    {
        DefaultHttpContext person = Given.Request("GET", Roles.Head), forged = Given.Request("GET", Roles.Head);

        (await OpenAsync(Given.Settings(Given.SignIn), person)).Content!.ShouldContain("who has signed in");
        AppSettings off = Given.Settings(("Forms__Key", Convert.ToBase64String(new byte[32])));
        (await OpenAsync(off, forged)).Content!.ShouldContain("whoever reads that mailbox");
    }

    [Fact]
    public async Task The_style_stands_in_the_page_and_nothing_else_may_run()
    {
        DefaultHttpContext http = Given.Request();
        ContentResult page = await OpenAsync(Given.Settings(Given.SignIn), http);

        string style = StyleElement().Match(page.Content!).Groups[1].Value;
        string hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(style)));
        http.Response.Headers.ContentSecurityPolicy.ToString().ShouldBe($"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        http.Response.Headers.CacheControl.ToString().ShouldBe("no-store");
    }

    [Fact]
    public void Keys_of_their_own_are_read_and_wrong_ones_are_named_and_not_told()
    {
        Given.Settings(Given.SignIn).Links.ShouldNotBeNull();
        Given.Settings().Links.ShouldBeNull();
        Given.Settings(("Links__Keys", $"k1:{Convert.ToBase64String(new byte[32])}")).Links.ShouldNotBeNull();
        string wrong = Should.Throw<SettingsException>(() => Given.Settings(("Links__Keys", "k1:c2VjcmV0"))).Message;
        wrong.ShouldContain("Links__Keys");
        wrong.ShouldNotContain("c2VjcmV0");
    }

    private async Task<ContentResult> AnswerAsync(AppSettings settings, string? origin, string? site)
    {
        string token = Token().Match((await OpenAsync(settings, Given.Request())).Content!).Groups[1].Value;
        DefaultHttpContext http = Given.Request("POST");
        http.Request.ContentType = "application/x-www-form-urlencoded";
        http.Request.Form = new FormCollection(new Dictionary<string, StringValues>(StringComparer.Ordinal) { ["token"] = token, ["holds"] = "true" });
        if (origin is not null)
        {
            http.Request.Headers.Origin = origin;
        }

        if (site is not null)
        {
            http.Request.Headers["Sec-Fetch-Site"] = site;
        }

        return await OpenAsync(settings, http);
    }

    private async Task<ContentResult> OpenAsync(AppSettings settings, HttpContext http)
    {
        AttestDesk desk = new(
            settings.Links, null, new SchoolsOfPages(_schools), _bench.Store, _bench.Archive, new FormTokens(settings.FormKey, _bench.Clock), _bench.Clock);
        string link = settings.Links!.Sign(new("elm", "C15", "facebook elm", "office@elm.example", _bench.Clock.GetUtcNow().AddDays(1), "n1"));
        return (await new Attest(new OpenPages(settings, desk, new(settings.Links, new SchoolsOfPages(_schools), _bench.Store, _bench.Clock))).RunAsync(http.Request, link, JobBench.Stop)).ShouldBeOfType<ContentResult>();
    }

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex StyleElement();
}
