using ComplianceMonitor.Core.Accounts.Platforms;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Tests.Platforms;

public sealed class BlueskyTests
{
    private const string Session = "/xrpc/com.atproto.server.getSession";
    private const string Open = "/xrpc/com.atproto.server.createSession";
    private const string Apps = "/xrpc/com.atproto.server.listAppPasswords";
    private const string Shown = "/xrpc/app.bsky.actor.getProfile";

    internal static readonly PlatformConnection Account = new("bluesky", "fernhollow.example", new("TOKEN"));

    [Fact]
    public async Task A_session_tells_second_factor_address_and_app_passwords_and_the_profile_the_settings()
    {
        await using PlatformDouble bluesky = Whole();
        PlatformEvidence told = await bluesky.ReadAsync(Account);
        told.Gaps.ShouldBeEmpty();
        (told.TwoFactorOn, told.AccountAddress).ShouldBe((true, "social@fernhollow.example"));
        told.Permissions!.ShouldBe([new("app password 'scheduler'", new DateOnly(2024, 2, 3)), new("app password 'old'", null)]);
        told.Settings!.Select(one => (one.Value, one.Expected)).ShouldBe([("on", "on"), ("off", null), ("none", "none"), ("following", "following"), ("all", "none")]);
        bluesky.Site.Heard.First().Body.ShouldBe("""{"identifier":"fernhollow.example","password":"the-token"}""");
        bluesky.Site.Heard.Single(asked => asked.Path.StartsWith(Session, StringComparison.Ordinal)).Header("Authorization").ShouldBe("Bearer jwt.a.b");
        bluesky.Site.Heard.Single(asked => asked.Path.StartsWith(Shown, StringComparison.Ordinal)).Header("Authorization").ShouldBeNull();
    }

    [Fact]
    public async Task A_token_in_place_of_a_password_is_used_as_it_is()
    {
        await using PlatformDouble bluesky = Whole().With("TOKEN", "eyJhbGciOiJ.e30.x");
        (await bluesky.ReadAsync(Account)).TwoFactorOn.ShouldBe(true);
        bluesky.Site.Heard.ShouldNotContain(asked => asked.Path == Open);
    }

    [Fact]
    public async Task An_account_that_asks_for_a_code_has_its_second_factor_on()
    {
        await using PlatformDouble bluesky = Whole().On(Open, 401, """{"error":"AuthFactorTokenRequired","message":"A sign in code has been sent"}""");
        PlatformEvidence told = await bluesky.ReadAsync(Account);
        told.TwoFactorOn.ShouldBe(true);
        told.Gaps.ShouldBeEmpty();
        told.SettingsComplete.ShouldBeFalse();
    }

    [Fact]
    public async Task A_session_that_leaves_the_fields_out_says_nothing_of_them()
    {
        await using PlatformDouble bluesky = Whole().On(Session, """{"handle":"fernhollow.example","did":"did:plc:x"}""").On(Apps, 400, """{"error":"InvalidToken","message":"Bad token scope"}""");
        PlatformEvidence told = await bluesky.ReadAsync(Account);
        (told.TwoFactorOn, told.AccountAddress, told.Permissions).ShouldBe((null, null, null));
        told.Gaps.ShouldHaveSingleItem().Part.ShouldBe(PlatformParts.Permissions);
    }

    [Theory]
    [InlineData(401, "AuthenticationRequired", Reason.NotPermitted, "new app password")]
    [InlineData(400, "ExpiredToken", Reason.NotPermitted, "has expired")]
    [InlineData(401, "AccountTakedown", Reason.NotPermitted, "taken the account down")]
    [InlineData(429, "RateLimitExceeded", Reason.Unreachable, "too often")]
    [InlineData(429, "", Reason.Unreachable, "too often")]
    [InlineData(502, "UpstreamFailure", Reason.Unreachable, "502")]
    public async Task A_session_that_is_not_opened_says_why_and_what_is_public_is_read_all_the_same(int status, string error, Reason reason, string says)
    {
        await using PlatformDouble bluesky = Whole().On(Open, status, $$$"""{"error":"{{{error}}}","message":"x"}""");
        PlatformEvidence told = await bluesky.ReadAsync(Account);
        told.TwoFactorOn.ShouldBeNull();
        told.Settings.ShouldNotBeEmpty();
        told.SettingsComplete.ShouldBeFalse();
        told.Gaps.ShouldContain(gap => gap.Part.HasFlag(PlatformParts.TwoFactor) && gap.Reason == reason && gap.Because.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Labels_of_moderators_are_told()
    {
        await using PlatformDouble bluesky = Whole().On(Shown, """{"did":"did:plc:x","labels":[{"src":"did:plc:x","val":"!no-unauthenticated"},{"src":"did:plc:mod","val":"spam"}]}""");
        PlatformEvidence told = await bluesky.ReadAsync(Account);
        told.Settings!.Single(one => one.Expected == "none").ShouldBe(new("Labels that moderators have put on the account", "spam", "none"));
        told.Settings!.ShouldContain(one => one.Name.StartsWith("Logged-out", StringComparison.Ordinal) && one.Value == "on");
    }

    [Fact]
    public async Task The_session_of_another_account_is_a_contradiction()
    {
        await using PlatformDouble bluesky = Whole();
        PlatformEvidence told = await bluesky.ReadAsync(Account with { Handle = "oakmere" });
        told.Gaps.ShouldHaveSingleItem().Reason.ShouldBe(Reason.Contradictory);
        told.TwoFactorOn.ShouldBeNull();
    }

    internal static PlatformDouble Whole(Func<Tests.Web.Asked, string?>? first = null) => new PlatformDouble("Bluesky__BaseUrl", first)
        .On(Open, """{"accessJwt":"jwt.a.b","refreshJwt":"r","handle":"fernhollow.example","did":"did:plc:x"}""")
        .On(Session, """{"handle":"fernhollow.example","did":"did:plc:x","email":"Social@Fernhollow.example","emailConfirmed":true,"emailAuthFactor":true,"active":true}""")
        .On(Apps, """{"passwords":[{"name":"scheduler","createdAt":"2024-02-03T10:00:00Z","privileged":false},{"name":"old","createdAt":null}]}""")
        .On(Shown, """{"did":"did:plc:x","handle":"fernhollow.example","labels":[],"associated":{"chat":{"allowIncoming":"following","allowGroupInvites":"all"}}}""");
}
