using ComplianceMonitor.Core.Accounts.Platforms;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Tests.Platforms;

public sealed class MastodonTests
{
    private const string Path = "/api/v1/accounts/verify_credentials";

    internal static readonly PlatformConnection Account = new("mastodon", "fernhollow@social.example", new("TOKEN"));

    [Fact]
    public async Task An_account_tells_its_settings_and_nothing_of_second_factors()
    {
        await using PlatformDouble mastodon = Whole();
        PlatformEvidence told = await mastodon.ReadAsync(Account);
        told.Gaps.ShouldBeEmpty();
        told.Settings!.Select(one => (one.Value, one.Expected)).ShouldBe([("off", null), ("on", null), ("off", null), ("on", null), ("public", "public"), ("followers", "followers")]);
        told.TwoFactorOn.ShouldBeNull();
        mastodon.Site.Heard.ShouldHaveSingleItem().Header("Authorization").ShouldBe("Bearer the-token");
    }

    [Fact]
    public async Task What_the_school_agreed_on_can_be_all_that_is_needed()
    {
        await using PlatformDouble mastodon = Whole();
        PlatformEvidence told = await mastodon.ReadAsync(Account with { Agreed = new Dictionary<string, string>(StringComparer.Ordinal) { ["locked"] = "on", ["discoverable"] = "on" } });
        told.SettingsComplete.ShouldBeTrue();
        told.Settings!.Where(one => one.Differs).ShouldHaveSingleItem().Value.ShouldBe("off");
    }

    [Fact]
    public async Task An_agreed_setting_that_was_not_told_leaves_it_open()
    {
        await using PlatformDouble mastodon = new PlatformDouble("Mastodon__BaseUrl").On(Path, """{"username":"fernhollow","locked":null}""");
        PlatformEvidence told = await mastodon.ReadAsync(Account with { Agreed = new Dictionary<string, string>(StringComparer.Ordinal) { ["locked"] = "on" } });
        told.SettingsComplete.ShouldBeFalse();
    }

    [Theory]
    [InlineData(401, Reason.NotPermitted, "TOKEN")]
    [InlineData(403, Reason.NotPermitted, "'profile'")]
    [InlineData(429, Reason.Unreachable, "too often")]
    [InlineData(503, Reason.Unreachable, "503")]
    public async Task A_refusal_says_which_scope(int status, Reason reason, string says)
    {
        await using PlatformDouble mastodon = new PlatformDouble("Mastodon__BaseUrl").On(Path, status, """{"error":"no"}""");
        PlatformGap gap = (await mastodon.ReadAsync(Account)).Gaps.ShouldHaveSingleItem();
        (gap.Part, gap.Reason).ShouldBe((PlatformParts.Settings, reason));
        gap.Because.ShouldContain(says);
    }

    [Fact]
    public async Task Without_a_server_and_with_another_account_nothing_is_told()
    {
        await using PlatformDouble mastodon = Whole();
        (await mastodon.ReadAsync(Account with { Handle = "oakmere@social.example" })).Gaps.ShouldHaveSingleItem().Reason.ShouldBe(Reason.Contradictory);
        mastodon.With("Mastodon__BaseUrl", null);
        (await mastodon.ReadAsync(Account with { Handle = "fernhollow" })).Gaps.ShouldHaveSingleItem().Because.ShouldContain("name@server");
    }

    internal static PlatformDouble Whole(Func<Tests.Web.Asked, string?>? first = null) => new PlatformDouble("Mastodon__BaseUrl", first).On(Path, """
        {"id":"1","username":"Fernhollow","acct":"fernhollow","locked":false,"discoverable":true,"indexable":false,"hide_collections":true,
        "source":{"privacy":"public","sensitive":false,"language":"en","quote_policy":"followers","follow_requests_count":0}}
        """);
}
