using ComplianceMonitor.Core.Accounts.Access;
using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Accounts.People;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Checks.Sources;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Schools;
using Microsoft.Graph;

namespace ComplianceMonitor.Azure.Graph;

/// <summary>
/// Microsoft Entra, asked through Microsoft Graph: everybody page by page, of whom only those concerned and the directory's administrators are
/// held; how they sign in; the rules of sign-in. One call at a time, at the pace that all instances share.
/// </summary>
/// <param name="graph">A client that repeats what was refused for now.</param>
/// <param name="address">Where Graph is.</param>
/// <param name="store">Holds the pace.</param>
/// <param name="patience">How long and how slowly.</param>
/// <param name="clock">The clock.</param>
internal sealed class GraphDirectory(GraphServiceClient graph, Uri address, IRecordStore store, GraphPatience patience, TimeProvider clock) : ILiveDirectory
{
    private const DirectoryParts Everything = DirectoryParts.People | DirectoryParts.Registration | DirectoryParts.Methods | DirectoryParts.Enforcement | DirectoryParts.Roles;

    private readonly CallPace _reports = new(store, clock, "graph", "reports", patience.BetweenReports);
    private readonly CallPace _policies = new(store, clock, "graph", "conditional-access", patience.BetweenPolicies);

    /// <inheritdoc/>
    public DirectoryKind Kind => DirectoryKind.Entra;

    /// <inheritdoc/>
    public async Task<DirectorySnapshot> ReadAsync(DirectoryReference directory, PeopleConcerned concerned, DateTimeOffset at, CancellationToken cancellationToken)
    {
        string name = directory.Domain ?? "Microsoft Entra";
        using CancellationTokenSource late = new(patience.Longest, clock);
        DirectoryPages pages = new(address, patience, clock, late.Token);
        DirectoryRoles roles = new(graph, pages);
        List<DirectoryGap> gaps = [.. await roles.ReadAsync(cancellationToken)];

        KeptPeople people = new(concerned, directory.Domain);
        DirectoryUsers users = new(graph, address, pages);
        if (await users.EachAsync(person => people.Take(person with { AdministersDirectory = person.Id is null ? null : roles.Holders?.Contains(person.Id) }), cancellationToken) is { } failure)
        {
            DirectoryGap gap = DirectoryNeed.Users.Gap(failure);
            if (people.Total == 0)
            {
                return DirectorySnapshot.Untold(Kind, name, at, gap.Reason, gap.Because);
            }

            gaps.Add(gap with { Part = DirectoryParts.People | DirectoryParts.Registration });
        }

        if (people.IsAnotherTenant)
        {
            return DirectorySnapshot.Untold(Kind, name, at, Reason.Contradictory, $"Microsoft Graph answers for a tenant in which nobody has an address at {directory.Domain}: the identity that asks belongs to another tenant, or 'domain' is wrong in school.yaml.");
        }

        if (await users.EachDeletedAsync(people.TakeDeleted, cancellationToken) is { } unseen)
        {
            gaps.Add(DirectoryNeed.Deleted.Gap(unseen));
        }

        gaps.AddRange(await new DirectoryReport(graph, pages, _reports, patience).FillAsync(people.ById, cancellationToken));
        (AccessPolicies access, IReadOnlyList<DirectoryGap> lacking) =
            await new DirectoryAccess(graph, pages, _policies, roles).ReadAsync(people.ById.ContainsKey, cancellationToken);
        return new()
        {
            Kind = Kind,
            Name = name,
            Tenant = directory.Domain,
            TakenAt = at,
            Covers = Everything,
            Gaps = [.. gaps, .. lacking],
            Total = people.Total,
            People = people.All,
            Coverage = SignInCoverage.Count(people.All),
            Access = access,
        };
    }
}
