using ComplianceMonitor.Connectors.Configuration;
using ComplianceMonitor.Core.Accounts.Attesting;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Tests.Configuration;

public sealed class ChannelsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_channel_says_how_its_platform_is_asked_and_what_the_school_agreed_on()
    {
        SchoolFile school = Read("""
            channels:
              - platform: facebook
                handle: "@FernhollowPrimary"
                administrators: [office@fernhollow.example]
                token: env:META_TOKEN
                appSecret: env:META_SECRET
                account: "1001"
                business: "2002"
                settings:
                  visitor-posts: "off"
                  messages: "on"
              - platform: x
                handle: fernhollow
            """, out _)!;
        school.School.Channels.Select(channel => channel.Platform).ShouldBe(["facebook", "x"]);
        PlatformConnection connection = school.Connections.ShouldHaveSingleItem();
        (connection.Platform, connection.Handle, connection.Token.Setting, connection.AppSecret?.Setting).ShouldBe(("facebook", "fernhollowprimary", "META_TOKEN", "META_SECRET"));
        (connection.Account, connection.Business).ShouldBe(("1001", "2002"));
        connection.Agreed.ShouldBe(new Dictionary<string, string>(StringComparer.Ordinal) { ["visitor-posts"] = "off", ["messages"] = "on" }, ignoreOrder: true);
    }

    [Theory]
    [InlineData("token: hunter2", "channels.token", "env:NAME")]
    [InlineData("account: 'a b'", "channels.account", "no id")]
    [InlineData("settings:\n      visitor-post: 'off'", "channels.settings.visitor-post", "Did you mean 'visitor-posts'?")]
    [InlineData("settings:\n      profanity-filter: 'on'", "channels.settings.profanity-filter", "Unknown key")]
    public void A_mistake_names_its_key(string yaml, string key, string says)
    {
        Read($"channels:\n  - platform: facebook\n    {yaml}\n", out IReadOnlyList<ConfigurationProblem> problems).ShouldBeNull();
        problems.ShouldHaveSingleItem().Key.ShouldBe(key);
        problems[0].Message.ShouldContain(says);
        problems[0].Message.ShouldNotContain("hunter2");
    }

    [Fact]
    public void A_platform_that_is_not_asked_takes_no_token()
    {
        Read("channels:\n  - platform: tiktok\n    token: env:T\n", out IReadOnlyList<ConfigurationProblem> problems).ShouldBeNull();
        problems.ShouldHaveSingleItem().Message.ShouldContain("compliance attest");
    }

    [Fact]
    public void How_long_statements_count_is_the_schools_or_the_trusts_to_say()
    {
        Read("", out _)!.Attestations.ShouldBe(new AttestationTerms(90, 365));
        Read("defaults:\n  mfaAttestationDays: 30\n  attestationDays: 180\n", out _)!.Attestations.ShouldBe(new AttestationTerms(30, 180));
        Read("defaults:\n  attestationDays: 0\n", out _).ShouldBeNull();
        _folder.Write("trust.yaml", "name: Northvale Trust\ndefaults:\n  mfaAttestationDays: 60\n");
        Write("schools/fernhollow/school.yaml", "defaults:\n  attestationDays: 180\n");
        ConfigurationFolder.Read(_folder.Path, out _).Schools.Single().Attestations.ShouldBe(new AttestationTerms(60, 180));
    }

    private SchoolFile? Read(string yaml, out IReadOnlyList<ConfigurationProblem> problems)
    {
        Write("school.yaml", yaml);
        return ConfigurationFolder.ReadSchool(System.IO.Path.Combine(_folder.Path, "school.yaml"), out problems);
    }

    private void Write(string path, string yaml) => _folder.Write(path, $"id: fernhollow\nname: Fernhollow Primary School\n{yaml}");
}
