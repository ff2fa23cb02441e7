using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace IoTAuditClient.Tests.Testing;

/// <summary>A clock that counts the timers that are not disposed of yet.</summary>
internal sealed class LiveTimers : FakeTimeProvider
{
    private int _count;
    public int Count => Volatile.Read(ref _count);

    /// <summary>How long each timer was to run, in the order of their beginnings.</summary>
    public ConcurrentQueue<TimeSpan> Made { get; } = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Interlocked.Increment(ref _count);
        Made.Enqueue(dueTime);
        return new CountedTimer(base.CreateTimer(callback, state, dueTime, period), this);
    }

    private sealed class CountedTimer(ITimer timer, LiveTimers owner) : ITimer
    {
        private int _isDisposed;

        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
            {
                Interlocked.Decrement(ref owner._count);
            }

            timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
