using IoTAuditClient.Model;
using Xunit;

namespace IoTAuditClient.Tests;

public sealed class UtcMillisecondsTests
{
    [Theory]
    [InlineData("1576012046.168", "2019-12-10T21:07:26.168Z")]
    [InlineData("1576012046.1679999", "2019-12-10T21:07:26.168Z")]
    [InlineData("1559988217.27", "2019-06-08T10:03:37.270Z")]
    [InlineData("1597881600.0", "2020-08-20T00:00:00.000Z")]
    [InlineData("0", "1970-01-01T00:00:00.000Z")]
    [InlineData("-1.5", "1969-12-31T23:59:58.500Z")]
    [InlineData("1572007301019", "2019-10-25T12:41:41.019Z")]
    [InlineData("253402300799", "9999-12-31T23:59:59.000Z")]
    [InlineData("253402300799.9999", "9999-12-31T23:59:59.999Z")]
    [InlineData("253402300800", "1978-01-11T21:31:40.800Z")]
    [InlineData("253402300799999", "9999-12-31T23:59:59.999Z")]
    [InlineData("-62135596800", "0001-01-01T00:00:00.000Z")]
    public void TryFromUnix_SecondsOrMilliseconds_IsThatInstant(string number, string expected)
    {
        Assert.True(UtcMilliseconds.TryFromUnix(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture), out var time));
        Assert.Equal(expected, UtcMilliseconds.Format(time));
    }

    [Theory]
    [InlineData("253402300800000")]
    [InlineData("-62135596800001")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335")]
    public void TryFromUnix_OutsideTheYears1To9999_IsFalse(string number) =>
        Assert.False(UtcMilliseconds.TryFromUnix(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture), out _));

    [Fact]
    public void Round_TheEndsOfTime_StayInRange()
    {
        Assert.Equal(DateTimeOffset.MinValue, UtcMilliseconds.Round(DateTimeOffset.MinValue));
        Assert.Equal("9999-12-31T23:59:59.999Z", UtcMilliseconds.Format(UtcMilliseconds.Round(DateTimeOffset.MaxValue)));
    }

    [Theory]
    [InlineData(4999, 0)]
    [InlineData(5000, 1)]
    [InlineData(9999, 1)]
    public void Round_BetweenMilliseconds_IsTheNearest(long ticks, int milliseconds) =>
        Assert.Equal(
            DateTimeOffset.UnixEpoch.AddMilliseconds(milliseconds),
            UtcMilliseconds.Round(DateTimeOffset.UnixEpoch.AddTicks(ticks)));
}
