using ComplianceMonitor.Cli.Checks;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Cli.Serve;

/// <summary>Takes requests for checks and does them one after the other, while pages are served.</summary>
/// <param name="session">Where trouble is told.</param>
/// <param name="data">The data folder.</param>
internal sealed class CheckDesk(Session session, DataFolder data) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _gate = new();
    private readonly HashSet<string> _waiting = new(StringComparer.Ordinal);
    private Task _last = Task.CompletedTask;

    /// <summary>Takes a request. A school that already waits is not taken twice.</summary>
    /// <param name="school">The school.</param>
    public void Take(SchoolFile school)
    {
        lock (_gate)
        {
            if (_waiting.Add(school.School.Id))
            {
                _last = NextAsync(_last, school);
            }
        }
    }

    /// <summary>Waits until every check that was asked for is done.</summary>
    public Task DoneAsync()
    {
        lock (_gate)
        {
            return _last;
        }
    }

    /// <summary>Breaks off what is at work; it can be run again.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await DoneAsync();
        _stop.Dispose();
    }

    private async Task NextAsync(Task before, SchoolFile school)
    {
        await before;
        await Task.Yield();
        lock (_gate)
        {
            _waiting.Remove(school.School.Id);
        }

        try
        {
            await RunCommand.RunAsync(session, data, [school], Enum.GetValues<Area>(), _stop.Token);
        }
        catch (OperationCanceledException)
        {
            // The server is stopping.
        }
        catch (Exception wrong)
        {
            session.Complain($"The check of {school.School.Id} broke off: {wrong.Message}");
        }
    }
}
