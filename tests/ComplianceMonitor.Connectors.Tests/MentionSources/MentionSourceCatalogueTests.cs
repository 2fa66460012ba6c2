using ComplianceMonitor.Connectors.MentionSources;
using ComplianceMonitor.Connectors.Tests.Platforms;
using ComplianceMonitor.Connectors.Tests.Web;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Mentions.Scanning;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Tests.MentionSources;

public sealed class MentionSourceCatalogueTests
{
    private const string Secret = "s3cr3t";

    private static readonly string[] Bases = ["Bluesky__BaseUrl", "Mastodon__BaseUrl", "YouTube__BaseUrl", "Brave__BaseUrl", "Gdelt__BaseUrl", "Meta__BaseUrl"];

    private static readonly SchoolFile Everywhere = SourceDouble.School with
    {
        School = SourceDouble.School.School with { Channels = [new("bluesky", "fernhollow.example", []), new("mastodon", "fernhollow@edu.example", [])] },
        Connections = [new("facebook", "fernhollow", new("TOKEN")) { Account = "1001" }, new("youtube", "fernhollow", new("TOKEN")) { Account = "UC1" }],
    };

    [Fact]
    public void Data_and_catalogue_agree_and_no_source_is_forgotten()
    {
        using WebReader reader = new(new(), new LeapingClock());
        IReadOnlyList<IMentionSource> all = MentionSourceCatalogue.All(reader, _ => null);
        all.Select(source => source.Key).ShouldBe(SourceCatalogue.Default.Keys, ignoreOrder: true);
        all.Select(source => source.GetType()).ShouldBe(
            typeof(MentionSourceCatalogue).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IMentionSource))), ignoreOrder: true);
    }

    [Fact]
    public void What_a_source_lacks_names_the_settings_of_its_terms()
    {
        using WebReader reader = new(new(), new LeapingClock());
        foreach (IMentionSource source in MentionSourceCatalogue.All(reader, _ => null))
        {
            SourceTerms terms = SourceCatalogue.Default.Find(source.Key).ShouldNotBeNull();
            string lacks = source.Lacks(SourceDouble.School)?.Because ?? "";
            terms.Settings.ShouldAllBe(setting => lacks.Contains(setting, StringComparison.Ordinal), source.Key);
            (source.Scopes(SourceDouble.School, [SourceDouble.Query]).Count == 0).ShouldBe(lacks.Length > 0, source.Key);
        }
    }

    public static TheoryData<string, string> Answers => new()
    {
        { "refused", Site.Say(403, "<html>forbidden s3cr3t</html>") },
        { "unknown token", Site.Say(401, "{\"error\":{\"message\":\"s3cr3t\"}}") },
        { "busy", Site.Say(429, "", "Retry-After: 7200") },
        { "busy for ever", Site.Say(429, "", "Retry-After: 999999999") },
        { "out of order", Site.Say(503, "<html>") },
        { "redirected", Site.Say(302, "", "Location: http://169.254.169.254/latest") },
        { "a page", Site.Page() },
        { "nothing", Site.Say(200, "") },
        { "null", Site.Say(200, "null") },
        { "a number", Site.Say(200, "7") },
        { "a list", Site.Say(200, "[7,null,{},\"x\"]") },
        { "an object", Site.Say(200, "{}") },
        { "lists of nonsense", Site.Say(200, """{"posts":[1],"items":[1],"statuses":[1],"articles":[1],"data":[null],"feed":[1],"id":"1","accessJwt":"a","handle":"h","web":{"results":[1]}}""") },
        { "hostile entries", Site.Say(200, """{"id":"1","accessJwt":"a","handle":"h","posts":[{"uri":"at://did:plc:x/app.bsky.feed.post/../../x"}],"items":[{"id":{"videoId":"../x"}}],"articles":[{"url":"javascript:x"}],"web":{"results":[{"url":"file:///x"}]}}""") },
        { "deep", Site.Say(200, new string('[', 50_000)) },
        { "huge", Site.Say(200, new string(' ', 400_000) + "{}") },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Whatever_an_interface_answers_is_an_answer(string what, string answer)
    {
        await using Site site = Site.Of(_ => answer);
        WebSettings settings = new()
        {
            Pause = TimeSpan.Zero,
            Repeats = 0,
            LargestAnswer = 300_000,
            AllowLoopback = true,
            NamedHosts = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { WebAddress.HostAndPort(new Uri(site.Address)) },
        };
        using WebReader reader = new(settings, new LeapingClock());
        SchoolFile school = Everywhere with { Mentions = new() { Feeds = [site.Address + Secret] } };
        foreach (IMentionSource source in MentionSourceCatalogue.All(reader, name => Bases.Contains(name, StringComparer.Ordinal) ? site.Address : Secret))
        {
            foreach (SourceScope scope in source.Scopes(school, [SourceDouble.Query]))
            {
                scope.Shown.ShouldNotContain(Secret);
                SourceAnswer told = await source.AskAsync(scope, null, PlatformDouble.Noon, TestContext.Current.CancellationToken);
                told.Items.ShouldAllBe(item => item.Address.StartsWith("https://", StringComparison.Ordinal), $"{what}, {source.Key}");
                if (told.Trouble is { } trouble)
                {
                    trouble.Because.ShouldNotContain(Secret);
                    trouble.Because.ShouldNotBeNullOrWhiteSpace();
                    (trouble.PauseUntil ?? PlatformDouble.Noon).ShouldBeInRange(PlatformDouble.Noon, PlatformDouble.Noon.AddDays(31));
                }
                else
                {
                    what.ShouldBeOneOf("an object", "hostile entries", "nothing", "lists of nonsense", "a list");
                }
            }
        }
    }
}
