using Azure.Core;
using ComplianceMonitor.Azure.Identity;
using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Reports.Mailing;
using Microsoft.Graph;

namespace ComplianceMonitor.Azure.Graph;

/// <summary>
/// The one place that makes Graph's clients. <c>Graph__BaseUrl</c> names another cloud, or a double in tests. Tokens go to Microsoft's own hosts
/// only, and no redirect is followed.
/// </summary>
public sealed class GraphClients : IDisposable
{
    private const string Standard = "https://graph.microsoft.com/v1.0";
    private const long LargestAnswer = 64 * 1024 * 1024;

    private readonly HttpClient _readingHttp;
    private readonly HttpClient _sendingHttp;
    private readonly GraphServiceClient _sending;
    private readonly TimeProvider _clock;
    private readonly Uri _address;

    internal GraphClients(Uri address, TokenCredential credential, TimeProvider clock, RetryPace pace)
    {
        _clock = clock;
        _address = address;
        string[] scopes = [$"https://{address.Host}/.default"];
        _readingHttp = Client(new GraphRetry(pace, clock), Timeout.InfiniteTimeSpan, new RawAnswers());
        _sendingHttp = Client(new AcceptedOnly(), pace.Timeout);
        Reading = new(_readingHttp, credential, scopes, address.AbsoluteUri);
        _sending = new(_sendingHttp, credential, scopes, address.AbsoluteUri);
    }

    /// <summary>Reads: calls that are refused for now are repeated.</summary>
    public GraphServiceClient Reading { get; }

    /// <summary>Reads and checks the settings. Nothing is called yet. Null where something is wrong.</summary>
    /// <param name="get">The value of a setting, named as in the app with double underscores; null where there is none.</param>
    /// <param name="mistakes">Receives what is wrong: each names its setting and what mends it.</param>
    /// <param name="clock">The time.</param>
    public static GraphClients? Read(Func<string, string?> get, ICollection<string> mistakes, TimeProvider clock)
    {
        int before = mistakes.Count;
        Settings settings = new(get, mistakes);
        Uri address = settings.Address("Graph__BaseUrl", Standard) ?? new(Standard);
        if (address.AbsolutePath == "/")
        {
            settings.Wrong($"Graph__BaseUrl lacks the version: set one such as {Standard}.");
        }

        TokenCredential credential = AzureCredential.Create(get, mistakes);
        return mistakes.Count > before ? null : new(address, credential, clock, RetryPace.Graph);
    }

    /// <summary>Sends from one mailbox. A mail is never sent twice by itself: a repetition is the caller's decision.</summary>
    /// <param name="mailbox">The mailbox's address.</param>
    public IMailer Mailer(string mailbox) => new GraphMailer(_sending, mailbox, _clock);

    /// <summary>The tenant's directory of people.</summary>
    /// <param name="store">Holds the pace that all instances share.</param>
    /// <param name="longest">The longest time that one reading takes.</param>
    public ILiveDirectory Directory(IRecordStore store, TimeSpan longest) => Directory(store, new GraphPatience { Longest = longest });

    internal ILiveDirectory Directory(IRecordStore store, GraphPatience patience) => new GraphDirectory(Reading, _address, store, patience, _clock);

    /// <summary>Lets the connections go.</summary>
    public void Dispose()
    {
        Reading.Dispose();
        _sending.Dispose();
        _readingHttp.Dispose();
        _sendingHttp.Dispose();
    }

    private static HttpClient Client(DelegatingHandler first, TimeSpan timeout, DelegatingHandler? outer = null)
    {
        first.InnerHandler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = System.Net.DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            UseCookies = false,
        };
#pragma warning disable RS0030 // Graph's SDK wants an HttpClient: it speaks to the one configured host, without redirects.
        outer?.InnerHandler = first;
        return new(outer ?? first) { Timeout = timeout, MaxResponseContentBufferSize = LargestAnswer };
#pragma warning restore RS0030
    }
}
