using ComplianceFunctions.Schedules;
using ComplianceFunctions.Telemetry;
using ComplianceMonitor.Azure.Graph;
using ComplianceMonitor.Azure.Storage;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Accounts.Attesting.Links;
using ComplianceMonitor.Web.Attesting;
using Microsoft.Extensions.Configuration;
using Named = ComplianceMonitor.Azure.Identity.Settings;

namespace ComplianceFunctions.Settings;

/// <summary>The settings of the app, read once at start.</summary>
internal sealed record AppSettings
{
    private const string DashboardAddress = "Dashboard__BaseUrl";

    /// <summary>Addresses that the web client never asks: the app itself, and Graph, whose own client reads its setting.</summary>
    private static readonly string[] s_notAsked = [DashboardAddress, "Graph__BaseUrl"];

    /// <summary>Fewest bytes of the key of form tokens: that of SHA-256.</summary>
    private const int LeastKey = 32;

    /// <summary>True where the platform's authentication stands before the app, so that its header counts.</summary>
    public bool PlatformAuthenticationIsOn { get; private init; }

    /// <summary>The key of form tokens, the same for every instance. Where there are no pages, a key of this process.</summary>
    public required byte[] FormKey { get; init; }

    /// <summary>Signs links. Without keys of their own they are signed with one that is made of <see cref="FormKey"/>; null where that is this process's alone.</summary>
    public LinkSigning? Links { get; init; }

    /// <summary>The address under which people see the pages; null where there are none.</summary>
    public Uri? Dashboard { get; init; }

    /// <summary>The mailbox that reports are sent from; null where none is configured.</summary>
    public string? Mailbox { get; init; }

    /// <summary>The account that holds records, archive and configuration.</summary>
    public required DataStorage Data { get; init; }

    /// <summary>Microsoft Graph.</summary>
    public required GraphClients Graph { get; init; }

    /// <summary>How other sites and interfaces are asked.</summary>
    public required WebSettings Web { get; init; }

    /// <summary>The value of any setting, named with double underscores; null where it is missing.</summary>
    public required Func<string, string?> Named { get; init; }

    /// <summary>True where telemetry is exported by OTLP too.</summary>
    public bool ExportsByOtlp { get; init; }

    /// <summary>When the timers run.</summary>
    public required Timetables Timetables { get; init; }

    /// <summary>Reads and checks the settings.</summary>
    /// <param name="configuration">The app settings, where <c>__</c> is written <c>:</c>.</param>
    /// <exception cref="SettingsException">Something is missing or wrong; every mistake is named with its setting.</exception>
    public static AppSettings Read(IConfiguration configuration)
    {
        List<string> mistakes = [];
        Named named = new(name => configuration[name.Replace("__", ":", StringComparison.Ordinal)], mistakes);
        AppSettings settings = new()
        {
            PlatformAuthenticationIsOn = Flag("Authentication__PlatformIsOn", named.Text, mistakes),
            FormKey = Key("Forms__Key", named.Text, mistakes),
            Links = LinksOf(named.Text, mistakes),
            Dashboard = Address(DashboardAddress, named.Text, mistakes),
            Mailbox = named.Text("Mail__Mailbox"),
            ExportsByOtlp = named.Text(OtlpExport.Setting) is not null,
            Web = WebOf(configuration, mistakes),
            Timetables = Timetables.Read(named.Text, mistakes),
            Data = DataStorage.Read(named.Text, mistakes)!,
            Named = name => new Named(key => configuration[key.Replace("__", ":", StringComparison.Ordinal)], []).Text(name),
            Graph = GraphClients.Read(named.Text, mistakes, TimeProvider.System)!,
        };
        if (settings.PlatformAuthenticationIsOn && settings.Dashboard is null)
        {
            mistakes.Add("Dashboard__BaseUrl is missing: set the app's address, such as https://NAME.azurewebsites.net/, without which no form can be sent.");
        }

        if (settings.PlatformAuthenticationIsOn && named.Text("Forms__Key") is null)
        {
            mistakes.Add($"Forms__Key is missing: put the Base64 of {LeastKey} random bytes into the Key Vault and refer to it, without which instances refuse each other's forms.");
        }

        return mistakes is [] ? settings : throw new SettingsException(mistakes);
    }

    private static WebSettings WebOf(IConfiguration configuration, List<string> mistakes)
    {
        WebSettings web = WebSettingNames.Read(
            configuration.AsEnumerable()
                .Select(setting => KeyValuePair.Create(setting.Key.Replace(":", "__", StringComparison.Ordinal), setting.Value))
                .Where(setting => !s_notAsked.Contains(setting.Key, StringComparer.OrdinalIgnoreCase)),
            out IReadOnlyList<string> problems);
        mistakes.AddRange(problems);
        return web;
    }

    private static bool Flag(string name, Func<string, string?> get, List<string> mistakes)
    {
        if (get(name) is not { } text || bool.TryParse(text, out bool flag) && !flag)
        {
            return false;
        }

        if (!bool.TryParse(text, out _))
        {
            mistakes.Add($"{name} is '{text}': set true or false.");
        }

        return true;
    }

    private static byte[] Key(string name, Func<string, string?> get, List<string> mistakes)
    {
        if (get(name) is not { } text)
        {
            return System.Security.Cryptography.RandomNumberGenerator.GetBytes(LeastKey);
        }

        byte[] key = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, key, out int length) || length < LeastKey)
        {
            mistakes.Add($"{name} is no key: put the Base64 of {LeastKey} random bytes or more into the Key Vault.");
        }

        return key[..length];
    }

    private static LinkSigning? LinksOf(Func<string, string?> get, List<string> mistakes)
    {
        if (get(AttestDesk.KeySetting) is not { } text)
        {
            byte[] key = Key("Forms__Key", get, []);
            return get("Forms__Key") is null || key.Length < LeastKey ? null : LinkSigning.DerivedFrom(key);
        }

        if (LinkSigning.Parse(text) is { } signing)
        {
            return signing;
        }

        mistakes.Add($"{AttestDesk.KeySetting} is no list of keys: put ID:BASE64 into the Key Vault, of {LeastKey} random bytes or more, the current key first.");
        return null;
    }

    private static Uri? Address(string name, Func<string, string?> get, List<string> mistakes)
    {
        if (get(name) is not { } text)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttps || address.IsLoopback))
        {
            return address;
        }

        mistakes.Add($"{name} is '{text}', which is no address that starts with https://.");
        return null;
    }
}

/// <summary>Settings that the app cannot start with.</summary>
/// <param name="mistakes">Each names its setting and what mends it.</param>
internal sealed class SettingsException(IReadOnlyList<string> mistakes)
    : Exception($"The app cannot start. {string.Join(' ', mistakes)}")
{
    /// <summary>Each names its setting and what mends it.</summary>
    public IReadOnlyList<string> Mistakes { get; } = mistakes;
}
