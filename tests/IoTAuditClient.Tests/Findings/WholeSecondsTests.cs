using IoTAuditClient.Queries;
using Xunit;

namespace IoTAuditClient.Tests.Findings;

public sealed class WholeSecondsTests
{
    private static readonly DateTimeOffset Time = new(2026, 3, 2, 12, 0, 0, TimeSpan.FromHours(2));

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 0, 1)]
    [InlineData(TimeSpan.TicksPerSecond - 1, 0, 1)]
    [InlineData(-1, -1, 0)]
    public void DownAndUp_OfAnyTick_AreTheSecondsAroundIt(long ticks, int down, int up)
    {
        var time = Time.AddTicks(ticks);

        Assert.Equal(Time.UtcDateTime.AddSeconds(down), WholeSeconds.Down(time));
        Assert.Equal(Time.UtcDateTime.AddSeconds(up), WholeSeconds.Up(time));
    }

    [Fact]
    public void Up_BeyondTheLastSecond_IsThatSecond() =>
        Assert.Equal(new DateTime(9999, 12, 31, 23, 59, 59, DateTimeKind.Utc), WholeSeconds.Up(DateTimeOffset.MaxValue));

    [Fact]
    public void Down_TheFirstTime_IsItself() => Assert.Equal(DateTime.MinValue, WholeSeconds.Down(DateTimeOffset.MinValue));
}
