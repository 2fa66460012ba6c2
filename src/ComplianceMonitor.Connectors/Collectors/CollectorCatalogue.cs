using ComplianceMonitor.Connectors.MentionSources;
using ComplianceMonitor.Connectors.Platforms;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Connectors.Web.AccountPages;
using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Checks.Collecting;
using ComplianceMonitor.Core.Checks.Recording;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Mentions.Scanning;

namespace ComplianceMonitor.Connectors.Collectors;

/// <summary>Everything that gathers evidence, the same in every host: one line each.</summary>
public static class CollectorCatalogue
{
    /// <summary>All collectors, in the order in which their parts are put together.</summary>
    /// <param name="clock">Says when something was read.</param>
    /// <param name="web">The one client of everything that fetches.</param>
    /// <param name="directories">Live directories as they were read last.</param>
    /// <param name="store">The records.</param>
    /// <param name="settings">Values of settings: tokens, keys, base addresses.</param>
    public static IReadOnlyList<ICollector> All(TimeProvider clock, WebReader web, IReadOnlyList<ILiveDirectory> directories, IRecordStore store, Func<string, string?> settings) =>
    [
        .. FileCollectors.All(clock, web, directories),
        new AccountPageCollector(web, clock),
        new PlatformCollector(web, settings, clock),
        new RecordedAttestations(store),
        new MentionCollector(store, MentionSourceCatalogue.All(web, settings)),
        new RecordedMentions(store),
    ];
}
