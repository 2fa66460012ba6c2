namespace ComplianceMonitor.Connectors.Tests.Web;

/// <summary>A clock that stands still; waits shorter than a minute are over at once and move it on, longer timers wait for <see cref="Advance"/>.</summary>
internal sealed class LeapingClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Waiting> _waiting = [];
    private DateTimeOffset _now = new(2026, 5, 8, 9, 0, 0, TimeSpan.Zero);

    /// <summary>The waits that were leapt over, in order.</summary>
    public List<TimeSpan> Leaps { get; } = [];

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Waiting timer = new(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan time)
    {
        Waiting[] due;
        lock (_lock)
        {
            _now += time;
            due = [.. _waiting.Where(timer => timer.Due <= _now)];
            _waiting.RemoveAll(timer => timer.Due <= _now);
        }

        foreach (Waiting timer in due)
        {
            timer.Fire();
        }
    }

    private sealed class Waiting(LeapingClock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                clock._waiting.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan)
                {
                    return true;
                }

                if (dueTime >= TimeSpan.FromSeconds(59))
                {
                    Due = clock._now + dueTime;
                    clock._waiting.Add(this);
                    return true;
                }

                clock._now += dueTime;
                clock.Leaps.Add(dueTime);
            }

            _ = Task.Run(Fire);
            return true;
        }

        public void Dispose()
        {
            lock (clock._lock)
            {
                clock._waiting.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
