using ComplianceMonitor.Core.Accounts.Directories;
using Microsoft.Graph;
using Microsoft.Graph.Models;

namespace ComplianceMonitor.Azure.Graph;

/// <summary>Everybody in a tenant, by the fewest properties that tell who somebody is and whether they can sign in.</summary>
internal sealed class DirectoryUsers(GraphServiceClient graph, Uri address, DirectoryPages pages)
{
    private const int PageSize = 999;
    private static readonly string[] s_properties = ["id", "userPrincipalName", "displayName", "accountEnabled", "userType", "mail", "proxyAddresses", "jobTitle"];

    /// <summary>Everybody who is there.</summary>
    public Task<GraphFailure?> EachAsync(Action<DirectoryPerson> take, CancellationToken stop) => EachAsync(
        (link, token) => link is null
            ? graph.Users.GetAsync(request =>
            {
                request.QueryParameters.Select = s_properties;
                request.QueryParameters.Top = PageSize;
            }, token)
            : graph.Users.WithUrl(link).GetAsync(cancellationToken: token),
        user => take(PersonOf(user)),
        stop);

    /// <summary>Everybody who was deleted in the last 30 days.</summary>
    public Task<GraphFailure?> EachDeletedAsync(Action<DirectoryPerson> take, CancellationToken stop) => EachAsync(
        (link, token) => graph.Users.WithUrl(link
            ?? $"{address.AbsoluteUri.TrimEnd('/')}/directory/deletedItems/microsoft.graph.user?%24select={string.Join(',', s_properties)}&%24top={PageSize}").GetAsync(cancellationToken: token),
        user => take(PersonOf(user) with { Standing = PersonStanding.Deleted }),
        stop);

    private Task<GraphFailure?> EachAsync(Func<string?, CancellationToken, Task<UserCollectionResponse?>> get, Action<User> take, CancellationToken stop) =>
        pages.EachAsync(
            get,
            page => page.Value,
            (User user) =>
            {
                take(user);
                return true;
            },
            pace: null,
            stop);

    private static DirectoryPerson PersonOf(User user)
    {
        string? principal = PrincipalOf(user);
        return new()
        {
            Id = user.Id,
            UserPrincipalName = principal,
            Addresses = Addresses(principal, user),
            DisplayName = user.DisplayName,
            JobTitle = user.JobTitle,
            Standing = user.AccountEnabled switch { true => PersonStanding.Enabled, false => PersonStanding.Disabled, null => PersonStanding.Unknown },
            Kind = user.UserType switch
            {
                { } word when word.Equals("Member", StringComparison.OrdinalIgnoreCase) => PersonKind.Member,
                { } word when word.Equals("Guest", StringComparison.OrdinalIgnoreCase) => PersonKind.Guest,
                _ => PersonKind.Unknown,
            },
        };
    }

    /// <summary>The name of sign-in; of somebody deleted without the id that Entra puts before it.</summary>
    private static string? PrincipalOf(User user) =>
        user.Id?.Replace("-", "", StringComparison.Ordinal) is { Length: > 0 } id && user.UserPrincipalName?.StartsWith(id, StringComparison.OrdinalIgnoreCase) is true
            ? user.UserPrincipalName[id.Length..]
            : user.UserPrincipalName;

    /// <summary>What Entra and Exchange verified; never the addresses that a person typed in for resets.</summary>
    private static string[] Addresses(string? principal, User user)
    {
        IEnumerable<string> mailboxes = (user.ProxyAddresses ?? []).Where(one => one is not null && one.StartsWith("smtp:", StringComparison.OrdinalIgnoreCase)).Select(one => one["smtp:".Length..]);
        IEnumerable<string?> all = [principal?.Contains("#EXT#", StringComparison.OrdinalIgnoreCase) is true ? null : principal, user.Mail, .. mailboxes];
        return [.. all.OfType<string>().Where(one => one.Contains('@', StringComparison.Ordinal)).Select(one => one.ToLowerInvariant()).Distinct(StringComparer.Ordinal)];
    }
}
