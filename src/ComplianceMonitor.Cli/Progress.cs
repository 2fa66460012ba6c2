namespace ComplianceMonitor.Cli;

/// <summary>Says on standard error how far a long command is: nothing in the first two seconds, then at most one line a second.</summary>
/// <param name="session">Where to say it.</param>
/// <param name="total">How many steps there are.</param>
internal sealed class Progress(Session session, int total)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly long _start = session.Terminal.Clock.GetTimestamp();
    private TimeSpan _said = Patience - Pause;
    private int _step;

    /// <summary>Begins the next step.</summary>
    /// <param name="name">What it is about.</param>
    public void Next(string name)
    {
        _step++;
        TimeSpan elapsed = session.Terminal.Clock.GetElapsedTime(_start);
        if (elapsed - _said >= Pause)
        {
            _said = elapsed;
            session.Complain($"{_step} of {total}: {name}");
        }
    }
}
