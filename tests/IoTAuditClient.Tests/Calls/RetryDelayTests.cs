using IoTAuditClient.Calls;
using Xunit;

namespace IoTAuditClient.Tests.Calls;

public sealed class RetryDelayTests
{
    [Theory]
    [InlineData(1, 50)]
    [InlineData(2, 100)]
    [InlineData(3, 200)]
    [InlineData(9, 12_800)]
    [InlineData(10, 20_000)]
    [InlineData(1000, 20_000)]
    public void Compute_Failure_DoublesFromFiftyMillisecondsToTwentySeconds(int retry, double ceiling)
    {
        Assert.Equal(ceiling, RetryDelay.Compute(retry, isThrottle: false, retryAfter: null, random: 1).TotalMilliseconds);
        Assert.Equal(ceiling / 2, RetryDelay.Compute(retry, isThrottle: false, retryAfter: null, random: 0).TotalMilliseconds);
        Assert.Equal(ceiling * 0.75, RetryDelay.Compute(retry, isThrottle: false, retryAfter: null, random: 0.5).TotalMilliseconds);
    }

    [Theory]
    [InlineData(1, 1000)]
    [InlineData(2, 2000)]
    [InlineData(5, 16_000)]
    [InlineData(6, 20_000)]
    public void Compute_Throttle_DoublesFromOneSecondToTwenty(int retry, double ceiling) =>
        Assert.Equal(ceiling, RetryDelay.Compute(retry, isThrottle: true, retryAfter: null, random: 1).TotalMilliseconds);

    [Theory]
    [InlineData(0, 25)]
    [InlineData(25, 25)]
    [InlineData(26, 26)]
    [InlineData(60_000, 60_000)]
    public void Compute_Hint_IsNeverUndercutNorCapped(double hint, double expected) =>
        Assert.Equal(expected, RetryDelay.Compute(1, isThrottle: false, TimeSpan.FromMilliseconds(hint), random: 0).TotalMilliseconds);
}
