using ComplianceMonitor.Connectors.Tests.Web;
using ComplianceMonitor.Core.Accounts.Platforms;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Tests.Platforms;

/// <summary>Whatever answers in a platform's place: nothing is told of the account, and the gap says so.</summary>
public sealed class HostilePlatformTests
{
    private static readonly string s_deep = new string('[', 100_000) + new string(']', 100_000);

    public static TheoryData<string, string> Answers()
    {
        TheoryData<string, string> all = [];
        foreach (string platform in (string[])["facebook", "instagram", "youtube", "bluesky", "mastodon"])
        {
            foreach (string answer in (string[])["html", "deep", "null", "list", "number", "empty", "types", "cut", "large", "nulls"])
            {
                all.Add(platform, answer);
            }
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Nothing_passes(string platform, string answer)
    {
        string body = answer switch
        {
            "html" => "<!doctype html><html><body>Sign in</body></html>",
            "deep" => s_deep,
            "list" => "[]",
            "number" => "7",
            "empty" => "",
            "types" => """{"id":7,"items":"x","did":[],"handle":{},"username":[1],"data":{},"accessJwt":3,"status":5,"locked":"perhaps"}""",
            "cut" => """{"id":"1001","username":"fernhollowprimary","is_published":tr""",
            "large" => new string(' ', 30_000_000) + "{}",
            "nulls" => """{"id":null,"items":[null],"did":null,"handle":null,"username":null,"data":[null],"accessJwt":null,"status":null,"locked":null}""",
            _ => answer,
        };
        await using PlatformDouble hostile = new PlatformDouble("Any__BaseUrl", _ => Site.Say(200, body));
        foreach (string setting in (string[])["Meta__BaseUrl", "YouTube__BaseUrl", "Bluesky__BaseUrl", "Mastodon__BaseUrl"])
        {
            hostile.With(setting, hostile.Site.Address);
        }

        PlatformConnection connection = new(platform, platform == "bluesky" ? "fernhollow.example" : "fernhollowprimary", new("TOKEN"))
        {
            Account = platform is "facebook" or "instagram" ? "1001" : null,
            Business = platform is "facebook" or "instagram" ? "2002" : null,
        };
        PlatformEvidence told = await hostile.ReadAsync(connection);
        told.Gaps.ShouldNotBeEmpty();
        (told.TwoFactorOn, told.TwoFactorRequired, told.OwnedBySchool, told.SettingsComplete).ShouldBe((null, null, null, false));
        (told.People ?? []).ShouldBeEmpty();
        (told.Settings ?? []).ShouldBeEmpty();
    }

    [Fact]
    public async Task Words_from_outside_are_short_and_on_one_line()
    {
        await using PlatformDouble mastodon = MastodonTests.Whole().On("/api/v1/accounts/verify_credentials", $$$"""{"username":"fernhollow","source":{"privacy":"\u001b[31m\n{{{new string('x', 5000)}}}"}}""");
        PlatformEvidence told = await mastodon.ReadAsync(MastodonTests.Account);
        string word = told.Settings!.ShouldHaveSingleItem().Value;
        word.Length.ShouldBeLessThan(70);
        word.Any(char.IsControl).ShouldBeFalse();
        told.Gaps.ShouldHaveSingleItem().Because.Any(char.IsControl).ShouldBeFalse();
    }
}
