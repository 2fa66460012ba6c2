using ComplianceMonitor.Core.Accounts.Platforms;
using ComplianceMonitor.Core.Evidence;

namespace ComplianceMonitor.Connectors.Platforms;

/// <summary>Gathers the settings of an account. A word that is not known is shown, and neither right nor wrong.</summary>
/// <param name="account">The account.</param>
/// <param name="source">The interface, for people.</param>
internal sealed class SettingsReading(PlatformAccount account, string source)
{
    private const int LongestWord = 60;

    /// <summary>The words of a switch.</summary>
    private static readonly string[] Switch = ["on", "off"];

    private readonly List<PlatformSetting> _settings = [];
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly List<string> _strange = [];

    /// <summary>A switch; null where it was not told.</summary>
    /// <param name="api">What the interface calls it.</param>
    /// <param name="on">Its state.</param>
    public void Add(string api, bool? on) => Add(api, on switch { true => "on", false => "off", null => null }, Switch);

    /// <summary>A word; null where it was not told.</summary>
    /// <param name="api">What the interface calls it.</param>
    /// <param name="word">The interface's word.</param>
    /// <param name="known">The words that are documented.</param>
    public void Add(string api, string? word, IReadOnlyList<string> known)
    {
        if (word is null || account.Form.FirstOrDefault(one => string.Equals(one.Api, api, StringComparison.Ordinal)) is not { } setting)
        {
            return;
        }

        string shown = Shown(word);
        if (!known.Contains(word, StringComparer.OrdinalIgnoreCase))
        {
            _strange.Add($"'{shown}' for {setting.Setting}");
            _settings.Add(new(setting.Setting, shown, null));
            return;
        }

        _read.Add(setting.Id);
        _settings.Add(new(setting.Setting, shown, account.Expected(setting, shown)));
    }

    /// <summary>Puts what was read into the evidence.</summary>
    /// <param name="evidence">The evidence so far.</param>
    public PlatformEvidence Into(PlatformEvidence evidence)
    {
        bool agreed = account.Connection.Agreed.Count > 0;
        bool complete = _strange.Count == 0 && (agreed
            ? account.Connection.Agreed.Keys.All(_read.Contains)
            : account.Form.All(setting => _read.Contains(setting.Id) && setting.Expected is not null));
        PlatformGap[] gap = _strange.Count == 0
            ? []
            : [new(PlatformParts.Settings, Reason.Unreadable, $"{source} says {string.Join(", ", _strange)}, which this version does not know: look there and attest it.")];
        return evidence with
        {
            Settings = [.. _settings.Where(setting => !(complete && agreed) || setting.Expected is not null)],
            SettingsComplete = complete,
            Gaps = [.. evidence.Gaps, .. gap],
        };
    }

    /// <summary>A word from outside, short and on one line.</summary>
    /// <param name="word">The word.</param>
    public static string Shown(string word)
    {
        string plain = string.Concat(word.Where(letter => !char.IsControl(letter)));
        return plain.Length > LongestWord ? plain[..LongestWord] + "…" : plain;
    }
}
