using System.Net;
using ComplianceMonitor.Connectors.Web;

namespace ComplianceMonitor.Connectors.Tests.Web;

/// <summary>No connection to a refused address, proved by a listener at every address of this machine, not by the client's word.</summary>
public sealed class RefusedAddressTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_spelling_of_a_refused_address_is_connected_to()
    {
        await using Site site = Site.Everywhere(_ => Site.Page());
        NetworkDouble network = AddressForms.Names(new NetworkDouble { LoopbackPort = site.Port });
        using WebReader client = new(Quick(site), new LeapingClock(), network);
        List<string> wrong = [];
        foreach (string form in AddressForms.All)
        {
            Fetched fetched = await client.GetAsync(form.Replace("PORT", $"{site.Port}", StringComparison.Ordinal), Conditions.None, Token);
            if (fetched is not Fetched.Failed { Cause: WebCause.NotAnAddress or WebCause.PrivateAddress or WebCause.Dns })
            {
                wrong.Add($"{form}: {fetched}");
            }
        }

        wrong.ShouldBeEmpty();
        AddressForms.All.Distinct(StringComparer.Ordinal).Count().ShouldBeGreaterThanOrEqualTo(200);
        site.Connections.ShouldBe(0);
        network.Connected.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_listener_does_count_where_loopback_is_allowed()
    {
        await using Site site = Site.Everywhere(_ => Site.Page());
        NetworkDouble network = AddressForms.Names(new NetworkDouble { LoopbackPort = site.Port });
        using WebReader client = new(Quick(site) with { AllowLoopback = true }, new LeapingClock(), network);
        foreach (string form in AddressForms.All.Where(form => form.StartsWith("http://", StringComparison.Ordinal)))
        {
            await client.GetAsync(form.Replace("PORT", $"{site.Port}", StringComparison.Ordinal), new Conditions { WaiveRobots = true }, Token);
        }

        // Loopback's own spellings come through; what only carries loopback, and all the rest, does not.
        site.Connections.ShouldBeGreaterThan(5);
        network.Connected.ShouldAllBe(end => IPAddress.IsLoopback(end.Address) && !end.Address.IsIPv4MappedToIPv6 || end.Address.Equals(IPAddress.Parse("1.1.1.1")));
    }

    [Fact]
    public async Task No_redirect_leads_to_a_refused_address()
    {
        int next = -1;
        string[] targets = [.. AddressForms.All.Where(form => !form.Any(char.IsControl) && form.Trim().Length > 0)];
        await using Site inside = Site.Everywhere(_ => Site.Page());
        await using Site outside = Site.Of(asked => asked.Path == "/robots.txt" ? Site.Say(404, "")
            : Site.Say(302, "", $"Location: {targets[next].Replace("PORT", $"{inside.Port}", StringComparison.Ordinal)}"));
        NetworkDouble network = AddressForms.Names(new NetworkDouble { LoopbackPort = outside.Port });
        using WebReader client = new(Quick(inside), new LeapingClock(), network);
        List<string> wrong = [];
        for (next = 0; next < targets.Length; next++)
        {
            Fetched fetched = await client.GetAsync("http://public.example/", Conditions.None, Token);
            if (fetched is not Fetched.Failed)
            {
                wrong.Add($"{targets[next]}: {fetched}");
            }
        }

        wrong.ShouldBeEmpty();
        inside.Connections.ShouldBe(0);
        network.Connected.ShouldAllBe(end => end.Address.Equals(IPAddress.Parse("1.1.1.1")));
    }

    [Fact]
    public async Task A_name_that_answers_otherwise_a_moment_later_is_judged_by_what_is_connected_to()
    {
        await using Site site = Site.Of(asked => asked.Path == "/robots.txt" ? Site.Say(404, "", "Connection: close") : Site.Page());
        NetworkDouble network = new NetworkDouble { LoopbackPort = site.Port }.With("turning.example", "1.1.1.1", "127.0.0.1");
        using WebReader client = new(Quick(site) with { Ports = new HashSet<int>() }, new LeapingClock(), network);
        Fetched fetched = await client.GetAsync("http://turning.example/", Conditions.None, Token);
        Fetched again = await client.GetAsync("http://turning.example/x", Conditions.None, Token);

        // The first connection, for robots.txt, went where it was checked to go; the second name lookup gave loopback and no connection.
        network.Connected.ShouldAllBe(end => end.Address.Equals(IPAddress.Parse("1.1.1.1")));
        network.Connected.Count.ShouldBe(1);
        again.ShouldBeOfType<Fetched.Failed>().Cause.ShouldBe(WebCause.PrivateAddress);
        fetched.ShouldBeOfType<Fetched.Failed>().Cause.ShouldBe(WebCause.PrivateAddress);
    }

    [Theory]
    [InlineData("127.0.0.1 1.1.1.1")]
    [InlineData("1.1.1.1 127.0.0.1")]
    [InlineData("::1 10.0.0.1 1.1.1.1")]
    [InlineData("::ffff:127.0.0.1 1.1.1.1 169.254.169.254")]
    public async Task Of_a_dual_answer_the_refused_part_is_never_connected_to(string answer)
    {
        await using Site site = Site.Of(asked => asked.Path == "/robots.txt" ? Site.Say(404, "") : Site.Page());
        NetworkDouble network = new NetworkDouble { LoopbackPort = site.Port }.With("dual.example", answer);
        using WebReader client = new(Quick(site), new LeapingClock(), network);
        (await client.GetAsync("http://dual.example/", Conditions.None, Token)).ShouldBeOfType<Fetched.Seen>();
        network.Connected.ShouldAllBe(end => end.Address.Equals(IPAddress.Parse("1.1.1.1")));
    }

    [Fact]
    public async Task A_host_named_in_a_setting_is_reached_only_by_a_request_that_says_so()
    {
        await using Site site = Site.Of(asked => asked.Path == "/away" ? Site.Say(302, "", "Location: /") : Site.Page());
        WebSettings settings = Quick(site) with { Ports = new HashSet<int>(), NamedHosts = new HashSet<string>(StringComparer.Ordinal) { $"127.0.0.1:{site.Port}" } };
        using WebReader client = new(settings, new LeapingClock());
        (await client.GetAsync(site.Address, Conditions.None, Token)).ShouldBeOfType<Fetched.Failed>().Cause.ShouldBe(WebCause.PrivateAddress);
        site.Connections.ShouldBe(0);
        (await client.GetAsync(site.Address, new Conditions { ToNamedHost = true }, Token)).ShouldBeOfType<Fetched.Seen>();
        (await client.GetAsync(site.Address, Conditions.None, Token)).ShouldBeOfType<Fetched.Failed>().Cause.ShouldBe(WebCause.PrivateAddress);
        (await client.GetAsync(site.Address + "away", new Conditions { ToNamedHost = true }, Token)).ShouldBeOfType<Fetched.Failed>().Cause.ShouldBe(WebCause.RedirectRefused);
        (await client.GetAsync("http://10.0.0.1/", new Conditions { ToNamedHost = true }, Token)).ShouldBeOfType<Fetched.Failed>().Cause.ShouldBe(WebCause.PrivateAddress);
    }

    private static WebSettings Quick(Site site) => new() { Pause = TimeSpan.Zero, FirstWait = TimeSpan.Zero, Repeats = 0, Ports = new HashSet<int> { site.Port } };
}
