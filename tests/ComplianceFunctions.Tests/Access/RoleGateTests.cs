using ComplianceFunctions.Access;
using ComplianceFunctions.Settings;
using Microsoft.AspNetCore.Http;

namespace ComplianceFunctions.Tests.Access;

public class RoleGateTests
{
    private static readonly AppSettings s_on = Given.Settings(Given.SignIn);

    [Theory]
    [InlineData("Health", 200)]
    [InlineData("ChannelRegister", 200)]
    [InlineData("Calendar", 200)]
    [InlineData("Attest", 200)]
    [InlineData("Dashboard", 401)]
    [InlineData("RunNow", 401)]
    [InlineData("SomethingNew", 401)]
    public async Task Without_a_sign_in_only_open_functions_answer(string function, int expected) =>
        (await StatusAsync(s_on, function, Given.Request())).ShouldBe(expected);

    [Theory]
    [InlineData("Dashboard", "Compliance.Head", 200)]
    [InlineData("Dashboard", "Compliance.Dsl", 200)]
    [InlineData("Dashboard", "Compliance.Somebody", 403)]
    [InlineData("Dashboard", "compliance.admin", 403)]
    [InlineData("SomethingNew", "Compliance.Admin", 403)]
    public async Task A_signed_in_person_needs_a_role_of_the_function(string function, string role, int expected) =>
        (await StatusAsync(s_on, function, Given.Request("GET", role))).ShouldBe(expected);

    [Theory]
    [InlineData("Dashboard")]
    [InlineData("RunNow")]
    public async Task The_sign_in_header_counts_for_nothing_while_the_platforms_authentication_is_off(string function) =>
        (await StatusAsync(Given.Settings(), function, FromOwnPage(Given.Request("POST", Roles.Admin)))).ShouldBe(401);

    [Theory]
    [InlineData("not base64")]
    [InlineData("bm90IGpzb24=")]
    [InlineData("bnVsbA==")]
    [InlineData("e30=")]
    [InlineData("eyJjbGFpbXMiOlt7fV19")]
    [InlineData("eyJjbGFpbXMiOltudWxsXX0=")]
    [InlineData("eyJjbGFpbXMiOlt7InR5cCI6bnVsbCwidmFsIjpudWxsfV19")]
    public async Task A_strange_sign_in_header_is_nobody(string header)
    {
        DefaultHttpContext http = Given.Request();
        http.Request.Headers["X-MS-CLIENT-PRINCIPAL"] = header;

        (await StatusAsync(s_on, "Dashboard", http)).ShouldBe(401);
    }

    [Fact]
    public async Task Two_sign_in_headers_are_nobody()
    {
        DefaultHttpContext http = Given.Request("GET", Roles.Admin);
        http.Request.Headers.Append("X-MS-CLIENT-PRINCIPAL", Given.Principal("other", Roles.Admin));

        (await StatusAsync(s_on, "Dashboard", http)).ShouldBe(401);
    }

    [Theory]
    [InlineData("https://compliance.example", "same-origin", 200)]
    [InlineData("https://compliance.example", null, 200)]
    [InlineData("https://COMPLIANCE.example:443", "same-origin", 200)]
    [InlineData("https://compliance.example", "cross-site", 403)]
    [InlineData("https://compliance.example", "none", 403)]
    [InlineData("https://evil.example", "same-origin", 403)]
    [InlineData("http://compliance.example", "same-origin", 403)]
    [InlineData("https://compliance.example.evil.example", "same-origin", 403)]
    [InlineData("null", "same-origin", 403)]
    [InlineData(null, "same-origin", 403)]
    [InlineData(null, null, 403)]
    public async Task A_change_is_taken_from_our_own_page_only(string? origin, string? site, int expected)
    {
        DefaultHttpContext http = Given.Request("POST", Roles.ItSupport);
        if (origin is not null)
        {
            http.Request.Headers.Origin = origin;
        }

        if (site is not null)
        {
            http.Request.Headers["Sec-Fetch-Site"] = site;
        }

        (await StatusAsync(s_on, "RunNow", http)).ShouldBe(expected);
    }

    [Fact]
    public async Task A_timer_is_not_the_gates_business() => (await StatusAsync(s_on, "ReviewPolicies", null)).ShouldBe(200);

    private static DefaultHttpContext FromOwnPage(DefaultHttpContext http)
    {
        http.Request.Headers.Origin = "https://compliance.example";
        return http;
    }

    /// <summary>200 where the function was called.</summary>
    private static async Task<int> StatusAsync(AppSettings settings, string function, HttpContext? http)
    {
        bool called = false;
        await new RoleGate(settings).Invoke(new FunctionCall(function, http), _ =>
        {
            called = true;
            return Task.CompletedTask;
        });
        return called ? 200 : http!.Response.StatusCode;
    }
}
