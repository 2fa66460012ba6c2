using System.Text.Json;
using ComplianceMonitor.Connectors.Platforms;
using ComplianceMonitor.Connectors.Tests.Web;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Accounts.Platforms;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Tests.Platforms;

/// <summary>Of every ten calls three are answered by 429, by 503, or never: the result is the same, or a gap says what is missing.</summary>
public sealed class FlakyPlatformTests
{
    private const int Rounds = 25;
    private const int OfAHundred = 30;

    [Fact]
    public Task Facebook() => HoldsAsync(MetaDouble.Whole, MetaDouble.Page);

    [Fact]
    public Task Bluesky() => HoldsAsync(BlueskyTests.Whole, BlueskyTests.Account);

    [Fact]
    public Task Mastodon() => HoldsAsync(MastodonTests.Whole, MastodonTests.Account);

    private static async Task HoldsAsync(Func<Func<Asked, string?>?, PlatformDouble> platform, PlatformConnection account)
    {
        PlatformEvidence whole;
        await using (PlatformDouble calm = platform(null))
        {
            whole = await calm.ReadAsync(account);
        }

        int same = 0;
        for (int seed = 0; seed < Rounds; seed++)
        {
            Random random = new(seed);
            await using PlatformDouble flaky = platform(_ =>
            {
                lock (random)
                {
                    return random.Next(100) >= OfAHundred ? null : random.Next(3) switch
                    {
                        0 => Site.Say(429, "", "Retry-After: 1"),
                        1 => Site.Say(503, "<html>busy</html>"),
                        _ => "",
                    };
                }
            });

            // What is never answered ends by the time that a fetch may take; the repeats follow at once.
            WebSettings quick = flaky.Web with { LongestFetch = TimeSpan.FromMilliseconds(400), FirstWait = TimeSpan.FromMilliseconds(1), LongestWait = TimeSpan.Zero };
            PlatformEvidence told = await flaky.ReadAsync(account, quick, TimeProvider.System);
            same += IsSame(told, whole) ? 1 : 0;
            if (!IsSame(told, whole))
            {
                told.Gaps.ShouldNotBeEmpty($"seed {seed}");
                NeverBetter(told, whole, seed);
            }
        }

        same.ShouldBeLessThan(Rounds);
    }

    private static void NeverBetter(PlatformEvidence told, PlatformEvidence whole, int seed)
    {
        (told.TwoFactorOn ?? whole.TwoFactorOn, told.TwoFactorRequired ?? whole.TwoFactorRequired, told.OwnedBySchool ?? whole.OwnedBySchool, told.OwnedBy ?? whole.OwnedBy)
            .ShouldBe((whole.TwoFactorOn, whole.TwoFactorRequired, whole.OwnedBySchool, whole.OwnedBy), $"seed {seed}");
        (told.Settings ?? []).ShouldBeSubsetOf(whole.Settings ?? [], $"seed {seed}");
        (told.SettingsComplete && !whole.SettingsComplete).ShouldBeFalse($"seed {seed}");
        if (told.People is { } people && !people.SequenceEqual(whole.People!))
        {
            told.Gaps.ShouldContain(gap => gap.Part.HasFlag(PlatformParts.People), $"seed {seed}");
        }

        if (told.Settings?.Count != whole.Settings?.Count)
        {
            told.Gaps.ShouldContain(gap => gap.Part.HasFlag(PlatformParts.Settings), $"seed {seed}");
        }
    }

    private static bool IsSame(PlatformEvidence one, PlatformEvidence other) => string.Equals(
        JsonSerializer.Serialize([one], PlatformJson.Default.PlatformEvidenceArray), JsonSerializer.Serialize([other], PlatformJson.Default.PlatformEvidenceArray), StringComparison.Ordinal);
}
