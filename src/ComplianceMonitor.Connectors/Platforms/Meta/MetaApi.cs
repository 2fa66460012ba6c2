using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Evidence;

namespace ComplianceMonitor.Connectors.Platforms.Meta;

/// <summary>The Graph API: one version for all calls, the token in a header, each call proved with the app's secret where there is one.</summary>
/// <param name="web">The one client.</param>
/// <param name="account">The account and its secrets.</param>
internal sealed class MetaApi(WebReader web, PlatformAccount account)
{
    /// <summary>The interface, for people.</summary>
    public const string Name = "Meta Graph API";

    /// <summary>Calls of a version that has ended are answered by the oldest that has not, so it is a setting.</summary>
    private const string Version = "v26.0";

    private const int MostPages = 30;

    private readonly string _start = $"{account.BaseAddress("Meta__BaseUrl", "https://graph.facebook.com")}/{(account.Settings("Meta__Version") is { Length: > 0 } version ? version : Version)}/";

    /// <summary>One thing.</summary>
    /// <param name="path">Its id.</param>
    /// <param name="query">Fields, as a query.</param>
    /// <param name="type">How its JSON is read.</param>
    /// <param name="permission">The permission that it needs.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task<Told<T>> GetAsync<T>(string path, string query, JsonTypeInfo<T> type, string permission, CancellationToken cancellationToken)
        where T : class => AskAsync(null, path, query, type, permission, cancellationToken);

    /// <summary>A whole list, page by page; a list of which a page is missing is none.</summary>
    /// <param name="token">The token, where another than the account's is to be used.</param>
    /// <param name="path">Its address.</param>
    /// <param name="query">Fields, as a query.</param>
    /// <param name="type">How the JSON of a page is read.</param>
    /// <param name="permission">The permission that it needs.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<Told<IReadOnlyList<T>>> ListAsync<T>(
        string? token, string path, string query, JsonTypeInfo<MetaList<T>> type, string permission, CancellationToken cancellationToken)
        where T : class
    {
        List<T> all = [];
        HashSet<string> cursors = new(StringComparer.Ordinal);
        string after = "";
        for (int page = 0; page < MostPages; page++)
        {
            Told<MetaList<T>> told = await AskAsync(token, path, $"{query}&limit=100{after}", type, permission, cancellationToken);
            if (told.Value is not { Data: { } data } list)
            {
                return new(null, told.Failure ?? new(Reason.Unreadable, $"{Name} answered without the list that was asked for."));
            }

            all.AddRange(data.OfType<T>());
            if (list.Paging?.Next is null)
            {
                return new(all, null);
            }

            // The address of the next page is not followed as it stands: it carries the token, and comes from outside.
            if (list.Paging.Cursors?.After is not { } cursor || !cursors.Add(cursor))
            {
                break;
            }

            after = $"&after={Uri.EscapeDataString(cursor)}";
        }

        return new(null, new(Reason.Partial, $"{Name} has more pages than are read, or the same again: only a part was seen."));
    }

    /// <summary>One thing, or one page of a list.</summary>
    /// <typeparam name="T">What is asked for.</typeparam>
    /// <param name="token">The token, where another than the account's is to be used.</param>
    /// <param name="path">Its address.</param>
    /// <param name="query">Fields, as a query.</param>
    /// <param name="type">How its JSON is read.</param>
    /// <param name="permission">The permission that it needs.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task<Told<T>> AskAsync<T>(string? token, string path, string query, JsonTypeInfo<T> type, string permission, CancellationToken cancellationToken)
        where T : class
    {
        token ??= account.Token;
        string proof = account.AppSecret is { Length: > 0 } secret
            ? $"&appsecret_proof={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(token)))}"
            : "";
        PlatformApi api = new(web, Name, refused => MetaErrors.Explain(refused, account.TokenName, permission));
        return api.AskAsync(new($"{_start}{path}?{query}{proof}") { Bearer = token }, type, cancellationToken);
    }
}
