using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Evidence;

namespace ComplianceMonitor.Connectors.Tests.Web;

/// <summary>Sites that mean harm, or are broken: bounded in time and memory, and the right cause.</summary>
public sealed class HostileSiteTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_endless_body_is_too_large()
    {
        byte[] block = new byte[64 * 1024];
        long sent = 0;
        await using Site site = Site.Writing(async (_, stream, token) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"u8.ToArray(), token);
            while (true)
            {
                await stream.WriteAsync(block, token);
                sent += block.Length;
            }
        });
        Cause(await FetchAsync(site)).ShouldBe(WebCause.TooLarge);
        sent.ShouldBeLessThan(60_000_000);
    }

    [Fact]
    public async Task A_slow_drip_ends_when_the_time_is_over()
    {
        LeapingClock clock = new();
        int sent = 0;
        await using Site site = Site.Writing(async (_, stream, token) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"u8.ToArray(), token);
            while (true)
            {
                await stream.WriteAsync("x"u8.ToArray(), token);
                sent++;
                clock.Advance(TimeSpan.FromSeconds(7));
            }
        });
        Cause(await FetchAsync(site, clock: clock)).ShouldBe(WebCause.TimedOut);
        sent.ShouldBeGreaterThan(5);
    }

    [Fact]
    public async Task Headers_that_never_end_are_bounded()
    {
        await using Site site = Site.Writing(async (_, stream, token) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\n"u8.ToArray(), token);
            while (true)
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"X-More: {new string('x', 4000)}\r\n"), token);
            }
        });
        Cause(await FetchAsync(site)).ShouldBe(WebCause.Damaged);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_bomb_is_as_large_as_what_it_unpacks_to(string encoding)
    {
        byte[] bomb = Packed(encoding, 200_000_000);
        bomb.Length.ShouldBeLessThan(2_000_000);
        await using Site site = Site.Writing(async (_, stream, token) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Encoding: {encoding}\r\nContent-Length: {bomb.Length}\r\n\r\n"), token);
            await stream.WriteAsync(bomb, token);
        });
        long before = GC.GetTotalAllocatedBytes();
        Cause(await FetchAsync(site)).ShouldBe(WebCause.TooLarge);
        (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(400_000_000);
    }

    [Fact]
    public async Task What_is_packed_wrongly_is_damaged()
    {
        await using Site site = Site.Of(_ => Site.Say(200, "this is not gzip at all", "Content-Encoding: gzip"));
        Cause(await FetchAsync(site)).ShouldBe(WebCause.Damaged);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/1")]
    public async Task Redirects_in_a_circle_end(string second)
    {
        await using Site site = Site.Of(asked => Site.Say(302, "", $"Location: {(asked.Path == "/" ? second : "/")}"));
        Cause(await FetchAsync(site)).ShouldBe(WebCause.RedirectLoop);
        site.Heard.Count.ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public async Task Redirects_without_end_end_after_five()
    {
        await using Site site = Site.Of(asked => Site.Say(301, "", $"Location: {asked.Path}x"));
        Cause(await FetchAsync(site)).ShouldBe(WebCause.RedirectLoop);
        site.Heard.Count.ShouldBe(6);
    }

    [Fact]
    public async Task What_is_no_http_is_damaged()
    {
        await using Site site = Site.Of(_ => "220 mail.example ESMTP\r\n\r\n");
        Cause(await FetchAsync(site)).ShouldBe(WebCause.Damaged);
    }

    [Fact]
    public async Task Cookies_are_neither_kept_nor_sent()
    {
        await using Site site = Site.Of(_ => Site.Say(200, "words", "Set-Cookie: id=1; Path=/"));
        using WebReader client = new(Settings(site.Port), new LeapingClock());
        await client.GetAsync(site.Address, Waived, Token);
        await client.GetAsync(site.Address + "again", Waived, Token);
        site.Heard.Count.ShouldBe(2);
        site.Heard.ShouldAllBe(asked => asked.Header("Cookie") == null && asked.Header("traceparent") == null);
    }

    [Fact]
    public async Task Nobody_listening_is_no_connection()
    {
        int port;
        using (TcpListener listener = new(IPAddress.Loopback, 0))
        {
            listener.Start();
            port = ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        using WebReader client = new(Settings(port), new LeapingClock());
        Cause(await client.GetAsync($"http://127.0.0.1:{port}/", Waived, Token)).ShouldBe(WebCause.NoConnection);
    }

    [Fact]
    public async Task A_name_without_an_address_is_a_failure_of_dns()
    {
        using WebReader client = new(Settings(80), new LeapingClock(), new NetworkDouble());
        Cause(await client.GetAsync("http://nobody.example/", Waived, Token)).ShouldBe(WebCause.Dns);
    }

    [Theory]
    [InlineData(401, WebCause.NotPermitted, Reason.NotPermitted)]
    [InlineData(403, WebCause.NotPermitted, Reason.NotPermitted)]
    [InlineData(404, WebCause.NotFound, Reason.Unreachable)]
    [InlineData(410, WebCause.NotFound, Reason.Unreachable)]
    [InlineData(418, WebCause.Status, Reason.Unreachable)]
    [InlineData(429, WebCause.Busy, Reason.Unreachable)]
    [InlineData(451, WebCause.NotPermitted, Reason.NotPermitted)]
    [InlineData(500, WebCause.Status, Reason.Unreachable)]
    [InlineData(503, WebCause.Busy, Reason.Unreachable)]
    [InlineData(304, WebCause.Status, Reason.Unreachable)]
    [InlineData(204, WebCause.Status, Reason.Unreachable)]
    public async Task A_status_has_its_cause_and_reason(int status, WebCause cause, Reason reason)
    {
        await using Site site = Site.Of(_ => status is 204 or 304 ? $"HTTP/1.1 {status} X\r\n\r\n" : Site.Say(status, "no"));
        Fetched.Failed failed = (await FetchAsync(site)).ShouldBeOfType<Fetched.Failed>();
        (failed.Cause, failed.Reason).ShouldBe((cause, reason));
        failed.Because.ShouldContain($"{status}");
    }

    private static Conditions Waived { get; } = new() { WaiveRobots = true };

    private static WebSettings Settings(int port) => new() { AllowLoopback = true, Ports = new HashSet<int> { port }, Pause = TimeSpan.Zero, Repeats = 0 };

    private static async Task<Fetched> FetchAsync(Site site, LeapingClock? clock = null)
    {
        using WebReader client = new(Settings(site.Port), clock ?? new LeapingClock());
        return await client.GetAsync(site.Address, Waived, Token);
    }

    private static WebCause Cause(Fetched fetched) => fetched.ShouldBeOfType<Fetched.Failed>().Cause;

    private static byte[] Packed(string encoding, int length)
    {
        using MemoryStream packed = new();
        using (Stream packing = encoding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "br" => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            _ => new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true),
        })
        {
            byte[] block = new byte[1_000_000];
            for (int written = 0; written < length; written += block.Length)
            {
                packing.Write(block);
            }
        }

        return packed.ToArray();
    }
}
