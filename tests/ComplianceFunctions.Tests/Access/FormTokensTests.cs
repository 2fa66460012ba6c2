using ComplianceFunctions.Access;
using ComplianceFunctions.Settings;
using ComplianceMonitor.Core.Tests.Checks;
using Microsoft.AspNetCore.Http;

namespace ComplianceFunctions.Tests.Access;

public class FormTokensTests
{
    private static readonly AppSettings s_settings = Given.Settings(Given.SignIn);

    private readonly FixedClock _clock = new(new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_token_is_good_for_the_person_and_the_action_for_which_it_was_made()
    {
        FormTokens tokens = new(s_settings, _clock);
        HttpContext person = await LetInAsync("one"), other = await LetInAsync("two");
        string token = tokens.For(person, "RunNow");

        tokens.IsOf(person, "RunNow", token).ShouldBeTrue();
        tokens.IsOf(other, "RunNow", token).ShouldBeFalse();
        tokens.IsOf(person, "Erase", token).ShouldBeFalse();
    }

    [Fact]
    public async Task A_token_ends()
    {
        FormTokens tokens = new(s_settings, _clock);
        HttpContext person = await LetInAsync("one");
        string token = tokens.For(person, "RunNow");

        _clock.Now += FormTokens.Life;
        tokens.IsOf(person, "RunNow", token).ShouldBeTrue();
        _clock.Now += TimeSpan.FromSeconds(1);
        tokens.IsOf(person, "RunNow", token).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("9999999999.")]
    [InlineData("9999999999.0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("-1.x")]
    [InlineData("99999999999999999999999.x")]
    [InlineData("a.b.c")]
    [InlineData("9999999999.ÿÿ")]
    public async Task What_we_did_not_make_is_no_token(string token) =>
        new FormTokens(s_settings, _clock).IsOf(await LetInAsync("one"), "RunNow", token).ShouldBeFalse();

    [Fact]
    public async Task Another_key_makes_another_token()
    {
        HttpContext person = await LetInAsync("one");
        byte[] key = new byte[32];
        key[31] = 1;

        new FormTokens(s_settings with { FormKey = key }, _clock).IsOf(person, "RunNow", new FormTokens(s_settings, _clock).For(person, "RunNow")).ShouldBeFalse();
    }

    private static async Task<HttpContext> LetInAsync(string id)
    {
        DefaultHttpContext http = Given.Request();
        http.Request.Headers["X-MS-CLIENT-PRINCIPAL"] = Given.Principal(id, Roles.ItSupport);
        await new RoleGate(s_settings).Invoke(new FunctionCall("Dashboard", http), _ => Task.CompletedTask);
        return http;
    }
}
