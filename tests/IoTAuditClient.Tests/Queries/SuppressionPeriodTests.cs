using Xunit;

namespace IoTAuditClient.Tests.Queries;

public sealed class SuppressionPeriodTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Until_AnyOffset_IsTheSameTimeInUtc()
    {
        var period = SuppressionPeriod.Until(Noon.ToOffset(TimeSpan.FromHours(5)));

        Assert.Equal((Noon, TimeSpan.Zero), (period.End!.Value, period.End.Value.Offset));
        Assert.Equal(SuppressionPeriod.Until(Noon.UtcDateTime), period);
        Assert.Null(period.Length);
        Assert.False(period.IsIndefinite);
        Assert.Equal("until 2026-03-02T12:00:00Z", period.ToString());
    }

    [Fact]
    public void Until_TimeOfNoStatedZone_IsRefused() =>
        Assert.Throws<ArgumentException>("end", () => SuppressionPeriod.Until(new DateTime(2026, 3, 2)));

    [Fact]
    public void For_ALength_HasNoEndUntilItIsUsed()
    {
        var period = SuppressionPeriod.For(TimeSpan.FromHours(36));

        Assert.Equal(TimeSpan.FromHours(36), period.Length);
        Assert.Null(period.End);
        Assert.False(period.IsIndefinite);
        Assert.Equal("for 1.12:00:00", period.ToString());
        Assert.Equal(Noon.AddHours(36).UtcDateTime, period.EndFrom(Noon, "period"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void For_NoLength_IsRefusedWithTheWayOut(int ticks)
    {
        var exception = Assert.Throws<ArgumentOutOfRangeException>("length", () => SuppressionPeriod.For(TimeSpan.FromTicks(ticks)));

        Assert.StartsWith(
            "A suppression lasts longer than no time. Give more than zero, or Indefinitely.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Indefinitely_Used_HasNoEnd()
    {
        Assert.True(SuppressionPeriod.Indefinitely.IsIndefinite);
        Assert.Equal("indefinitely", SuppressionPeriod.Indefinitely.ToString());
        Assert.Null(SuppressionPeriod.Indefinitely.EndFrom(Noon, "period"));
    }

    [Fact]
    public void EndFrom_PartsOfASecond_AreRoundedUp() => Assert.Equal(
        Noon.AddSeconds(2).UtcDateTime, SuppressionPeriod.Until(Noon.AddSeconds(1).AddTicks(1)).EndFrom(Noon, "period"));

    [Fact]
    public void EndFrom_EndThatIsNow_IsRefusedWithBothTimes()
    {
        var exception = Assert.Throws<ArgumentException>("period", () => SuppressionPeriod.Until(Noon).EndFrom(Noon, "period"));

        Assert.StartsWith(
            "A suppression ends in the future; the one until 2026-03-02T12:00:00Z has ended at 2026-03-02T12:00:00Z already. "
                + "Give a later end, or delete the suppression instead.",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void EndFrom_LengthBeyondTheCalendar_IsRefusedWithTheWayOut()
    {
        var period = SuppressionPeriod.For(DateTimeOffset.MaxValue - Noon + TimeSpan.FromTicks(1));

        var exception = Assert.Throws<ArgumentException>("period", () => period.EndFrom(Noon, "period"));

        Assert.StartsWith(
            $"A suppression {period} ends after the year 9999. Use Indefinitely.", exception.Message, StringComparison.Ordinal);
    }
}
