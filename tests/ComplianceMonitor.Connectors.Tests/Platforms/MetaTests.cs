using System.Security.Cryptography;
using System.Text;
using ComplianceMonitor.Connectors.Tests.Web;
using ComplianceMonitor.Core.Accounts.Platforms;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Tests.Platforms;

public sealed class MetaTests
{
    [Fact]
    public async Task A_page_tells_its_settings_owner_people_and_second_factors()
    {
        await using PlatformDouble meta = MetaDouble.Whole();
        PlatformEvidence told = await meta.ReadAsync(MetaDouble.Page);
        told.Gaps.ShouldBeEmpty();
        told.TwoFactorRequired.ShouldBe(true);
        (told.OwnedBySchool, told.OwnedBy).ShouldBe((true, "Fernhollow Trust"));
        told.People!.Select(person => (person.Id, person.Administers, person.TwoFactor)).ShouldBe([("u0", true, true), ("u1", true, true), ("u2", false, true), ("u229", true, true)]);
        told.People![1].Address.ShouldBe("p1@fernhollow.example");
        told.Settings!.Single(one => one.Differs).Name.ShouldBe("Visitors may tag people in the Page's photographs");
        told.SettingsComplete.ShouldBeFalse();
    }

    [Fact]
    public async Task The_token_is_in_a_header_and_each_call_is_proved_with_the_secret_of_the_app()
    {
        await using PlatformDouble meta = MetaDouble.Whole().With("SECRET", "app-secret");
        await meta.ReadAsync(MetaDouble.Page with { AppSecret = new("SECRET") });
        meta.Site.Heard.ShouldAllBe(asked => !asked.Path.Contains("the-token", StringComparison.Ordinal) && asked.Path.StartsWith("/v26.0/", StringComparison.Ordinal));
        Asked first = meta.Site.Heard.First(), settings = meta.Site.Heard.Single(asked => asked.Path.StartsWith("/v26.0/1001/settings", StringComparison.Ordinal));
        first.Header("Authorization").ShouldBe("Bearer the-token");
        first.Path.ShouldEndWith($"&appsecret_proof={Proof("the-token")}");
        settings.Header("Authorization").ShouldBe("Bearer page-token");
        settings.Path.ShouldEndWith($"&appsecret_proof={Proof("page-token")}");

        static string Proof(string token) => Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes("app-secret"), Encoding.UTF8.GetBytes(token)));
    }

    [Theory]
    [InlineData("none", false)]
    [InlineData("admin_required", false)]
    [InlineData("ALL_REQUIRED", true)]
    [InlineData("everyone_but_one", null)]
    public async Task The_requirement_is_that_for_everybody_and_a_word_that_is_not_known_is_no_pass(string word, bool? required)
    {
        await using PlatformDouble meta = MetaDouble.Whole().On("/v26.0/2002", $$$"""{"id":"2002","name":"Trust","two_factor_type":"{{{word}}}"}""");
        (await meta.ReadAsync(MetaDouble.Page)).TwoFactorRequired.ShouldBe(required);
    }

    [Theory]
    [InlineData("perhaps", null, true)]
    [InlineData("enabled", true, false)]
    [InlineData("disabled", false, false)]
    [InlineData("passkey", true, false)]
    public async Task Words_of_second_factors_mean_what_the_setting_says(string word, bool? means, bool gap)
    {
        await using PlatformDouble meta = MetaDouble.Whole()
            .On("/v26.0/2002", """{"id":"2002","two_factor_type":"none"}""")
            .On("/v26.0/2002/business_users", $$$"""{"data":[{"id":"u1","name":"Riya Patel","role":"ADMIN","two_fac_status":"{{{word}}}"}]}""")
            .With("Meta__TwoFactorOn", "enabled, passkey");
        PlatformEvidence told = await meta.ReadAsync(MetaDouble.Page);
        told.People![0].TwoFactor.ShouldBe(means);
        told.Gaps.Any(one => one.Part == PlatformParts.TwoFactor && one.Because.Contains(word, StringComparison.Ordinal)).ShouldBe(gap);
    }

    [Fact]
    public async Task Who_stands_outside_of_the_portfolio_is_bound_by_nothing()
    {
        await using PlatformDouble meta = MetaDouble.Whole().On("/v26.0/1001/roles", """{"data":[{"id":"x9","name":"Kit Marlow","role":"Administrator","tasks":["MANAGE"]}]}""");
        PlatformEvidence told = await meta.ReadAsync(MetaDouble.Page);
        told.TwoFactorRequired.ShouldBeNull();
        told.People!.Single(person => person.Id == "x9").ShouldBe(new("x9", "Kit Marlow", null, "Administrator", true, null));
    }

    [Fact]
    public async Task Where_nobody_can_say_who_stands_outside_the_requirement_is_no_pass()
    {
        await using PlatformDouble meta = MetaDouble.Whole().On("/v26.0/1001/roles", 403, """{"error":{"code":10,"message":"no"}}""");
        PlatformEvidence told = await meta.ReadAsync(MetaDouble.Page);
        told.TwoFactorRequired.ShouldBeNull();
        told.Gaps.ShouldContain(gap => gap.Part == PlatformParts.TwoFactor && gap.Reason == Reason.NotPermitted);
    }

    [Fact]
    public async Task A_page_that_the_portfolio_does_not_own_is_somebody_elses()
    {
        await using PlatformDouble meta = MetaDouble.Whole().On("/v26.0/2002/owned_pages", """{"data":[{"id":"999"}]}""");
        (await meta.ReadAsync(MetaDouble.Page)).OwnedBySchool.ShouldBe(false);
    }

    [Theory]
    [InlineData(400, 190, Reason.NotPermitted, "TOKEN")]
    [InlineData(403, 10, Reason.NotPermitted, "pages_manage_metadata")]
    [InlineData(403, 200, Reason.NotPermitted, "pages_manage_metadata")]
    [InlineData(400, 4, Reason.Unreachable, "too often")]
    [InlineData(400, 17, Reason.Unreachable, "too often")]
    [InlineData(400, 32, Reason.Unreachable, "too often")]
    [InlineData(400, 613, Reason.Unreachable, "too often")]
    [InlineData(400, 100, Reason.NotConfigured, "account")]
    [InlineData(500, 2, Reason.Unreachable, "next check")]
    [InlineData(418, 12345, Reason.Unreachable, "418")]
    public async Task An_error_says_what_it_means_and_how_to_mend_it(int status, int code, Reason reason, string says)
    {
        await using PlatformDouble meta = MetaDouble.Whole().On("/v26.0/1001", status, $$$"""{"error":{"message":"the-token","type":"OAuthException","code":{{{code}}}}}""");
        PlatformGap gap = (await meta.ReadAsync(MetaDouble.Page)).Gaps.ShouldHaveSingleItem();
        gap.Part.ShouldBe(PlatformParts.TwoFactor | PlatformParts.People | PlatformParts.Settings | PlatformParts.Ownership);
        gap.Reason.ShouldBe(reason);
        gap.Because.ShouldContain(says);
        gap.Because.ShouldNotContain("the-token");
    }

    [Fact]
    public async Task A_list_that_never_ends_is_left_and_no_address_from_outside_is_followed()
    {
        await using PlatformDouble meta = MetaDouble.Whole().On("/v26.0/2002/business_users", asked => Site.Say(200, FormattableString.Invariant(
            $$$"""{"data":[{{{MetaDouble.User(1)}}}],"paging":{"cursors":{"after":"c{{{asked.Path.Length}}}"},"next":"https://thief.example/"}}""")));
        PlatformEvidence told = await meta.ReadAsync(MetaDouble.Page);
        told.People.ShouldBeNull();
        told.Gaps.ShouldContain(gap => gap.Part == PlatformParts.People && gap.Reason == Reason.Partial);
        meta.Site.Heard.Count.ShouldBeLessThan(50);
    }

    [Fact]
    public async Task Without_a_portfolio_only_settings_are_asked_for_and_the_rest_is_for_people_to_state()
    {
        await using PlatformDouble meta = MetaDouble.Whole().With("Meta__Version", "v25.0")
            .On("/v25.0/1001", """{"id":"1001","username":"fernhollowprimary"}""").On("/v25.0/1001/settings", """{"data":[{"setting":"USERS_CAN_POST","value":"sometimes"}]}""");
        PlatformEvidence told = await meta.ReadAsync(MetaDouble.Page with { Business = null });
        (told.TwoFactorRequired, told.People, told.OwnedBySchool).ShouldBe((null, null, null));
        PlatformGap gap = told.Gaps.ShouldHaveSingleItem();
        (gap.Part, gap.Reason).ShouldBe((PlatformParts.Settings, Reason.Unreadable));
        gap.Because.ShouldContain("'sometimes'");
        told.Settings!.ShouldHaveSingleItem().Expected.ShouldBeNull();
    }

    [Fact]
    public async Task What_the_school_agreed_on_counts_before_the_form_and_is_then_all_that_is_needed()
    {
        await using PlatformDouble meta = MetaDouble.Whole();
        PlatformEvidence told = await meta.ReadAsync(MetaDouble.Page with { Agreed = new Dictionary<string, string>(StringComparer.Ordinal) { ["tag-photos"] = "on", ["messages"] = "on" } });
        told.Settings!.Where(one => one.Differs).ShouldBeEmpty();
        told.Settings!.ShouldAllBe(one => one.Expected != null);
        told.SettingsComplete.ShouldBeTrue();
    }

    [Fact]
    public async Task The_token_of_another_page_is_a_contradiction()
    {
        await using PlatformDouble meta = MetaDouble.Whole();
        (await meta.ReadAsync(MetaDouble.Page with { Handle = "oakmere" })).Gaps.ShouldHaveSingleItem().Reason.ShouldBe(Reason.Contradictory);
    }

    [Fact]
    public async Task An_instagram_account_tells_whose_it_is_and_nothing_of_its_own_sign_in()
    {
        PlatformConnection account = new("instagram", "fernhollowprimary", new("TOKEN")) { Account = "1001", Business = "2002" };
        await using PlatformDouble meta = MetaDouble.Whole().On("/v26.0/1001", """{"id":"1001","instagram_business_account":{"id":"5","username":"fernhollowprimary"}}""");
        PlatformEvidence told = await meta.ReadAsync(account);
        (told.OwnedBySchool, told.TwoFactorRequired, told.People, told.Settings).ShouldBe((true, null, null, null));
        told.Gaps.ShouldBeEmpty();
        (await meta.ReadAsync(account with { Handle = "oakmere" })).Gaps.ShouldHaveSingleItem().Reason.ShouldBe(Reason.Contradictory);
        meta.On("/v26.0/1001", """{"id":"1001"}""");
        (await meta.ReadAsync(account)).Gaps.ShouldHaveSingleItem().Because.ShouldContain("No professional Instagram account");
    }
}
