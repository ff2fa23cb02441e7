namespace IoTAuditClient.Emulator;

/// <summary>
/// Lets happen what is due by the emulator's clock, in the order of the times and whichever item it belongs to, so that an audit finds
/// what a mitigation before it has left.
/// </summary>
/// <remarks>Thread-safe. Its lock is the outermost one: what happens may take the locks of the fleet, suppressions and settings.</remarks>
internal sealed class Agenda : IDisposable
{
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(1);

    private readonly object _lock = new();
    private readonly List<IAgendaItem> _items = [];
    private readonly TimeProvider _timeProvider;
    private readonly ITimer _timer;

    public Agenda(TimeProvider timeProvider)
    {
        _timeProvider = timeProvider;

        // The timer is what ends things that no request asks about, so that their end is told in time.
        _timer = _timeProvider.CreateTimer(_ => Advance(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>How long audits and mitigations are kept after their start.</summary>
    public static TimeSpan Retention { get; } = TimeSpan.FromDays(90);

    public DateTimeOffset Now => _timeProvider.GetUtcNow();

    public DateTimeOffset OldestRetained => Now - Retention;

    /// <summary>Adds items. Of those that are due at the same time, the one that was added first comes first.</summary>
    public void Add(params IEnumerable<IAgendaItem> items)
    {
        lock (_lock)
        {
            _items.AddRange(items);
        }
    }

    /// <summary>Lets happen what is due by now.</summary>
    public void Advance() => Change(_ => true);

    /// <summary>Lets happen what is due by now, and then changes an item.</summary>
    public T Change<T>(Func<DateTimeOffset, T> change)
    {
        List<Action> told = [];
        try
        {
            lock (_lock)
            {
                var now = Now;
                AdvanceTo(now, told);
                var result = change(now);
                Arm(now);
                return result;
            }
        }
        finally
        {
            told.ForEach(tell => tell());
        }
    }

    /// <summary>Looks at an item as it is.</summary>
    public T Read<T>(Func<T> read)
    {
        lock (_lock)
        {
            return read();
        }
    }

    public void Dispose() => _timer.Dispose();

    private void AdvanceTo(DateTimeOffset now, List<Action> told)
    {
        while (_items.Where(item => item.Next <= now).MinBy(item => item.Next) is { } due)
        {
            if (due.Run() is { } tell)
            {
                told.Add(tell);
            }
        }

        _items.ForEach(item => item.Forget(now - Retention));
    }

    private void Arm(DateTimeOffset now)
    {
        if (_items.Min(item => item.Next) is { } due)
        {
            // A timer counts whole milliseconds; one that fired too early would be set again and again.
            var wait = Math.Clamp(Math.Ceiling((due - now).TotalMilliseconds), 1, LongestTimer.TotalMilliseconds);
            _timer.Change(TimeSpan.FromMilliseconds(wait), Timeout.InfiniteTimeSpan);
        }
    }
}
