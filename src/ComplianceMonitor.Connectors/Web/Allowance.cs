namespace ComplianceMonitor.Connectors.Web;

/// <summary>The time that all exchanges of one fetch may take together. Only exchanges spend it; waiting for a turn does not.</summary>
internal sealed class Allowance(TimeSpan whole, TimeProvider clock)
{
    private TimeSpan _spent;

    /// <summary>Runs one exchange on what is left.</summary>
    /// <exception cref="OperationCanceledException">The caller ended it.</exception>
    public async Task<Answer> SpendAsync(string host, Func<CancellationToken, Task<Answer>> exchange, CancellationToken cancellationToken)
    {
        if (_spent >= whole)
        {
            return Over(host);
        }

        long start = clock.GetTimestamp();
        using CancellationTokenSource end = new(whole - _spent, clock);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(end.Token, cancellationToken);
        try
        {
            return await exchange(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Over(host);
        }
        finally
        {
            _spent += clock.GetElapsedTime(start);
        }
    }

    private Answer Over(string host) => Answer.Failed(WebCause.TimedOut, $"{host} took longer than {whole.TotalSeconds:N0} seconds.");
}
