using IoTAuditClient.Pacing;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace IoTAuditClient.Tests.Pacing;

/// <summary>What the adaptive rate makes of a service's quota, in simulated time.</summary>
public sealed class AdaptiveRateTests(ITestOutputHelper output)
{
    private readonly FakeTimeProvider _time = new();

    [Theory]
    [InlineData(12.5, 500, 1.07, 0.04)]
    [InlineData(25, 1000, 1.07, 0.04)]
    [InlineData(50, 1000, 1.07, 0.04)]
    [InlineData(200, 10_000, 1.03, 0.01)]
    public void Adaptive_AnyQuota_FollowsItWithoutManyThrottles(double quota, int calls, double maxOverIdeal, double maxThrottled)
    {
        var service = Service(quota);

        var elapsed = service.RunUntilServed(calls);

        var ideal = (calls - (quota / 4)) / quota;
        var throttled = (double)service.Throttled / (service.Served + service.Throttled);
        output.WriteLine($"quota {quota}: x {elapsed.TotalSeconds / ideal:0.000} of ideal, {throttled:P2} throttled");
        Assert.InRange(elapsed.TotalSeconds / ideal, 0.99, maxOverIdeal);
        Assert.InRange(throttled, 0, maxThrottled);
    }

    [Theory]
    [InlineData(25, 50)]
    [InlineData(50, 25)]
    [InlineData(25, 12.5)]
    public void Adaptive_QuotaChangesHalfWay_FollowsIt(double before, double after)
    {
        var service = Service(before);
        var elapsed = service.RunUntilServed(500);
        service.Quota = after;

        elapsed += service.RunUntilServed(1000);

        // The whole run over what the two quotas make inevitable.
        var overIdeal = elapsed.TotalSeconds / ((500 / before) + (500 / after));
        output.WriteLine($"{before} to {after}: x {overIdeal:0.000} of ideal, {service.Throttled} throttled");
        Assert.InRange(overIdeal, 0.95, 1.12);
        Assert.InRange((double)service.Throttled / (1000 + service.Throttled), 0, 0.06);
    }

    [Fact]
    public void Adaptive_TwoClientsShareAnAccount_ComeToSimilarRatesAndUseItUp()
    {
        var service = Service(25);
        service.Add(Pacer(), 64);

        service.RunFor(TimeSpan.FromSeconds(60));

        var (first, second) = (service.ServedBy(0), service.ServedBy(1));
        output.WriteLine($"{first} and {second} of {60 * 25}, {service.Throttled} throttled");
        Assert.InRange((double)Math.Min(first, second) / Math.Max(first, second), 0.7, 1);
        Assert.InRange((first + second) / (60.0 * 25), 0.95, 1.02);
    }

    [Fact]
    public void Adaptive_ServiceServesNothing_AsksLessAndLess()
    {
        var service = Service(0.000001);

        service.RunFor(TimeSpan.FromSeconds(60));

        Assert.InRange(service.Throttled, 10, 70);
    }

    [Fact]
    public async Task Adaptive_NoThrottleYet_LetsSinglesPass()
    {
        var pacer = Pacer();

        for (var i = 0; i < 1000; i++)
        {
            var permit = pacer.WaitAsync(PermitPriority.Single, TestContext.Current.CancellationToken).AsTask();
            Assert.True(permit.IsCompletedSuccessfully);
            await permit;
        }
    }

    [Fact]
    public async Task Adaptive_Throttled_QueuesSinglesUntilItIsIdleAgain()
    {
        var pacer = Pacer();
        await pacer.WaitAsync(PermitPriority.Single, TestContext.Current.CancellationToken);
        pacer.ReportThrottled();

        var queued = pacer.WaitAsync(PermitPriority.Single, TestContext.Current.CancellationToken).AsTask();
        Assert.False(queued.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(2));
        await queued;

        _time.Advance(TimeSpan.FromSeconds(11));
        await pacer.WaitAsync(PermitPriority.Single, TestContext.Current.CancellationToken);
        Assert.True(pacer.WaitAsync(PermitPriority.Single, TestContext.Current.CancellationToken).AsTask().IsCompletedSuccessfully);
    }

    private SimulatedService Service(double quota)
    {
        var service = new SimulatedService(_time, quota);
        service.Add(Pacer(), 64);
        return service;
    }

    private Pacer Pacer() => new(new AdaptiveRate(25, _time), _time);
}
