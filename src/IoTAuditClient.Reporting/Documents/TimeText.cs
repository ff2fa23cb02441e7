using System.Globalization;

namespace IoTAuditClient.Reporting.Documents;

/// <summary>A moment as the clock on the wall shows it, and in UTC for readers in other time zones.</summary>
internal static class TimeText
{
    private const string Format = "yyyy-MM-dd HH:mm:ss.fff";

    public static string Of(DateTimeOffset time, TimeZoneInfo zone)
    {
        var utc = time.ToUniversalTime().ToString(Format, CultureInfo.InvariantCulture) + " UTC";
        var local = TimeZoneInfo.ConvertTime(time, zone);
        return local.Offset == TimeSpan.Zero ? utc : $"{local.ToString(Format + " zzz", CultureInfo.InvariantCulture)} ({utc})";
    }

    /// <summary>A moment in Unix milliseconds, as additionalInfo has them, or null where the text is none.</summary>
    public static string? OfUnixMilliseconds(string text, TimeZoneInfo zone) =>
        text.Length is 12 or 13 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            ? Of(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), zone)
            : null;
}
