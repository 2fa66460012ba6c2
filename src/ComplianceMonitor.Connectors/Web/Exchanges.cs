using Polly;
using Polly.Retry;

namespace ComplianceMonitor.Connectors.Web;

/// <summary>
/// Asks, and asks again where that may help: after 429, 503 and failed connections, with jitter, as Retry-After says, and never
/// elsewhere. Each try takes its turn with the host; calls of programming interfaces take turns without pauses, unless a call wants one.
/// </summary>
internal sealed class Exchanges : IDisposable
{
    private readonly Wire _wire;
    private readonly HostTurns _turns;
    private readonly HostTurns _calls;
    private readonly ResiliencePipeline<Answer> _retries;

    public Exchanges(WebSettings settings, Network network, TimeProvider clock)
    {
        _wire = new Wire(settings, network, clock);
        _turns = new HostTurns(settings.Pause, clock);
        _calls = new HostTurns(TimeSpan.Zero, clock);
        _retries = settings.Repeats == 0 ? ResiliencePipeline<Answer>.Empty : new ResiliencePipelineBuilder<Answer> { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions<Answer>
            {
                MaxRetryAttempts = settings.Repeats,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = settings.FirstWait,
                MaxDelay = settings.LongestWait,
                ShouldHandle = arguments => ValueTask.FromResult(
                    arguments.Outcome.Result is { MayPass: true, SaysChallenge: false } answer && (answer.RetryAfter ?? TimeSpan.Zero) <= settings.LongestWait),
                DelayGenerator = arguments => ValueTask.FromResult(arguments.Outcome.Result?.RetryAfter),
            })
            .Build();
    }

    /// <summary>The last answer.</summary>
    /// <exception cref="OperationCanceledException">The caller ended it.</exception>
    public async Task<Answer> AskAsync(WebAddress address, Conditions conditions, int cap, Allowance allowance, CancellationToken cancellationToken) =>
        await (conditions.Call is { Once: true } ? ResiliencePipeline<Answer>.Empty : _retries).ExecuteAsync(
            async token => await (conditions.Call is null ? _turns : _calls).TakeAsync(
                address.Uri.IdnHost,
                () => allowance.SpendAsync(address.Uri.IdnHost, end => _wire.AskAsync(address, conditions, cap, end), token),
                conditions.Call?.Pause ?? TimeSpan.Zero,
                token),
            cancellationToken);

    public void Dispose()
    {
        _wire.Dispose();
        _turns.Dispose();
        _calls.Dispose();
    }
}
