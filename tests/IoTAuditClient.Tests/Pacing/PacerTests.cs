using IoTAuditClient.Calls;
using IoTAuditClient.Pacing;
using IoTAuditClient.Tests.Testing;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace IoTAuditClient.Tests.Pacing;

public sealed class PacerTests
{
    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(10)]
    [InlineData(25)]
    [InlineData(50)]
    [InlineData(180)]
    [InlineData(333)]
    public void Fixed_AlwaysWanted_GrantsTheRateToThePermit(double rate)
    {
        var pacer = Fixed(rate);
        var permits = Enumerable.Range(0, (int)(rate * 12)).Select(_ => pacer.WaitAsync(PermitPriority.Bulk, Token).AsTask()).ToList();

        for (var i = 0; i < 10_000; i++)
        {
            _time.Advance(TimeSpan.FromMilliseconds(1));
        }

        Assert.InRange(permits.Count(permit => permit.IsCompletedSuccessfully), (rate * 10) - 1, (rate * 10) + 1);
    }

    [Fact]
    public void Fixed_TimersThatFireLate_CostNoPermits()
    {
        var pacer = Fixed(100);
        var permits = Enumerable.Range(0, 2000).Select(_ => pacer.WaitAsync(PermitPriority.Bulk, Token).AsTask()).ToList();

        for (var i = 0; i < 588; i++)
        {
            _time.Advance(TimeSpan.FromMilliseconds(17));
        }

        Assert.InRange(permits.Count(permit => permit.IsCompletedSuccessfully), 996, 1001);
    }

    [Fact]
    public void Fixed_AfterAPause_DoesNotBurst()
    {
        var pacer = Fixed(100);
        var permits = Enumerable.Range(0, 1000).Select(_ => pacer.WaitAsync(PermitPriority.Bulk, Token).AsTask()).ToList();

        _time.Advance(TimeSpan.FromSeconds(5));

        Assert.InRange(permits.Count(permit => permit.IsCompletedSuccessfully), 1, 12);
    }

    [Fact]
    public void Fixed_Throttled_KeepsItsRateAndWhatItSavedUp()
    {
        var pacer = Fixed(10);

        pacer.ReportThrottled();

        Assert.True(pacer.TryTake(PermitPriority.Single));
        Assert.False(pacer.TryTake(PermitPriority.Single));
        _time.Advance(TimeSpan.FromMilliseconds(99));
        Assert.False(pacer.TryTake(PermitPriority.Single));
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.True(pacer.TryTake(PermitPriority.Single));
    }

    [Fact]
    public void ReportThrottled_RateIsCut_TakesBackWhatWasSavedUp()
    {
        var pacer = new Pacer(new GivenRate(10) { IsCutByThrottles = true }, _time);

        pacer.ReportThrottled();

        Assert.False(pacer.TryTake(PermitPriority.Bulk));
        _time.Advance(TimeSpan.FromMilliseconds(100));
        Assert.True(pacer.TryTake(PermitPriority.Bulk));
    }

    [Fact]
    public void ReportThrottled_RateIsCut_TakesBackWhatTheTimeBeforeHasBrought()
    {
        var pacer = new Pacer(new GivenRate(10) { IsCutByThrottles = true }, _time);
        Assert.True(pacer.TryTake(PermitPriority.Bulk));
        _time.Advance(TimeSpan.FromSeconds(1));

        pacer.ReportThrottled();

        Assert.False(pacer.TryTake(PermitPriority.Bulk));
    }

    [Fact]
    public void TryTake_SinglesThatNeedNotQueue_CostTheBulkRunOneTurnAtMost()
    {
        var pacer = new Pacer(new GivenRate(10) { LetsSinglesPass = true }, _time);

        Assert.All(Enumerable.Range(0, 5), _ => Assert.True(pacer.TryTake(PermitPriority.Single)));

        Assert.False(pacer.TryTake(PermitPriority.Bulk));
        _time.Advance(TimeSpan.FromMilliseconds(199));
        Assert.False(pacer.TryTake(PermitPriority.Bulk));
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.True(pacer.TryTake(PermitPriority.Bulk));
    }

    [Fact]
    public void TryTake_NobodyWaitedInAPause_SavesUpOnePermitOnly()
    {
        var pacer = Fixed(100);
        Assert.True(pacer.TryTake(PermitPriority.Bulk));
        _time.Advance(TimeSpan.FromSeconds(5));

        Assert.True(pacer.TryTake(PermitPriority.Bulk));
        Assert.False(pacer.TryTake(PermitPriority.Bulk));
    }

    [Theory]
    [InlineData(10, 100)]
    [InlineData(3, 334)]
    [InlineData(10_000, 1)]
    public async Task Wait_NoPermitLeft_NeedsOneTimerOfWholeMillisecondsAndATick(double rate, int milliseconds)
    {
        var time = new LiveTimers();
        var pacer = new Pacer(new GivenRate(rate), time);
        await pacer.WaitAsync(PermitPriority.Bulk, Token);
        Assert.Empty(time.Made);

        var waiting = pacer.WaitAsync(PermitPriority.Bulk, Token).AsTask();
        Assert.Equal([TimeSpan.FromMilliseconds(milliseconds) + TimeSpan.FromTicks(1)], time.Made);
        time.Advance(time.Made.Single());

        Assert.True(waiting.IsCompletedSuccessfully);
        Assert.Equal(0, time.Count);
    }

    [Theory]
    [InlineData(PacingMode.Fixed, false)]
    [InlineData(PacingMode.Adaptive, true)]
    [InlineData(PacingMode.Off, true)]
    public void Pacers_OfEachMode_DifferInWhetherASecondSingleCallHasToQueue(PacingMode mode, bool passes)
    {
        var pacer = new Pacers(new PacingOptions { Mode = mode }, _time).For(AuditOperations.DescribeAuditFinding);

        Assert.True(pacer.WaitAsync(PermitPriority.Single, CancellationToken.None).AsTask().IsCompleted);
        Assert.Equal(passes, pacer.WaitAsync(PermitPriority.Single, CancellationToken.None).AsTask().IsCompleted);
    }

    [Fact]
    public async Task Wait_SingleBehindABulkQueue_IsNext()
    {
        var pacer = Fixed(10);
        await pacer.WaitAsync(PermitPriority.Bulk, Token);
        var bulk = Enumerable.Range(0, 100).Select(_ => pacer.WaitAsync(PermitPriority.Bulk, Token).AsTask()).ToList();
        var retry = pacer.WaitAsync(PermitPriority.BulkRetry, Token).AsTask();
        var single = pacer.WaitAsync(PermitPriority.Single, Token).AsTask();

        _time.Advance(TimeSpan.FromMilliseconds(101));
        Assert.Equal((true, false, 0), (single.IsCompleted, retry.IsCompleted, bulk.Count(permit => permit.IsCompleted)));
        _time.Advance(TimeSpan.FromMilliseconds(101));
        Assert.Equal((true, 0), (retry.IsCompleted, bulk.Count(permit => permit.IsCompleted)));
        _time.Advance(TimeSpan.FromMilliseconds(101));
        Assert.Equal([true, false], bulk.Take(2).Select(permit => permit.IsCompleted));
    }

    [Fact]
    public async Task TryTake_TimerIsLate_JumpsNoQueueOfItsOwnOrAHigherPriority()
    {
        var time = new TimerlessTime();
        var pacer = new Pacer(new FixedRate(10), time);
        await pacer.WaitAsync(PermitPriority.BulkRetry, Token);
        var waiting = pacer.WaitAsync(PermitPriority.BulkRetry, Token).AsTask();
        time.Advance(TimeSpan.FromMilliseconds(150));

        Assert.False(pacer.TryTake(PermitPriority.Bulk));
        Assert.False(pacer.TryTake(PermitPriority.BulkRetry));
        Assert.True(pacer.TryTake(PermitPriority.Single));
        Assert.False(waiting.IsCompleted);
    }

    [Fact]
    public async Task Wait_Cancelled_ThrowsAndTakesNoPermit()
    {
        var pacer = Fixed(10);
        await pacer.WaitAsync(PermitPriority.Bulk, Token);
        using var source = new CancellationTokenSource();
        var cancelled = pacer.WaitAsync(PermitPriority.Bulk, source.Token).AsTask();
        var next = pacer.WaitAsync(PermitPriority.Bulk, Token).AsTask();

        await source.CancelAsync();
        _time.Advance(TimeSpan.FromMilliseconds(101));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.True(next.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Wait_Cancelled_IsKeptNoLonger()
    {
        var time = new LiveTimers();
        var pacer = new Pacer(new FixedRate(0.001), time);
        await pacer.WaitAsync(PermitPriority.Bulk, Token);
        using var source = new CancellationTokenSource();

        var waiters = Enumerable.Range(0, 50).Select(_ => Waiter(pacer, source.Token)).ToList();
        await source.CancelAsync();
        GC.Collect();

        Assert.DoesNotContain(waiters, waiter => waiter.IsAlive);
        GC.KeepAlive(pacer);
    }

    [Fact]
    public async Task Adaptive_ProcessStoodStillForAnHour_TakesOneWaitOfItForDemand()
    {
        var time = new TimerlessTime();
        var rate = new AdaptiveRate(25, time);
        var pacer = new Pacer(rate, time);
        await pacer.WaitAsync(PermitPriority.Bulk, Token);
        pacer.ReportThrottled();
        var waiting = pacer.WaitAsync(PermitPriority.Bulk, Token).AsTask();
        time.Advance(TimeSpan.FromHours(1));

        pacer.TryTake(PermitPriority.Bulk);

        Assert.InRange(rate.PerSecond, 0.2, 10);
        Assert.False(waiting.IsCompleted);
    }

    [Fact]
    public void TryTake_LoneSingleWhereProbesPass_PassesOneAtATime()
    {
        var pacer = new Pacer(new GivenRate(0.2) { LetsProbes = true }, _time);
        Assert.True(pacer.TryTake(PermitPriority.Single));

        Assert.True(pacer.TryTake(PermitPriority.Single));
        Assert.False(pacer.TryTake(PermitPriority.Single));
        pacer.ReportServed();
        Assert.True(pacer.TryTake(PermitPriority.Single));
        Assert.False(pacer.TryTake(PermitPriority.Bulk));
    }

    [Fact]
    public void Adaptive_ThrottledASecondAgo_LetsALoneCallThroughAndNotBefore()
    {
        var pacer = new Pacer(new AdaptiveRate(25, _time), _time);
        pacer.ReportThrottled();
        pacer.ReportThrottled();
        _time.Advance(TimeSpan.FromMilliseconds(999));
        Assert.False(pacer.TryTake(PermitPriority.Single));

        pacer.ReportThrottled();
        _time.Advance(TimeSpan.FromMilliseconds(1000));

        Assert.True(pacer.TryTake(PermitPriority.Single));
        pacer.ReportServed();
        Assert.True(pacer.TryTake(PermitPriority.Single));
    }

    [Fact]
    public async Task Wait_TokenAlreadyCancelled_Throws() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await Fixed(10).WaitAsync(PermitPriority.Single, new CancellationToken(canceled: true)));

    // A method of its own, so that no local keeps the task.
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static WeakReference Waiter(Pacer pacer, CancellationToken cancellationToken) =>
        new(pacer.WaitAsync(PermitPriority.Bulk, cancellationToken).AsTask());

    private Pacer Fixed(double rate) => new(new FixedRate(rate), _time);

    private sealed class TimerlessTime : FakeTimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
