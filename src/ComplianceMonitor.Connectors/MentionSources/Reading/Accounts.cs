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

    /// <summary>The handle of the school's account, as its file or its connection names it; null where neither does.</summary>
    /// <param name="school">The school.</param>
    /// <param name="platform">The platform's key.</param>
    public static string? Handle(this SchoolFile school, string platform) =>
        school.Own(platform)?.Handle ?? school.School.Channels.FirstOrDefault(channel => channel.Platform == platform && channel.Handle is { Length: > 0 })?.Handle;

    /// <summary>The account of a scope with its secret; null where the setting is empty.</summary>
    /// <param name="scope">The scope.</param>
    /// <param name="settings">Values of settings.</param>
    public static PlatformAccount? Account(this SourceScope scope, Func<string, string?> settings) =>
        scope.By is { } by && settings(by.Token.Setting) is { Length: > 0 } secret ? new(by, secret, settings) : null;
}
