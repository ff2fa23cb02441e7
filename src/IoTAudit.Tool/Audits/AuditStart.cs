using System.Globalization;
using IoTAuditClient;

namespace IoTAudit.Tool.Audits;

/// <summary>When an audit started, for a sentence.</summary>
internal static class AuditStart
{
    public static string Of(AuditTask task) => Of(task.StartTime);

    public static string Of(DateTimeOffset? time) =>
        time is { } start
            ? start.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)
            : "a time that is not said";
}
