using System.Globalization;

namespace IoTAuditClient.Model;

/// <summary>The one form of time in the records: UTC, to the millisecond, which is as fine as the service says it.</summary>
internal static class UtcMilliseconds
{
    private const long FirstSecond = -62_135_596_800;
    private const long LastSecond = 253_402_300_799;
    private const string Iso8601 = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>The nearest millisecond, in UTC. The last half millisecond of the year 9999 has none above it and is cut.</summary>
    public static DateTimeOffset Round(DateTimeOffset time) => new(RoundTicks(time.UtcTicks), TimeSpan.Zero);

    public static DateTimeOffset? Round(DateTimeOffset? time) => time is { } value ? Round(value) : null;

    /// <summary>A time of the AWS SDK, which is in UTC whether or not its kind says so.</summary>
    public static DateTimeOffset? FromUtc(DateTime? time) => time switch
    {
        null => null,
        { Kind: DateTimeKind.Local } local => Round(new DateTimeOffset(local.ToUniversalTime())),
        { } value => Round(new DateTimeOffset(DateTime.SpecifyKind(value, DateTimeKind.Utc))),
    };

    public static string Format(DateTimeOffset time) => time.UtcDateTime.ToString(Iso8601, CultureInfo.InvariantCulture);

    /// <summary>
    /// A number of Unix seconds, or of milliseconds where seconds would leave the years 1 to 9999. So milliseconds are recognised
    /// from 1978-01-11T21:31:40.800Z on: long before the service, and long after anything that seconds could mean.
    /// </summary>
    public static bool TryFromUnix(decimal number, out DateTimeOffset time)
    {
        var areSeconds = number is >= FirstSecond and < LastSecond + 1;
        var fits = areSeconds || number is >= FirstSecond * 1000m and < (LastSecond + 1) * 1000m;
        var milliseconds = fits ? decimal.Round(areSeconds ? number * 1000 : number, MidpointRounding.AwayFromZero) : 0;
        time = DateTimeOffset.FromUnixTimeMilliseconds(Math.Min((long)milliseconds, (LastSecond * 1000) + 999));
        return fits;
    }

    private static long RoundTicks(long ticks)
    {
        var excess = ticks % TimeSpan.TicksPerMillisecond;
        var up = ticks - excess + TimeSpan.TicksPerMillisecond;
        return excess >= TimeSpan.TicksPerMillisecond / 2 && up <= DateTime.MaxValue.Ticks ? up : ticks - excess;
    }
}
