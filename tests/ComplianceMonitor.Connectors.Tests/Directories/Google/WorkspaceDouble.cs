using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ComplianceMonitor.Azure.Tests;
using Microsoft.AspNetCore.Http;

namespace ComplianceMonitor.Connectors.Tests.Directories.Google;

/// <summary>What the double answers instead.</summary>
/// <param name="Status">The status; 0 drops the connection.</param>
/// <param name="Body">JSON.</param>
/// <param name="RetryAfter">The header; null for none.</param>
internal sealed record WorkspaceAnswer(int Status, string Body = "{}", string? RetryAfter = null)
{
    /// <summary>A refusal of the Admin SDK in the shape that Google documents.</summary>
    public static WorkspaceAnswer Error(int status, string reason) => new(status,
        """{"error":{"code":STATUS,"message":"Words with an address: head@fernhollow.example","errors":[{"message":"Words","domain":"usageLimits","reason":"REASON"}]}}"""
            .Replace("STATUS", status.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("REASON", reason, StringComparison.Ordinal));

    /// <summary>A refusal of the token's server.</summary>
    public static WorkspaceAnswer Token(string error, string words) => new(400, $$"""{"error":"{{error}}","error_description":"{{words}}"}""");
}

/// <summary>A Google Workspace: tokens for whoever signs with the key and may act for the administrator, and users page by page.</summary>
internal sealed class WorkspaceDouble : IAsyncDisposable
{
    private static readonly RSA s_key = RSA.Create(2048);

    private readonly Lock _lock = new();
    private Loopback? _server;
    private Random? _trouble;
    private int _pages, _tokens;

    /// <summary>How many users there are.</summary>
    public int People { get; init; } = 4;

    /// <summary>The members of a user's JSON; null for the usual one.</summary>
    public Func<int, string?> User { get; init; } = _ => null;

    /// <summary>A refusal of a page, by how often pages were asked for before.</summary>
    public Func<int, WorkspaceAnswer?> Refusal { get; init; } = _ => null;

    /// <summary>A refusal of a token, by how often one was asked for before.</summary>
    public Func<int, WorkspaceAnswer?> NoToken { get; init; } = _ => null;

    /// <summary>Lets three of ten calls fail.</summary>
    public int? TroubleSeed { get; init; }

    /// <summary>How often pages were asked for.</summary>
    public int Pages => _pages;

    /// <summary>Queries of pages, as they came.</summary>
    public ConcurrentQueue<string> Queries { get; } = new();

    /// <summary>Assertions that tokens were asked for with.</summary>
    public ConcurrentQueue<string> Assertions { get; } = new();

    public string Address => _server!.Address.AbsoluteUri.TrimEnd('/');

    /// <summary>A key file.</summary>
    public static string KeyFile() => JsonSerializer.Serialize(new
    {
        type = "service_account",
        client_email = "monitor@project.iam.gserviceaccount.example",
        client_id = "100200300",
        private_key_id = "k1",
        private_key = s_key.ExportPkcs8PrivateKeyPem(),
        token_uri = "https://thief.example/token",
    });

    public async Task<WorkspaceDouble> StartAsync()
    {
        _trouble = TroubleSeed is { } seed ? new(seed) : null;
        _server = await Loopback.StartAsync(AnswerAsync);
        return this;
    }

    public async ValueTask DisposeAsync() => await _server!.DisposeAsync();

    /// <summary>The claims of an assertion, after its signature was found right.</summary>
    public static JsonElement Claims(string assertion)
    {
        string[] parts = assertion.Split('.');
        s_key.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Bytes(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).ShouldBeTrue();
        return JsonDocument.Parse(Bytes(parts[1])).RootElement;
    }

    private static byte[] Bytes(string part) => System.Buffers.Text.Base64Url.DecodeFromChars(part);

    private async Task AnswerAsync(HttpContext context)
    {
        bool token = context.Request.Path == "/token";
        WorkspaceAnswer? refusal = (token ? NoToken(_tokens++) : Refusal(_pages++)) ?? Trouble();
        if (refusal is { Status: 0 })
        {
            context.Abort();
            return;
        }

        string body;
        if (token)
        {
            IFormCollection form = await context.Request.ReadFormAsync();
            Assertions.Enqueue(form["assertion"].ToString());
            body = """{"access_token":"ya29.token","expires_in":3599,"token_type":"Bearer"}""";
        }
        else
        {
            Queries.Enqueue(Uri.UnescapeDataString(context.Request.QueryString.Value!));
            refusal = context.Request.Headers.Authorization == "Bearer ya29.token" ? refusal : WorkspaceAnswer.Error(401, "authError");
            body = Page(int.TryParse(context.Request.Query["pageToken"], CultureInfo.InvariantCulture, out int from) ? from : 0);
        }

        context.Response.StatusCode = refusal?.Status ?? 200;
        if (refusal?.RetryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = wait;
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(refusal?.Body ?? body);
    }

    private WorkspaceAnswer? Trouble()
    {
        lock (_lock)
        {
            return _trouble?.Next(10) switch
            {
                0 => WorkspaceAnswer.Error(403, "userRateLimitExceeded"),
                1 => WorkspaceAnswer.Error(503, "backendError"),
                2 => new(0),
                _ => null,
            };
        }
    }

    private string Page(int from)
    {
        int end = Math.Min(People, from + 500);
        StringBuilder page = new("{\"kind\":\"admin#directory#users\",\"users\":[");
        page.AppendJoin(',', Enumerable.Range(from, end - from).Select(number => $"{{{User(number) ?? Usual(number)}}}")).Append(']');
        return page.Append(end < People ? string.Create(CultureInfo.InvariantCulture, $",\"nextPageToken\":\"{end}\"}}") : "}").ToString();
    }

    public static string Usual(int number) => string.Create(CultureInfo.InvariantCulture,
        $"\"id\":\"1000{number}\",\"primaryEmail\":\"G{number}@fernhollow.example\",\"name\":{{\"fullName\":\"Person Number\"}},\"aliases\":[\"alias{number}@fernhollow.example\"],\"organizations\":[{{\"title\":\"Teacher\",\"primary\":true}}],\"suspended\":false,\"archived\":false,\"isAdmin\":false,\"isDelegatedAdmin\":false,\"isEnrolledIn2Sv\":true,\"isEnforcedIn2Sv\":false,\"lastLoginTime\":\"2026-11-20T08:00:00.000Z\"");
}
