namespace NetPolSdk.Deployment.Tests.Clusters;

/// <summary>A clock whose waits end at once, if they are shorter than a limit, and otherwise when a test says so. It notes every wait.</summary>
internal sealed class TestClock(TimeSpan endsAtOnceBelow) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<Wait> _waits = [];
    private readonly List<TimeSpan> _noted = [];
    private DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The waits so far that ended at once.</summary>
    public IReadOnlyList<TimeSpan> Noted
    {
        get
        {
            lock (_gate)
            {
                return [.. _noted];
            }
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    /// <summary>Lets time pass without ending a wait.</summary>
    public void Advance(TimeSpan time)
    {
        lock (_gate)
        {
            _now += time;
        }
    }

    /// <summary>Ends every wait of the given length.</summary>
    public void End(TimeSpan length)
    {
        Wait[] ended;
        lock (_gate)
        {
            ended = [.. _waits.Where(wait => wait.Length == length)];
            _waits.RemoveAll(ended.Contains);
        }

        foreach (var wait in ended)
        {
            wait.End();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var wait = new Wait(this, callback, state);
        wait.Change(dueTime, period);
        return wait;
    }

    private void Begin(Wait wait)
    {
        lock (_gate)
        {
            _waits.Remove(wait);
            if (wait.Length == Timeout.InfiniteTimeSpan)
            {
                return;
            }

            if (wait.Length >= endsAtOnceBelow)
            {
                _waits.Add(wait);
                return;
            }

            _noted.Add(wait.Length);
        }

        wait.End();
    }

    private void Forget(Wait wait)
    {
        lock (_gate)
        {
            _waits.Remove(wait);
        }
    }

    private sealed class Wait(TestClock clock, TimerCallback callback, object? state) : ITimer
    {
        public TimeSpan Length { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Length = dueTime;
            clock.Begin(this);
            return true;
        }

        public void End() => ThreadPool.QueueUserWorkItem(_ => callback(state));

        public void Dispose() => clock.Forget(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
