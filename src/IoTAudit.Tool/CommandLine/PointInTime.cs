using System.Globalization;

namespace IoTAudit.Tool.CommandLine;

/// <summary>Reads a moment as people type it. What has no time zone is UTC.</summary>
internal static class PointInTime
{
    public const string Forms = "a date such as 2026-03-02, which begins at 00:00 UTC; "
        + "a time such as 2026-03-02T06:00:00Z or 2026-03-02T08:00:00+02:00; or an age such as 7d, 24h or 30m";

    private static readonly string[] TimeFormats =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
        "yyyy-MM-dd'T'HH:mm'Z'",
        "yyyy-MM-dd'T'HH:mmzzz",
    ];

    /// <summary>The moment in UTC, or null where the text is none.</summary>
    public static DateTimeOffset? Parse(string text, DateTimeOffset now)
    {
        if (text.Equals("now", StringComparison.OrdinalIgnoreCase))
        {
            return now;
        }

        if (Duration.Parse(text) is { } age)
        {
            return age <= now - DateTimeOffset.MinValue ? now - age : null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero);
        }

        return DateTimeOffset.TryParseExact(
            text.ToUpperInvariant(),
            TimeFormats,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var time)
            ? time
            : null;
    }

    /// <summary>
    /// Shows a moment like <see cref="Show"/> and leaves out parts of a second, because the clock gave them and not the user.
    /// </summary>
    public static string ShowSeconds(DateTimeOffset time) => Show(time.AddTicks(-(time.Ticks % TimeSpan.TicksPerSecond)));

    public static string Show(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
