using ComplianceMonitor.Connectors.Platforms;
using ComplianceMonitor.Connectors.Tests.Web;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Accounts.Platforms;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Tests.Platforms;

/// <summary>A platform on loopback: answers by the address without its query, and whatever a test puts in its place.</summary>
internal sealed class PlatformDouble : IAsyncDisposable
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<string, Func<Asked, string>> _answers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _settings = new(StringComparer.Ordinal);

    public PlatformDouble(string baseSetting, Func<Asked, string?>? first = null)
    {
        Site = Site.Of(asked => first?.Invoke(asked) ?? (_answers.TryGetValue(asked.Path.Split('?')[0], out Func<Asked, string>? answer) ? answer(asked) : Site.Say(404, "{}")));
        With(baseSetting, Site.Address).With("TOKEN", "the-token");
    }

    public Site Site { get; }

    public PlatformDouble With(string setting, string? value)
    {
        _settings[setting] = value;
        return this;
    }

    public PlatformDouble On(string path, string json) => On(path, _ => Site.Say(200, json));

    public PlatformDouble On(string path, int status, string json) => On(path, _ => Site.Say(status, json));

    public PlatformDouble On(string path, Func<Asked, string> answer)
    {
        _answers[path] = answer;
        return this;
    }

    public string? Setting(string name) => _settings.GetValueOrDefault(name);

    public WebSettings Web => new() { Pause = TimeSpan.Zero, NamedHosts = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { WebAddress.HostAndPort(new Uri(Site.Address)) } };

    public async Task<PlatformEvidence> ReadAsync(PlatformConnection connection, WebSettings? web = null, TimeProvider? clock = null)
    {
        using WebReader reader = new(web ?? Web, clock ?? new LeapingClock());
        PlatformAccount account = new(connection, Setting("TOKEN")!, Setting);
        return await PlatformConnectors.Find(connection.Platform)!.ReadAsync(reader, account, Noon, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
