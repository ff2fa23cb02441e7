namespace IoTAuditClient.Queries;

/// <summary>Times as the AWS SDK sends them in a request body, where it cuts what is finer than a second.</summary>
internal static class WholeSeconds
{
    private const long LastSecond = 3_155_378_975_990_000_000;

    /// <summary>The second in which a time lies.</summary>
    public static DateTime Down(DateTimeOffset time) => Utc(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerSecond));

    /// <summary>The first second that is not before a time; the last one of the year 9999 where there is none.</summary>
    public static DateTime Up(DateTimeOffset time) =>
        time.UtcTicks >= LastSecond ? Utc(LastSecond) : Down(time.AddTicks(TimeSpan.TicksPerSecond - 1));

    private static DateTime Utc(long ticks) => new(ticks, DateTimeKind.Utc);
}
