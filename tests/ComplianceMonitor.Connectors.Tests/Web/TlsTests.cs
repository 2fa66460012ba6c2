using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ComplianceMonitor.Connectors.Web;

namespace ComplianceMonitor.Connectors.Tests.Web;

public sealed class TlsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Garbage_instead_of_a_handshake_is_a_failure_of_tls()
    {
        await using TlsDouble server = new(async (stream, token) => await stream.WriteAsync("HTTP/1.1 200 OK\r\n\r\nplain words instead of a handshake"u8.ToArray(), token));
        (await FetchAsync(server)).ShouldBe(WebCause.Tls);
    }

    [Theory]
    [InlineData(30)]
    [InlineData(-1)]
    public async Task A_certificate_that_nobody_signed_or_that_ran_out_is_a_failure_of_tls(int days)
    {
        using RSA key = RSA.Create(2048);
        CertificateRequest request = new("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        DateTimeOffset end = TimeProvider.System.GetUtcNow().AddDays(days);
        using X509Certificate2 certificate = request.CreateSelfSigned(end.AddDays(-60), end);
        bool asked = false;
        await using TlsDouble server = new(async (stream, token) =>
        {
            await using SslStream encrypted = new(stream);
            await encrypted.AuthenticateAsServerAsync(certificate);
            asked = await encrypted.ReadAsync(new byte[1], token) > 0;
        });
        (await FetchAsync(server)).ShouldBe(WebCause.Tls);
        asked.ShouldBeFalse();
    }

    private static async Task<WebCause> FetchAsync(TlsDouble server)
    {
        using WebReader client = new(new WebSettings { AllowLoopback = true, Ports = new HashSet<int> { server.Port }, Repeats = 0 }, new LeapingClock());
        return (await client.GetAsync($"https://127.0.0.1:{server.Port}/", new Conditions { WaiveRobots = true }, Token)).ShouldBeOfType<Fetched.Failed>().Cause;
    }

    /// <summary>Takes one connection and does with it what a test says.</summary>
    private sealed class TlsDouble : IAsyncDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly Task _talk;

        public TlsDouble(Func<Stream, CancellationToken, Task> talk)
        {
            _listener.Start();
            _talk = TalkAsync(talk);
        }

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        public async ValueTask DisposeAsync()
        {
            await _talk;
            _listener.Dispose();
        }

        private async Task TalkAsync(Func<Stream, CancellationToken, Task> talk)
        {
            try
            {
                using TcpClient client = await _listener.AcceptTcpClientAsync(Token);
                await talk(client.GetStream(), Token);
            }
            catch (Exception refused) when (refused is AuthenticationException or IOException)
            {
                // The client did not like what it saw, as it should.
            }
        }
    }
}
