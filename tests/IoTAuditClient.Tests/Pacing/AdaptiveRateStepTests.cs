using IoTAuditClient.Pacing;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace IoTAuditClient.Tests.Pacing;

/// <summary>The adaptive rate step by step, to the number.</summary>
public sealed class AdaptiveRateStepTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly AdaptiveRate _rate;

    public AdaptiveRateStepTests() => _rate = new AdaptiveRate(25, _time);

    [Fact]
    public void New_NothingKnown_IsTheDocumentedRateAndLetsSinglesPass()
    {
        Assert.Equal(25, _rate.PerSecond);
        Assert.True(_rate.LetsSinglesPass);
    }

    [Fact]
    public void Advance_NoThrottleYet_GrowsFourfoldEachSecondAndGivesTheMean()
    {
        Assert.Equal(25 * (1 + Math.Sqrt(2)) / 2, Advance(0.25), 9);
        Assert.Equal(25 * Math.Sqrt(2), _rate.PerSecond, 9);

        Advance(0.25);

        Assert.Equal(50, _rate.PerSecond, 9);
    }

    [Fact]
    public void Advance_RateNotUsedUp_StaysAtTwiceTheDocumentedRate()
    {
        Advance(1);
        Advance(1);
        Advance(1);

        Assert.Equal(50, _rate.PerSecond, 9);
    }

    [Fact]
    public void Advance_RateUsedUp_GrowsToTwiceWhatWasServed()
    {
        Advance(1);
        Serve(60);
        Advance(0.5, elapsed: false);

        Assert.Equal(100, _rate.PerSecond, 9);

        Advance(0.5, elapsed: false);

        Assert.Equal(120, _rate.PerSecond, 9);
    }

    [Fact]
    public void Advance_LessServedThanBefore_DoesNotShrink()
    {
        Advance(1);
        Serve(60);
        Advance(0.5, elapsed: false);
        _time.Advance(TimeSpan.FromSeconds(5));

        Advance(1, elapsed: false);

        Assert.Equal(100, _rate.PerSecond, 9);
    }

    [Fact]
    public void OnThrottled_AfterServing_IsNineTenthsOfWhatWasServed()
    {
        Serve(40);

        Assert.True(_rate.OnThrottled(_time.GetTimestamp()));

        Assert.Equal(36, _rate.PerSecond, 9);
        Assert.False(_rate.LetsSinglesPass);
    }

    [Fact]
    public void OnThrottled_AgainWithinASecond_ChangesNothing()
    {
        Serve(40);
        _rate.OnThrottled(_time.GetTimestamp());
        _time.Advance(TimeSpan.FromMilliseconds(999));

        Assert.False(_rate.OnThrottled(_time.GetTimestamp()));

        Assert.Equal(36, _rate.PerSecond, 9);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.True(_rate.OnThrottled(_time.GetTimestamp()));
    }

    [Fact]
    public void OnThrottled_NothingServed_HalvesDownToOneASecondAndLess()
    {
        Assert.True(_rate.OnThrottled(_time.GetTimestamp()));
        Assert.Equal(1, _rate.PerSecond, 9);

        foreach (var expected in new[] { 0.5, 0.25, 0.2, 0.2 })
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            Assert.True(_rate.OnThrottled(_time.GetTimestamp()));
            Assert.Equal(expected, _rate.PerSecond, 9);
        }
    }

    [Fact]
    public void Advance_AfterAThrottle_GrowsByAShareOfTheLimitUpToIt()
    {
        Serve(100);
        _rate.OnThrottled(_time.GetTimestamp());

        Assert.Equal(90 + (0.03 * 100 / 2), Advance(1), 9);
        Assert.Equal(90 + (0.03 * 100), _rate.PerSecond, 9);

        Advance(2);

        Assert.Equal(90 + (3 * 0.03 * 100), _rate.PerSecond, 9);
    }

    [Fact]
    public void Advance_AtTheLimit_GrowsByASmallerShareTheHigherItIs()
    {
        Serve(100);
        _rate.OnThrottled(_time.GetTimestamp());
        Advance(4);
        Assert.Equal(102, _rate.PerSecond, 9);

        Advance(1);

        Assert.Equal(102 + (0.03 * Math.Sqrt(25 * 100)), _rate.PerSecond, 9);
    }

    [Fact]
    public void Advance_AfterAThrottleBelowTheDocumentedRate_GrowsAsThatWould()
    {
        Serve(10);
        _rate.OnThrottled(_time.GetTimestamp());

        Advance(1);

        Assert.Equal(9 + (0.03 * 25), _rate.PerSecond, 9);
    }

    [Fact]
    public void Advance_PastTheOldLimit_GrowsFasterEachSecond()
    {
        Serve(10);
        _rate.OnThrottled(_time.GetTimestamp());

        // 10.5 is five per cent past the limit.
        Advance(2);
        Assert.Equal(10.5, _rate.PerSecond, 9);

        Advance(1);
        Assert.Equal(10.5 * 1.1, _rate.PerSecond, 9);
        Advance(1);
        Assert.Equal(10.5 * 1.1 * 1.2, _rate.PerSecond, 9);
        Advance(0.5);
        Assert.Equal(10.5 * 1.1 * 1.2 * Math.Sqrt(1 + (0.05 * Math.Pow(2, 2.5))), _rate.PerSecond, 9);
    }

    [Fact]
    public void Advance_LongPastTheOldLimit_DoublesAtMost()
    {
        Serve(10);
        _rate.OnThrottled(_time.GetTimestamp());
        Advance(2);
        Advance(20);
        var before = _rate.PerSecond;

        Advance(1);

        Assert.Equal(before * 2, _rate.PerSecond, before / 1e9);
    }

    [Fact]
    public void OnThrottled_PastTheOldLimit_BeginsAnew()
    {
        Serve(10);
        _rate.OnThrottled(_time.GetTimestamp());
        Advance(2);
        Advance(3);
        Serve(20);
        _rate.OnThrottled(_time.GetTimestamp());
        Assert.Equal(18, _rate.PerSecond, 9);

        Advance(4, elapsed: false);
        Assert.Equal(18 + (4 * 0.03 * 25), _rate.PerSecond, 9);
        Advance(1, elapsed: false);
        Assert.Equal(21 * 1.1, _rate.PerSecond, 9);
    }

    [Fact]
    public void Advance_NobodyAsks_KeepsTheRateForTenSecondsAndThenForgetsIt()
    {
        Serve(100);
        _rate.OnThrottled(_time.GetTimestamp());

        Assert.Equal(90, Idle(9.999), 9);
        Assert.False(_rate.LetsSinglesPass);

        Assert.Equal(25, Idle(0.001));
        Assert.True(_rate.LetsSinglesPass);
        Assert.Equal(25, _rate.PerSecond);
    }

    [Fact]
    public void Advance_AskedInBetween_CountsTheIdleTimeAnew()
    {
        Serve(100);
        _rate.OnThrottled(_time.GetTimestamp());
        Idle(6);
        Advance(1);
        Idle(6);

        Assert.False(_rate.LetsSinglesPass);
    }

    [Fact]
    public void Advance_ForgottenTwice_WaitsTenSecondsEachTime()
    {
        Idle(10);
        Serve(100);
        _rate.OnThrottled(_time.GetTimestamp());
        Idle(9);

        Assert.False(_rate.LetsSinglesPass);
    }

    [Fact]
    public void OnThrottled_AfterItForgot_KnowsNothingOfWhatWasServed()
    {
        Serve(100);
        _rate.OnThrottled(_time.GetTimestamp());
        _rate.Advance(_time.GetTimestamp(), TimeSpan.FromSeconds(10), isDemanded: false);

        Assert.True(_rate.OnThrottled(_time.GetTimestamp()));

        Assert.Equal(1, _rate.PerSecond, 9);
    }

    private double Advance(double seconds, bool elapsed = true)
    {
        if (elapsed)
        {
            _time.Advance(TimeSpan.FromSeconds(seconds));
        }

        return _rate.Advance(_time.GetTimestamp(), TimeSpan.FromSeconds(seconds), isDemanded: true);
    }

    private double Idle(double seconds)
    {
        _time.Advance(TimeSpan.FromSeconds(seconds));
        return _rate.Advance(_time.GetTimestamp(), TimeSpan.FromSeconds(seconds), isDemanded: false);
    }

    // So many within the second that is then nearly over, long after the first one.
    private void Serve(int count)
    {
        _rate.OnServed(_time.GetTimestamp());
        _time.Advance(TimeSpan.FromMilliseconds(2010));
        for (var i = 0; i < count; i++)
        {
            _rate.OnServed(_time.GetTimestamp());
        }

        _time.Advance(TimeSpan.FromMilliseconds(900));
    }
}
