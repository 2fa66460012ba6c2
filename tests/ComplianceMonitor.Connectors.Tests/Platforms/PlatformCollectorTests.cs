using ComplianceMonitor.Connectors.Platforms;
using ComplianceMonitor.Connectors.Tests.Web;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Accounts.Attesting;
using ComplianceMonitor.Core.Accounts.Platforms;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Tests.Platforms;

public sealed class PlatformCollectorTests
{
    private static readonly SchoolFile s_school = new(new("fernhollow", "Fernhollow Primary School"), "school.yaml");

    [Fact]
    public async Task Where_no_account_has_a_token_nobody_is_asked()
    {
        await using PlatformDouble meta = MetaDouble.Whole();
        (await LookAsync(meta, s_school)).ShouldBeOfType<Observation<IReadOnlyList<PlatformEvidence>>.CouldNotLook>().Reason.ShouldBe(Reason.NotConfigured);
        meta.Site.Connections.ShouldBe(0);
    }

    [Fact]
    public async Task One_account_that_fails_costs_itself_only()
    {
        await using PlatformDouble meta = MetaDouble.Whole().With("YouTube__BaseUrl", "http://127.0.0.1:1/");
        SchoolFile school = s_school with
        {
            Connections =
            [
                new("youtube", "fernhollow", new("TOKEN")) { Account = "UC0000000000000000000000" },
                MetaDouble.Page,
                new("mastodon", "fernhollow@social.example", new("NOT_SET")),
            ],
        };
        IReadOnlyList<PlatformEvidence> told = (await LookAsync(meta, school)).ShouldBeOfType<Observation<IReadOnlyList<PlatformEvidence>>.Seen>().Value;
        told.Select(one => one.Platform).ShouldBe(["youtube", "facebook", "mastodon"]);
        told[0].Gaps.ShouldHaveSingleItem().Part.ShouldBe(PlatformParts.Settings);
        told[1].Gaps.ShouldBeEmpty();
        PlatformGap unset = told[2].Gaps.ShouldHaveSingleItem();
        unset.Reason.ShouldBe(Reason.NotConfigured);
        unset.Because.ShouldContain("NOT_SET is not set");
    }

    [Fact]
    public void No_platform_that_is_asked_was_forgotten()
    {
        Type[] written = [.. typeof(IPlatformConnector).Assembly.GetTypes().Where(type => !type.IsInterface && type.IsAssignableTo(typeof(IPlatformConnector)))];
        PlatformConnectors.All.Select(one => one.GetType()).ShouldBe(written, ignoreOrder: true);
        PlatformConnectors.Keys.ShouldBeUnique(StringComparer.Ordinal);
        PlatformConnectors.Keys.ShouldBeSubsetOf(AttestationForms.Default.Platforms, StringComparer.Ordinal);
    }

    [Fact]
    public void Every_word_of_a_form_that_an_interface_tells_has_a_platform_that_is_asked() =>
        AttestationForms.Default.Platforms.Except(PlatformConnectors.Keys, StringComparer.Ordinal)
            .SelectMany(platform => AttestationForms.Default.Of(platform)).Where(setting => setting.Api is not null && setting.Control == PlatformAccount.ControlOfSettings)
            .Select(setting => setting.Id).ShouldBeEmpty();

    private static async Task<Observation<IReadOnlyList<PlatformEvidence>>> LookAsync(PlatformDouble platform, SchoolFile school)
    {
        LeapingClock clock = new();
        using WebReader web = new(
            platform.Web with { NamedHosts = new HashSet<string>(platform.Web.NamedHosts, StringComparer.OrdinalIgnoreCase) { "127.0.0.1:1" } }, clock);
        PlatformCollector collector = new(web, platform.Setting, clock);
        EvidenceSet evidence = (await collector.CollectAsync(school, PlatformDouble.Noon, TestContext.Current.CancellationToken))(new() { School = school.School, Today = new(2026, 11, 21) });
        return evidence.Platforms;
    }
}
