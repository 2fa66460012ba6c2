using System.Collections.Concurrent;

namespace ComplianceMonitor.Connectors.Web;

/// <summary>
/// Asks a host's robots.txt once and keeps it for a day (RFC 9309 section 2.4). 4xx allows everything; a server's error forbids
/// everything; where the host cannot be reached at all, that is the answer.
/// </summary>
/// <param name="read">Reads an address as any other, redirects followed.</param>
/// <param name="clock">Says when what is kept is too old.</param>
internal sealed class RobotsCache(Func<WebAddress, Allowance, CancellationToken, Task<Answer>> read, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan KeptWhenRead = TimeSpan.FromHours(24);
    private static readonly TimeSpan KeptWhenNot = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, Site> _sites = new(StringComparer.Ordinal);

    /// <summary>Null where the address may be asked for; otherwise the cause for which it may not.</summary>
    /// <exception cref="OperationCanceledException">The caller ended it.</exception>
    public async Task<Answer?> ForbidsAsync(WebAddress address, WebSettings settings, Allowance allowance, CancellationToken cancellationToken)
    {
        string name = address.Uri.GetLeftPart(UriPartial.Authority);
        Site site = _sites.GetOrAdd(name, _ => new Site());
        await site.Gate.WaitAsync(cancellationToken);
        try
        {
            if (site.Kept is null || site.Kept.Until <= clock.GetUtcNow())
            {
                site.Kept = WebAddress.TryParse($"{name}/robots.txt", settings, out WebAddress? robots, out _)
                    ? Judge(await read(robots, allowance, cancellationToken))
                    : new Kept(RobotsFile.AllowsAll, null, clock.GetUtcNow());
            }

            return site.Kept.Failure ?? (site.Kept.File.Allows(address.PathAndQuery) ? null
                : Answer.Failed(WebCause.RobotsForbid, $"{address.Uri.IdnHost} forbids robots to read this page (robots.txt)."));
        }
        finally
        {
            site.Gate.Release();
        }
    }

    public void Dispose()
    {
        foreach (Site site in _sites.Values)
        {
            site.Gate.Dispose();
        }
    }

    private Kept Judge(Answer answer)
    {
        DateTimeOffset now = clock.GetUtcNow();
        return answer switch
        {
            { Status: 200, Cause: null or WebCause.TooLarge } => new Kept(RobotsFile.Parse(answer.Body, WebSettings.ProductToken), null, now + KeptWhenRead),
            { Cause: WebCause.RedirectLoop or WebCause.RedirectRefused } => new Kept(RobotsFile.AllowsAll, null, now + KeptWhenRead),
            { Cause: not null } => new Kept(RobotsFile.AllowsAll, answer, now + KeptWhenNot),
            { Status: >= 500 } => new Kept(
                RobotsFile.AllowsAll,
                Answer.Failed(WebCause.RobotsUnreadable, FormattableString.Invariant($"robots.txt answers with {answer.Status}, which forbids robots everything.")),
                now + KeptWhenNot),
            _ => new Kept(RobotsFile.AllowsAll, null, now + KeptWhenRead),
        };
    }

    private sealed record Kept(RobotsFile File, Answer? Failure, DateTimeOffset Until);

    // Those who come to a new site together wait for one answer.
    private sealed class Site
    {
        public SemaphoreSlim Gate { get; } = new(1);

        public Kept? Kept { get; set; }
    }
}
