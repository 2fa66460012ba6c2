using System.Globalization;
using ComplianceMonitor.Core.Accounts.Attesting;
using ComplianceMonitor.Core.Channels;
using ComplianceMonitor.Core.Controls;

namespace ComplianceMonitor.Core.Tests.Accounts.Attesting;

public sealed class AttestationFormsTests
{
    private static readonly string[] s_controls = ["C12", "C14", "C15"];

    public static TheoryData<string> Platforms => [.. PlatformCatalogue.Default.Channels.Select(platform => platform.Key).Append("google-brand-account").Append("a platform of tomorrow")];

    [Theory]
    [MemberData(nameof(Platforms))]
    public void Every_platform_has_a_form_that_asks_for_owner_second_factor_and_settings(string platform)
    {
        foreach (string control in s_controls)
        {
            AttestationForms.Default.Of(platform, control).ShouldNotBeEmpty(control);
        }

        AttestationForms.Default.Of(platform).ShouldBeUnique();
        AttestationForms.Default.Of(platform).Select(setting => setting.Id).ShouldBeUnique(StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public void Every_entry_is_complete(string platform)
    {
        foreach (FormSetting setting in AttestationForms.Default.Of(platform))
        {
            setting.Id.ShouldMatch("^[a-z][a-z-]+$");
            s_controls.ShouldContain(setting.Control, StringComparer.Ordinal);
            foreach (string text in (string[])[setting.Setting, setting.ShouldBe, setting.Why, setting.Source])
            {
                text.Trim().Length.ShouldBeGreaterThan(1, setting.Id);
            }

            setting.Where?.Trim().Length.ShouldBeGreaterThan(3);
            setting.Answerers.Count().ShouldBe(setting.AnsweredBy.Count, setting.Id);
            setting.AnsweredBy.ShouldNotBeEmpty();
            (setting.Expected is null || setting.Api is not null).ShouldBeTrue($"{setting.Id}: a word of the interface is expected, and none tells it");
            (setting.Checked is null || setting.Checked <= DateOnly.Parse("2026-11-24", CultureInfo.InvariantCulture)).ShouldBeTrue(setting.Id);
        }
    }

    [Fact]
    public void The_platforms_that_schools_use_have_forms_of_their_own() =>
        AttestationForms.Default.Platforms.ShouldBe(
            ["facebook", "instagram", "x", "youtube", "google-brand-account", "linkedin", "tiktok", "threads", "bluesky", "mastodon", "whatsapp", "snapchat"], ignoreOrder: true);

    [Fact]
    public void A_youtube_channel_is_held_through_a_brand_account() =>
        AttestationForms.Default.Of("youtube", "C12").Select(setting => setting.Id).ShouldContain("brand-owners", StringComparer.Ordinal);

    [Fact]
    public void Statements_decide_exactly_the_controls_that_read_them()
    {
        // The text of a control says whether it reads statements.
        string controls = Path.Combine(House.RepositoryRoot.Path, "src", "ComplianceMonitor.Core");
        string[] reading =
        [
            .. ControlCatalogue.All.Where(control => Directory.EnumerateFiles(Path.Combine(controls, "Controls"), control.GetType().Name + ".cs", SearchOption.AllDirectories)
                .Select(File.ReadAllText).Any(text => text.Contains("ByAttestation", StringComparison.Ordinal) || text.Contains(".Latest(", StringComparison.Ordinal) || text.Contains("AccountMfa", StringComparison.Ordinal)))
                .Select(control => control.Info.Id),
        ];
        AttestationRules.Controls.ShouldBe(reading, ignoreOrder: true);
    }
}
