using System.Text.Json;
using ComplianceMonitor.Core.Accounts.Access;

namespace ComplianceMonitor.Azure.Graph;

/// <summary>Whom one side of a policy names.</summary>
/// <param name="People">People, and everybody.</param>
/// <param name="Groups">Ids of groups.</param>
/// <param name="Roles">Ids of roles' templates.</param>
internal sealed record PolicyCircles(PolicySubjects People, IReadOnlyList<string> Groups, IReadOnlyList<string> Roles)
{
    private static readonly string[] s_everyGuest = ["internalGuest", "b2bCollaborationGuest"];
    private static readonly string[] s_noEntries = ["none", "serviceProvider", "b2bDirectConnectUser"];

    /// <summary>Reads one side.</summary>
    /// <param name="users">The policy's users.</param>
    /// <param name="side">"include" or "exclude".</param>
    public static PolicyCircles Of(JsonElement users, string side)
    {
        string[] named = users.Words($"{side}Users");
        (bool guests, bool some) = Guests(users.Inner($"{side}GuestsOrExternalUsers"), side == "exclude");
        return new(
            new()
            {
                Everyone = named.Contains("All", StringComparer.OrdinalIgnoreCase),
                Guests = guests || named.Contains("GuestsOrExternalUsers", StringComparer.OrdinalIgnoreCase),
                Users = [.. named.Where(one => one is not ("All" or "None" or "GuestsOrExternalUsers"))],
                Groups = some ? [new("some kinds of guests", null)] : [],
            },
            users.Words($"{side}Groups"),
            users.Words($"{side}Roles"));
    }

    /// <summary>True for a property of a policy's users that is read here.</summary>
    /// <param name="name">Its name.</param>
    public static bool Knows(string name) => name is "includeUsers" or "excludeUsers" or "includeGroups" or "excludeGroups" or "includeRoles" or "excludeRoles"
        or "includeGuestsOrExternalUsers" or "excludeGuestsOrExternalUsers" || name.Contains('@', StringComparison.Ordinal);

    /// <summary>
    /// Guests of every kind, or of some: which kind somebody is, is not asked of the directory. An exclusion of any kind that stands in a directory
    /// as a guest is taken to exclude every guest.
    /// </summary>
    private static (bool All, bool Some) Guests(JsonElement guests, bool excluded)
    {
        if (!guests.Says())
        {
            return (false, false);
        }

        string[] kinds = [.. (guests.Text("guestOrExternalUserTypes") ?? "unknown").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Except(s_noEntries, StringComparer.OrdinalIgnoreCase)];
        bool everywhere = guests.Inner("externalTenants").Text("membershipKind") is null or "all";
        bool all = everywhere && s_everyGuest.All(kind => kinds.Contains(kind, StringComparer.OrdinalIgnoreCase));
        bool any = excluded && s_everyGuest.Any(kind => kinds.Contains(kind, StringComparer.OrdinalIgnoreCase));
        return (all || any, kinds.Except(all || any ? s_everyGuest : [], StringComparer.OrdinalIgnoreCase).Any());
    }
}
