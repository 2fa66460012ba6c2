using ComplianceFunctions.Settings;

namespace ComplianceFunctions.Tests.Settings;

public class AppSettingsTests
{
    [Fact]
    public void The_sample_settings_are_enough_to_start() => Given.Settings().Timetables.All.Count.ShouldBe(5);

    [Theory]
    [InlineData("ReviewPoliciesSchedule", null, "ReviewPoliciesSchedule is missing")]
    [InlineData("SendReportsSchedule", "hourly", "SendReportsSchedule is 'hourly'")]
    [InlineData("SendReportsSchedule", "5 * * * *", "SendReportsSchedule is '5 * * * *'")]
    [InlineData("Authentication__PlatformIsOn", "yes please", "Authentication__PlatformIsOn is 'yes please'")]
    [InlineData("Dashboard__BaseUrl", "http://school.example/", "Dashboard__BaseUrl is 'http://school.example/'")]
    [InlineData("Web__CrawlPages", "all", "Web__CrawlPages is no number of pages from 1 to 2000")]
    [InlineData("Web__Contact", "two\nlines", "Web__Contact is no address of a page or a mailbox")]
    [InlineData("Forms__Key", "short", "Forms__Key is no key")]
    [InlineData("Forms__Key", "c2hvcnQ=", "Forms__Key is no key")]
    [InlineData("Forms__Key", "@Microsoft.KeyVault(VaultName=kv;SecretName=forms)", "Forms__Key is a Key Vault reference that was not resolved")]
    public void A_wrong_setting_is_named_with_what_mends_it(string name, string? value, string expected) =>
        Should.Throw<SettingsException>(() => Given.Settings((name, value))).Message.ShouldContain(expected);

    [Fact]
    public void Every_mistake_is_said_at_once() =>
        Should.Throw<SettingsException>(() => Given.Settings(("ReviewPoliciesSchedule", null), ("ScanMentionsSchedule", "x"), ("Forms__Key", "x"))).Mistakes.Count.ShouldBe(3);

    [Theory]
    [InlineData("Dashboard__BaseUrl")]
    [InlineData("Forms__Key")]
    public void With_the_platforms_sign_in_pages_need_their_address_and_key(string missing) =>
        Should.Throw<SettingsException>(() => Given.Settings([.. Given.SignIn, (missing, null)])).Message.ShouldContain($"{missing} is missing");
}
