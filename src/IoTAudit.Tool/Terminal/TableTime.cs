using System.Globalization;

namespace IoTAudit.Tool.Terminal;

/// <summary>A time in a column of a table, in UTC: as of this year with its minute, and of another year as the day with the year.</summary>
internal static class TableTime
{
    /// <summary>How many cells it has at most.</summary>
    public const int Width = 11;

    public static string Of(DateTimeOffset time, TimeProvider clock)
    {
        var format = time.UtcDateTime.Year == clock.GetUtcNow().UtcDateTime.Year ? "MM-dd HH:mm" : "yyyy-MM-dd";
        return time.UtcDateTime.ToString(format, CultureInfo.InvariantCulture);
    }
}
