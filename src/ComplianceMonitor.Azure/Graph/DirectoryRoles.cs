using ComplianceMonitor.Core.Accounts.Directories;
using Microsoft.Graph;
using Microsoft.Graph.Models;

namespace ComplianceMonitor.Azure.Graph;

/// <summary>Who is in a role or a group, also through other groups.</summary>
internal sealed class DirectoryRoles(GraphServiceClient graph, DirectoryPages pages)
{
    private const int PageSize = 999;
    private static readonly string[] s_id = ["id"];
    private readonly Dictionary<string, HashSet<string>?> _byTemplate = new(StringComparer.OrdinalIgnoreCase);

    private bool _isRead;

    /// <summary>Everybody who holds an active role; null where that is not known in full. Roles that somebody may yet take are not in it.</summary>
    public HashSet<string>? Holders { get; private set; }

    /// <summary>Reads the active roles and who holds each.</summary>
    public async Task<IReadOnlyList<DirectoryGap>> ReadAsync(CancellationToken stop)
    {
        List<DirectoryRole> roles = [];
        GraphFailure? failure = await pages.EachAsync(
            (link, token) => link is null ? graph.DirectoryRoles.GetAsync(cancellationToken: token) : graph.DirectoryRoles.WithUrl(link).GetAsync(cancellationToken: token),
            page => page.Value,
            (DirectoryRole role) =>
            {
                roles.Add(role);
                return true;
            },
            pace: null,
            stop);
        if (failure is not null)
        {
            return [DirectoryNeed.Roles.Gap(failure)];
        }

        List<DirectoryGap> gaps = [];
        foreach (DirectoryRole role in roles.Where(role => role.Id is not null))
        {
            HashSet<string>? members = await MembersAsync(role.Id!, gaps, stop);
            _byTemplate[role.RoleTemplateId ?? role.Id!] = members;
        }

        _isRead = true;
        Holders = _byTemplate.ContainsValue(null) ? null : new(_byTemplate.Values.SelectMany(one => one!), StringComparer.OrdinalIgnoreCase);
        return [.. gaps.DistinctBy(gap => gap.Because, StringComparer.Ordinal)];
    }

    /// <summary>Holders of a role by its template; nobody where it is not active, null where it is not known.</summary>
    /// <param name="template">The id of the role's template.</param>
    public IReadOnlyCollection<string>? Of(string template) => !_isRead ? null : _byTemplate.TryGetValue(template, out HashSet<string>? members) ? members : [];

    /// <summary>Everybody in a group, also through others.</summary>
    /// <param name="group">The group's id.</param>
    /// <param name="wanted">Whom to hold.</param>
    /// <param name="stop">The host's wish to stop.</param>
    public async Task<(HashSet<string>? Members, GraphFailure? Failure)> InGroupAsync(string group, Func<string, bool> wanted, CancellationToken stop)
    {
        HashSet<string> members = new(StringComparer.OrdinalIgnoreCase);
        GraphFailure? failure = await pages.EachAsync(
            (link, token) => link is null
                ? graph.Groups[group].TransitiveMembers.GetAsync(request =>
                {
                    request.QueryParameters.Select = s_id;
                    request.QueryParameters.Top = PageSize;
                }, token)
                : graph.Groups[group].TransitiveMembers.WithUrl(link).GetAsync(cancellationToken: token),
            page => page.Value,
            (DirectoryObject member) =>
            {
                if (member.Id is { } id && wanted(id))
                {
                    members.Add(id);
                }

                return true;
            },
            pace: null,
            stop);

        // A group that was deleted has nobody in it.
        return failure switch { null => (members, null), { Status: 404 } => ([], null), _ => (null, failure) };
    }

    private async Task<HashSet<string>?> MembersAsync(string role, List<DirectoryGap> gaps, CancellationToken stop)
    {
        HashSet<string> members = new(StringComparer.OrdinalIgnoreCase);
        List<string> groups = [];
        GraphFailure? failure = await pages.EachAsync(
            (link, token) => link is null
                ? graph.DirectoryRoles[role].Members.GetAsync(request => request.QueryParameters.Select = s_id, token)
                : graph.DirectoryRoles[role].Members.WithUrl(link).GetAsync(cancellationToken: token),
            page => page.Value,
            (DirectoryObject member) =>
            {
                if (member.Id is { } id)
                {
                    members.Add(id);
                    if (member is Group)
                    {
                        groups.Add(id);
                    }
                }

                return true;
            },
            pace: null,
            stop);
        if (failure is not null)
        {
            gaps.Add(DirectoryNeed.Roles.Gap(failure));
            return null;
        }

        bool whole = true;
        foreach (string group in groups)
        {
            (HashSet<string>? inGroup, GraphFailure? lacking) = await InGroupAsync(group, _ => true, stop);
            members.UnionWith(inGroup ?? []);
            if (lacking is not null)
            {
                gaps.Add(DirectoryNeed.RoleGroups.Gap(lacking));
                whole = false;
            }
        }

        return whole ? members : null;
    }
}
