using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Accounts.Platforms;

namespace ComplianceMonitor.Connectors.Platforms;

/// <summary>Asks one platform about one account.</summary>
internal interface IPlatformConnector
{
    /// <summary>Keys of the platforms that it asks.</summary>
    IReadOnlyList<string> Platforms { get; }

    /// <summary>The interface, for people: "Meta Graph API".</summary>
    string Source { get; }

    /// <summary>What the interface can tell of such an account. Of the rest people state how it is.</summary>
    /// <param name="account">The account.</param>
    PlatformParts Tells(PlatformAccount account);

    /// <summary>Asks. What could not be told is among the gaps; it throws for nothing that the platform does.</summary>
    /// <param name="web">The one client.</param>
    /// <param name="account">The account.</param>
    /// <param name="at">The instant of the check.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task<PlatformEvidence> ReadAsync(WebReader web, PlatformAccount account, DateTimeOffset at, CancellationToken cancellationToken);
}
