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

    [Theory]
    [InlineData(10)]
    [InlineData(60)]
    public void Continue_SomeTimeLeft_EndsWhenThatIsOver(int seconds)
    {
        var left = TimeSpan.FromSeconds(seconds);
        using var deadline = Deadline.Continue(Minute, left, _time, _outer.Token);

        _time.Advance(left - TimeSpan.FromMilliseconds(1));
        Assert.False(deadline.IsCancellationRequested);

        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.True(deadline.IsExpired);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void Continue_NoTimeLeft_IsOver(int seconds)
    {
        using var deadline = Deadline.Continue(Minute, TimeSpan.FromSeconds(seconds), _time, _outer.Token);

        _time.Advance(TimeSpan.Zero);

        Assert.True(deadline.IsExpired);
    }

    [Fact]
    public void Continue_NoLimit_IsNeverOver()
    {
        using var deadline = Deadline.Continue(Timeout.InfiniteTimeSpan, TimeSpan.MaxValue, _time, _outer.Token);

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
