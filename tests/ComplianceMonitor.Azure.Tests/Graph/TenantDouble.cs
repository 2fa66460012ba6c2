using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using ComplianceMonitor.Azure.Graph;
using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Checks.Records;
using Microsoft.AspNetCore.Http;

namespace ComplianceMonitor.Azure.Tests.Graph;

/// <summary>A tenant behind Microsoft Graph: an HTTP server with the documented shapes, pages and refusals. Nothing of it is held that can be worked out.</summary>
internal sealed class TenantDouble : IAsyncDisposable
{
    public const string NoPremium = "Authentication_RequestFromNonPremiumTenantOrB2CTenant";
    public const string Denied = "Authorization_RequestDenied";

    private readonly ConcurrentDictionary<string, int> _calls = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private Loopback? _server;
    private Random? _trouble;

    /// <summary>How many people there are.</summary>
    public int People { get; init; } = 4;

    /// <summary>The members of a person's JSON, by number from 0; an empty one is the person as usual.</summary>
    public Func<int, string?> User { get; init; } = _ => null;

    /// <summary>The members of a report's row; null for the usual one. "" leaves the row out.</summary>
    public Func<int, string?> Row { get; init; } = _ => null;

    /// <summary>JSON of the answer to everything else, by the path behind the version; null for the usual one.</summary>
    public Dictionary<string, string> Bodies { get; } = new(StringComparer.Ordinal);

    /// <summary>A refusal before the answer: by path and how often it was asked for before.</summary>
    public Func<string, int, GraphAnswer?> Refusal { get; init; } = (_, _) => null;

    /// <summary>Lets three of ten calls fail by 429, 503 or a connection that is lost.</summary>
    public int? TroubleSeed { get; init; }

    /// <summary>What a page holds.</summary>
    public int PageSize { get; init; } = 999;

    public Uri Address => new(_server!.Address, "v1.0");

    public static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"{number:x8}-0000-4000-8000-000000000000");

    /// <summary>How often a path was answered or refused, by its beginning.</summary>
    public int Calls(string start) => _calls.Where(one => one.Key.StartsWith(start, StringComparison.Ordinal)).Sum(one => one.Value);

    public IReadOnlyList<string> Paths => [.. _calls.Keys.Order(StringComparer.Ordinal)];

    public async Task<TenantDouble> StartAsync()
    {
        _trouble = TroubleSeed is { } seed ? new(seed) : null;
        _server = await Loopback.StartAsync(AnswerAsync);
        return this;
    }

    /// <summary>The tenant as the product sees it, without waiting.</summary>
    public (GraphClients Clients, ILiveDirectory Directory) Open(IRecordStore store, GraphPatience? patience = null)
    {
        GraphClients clients = new(Address, new NoToken(), TimeProvider.System, new(3, TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(20)));
        return (clients, clients.Directory(store, patience ?? Quick));
    }

    public static GraphPatience Quick { get; } = new()
    {
        RoundWait = TimeSpan.Zero,
        LicenceWait = TimeSpan.Zero,
        BetweenReports = TimeSpan.Zero,
        BetweenPolicies = TimeSpan.Zero,
        LongestPause = TimeSpan.FromSeconds(5),
        Rounds = 4,
    };

    public async ValueTask DisposeAsync() => await _server!.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        string path = context.Request.Path.Value!["/v1.0/".Length..];
        int before = _calls.AddOrUpdate(path, 1, (_, count) => count + 1) - 1;
        GraphAnswer? refusal = Refusal(path, before) ?? Trouble();
        if (refusal is { Status: 0 })
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = refusal?.Status ?? 200;
        if (refusal?.RetryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = wait;
        }

        context.Response.ContentType = "application/json";
        int from = int.TryParse(context.Request.Query["$skiptoken"], CultureInfo.InvariantCulture, out int token) ? token : 0;
        await context.Response.WriteAsync(refusal?.Body ?? Body(path, from));
    }

    private GraphAnswer? Trouble()
    {
        lock (_lock)
        {
            return _trouble?.Next(10) switch
            {
                0 => GraphAnswer.Error(429, "TooManyRequests", "0"),
                1 => GraphAnswer.Error(503, "ServiceUnavailable"),
                2 => new(0),
                _ => null,
            };
        }
    }

    private string Body(string path, int from) => Bodies.TryGetValue(path, out string? body) ? body : path switch
    {
        "users" => Page(path, from, number => User(number) ?? UsualUser(number)),
        "reports/authenticationMethods/userRegistrationDetails" => Page(path, from, number => Row(number) ?? UsualRow(number)),
        "policies/identitySecurityDefaultsEnforcementPolicy" => """{"id":"00000000-0000-0000-0000-000000000005","isEnabled":false}""",
        _ when path.EndsWith("/authentication/methods", StringComparison.Ordinal) =>
            """{"value":[{"@odata.type":"#microsoft.graph.passwordAuthenticationMethod","id":"28c10230"},{"@odata.type":"#microsoft.graph.phoneAuthenticationMethod","id":"3179e48a","phoneNumber":"+44 7700 900123","phoneType":"mobile"},{"@odata.type":"#microsoft.graph.fido2AuthenticationMethod","id":"k","displayName":"Blue key"}]}""",
        _ => """{"value":[]}""",
    };

    private string Page(string path, int from, Func<int, string> item)
    {
        StringBuilder page = new("{\"value\":[");
        int end = Math.Min(People, from + PageSize);
        bool first = true;
        for (int number = from; number < end; number++)
        {
            string one = item(number);
            if (one.Length > 0)
            {
                page.Append(first ? "" : ",").Append('{').Append(one).Append('}');
                first = false;
            }
        }

        page.Append(']');
        if (end < People)
        {
            page.Append(CultureInfo.InvariantCulture, $",\"@odata.nextLink\":\"{Address.AbsoluteUri}/{path}?$skiptoken={end}\"");
        }

        return page.Append('}').ToString();
    }

    public static string UsualUser(int number) => string.Create(CultureInfo.InvariantCulture,
        $"\"id\":\"{Id(number)}\",\"userPrincipalName\":\"p{number}@fernhollow.example\",\"displayName\":\"Person {Name(number)}\",\"accountEnabled\":true,\"userType\":\"Member\",\"mail\":\"p{number}@fernhollow.example\",\"proxyAddresses\":[\"SMTP:p{number}@fernhollow.example\",\"smtp:alias{number}@fernhollow.example\",\"x500:/o=x\"],\"jobTitle\":null");

    public static string UsualRow(int number) => string.Create(CultureInfo.InvariantCulture,
        $"\"id\":\"{Id(number)}\",\"userPrincipalName\":\"p{number}@fernhollow.example\",\"userDisplayName\":\"Person {Name(number)}\",\"userType\":\"member\",\"isAdmin\":false,\"isMfaRegistered\":true,\"isMfaCapable\":true,\"methodsRegistered\":[\"microsoftAuthenticatorPush\",\"somethingNew\"],\"userPreferredMethodForSecondaryAuthentication\":\"telepathy\",\"lastUpdatedDateTime\":\"2026-11-22T03:11:25Z\"");

    /// <summary>A name in letters, since a name with digits is nobody's.</summary>
    public static string Name(int number) => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => (char)('a' + digit - '0')));

    private sealed class NoToken : global::Azure.Core.TokenCredential
    {
        public override global::Azure.Core.AccessToken GetToken(global::Azure.Core.TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new InvalidOperationException("A token was asked for.");

        public override ValueTask<global::Azure.Core.AccessToken> GetTokenAsync(global::Azure.Core.TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new InvalidOperationException("A token was asked for.");
    }
}
