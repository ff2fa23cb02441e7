using IoTAuditClient.Calls;
using IoTAuditClient.Tests.Testing;
using Xunit;

namespace IoTAuditClient.Tests.Calls;

/// <summary>A limit that also ends with an outer token, and which of the two it was.</summary>
public sealed class DeadlineTests : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly LiveTimers _time = new();
    private readonly CancellationTokenSource _outer = new();

    [Fact]
    public void Begin_BeforeTheLimit_IsNotOver()
    {
        using var deadline = Deadline.Begin(Minute, _time, _outer.Token);

        _time.Advance(Minute - TimeSpan.FromTicks(1));

        Assert.Equal((false, false), (deadline.IsCancellationRequested, deadline.IsExpired));
    }

    [Fact]
    public void Begin_AtTheLimit_HasExpired()
    {
        using var deadline = Deadline.Begin(Minute, _time, _outer.Token);

        _time.Advance(Minute);

        Assert.Equal((true, true), (deadline.IsCancellationRequested, deadline.IsExpired));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(-0.001)]
    public void Begin_OuterTokenCancelled_IsOverAndHasNotExpired(double seconds)
    {
        using var deadline = Deadline.Begin(TimeSpan.FromSeconds(seconds), _time, _outer.Token);

        _outer.Cancel();

        Assert.Equal((true, false), (deadline.IsCancellationRequested, deadline.IsExpired));
    }

    [Fact]
    public void Begin_NoLimit_IsNeverOver()
    {
        using var deadline = Deadline.Begin(Timeout.InfiniteTimeSpan, _time, _outer.Token);

        _time.Advance(TimeSpan.FromDays(400));

        Assert.False(deadline.IsCancellationRequested);
    }

    [Fact]
    public void Dispose_Ended_LeavesNoTimerAndNoLongerFollows()
    {
        var deadline = Deadline.Begin(Minute, _time, _outer.Token);

        deadline.Dispose();
        _outer.Cancel();

        Assert.Equal(0, _time.Count);
        Assert.False(deadline.IsCancellationRequested);
    }

    public void Dispose() => _outer.Dispose();
}
