using System.Globalization;
using IoTAuditClient;

namespace IoTAudit.Tool.Terminal;

/// <summary>Columns for programs: separated by tabs, of which the values have none, with '-' for what is missing.</summary>
internal static class TabbedLine
{
    public static string Of(params IEnumerable<string?> values) =>
        string.Join('\t', values.Select(value => string.IsNullOrEmpty(value) ? "-" : VisibleText.Show(value)));

    public static string? Time(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
