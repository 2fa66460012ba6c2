using ComplianceMonitor.Connectors.Tests.Platforms;
using ComplianceMonitor.Connectors.Tests.Web;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Mentions.Scanning;
using ComplianceMonitor.Core.Mentions.Searching;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Tests.MentionSources;

/// <summary>Asks a source of a double.</summary>
internal static class SourceDouble
{
    public static readonly DateTimeOffset Noon = PlatformDouble.Noon;

    public static readonly SchoolFile School = new(new("fernhollow", "Fernhollow Primary School") { Aliases = ["Fernhollow Primary"], Town = "Netherby" }, "school.yaml");

    public static readonly SearchQuery Query = new("fernhollow", "Fernhollow Primary", "Netherby");

    /// <summary>Asks the first scope that fits, or the first of all.</summary>
    public static async Task<SourceAnswer> AskAsync(
        this PlatformDouble platform, Func<WebReader, Func<string, string?>, IMentionSource> make, SchoolFile? school = null, string? cursor = null, Func<SourceScope, bool>? which = null, WebSettings? web = null)
    {
        using WebReader reader = new(web ?? platform.Web with { Repeats = 0 }, new LeapingClock());
        IMentionSource source = make(reader, platform.Setting);
        source.Lacks(school ?? School).ShouldBeNull();
        return await source.AskAsync(source.Scopes(school ?? School, [Query]).First(which ?? (_ => true)), cursor, Noon, TestContext.Current.CancellationToken);
    }

    /// <summary>The trouble, which must be there.</summary>
    public static SourceTrouble Troubled(this SourceAnswer answer)
    {
        answer.Cursor.ShouldBeNull("what failed is asked for again");
        return answer.Trouble.ShouldNotBeNull();
    }
}
