using ComplianceMonitor.Core.Channels;

namespace ComplianceMonitor.Connectors.Web;

/// <summary>
/// The one client of everything that fetches. It connects to addresses of the public internet only, reads robots.txt, takes turns with
/// each host, follows few redirects and judges each of them, and reads no more than it may for no longer than it may. It never throws
/// for what the other side does: that is an answer.
/// </summary>
public sealed class WebReader : IDisposable
{
    private readonly WebSettings _settings;
    private readonly TimeProvider _clock;
    private readonly Exchanges _exchanges;
    private readonly RobotsCache _robots;

    /// <summary>A client on the network of this machine.</summary>
    /// <param name="settings">Limits, pauses and permissions.</param>
    /// <param name="clock">Time for pauses, limits and what is kept.</param>
    public WebReader(WebSettings settings, TimeProvider clock)
        : this(settings, clock, Network.OfThisMachine)
    {
    }

    internal WebReader(WebSettings settings, TimeProvider clock, Network network)
    {
        _settings = settings;
        _clock = clock;
        _exchanges = new Exchanges(settings, network, clock);
        _robots = new RobotsCache(
            async (robots, allowance, cancellationToken) =>
                (await FollowAsync(robots, new Conditions { WaiveRobots = true }, RobotsFile.Largest, anyHost: true, allowance, cancellationToken)).Answer,
            clock);
    }

    /// <summary>How it asks.</summary>
    public WebSettings Settings => _settings;

    /// <summary>Fetches an address.</summary>
    /// <param name="address">The address as it was found or configured.</param>
    /// <param name="conditions">Validators of what is kept, and what is waived.</param>
    /// <param name="cancellationToken">Ends the fetch.</param>
    /// <exception cref="OperationCanceledException">The caller ended it.</exception>
    public async Task<Fetched> GetAsync(string address, Conditions conditions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(conditions);
        if (!WebAddress.TryParse(address, _settings, out WebAddress? start, out string? because))
        {
            return new Fetched.Failed(WebCause.NotAnAddress, $"The address {because}.");
        }

        Conditions held = conditions with { ToNamedHost = conditions.ToNamedHost && _settings.NamedHosts.Contains(start.Authority) };
        (WebAddress at, Answer answer) = await FollowAsync(start, held, _settings.LargestAnswer, anyHost: false, new Allowance(_settings.LongestFetch, _clock), cancellationToken);
        return Outcomes.Of(answer, at, held, _clock.GetUtcNow());
    }

    /// <summary>
    /// Asks a programming interface: robots.txt does not bind it, no pause lies between two calls unless a call wants one, nothing is followed. A host named in a
    /// <c>*__BaseUrl</c> setting is allowed by itself; any other must be of the public internet, and credentials go to it by https only.
    /// </summary>
    /// <param name="call">What is asked.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="OperationCanceledException">The caller ended it.</exception>
    public async Task<ApiAnswer> AskAsync(ApiCall call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (!WebAddress.TryParse(call.Address, _settings, out WebAddress? address, out string? because))
        {
            return new ApiAnswer.Failed(WebCause.NotAnAddress, $"The address {because}.");
        }

        bool named = _settings.NamedHosts.Contains(address.Authority);
        if (!named && address.Uri.Scheme is not "https")
        {
            return new ApiAnswer.Failed(WebCause.NotAnAddress, $"{address.Uri.IdnHost} is asked by https only.");
        }

        Conditions conditions = new() { ToNamedHost = named, Call = call };
        Answer answer = await _exchanges.AskAsync(address, conditions, _settings.LargestAnswer, new Allowance(_settings.LongestFetch, _clock), cancellationToken);
        return answer switch
        {
            { Cause: { } cause } => new ApiAnswer.Failed(cause, answer.Because),
            { Status: 200 } => new ApiAnswer.Ok(answer.Body, _clock.GetUtcNow()) { Rate = answer.Rate },
            _ => new ApiAnswer.Refused(answer.Status, answer.Body, answer.RetryAfter) { Rate = answer.Rate },
        };
    }

    /// <summary>Closes all connections.</summary>
    public void Dispose()
    {
        _exchanges.Dispose();
        _robots.Dispose();
    }

    private async Task<(WebAddress At, Answer Answer)> FollowAsync(
        WebAddress start, Conditions conditions, int cap, bool anyHost, Allowance allowance, CancellationToken cancellationToken)
    {
        WebAddress at = start;
        HashSet<string> been = new(StringComparer.Ordinal);
        while (been.Count <= _settings.MostRedirects && been.Add(at.Uri.AbsoluteUri))
        {
            bool waived = conditions.ToNamedHost || (conditions.WaiveRobots && (anyHost || IsSameSite(start, at)));
            if (!waived && await _robots.ForbidsAsync(at, _settings, allowance, cancellationToken) is { } forbidden)
            {
                return (at, forbidden);
            }

            Answer answer = await _exchanges.AskAsync(at, conditions, cap, allowance, cancellationToken);
            if (!answer.IsRedirect)
            {
                return (at, answer);
            }

            if (conditions.ToNamedHost)
            {
                return (at, Answer.Failed(WebCause.RedirectRefused, $"{at.Uri.IdnHost} is named in a setting and redirects: name the address it leads to."));
            }

            (WebAddress? to, Answer? failure) = Redirects.Judge(at, answer.Location, _settings);
            if (to is null)
            {
                return (at, failure!);
            }

            at = to;
        }

        return (at, Answer.Failed(WebCause.RedirectLoop, $"{start.Uri.IdnHost} redirects in a circle or too often."));
    }

    private static bool IsSameSite(WebAddress one, WebAddress other) => string.Equals(HostName.WithoutWww(one.Uri.IdnHost), HostName.WithoutWww(other.Uri.IdnHost), StringComparison.OrdinalIgnoreCase);
}
