using ComplianceMonitor.Core.Accounts.Attesting;
using ComplianceMonitor.Core.Accounts.Platforms;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Platforms;

/// <summary>An account that is asked about, with the secrets that open its platform.</summary>
/// <param name="Connection">The account as the school's file names it.</param>
/// <param name="Token">The token, key or password itself.</param>
/// <param name="Settings">Values of settings: base addresses and versions.</param>
internal sealed record PlatformAccount(PlatformConnection Connection, string Token, Func<string, string?> Settings)
{
    /// <summary>The control of settings.</summary>
    public const string ControlOfSettings = "C15";

    /// <summary>The name of the setting that holds the token, for people.</summary>
    public string TokenName => Connection.Token.Setting;

    /// <summary>The app's secret; null where none is configured.</summary>
    public string? AppSecret => Connection.AppSecret is { } secret ? Settings(secret.Setting) : null;

    /// <summary>The settings of the form that matter for C15.</summary>
    public IReadOnlyList<FormSetting> Form { get; } = AttestationForms.Default.Of(Connection.Platform, ControlOfSettings);

    /// <summary>Where the platform is asked.</summary>
    /// <param name="setting">The setting that names another address.</param>
    /// <param name="real">The platform's own.</param>
    public string BaseAddress(string setting, string real) => (Settings(setting) is { Length: > 0 } other ? other : real).TrimEnd('/');

    /// <summary>Evidence of this account in which nothing is told yet.</summary>
    /// <param name="source">The interface, for people.</param>
    /// <param name="at">When it is asked.</param>
    public PlatformEvidence Nothing(string source, DateTimeOffset at) =>
        new() { Platform = Connection.Platform, Handle = Connection.Handle, Source = source, ReadAt = at };

    /// <summary>What a setting should be; null where the school did not agree on anything.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="word">The platform's word for what it is.</param>
    public string? Expected(FormSetting setting, string word)
    {
        string[] right = Connection.Agreed.TryGetValue(setting.Id, out string? agreed) ? [agreed] : setting.Expected?.Split('|') ?? [];
        return right.FirstOrDefault(one => string.Equals(one, word, StringComparison.OrdinalIgnoreCase)) ?? right.FirstOrDefault();
    }
}
