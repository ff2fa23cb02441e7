using System.Globalization;

namespace IoTAuditClient;

/// <summary>The one form of time in the records: UTC, to the millisecond, which is as fine as the service says it.</summary>
internal static class UtcMilliseconds
{
    private const string Iso8601 = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>The nearest millisecond, in UTC. The last half millisecond of the year 9999 has none above it and is cut.</summary>
    public static DateTimeOffset Round(DateTimeOffset time) => new(RoundTicks(time.UtcTicks), TimeSpan.Zero);

    public static DateTimeOffset? Round(DateTimeOffset? time) => time is { } value ? Round(value) : null;

    public static string Format(DateTimeOffset time) => time.UtcDateTime.ToString(Iso8601, CultureInfo.InvariantCulture);

    private static long RoundTicks(long ticks)
    {
        var excess = ticks % TimeSpan.TicksPerMillisecond;
        var up = ticks - excess + TimeSpan.TicksPerMillisecond;
        return excess >= TimeSpan.TicksPerMillisecond / 2 && up <= DateTime.MaxValue.Ticks ? up : ticks - excess;
    }
}
