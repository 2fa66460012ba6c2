using ComplianceMonitor.Core.Accounts.Platforms;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Tests.Platforms;

public sealed class YouTubeTests
{
    private const string Path = "/youtube/v3/channels";
    private const string Id = "UC0000000000000000000000";

    private static readonly PlatformConnection s_channel = new("youtube", "fernhollow", new("TOKEN")) { Account = Id };

    [Fact]
    public async Task A_channel_tells_its_visibility_and_audience()
    {
        await using PlatformDouble youTube = Answering("""{"privacyStatus":"public","isLinked":true,"madeForKids":false,"longUploadsStatus":"longUploadsUnspecified"}""");
        PlatformEvidence told = await youTube.ReadAsync(s_channel);
        told.Gaps.ShouldBeEmpty();
        told.Settings!.Select(one => (one.Value, one.Expected)).ShouldBe([("public", "public"), ("on", "on"), ("off", null)]);
        (told.SettingsComplete, told.TwoFactorOn).ShouldBe((false, null));
        Tests.Web.Asked asked = youTube.Site.Heard.ShouldHaveSingleItem();
        asked.Path.ShouldBe($"{Path}?part=snippet,status,statistics&id={Id}");
        asked.Header("X-Goog-Api-Key").ShouldBe("the-token");
    }

    [Fact]
    public async Task A_word_that_is_not_known_is_shown_and_neither_right_nor_wrong()
    {
        await using PlatformDouble youTube = Answering("""{"privacyStatus":"by invitation","isLinked":null}""");
        PlatformEvidence told = await youTube.ReadAsync(s_channel);
        told.Settings!.ShouldHaveSingleItem().ShouldBe(new("Channel visibility", "by invitation", null));
        told.Gaps.ShouldHaveSingleItem().Because.ShouldContain("'by invitation'");
        told.SettingsComplete.ShouldBeFalse();
    }

    [Theory]
    [InlineData(403, "quotaExceeded", Reason.Unreachable, "midnight Pacific")]
    [InlineData(400, "keyInvalid", Reason.NotPermitted, "new API key")]
    [InlineData(403, "accessNotConfigured", Reason.NotPermitted, "enable")]
    [InlineData(403, "somethingNew", Reason.NotPermitted, "lacks a permission")]
    public async Task An_error_says_what_it_means(int status, string reason, Reason means, string says)
    {
        await using PlatformDouble youTube = new PlatformDouble("YouTube__BaseUrl")
            .On(Path, status, $$$"""{"error":{"code":{{{status}}},"message":"x","errors":[{"domain":"youtube.quota","reason":"{{{reason}}}","message":"x"}]}}""");
        PlatformGap gap = (await youTube.ReadAsync(s_channel)).Gaps.ShouldHaveSingleItem();
        (gap.Part, gap.Reason).ShouldBe((PlatformParts.Settings, means));
        gap.Because.ShouldContain(says);
    }

    [Fact]
    public async Task A_key_that_the_newer_form_of_error_refuses_is_known_too()
    {
        await using PlatformDouble youTube = new PlatformDouble("YouTube__BaseUrl")
            .On(Path, 400, """{"error":{"code":400,"errors":[{"reason":"badRequest"}],"details":[{"reason":"API_KEY_INVALID"}]}}""");
        (await youTube.ReadAsync(s_channel)).Gaps.ShouldHaveSingleItem().Because.ShouldContain("new API key");
    }

    [Theory]
    [InlineData("""{"items":[]}""", Reason.NotConfigured)]
    [InlineData("{}", Reason.NotConfigured)]
    [InlineData("""{"items":[{"id":"UCother","status":{"privacyStatus":"public"}}]}""", Reason.Unreadable)]
    [InlineData("""{"items":[{"id":"UC0000000000000000000000"}]}""", Reason.Unreadable)]
    [InlineData("""{"items":[null]}""", Reason.Unreadable)]
    public async Task Another_channel_or_none_is_no_answer(string json, Reason reason)
    {
        await using PlatformDouble youTube = new PlatformDouble("YouTube__BaseUrl").On(Path, json);
        (await youTube.ReadAsync(s_channel)).Gaps.ShouldHaveSingleItem().Reason.ShouldBe(reason);
    }

    [Fact]
    public async Task Without_an_id_the_handle_is_looked_up()
    {
        await using PlatformDouble youTube = Answering("""{"privacyStatus":"public"}""");
        await youTube.ReadAsync(s_channel with { Account = null });
        youTube.Site.Heard.ShouldHaveSingleItem().Path.ShouldEndWith("&forHandle=%40fernhollow");
    }

    private static PlatformDouble Answering(string status) =>
        new PlatformDouble("YouTube__BaseUrl").On(Path, $$$"""{"items":[{"id":"{{{Id}}}","status":{{{status}}}}]}""");
}
