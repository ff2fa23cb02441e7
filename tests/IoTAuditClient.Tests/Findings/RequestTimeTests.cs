using IoTAuditClient.Queries;
using Xunit;

namespace IoTAuditClient.Tests.Findings;

public sealed class RequestTimeTests
{
    private static readonly DateTimeOffset Time = new(2026, 3, 2, 12, 0, 0, TimeSpan.FromHours(2));

    [Theory]
    [InlineData(RequestTime.BodyUnit)]
    [InlineData(RequestTime.QueryUnit)]
    public void DownAndUp_OfAnyTick_AreTheUnitsAroundIt(long unit)
    {
        foreach (var (ticks, down, up) in new[] { (0L, 0, 0), (1, 0, 1), (unit - 1, 0, 1), (-1, -1, 0) })
        {
            var time = Time.AddTicks(ticks);

            Assert.Equal(Time.UtcDateTime.AddTicks(down * unit), RequestTime.Down(time, unit));
            Assert.Equal(Time.UtcDateTime.AddTicks(up * unit), RequestTime.Up(time, unit));
        }
    }

    [Fact]
    public void Up_BeyondTheLastUnit_IsThatUnit()
    {
        Assert.Equal(
            new DateTime(9999, 12, 31, 23, 59, 59, DateTimeKind.Utc),
            RequestTime.Up(DateTimeOffset.MaxValue, RequestTime.BodyUnit));
        Assert.Equal(
            new DateTime(9999, 12, 31, 23, 59, 59, 999, DateTimeKind.Utc),
            RequestTime.Up(DateTimeOffset.MaxValue, RequestTime.QueryUnit));
    }

    [Fact]
    public void Down_TheFirstTime_IsItself() =>
        Assert.Equal(DateTime.MinValue, RequestTime.Down(DateTimeOffset.MinValue, RequestTime.BodyUnit));
}
