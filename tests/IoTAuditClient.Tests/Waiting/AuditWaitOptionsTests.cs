using Xunit;

namespace IoTAuditClient.Tests.Waiting;

public sealed class AuditWaitOptionsTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(90);

    [Fact]
    public void Options_WithoutSettings_HaveTheDocumentedDefaults() => Assert.Equal(
        (TimeSpan.FromHours(24), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30)),
        (new AuditWaitOptions().Timeout, new AuditWaitOptions().MinInterval, new AuditWaitOptions().MaxInterval));

    [Fact]
    public void Options_FromTheShortestToTheLongestTime_AreTaken()
    {
        foreach (var time in new[] { TimeSpan.FromTicks(1), Longest })
        {
            var options = new AuditWaitOptions { Timeout = time, MinInterval = time, MaxInterval = time };

            Assert.Equal((time, time, time), (options.Timeout, options.MinInterval, options.MaxInterval));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(90 * TimeSpan.TicksPerDay + 1)]
    public void Options_OutOfBounds_AreRefusedByTheirName(long ticks)
    {
        var time = TimeSpan.FromTicks(ticks);

        AssertRefused("Timeout", () => new AuditWaitOptions { Timeout = time });
        AssertRefused("MinInterval", () => new AuditWaitOptions { MinInterval = time });
        AssertRefused("MaxInterval", () => new AuditWaitOptions { MaxInterval = time });
    }

    private static void AssertRefused(string name, Func<object> make) => Assert.StartsWith(
        $"{name} takes more than zero and at most 90 days.",
        Assert.Throws<ArgumentOutOfRangeException>(name, make).Message,
        StringComparison.Ordinal);
}
