using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace IoTAuditClient.Tests.Testing;

/// <summary>
/// A clock that jumps to the end of every wait, and remembers how long each was. Timeouts are timers too: their limits
/// are named, and no code under test waits for those.
/// </summary>
public sealed class StepTime(params TimeSpan[] limits) : FakeTimeProvider
{
    private readonly Channel<TimeSpan> _timers = Channel.CreateUnbounded<TimeSpan>();

    public List<TimeSpan> Waits { get; } = [];

    /// <summary>Gets or sets what is done before a jump, while a wait is under way.</summary>
    public Action? BeforeWaitEnds { get; set; }

    /// <summary>
    /// Gets or sets when a limit ends, if its end is to be seen to the tick: a wait that outlasts it is jumped over
    /// only so far.
    /// </summary>
    public DateTimeOffset? End { get; set; }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (!limits.Contains(dueTime) && dueTime > TimeSpan.Zero)
        {
            _timers.Writer.TryWrite(dueTime);
        }

        return timer;
    }

    /// <summary>Lets the task run to its end, time passing only where it waits.</summary>
    public async Task RunAsync(Task task)
    {
        var cancellationToken = Xunit.TestContext.Current.CancellationToken;
        while (!task.IsCompleted)
        {
            var timer = _timers.Reader.WaitToReadAsync(cancellationToken).AsTask();
            await Task.WhenAny(task, timer).WaitAsync(cancellationToken);
            while (_timers.Reader.TryRead(out var due))
            {
                Waits.Add(due);
                BeforeWaitEnds?.Invoke();
                Advance(End is { } end && end - GetUtcNow() < due ? end - GetUtcNow() : due);
            }
        }
    }

    /// <summary>Waits until the code under test waits for that long, and lets no time pass.</summary>
    public async Task WaitForWaitAsync(TimeSpan length)
    {
        while (await _timers.Reader.ReadAsync(Xunit.TestContext.Current.CancellationToken) != length)
        {
        }
    }

    /// <summary>Waits until the code under test waits, and lets that much time pass.</summary>
    public async Task PassNextWaitAsync()
    {
        var due = await _timers.Reader.ReadAsync(Xunit.TestContext.Current.CancellationToken);
        Waits.Add(due);
        Advance(due);
    }
}
