namespace IoTAuditClient.Pacing;

/// <summary>
/// Lets waiting callers through at a rate, precisely: tokens are fractions that grow with the clock, so a timer that
/// fires late costs nothing.
/// </summary>
internal sealed class Pacer(IPacingRate rate, TimeProvider timeProvider) : IPacer
{
    // How much of a pause is made up for: enough for timers that fire late, too little for a burst that the service would throttle.
    private static readonly TimeSpan MaxArrears = TimeSpan.FromMilliseconds(100);

    private readonly object _lock = new();
    private readonly LinkedList<PermitWaiter>[] _queues = [new(), new(), new()];
    private int _waiting;
    private bool _hasProbe;
    private double _tokens = 1;
    private long _lastRefill = timeProvider.GetTimestamp();
    private ITimer? _timer;

    public bool SlowsDown => rate.SlowsDown;

    public TimeSpan? ExpectedWait
    {
        get
        {
            lock (_lock)
            {
                Refill();
                return TimeSpan.FromSeconds(Math.Max(1 + _waiting - _tokens, 1) / rate.PerSecond);
            }
        }
    }

    /// <summary>Takes a permit where the caller would not have to wait for it.</summary>
    public bool TryTake(PermitPriority priority)
    {
        lock (_lock)
        {
            Refill();
            if (priority is PermitPriority.Single && rate.LetsSinglesPass)
            {
                // The call passes at once but is counted, so that bulk calls slow down for it.
                _tokens = Math.Max(_tokens - 1, -1);
                return true;
            }

            if (HasWaiterBefore(priority))
            {
                return false;
            }

            if (_tokens < 1)
            {
                return priority is PermitPriority.Single && TryProbe();
            }

            _tokens--;
            return true;
        }
    }

    public ValueTask WaitAsync(PermitPriority priority, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        PermitWaiter waiter;
        lock (_lock)
        {
            if (TryTake(priority))
            {
                return default;
            }

            // A token that is cancelled meanwhile takes the waiter out at once, so it is in the queue only if it is not.
            waiter = new PermitWaiter(Leave, cancellationToken);
            if (!waiter.Granted.IsCompleted)
            {
                _queues[(int)priority].AddLast(waiter.Place);
                _waiting++;
                Schedule();
            }
        }

        return new ValueTask(waiter.Granted);
    }

    public void ReportServed()
    {
        lock (_lock)
        {
            rate.OnServed(timeProvider.GetTimestamp());
            _hasProbe = false;
        }
    }

    public void ReportThrottled()
    {
        lock (_lock)
        {
            Refill();
            _hasProbe = false;
            if (rate.OnThrottled(timeProvider.GetTimestamp()))
            {
                // Tokens saved at the old rate are dropped: spending them would exceed the new rate.
                _tokens = Math.Min(_tokens, 0);
            }
        }
    }

    // One call at a time passes so, and only while no other waits: its answer comes before the next one may pass.
    private bool TryProbe()
    {
        if (_waiting > 0 || (_hasProbe && _tokens < 0) || !rate.LetsProbePass(timeProvider.GetTimestamp()))
        {
            return false;
        }

        _hasProbe = true;
        _tokens = Math.Max(_tokens - 1, -1);
        return true;
    }

    private void Leave(PermitWaiter waiter)
    {
        lock (_lock)
        {
            if (waiter.Place.List is { } queue)
            {
                queue.Remove(waiter.Place);
                _waiting--;
            }
        }
    }

    private void Refill()
    {
        var now = timeProvider.GetTimestamp();
        var elapsed = timeProvider.GetElapsedTime(_lastRefill, now);

        // Stryker disable once Equality,Block,Statement : no time brings nothing, also where it is asked for.
        if (elapsed <= TimeSpan.Zero)
        {
            return;
        }

        _lastRefill = now;

        // A suspended process demands nothing, so a longer gap counts as the longest that a timer waits for one permit.
        var longestDemand = TimeSpan.FromSeconds(Math.Max(1, 1 / rate.PerSecond));
        var perSecond = rate.Advance(now, _waiting > 0 && elapsed > longestDemand ? longestDemand : elapsed, _waiting > 0);
        var cap = _waiting > 0 ? 1 + (perSecond * MaxArrears.TotalSeconds) : 1;
        _tokens = Math.Min(_tokens + (perSecond * elapsed.TotalSeconds), cap);
    }

    private bool HasWaiterBefore(PermitPriority priority)
    {
        for (var before = PermitPriority.Single; before <= priority; before++)
        {
            if (_queues[(int)before].Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    private void Schedule()
    {
        if (_timer is null && _waiting > 0)
        {
            // Rounded up to what a timer can do, and a tick more against rounding errors: one that fires too early only
            // has to be set again.
            var due = TimeSpan.FromMilliseconds(Math.Max(Math.Ceiling((1 - _tokens) / rate.PerSecond * 1000), 1)) + TimeSpan.FromTicks(1);
            _timer = timeProvider.CreateTimer(static state => ((Pacer)state!).OnTimer(), this, due, Timeout.InfiniteTimeSpan);
        }
    }

    private void OnTimer()
    {
        lock (_lock)
        {
            _timer?.Dispose();
            _timer = null;
            Refill();

            // Stryker disable once Equality : a timer that is a tick late never finds exactly one.
            while (_tokens >= 1 && Next() is { } waiter)
            {
                if (waiter.TryGrant())
                {
                    _tokens--;
                }
            }

            Schedule();
        }
    }

    private PermitWaiter? Next()
    {
        foreach (var queue in _queues)
        {
            if (queue.First is { } first)
            {
                queue.RemoveFirst();
                _waiting--;
                return first.Value;
            }
        }

        return null;
    }
}
