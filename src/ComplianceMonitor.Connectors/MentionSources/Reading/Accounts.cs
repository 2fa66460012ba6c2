using ComplianceMonitor.Connectors.Platforms;
using ComplianceMonitor.Core.Mentions.Scanning;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.MentionSources.Reading;

/// <summary>Through which account a platform is asked.</summary>
internal static class Accounts
{
    /// <summary>The school's own connection to a platform; null where it has none.</summary>
    /// <param name="school">The school.</param>
    /// <param name="platform">The platform's key.</param>
    public static PlatformConnection? Own(this SchoolFile school, string platform) => school.Connections.FirstOrDefault(one => one.Platform == platform);

    /// <summary>The handles of the school's accounts, those that can be signed in to first.</summary>
    /// <param name="school">The school.</param>
    /// <param name="platform">The platform's key.</param>
    public static IReadOnlyList<string> Handles(this SchoolFile school, string platform) =>
        [.. school.Connections.Where(one => one.Platform == platform).Select(one => one.Handle)
            .Concat(school.School.Channels.Where(channel => channel.Platform == platform).Select(channel => channel.Handle))
            .OfType<string>().Where(handle => handle.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The first of <see cref="Handles"/>; null where there is none.</summary>
    /// <param name="school">The school.</param>
    /// <param name="platform">The platform's key.</param>
    public static string? Handle(this SchoolFile school, string platform) => school.Handles(platform) is [var first, ..] ? first : null;

    /// <summary>What must lie between two calls, by the source's terms.</summary>
    /// <param name="source">The source.</param>
    public static TimeSpan Between(this IMentionSource source) => SourceCatalogue.Default.Find(source.Key)?.Between ?? TimeSpan.Zero;

    /// <summary>The account of a scope with its secret; null where the setting is empty.</summary>
    /// <param name="scope">The scope.</param>
    /// <param name="settings">Values of settings.</param>
    public static PlatformAccount? Account(this SourceScope scope, Func<string, string?> settings) =>
        scope.By is { } by && settings(by.Token.Setting) is { Length: > 0 } secret ? new(by, secret, settings) : null;
}
