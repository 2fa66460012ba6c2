using ComplianceMonitor.Core.Accounts.Access;
using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Checks.Sources;
using Microsoft.Graph;
using Microsoft.Graph.Models;

namespace ComplianceMonitor.Azure.Graph;

/// <summary>The rules of sign-in of a tenant, with groups and roles followed to the people concerned.</summary>
internal sealed class DirectoryAccess(GraphServiceClient graph, DirectoryPages pages, CallPace pace, DirectoryRoles roles)
{
    private static readonly string[] s_isEnabled = ["id", "isEnabled"];

    private readonly Dictionary<string, IReadOnlyList<string>?> _groups = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<DirectoryGap> _gaps = [];

    /// <summary>Reads them.</summary>
    /// <param name="concerned">True for the id of somebody who is concerned: of a group only they are held.</param>
    /// <param name="stop">The host's wish to stop.</param>
    public async Task<(AccessPolicies Access, IReadOnlyList<DirectoryGap> Gaps)> ReadAsync(Func<string, bool> concerned, CancellationToken stop)
    {
        (IdentitySecurityDefaultsEnforcementPolicy? defaults, GraphFailure? failure) = await pages.AskAsync(
            token => graph.Policies.IdentitySecurityDefaultsEnforcementPolicy.GetAsync(request => request.QueryParameters.Select = s_isEnabled, token), pace: null, stop);
        if (failure is not null)
        {
            _gaps.Add(DirectoryNeed.SecurityDefaults.Gap(failure));
        }

        List<PolicyWire> wires = [];
        failure = await pages.EachAsync(
            async (link, token) =>
            {
                using RawAnswers.Kept raw = RawAnswers.Keep();
                ConditionalAccessPolicyCollectionResponse? page = await (link is null
                    ? graph.Identity.ConditionalAccess.Policies.GetAsync(cancellationToken: token)
                    : graph.Identity.ConditionalAccess.Policies.WithUrl(link).GetAsync(cancellationToken: token));
                if (page is not null)
                {
                    wires.AddRange(PolicyWire.Read(raw.Body));
                }

                return page;
            },
            page => page.Value,
            (ConditionalAccessPolicy _) => true,
            pace,
            stop);
        if (failure is not null)
        {
            _gaps.Add(DirectoryNeed.Policies.Gap(failure));
        }

        List<AccessPolicy> policies = [];
        foreach (PolicyWire wire in failure is null ? wires : [])
        {
            policies.Add(!wire.Matters ? wire.Policy : wire.Policy with
            {
                Included = await FollowedAsync(wire.Included, concerned, stop),
                Excluded = await FollowedAsync(wire.Excluded, concerned, stop),
            });
        }

        return (new() { SecurityDefaults = defaults?.IsEnabled, Conditional = failure is null ? policies : null }, [.. _gaps.DistinctBy(gap => gap.Because, StringComparer.Ordinal)]);
    }

    private async Task<PolicySubjects> FollowedAsync(PolicyCircles circle, Func<string, bool> concerned, CancellationToken stop)
    {
        List<PolicyGroup> groups = [.. circle.People.Groups];
        foreach (string group in circle.Groups)
        {
            if (!_groups.TryGetValue(group, out IReadOnlyList<string>? members))
            {
                (HashSet<string>? found, GraphFailure? failure) = await roles.InGroupAsync(group, concerned, stop);
                _groups[group] = members = found is null ? null : [.. found.Order(StringComparer.Ordinal)];
                if (failure is not null)
                {
                    _gaps.Add(DirectoryNeed.Groups.Gap(failure));
                }
            }

            groups.Add(new(group, members));
        }

        groups.AddRange(circle.Roles.Select(role => new PolicyGroup(role, roles.Of(role) is { } held ? [.. held.Where(concerned).Order(StringComparer.Ordinal)] : null)));
        return circle.People with { Groups = groups };
    }
}
