using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Connectors.Web.AccountPages;
using ComplianceMonitor.Core.Checks.Collecting;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Reading.Channels;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Tests.Web.AccountPages;

/// <summary>Platforms stand on loopback under their own names; everything behind the collector is real.</summary>
public sealed class AccountPageCollectorTests
{
    private static readonly SchoolFile s_school = new(new School("fernhollow", "Fernhollow Primary School"), "school.yaml") { Website = new("https://www.fernhollow.example/", "https://www.fernhollow.example/") };

    [Theory]
    // platform, handle, what the platform answers, what is recorded
    [InlineData("flickr", "there", "Answers")]
    [InlineData("flickr", "gone", "Gone")]
    [InlineData("flickr", "gone-for-good", "Gone")]
    [InlineData("flickr", "renamed", "MovedTo https://www.flickr.com/photos/newname newname")]
    [InlineData("flickr", "same-again", "Answers")] // a slash more is the same account
    [InlineData("flickr", "home", "CouldNotLook NotPermitted")] // sent to a page that is no account
    [InlineData("flickr", "signin", "CouldNotLook NotPermitted")]
    [InlineData("flickr", "forbidden", "CouldNotLook NotPermitted")] // by robots.txt
    [InlineData("flickr", "challenge", "CouldNotLook NotPermitted")]
    [InlineData("flickr", "broken", "CouldNotLook Unreachable")]
    [InlineData("facebook", "fernhollow", "CouldNotLook NotPermitted")] // tells no program, and is not asked
    public async Task An_account_answers_moved_is_gone_or_nobody_could_look(string platform, string handle, string expected)
    {
        await using Site site = Site.Of(Platform);
        (await LookAsync(site, Evidence(new StatedChannel(platform, handle, new(1, "line")) { Url = platform is "flickr" ? $"http://www.flickr.com/photos/{handle}" : null }))).ShouldHaveSingleItem().ShouldBe(expected);
        if (platform is "facebook")
        {
            site.Heard.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_school_that_is_read_from_files_is_not_looked_at_on_the_web()
    {
        await using Site site = Site.Of(Platform);
        EvidenceSet evidence = Evidence(new StatedChannel("flickr", "there", new(1, "line")) { Url = "http://www.flickr.com/photos/there" });
        (await GatherAsync(site, evidence, s_school with { Website = new("home.html", "/home.html") })).AccountPages
            .ShouldBeOfType<Observation<IReadOnlyList<AccountPage>>.CouldNotLook>().Reason.ShouldBe(Reason.NotConfigured);
        site.Heard.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_account_is_looked_at_once_whoever_names_it()
    {
        await using Site site = Site.Of(Platform);
        StatedChannel channel = new("flickr", "there", new(1, "line")) { Url = "http://www.flickr.com/photos/there" };
        EvidenceSet evidence = Evidence(channel) with { PrivacyNotices = Seen<IReadOnlyList<DocumentFacts>>([Facts(channel)]), Website = Seen(new Website([Facts(channel with { State = ChannelState.Closed })], Whole: true)) };
        (await LookAsync(site, evidence)).ShouldBe(["Answers"]);
        site.Heard.Count(asked => asked.Path is not "/robots.txt").ShouldBe(1);
    }

    [Fact]
    public async Task What_is_only_planned_is_not_looked_at_and_no_more_than_fifty_are()
    {
        await using Site site = Site.Of(Platform);
        StatedChannel[] many = [.. Enumerable.Range(0, 53).Select(number => new StatedChannel("flickr", $"there{number}", new(1, "line")) { Url = $"http://www.flickr.com/photos/there{number}" })];
        StatedChannel planned = new("flickr", "soon", new(1, "line")) { State = ChannelState.Planned };
        IReadOnlyList<string> answers = await LookAsync(site, Evidence([.. many, planned]));
        answers.Count(answer => answer is "Answers").ShouldBe(AccountPageCollector.Most);
        answers.Count(answer => answer is "CouldNotLook Partial").ShouldBe(3);
    }

    [Fact]
    public async Task Without_an_account_there_is_nothing_to_look_at()
    {
        await using Site site = Site.Of(Platform);
        (await GatherAsync(site, Evidence())).AccountPages.ShouldBeOfType<Observation<IReadOnlyList<AccountPage>>.CouldNotLook>().Reason.ShouldBe(Reason.NoEvidence);
    }

    private static string Platform(Asked asked) => asked.Path switch
    {
        "/robots.txt" => Site.Say(200, "User-agent: *\nDisallow: /photos/forbidden\n"),
        "/photos/gone" => Site.Say(404, "no such person"),
        "/photos/gone-for-good" => Site.Say(410, "no such person"),
        "/photos/renamed" => Site.Say(301, "", "Location: http://www.flickr.com/photos/newname"),
        "/photos/same-again" => Site.Say(301, "", "Location: /photos/Same-Again/"),
        "/photos/home" => Site.Say(302, "", "Location: /"),
        "/photos/signin" => Site.Say(200, "<html><body><form>Sign in <input type=\"password\"></form></body></html>", "Content-Type: text/html"),
        "/photos/challenge" => Site.Say(200, "<html><body>Checking your browser before you go on</body></html>", "Content-Type: text/html"),
        "/photos/broken" => Site.Say(500, "oh"),
        _ => Site.Page("Photos of the school"),
    };

    private static async Task<IReadOnlyList<string>> LookAsync(Site site, EvidenceSet evidence) =>
    [
        .. (await GatherAsync(site, evidence)).AccountPages.ShouldBeOfType<Observation<IReadOnlyList<AccountPage>>.Seen>().Value.Select(page => page.Answer switch
        {
            AccountAnswer.MovedTo moved => $"MovedTo {moved.Address} {moved.Handle}",
            AccountAnswer.CouldNotLook could => $"CouldNotLook {could.Reason}",
            var other => other.GetType().Name,
        }),
    ];

    private static async Task<EvidenceSet> GatherAsync(Site site, EvidenceSet evidence, SchoolFile? school = null)
    {
        NetworkDouble network = new NetworkDouble { LoopbackPort = site.Port }.With("www.flickr.com", "93.184.216.34");
        using WebReader web = new(new WebSettings { Pause = TimeSpan.Zero, Repeats = 0 }, TimeProvider.System, network);
        Core.Checks.Collecting.Collectors collectors = new([new AccountPageCollector(web, TimeProvider.System), new Documents(evidence)], TimeProvider.System);
        return await collectors.GatherAsync(school ?? s_school, Area.Channels, DateTimeOffset.UnixEpoch, TestContext.Current.CancellationToken);
    }

    private static EvidenceSet Evidence(params StatedChannel[] channels) =>
        new() { School = s_school.School, Today = new(2026, 11, 21), Policy = Seen(Facts(channels)) };

    private static DocumentFacts Facts(params StatedChannel[] channels) =>
        DocumentFacts.Read(new("policy.txt", FileFormat.Text, [])) with { Channels = new() { All = channels } };

    private static Observation<T> Seen<T>(T value) => new Observation<T>.Seen(value, new("given", DateTimeOffset.UnixEpoch, new('0', 64)));

    /// <summary>Stands for the collectors of policy, notices and website: registered later, and asked before.</summary>
    private sealed class Documents(EvidenceSet found) : ICollector
    {
        public string Name => "The documents";

        public IReadOnlySet<Area> Areas { get; } = new HashSet<Area> { Area.Channels };

        public TimeSpan TimeOut => TimeSpan.FromMinutes(1);

        public Task<Contribution> CollectAsync(SchoolFile school, DateTimeOffset at, CancellationToken cancellationToken) =>
            Task.FromResult<Contribution>(evidence => evidence with { Policy = found.Policy, PrivacyNotices = found.PrivacyNotices, Website = found.Website });

        public Contribution CouldNotLook(Reason reason, string because) => evidence => evidence;
    }
}
