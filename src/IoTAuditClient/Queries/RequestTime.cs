namespace IoTAuditClient.Queries;

/// <summary>Times of a period as coarse as a request names them, so that what is asked for is never less than the period.</summary>
internal static class RequestTime
{
    /// <summary>What the AWS SDK writes into a request body: it cuts what is finer than a second.</summary>
    public const long BodyUnit = TimeSpan.TicksPerSecond;

    /// <summary>What the AWS SDK writes into a query string: it cuts what is finer than a millisecond.</summary>
    public const long QueryUnit = TimeSpan.TicksPerMillisecond;

    /// <summary>The unit in which a time lies.</summary>
    public static DateTime Down(DateTimeOffset time, long unit) => Utc(time.UtcTicks - (time.UtcTicks % unit));

    /// <summary>The first unit that is not before a time; the last one of the year 9999 where there is none.</summary>
    public static DateTime Up(DateTimeOffset time, long unit)
    {
        var last = DateTime.MaxValue.Ticks - (DateTime.MaxValue.Ticks % unit);
        return time.UtcTicks >= last ? Utc(last) : Down(time.AddTicks(unit - 1), unit);
    }

    private static DateTime Utc(long ticks) => new(ticks, DateTimeKind.Utc);
}
