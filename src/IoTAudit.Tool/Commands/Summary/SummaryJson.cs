using System.Text.Json;
using IoTAuditClient.Json;
using IoTAuditClient.Reporting.Documents;
using IoTAuditClient.Reporting.Summary;

namespace IoTAudit.Tool.Commands.Summary;

/// <summary>A group as JSON.</summary>
internal static class SummaryJson
{
    /// <summary>Writes the members of a group. A value that the findings do not say is left out.</summary>
    public static void Write(Utf8JsonWriter json, SummaryDimension by, SummaryGroup group)
    {
        json.WriteStartObject();
        json.WriteString("by", by.ToString().ToLowerInvariant());
        json.WriteText("value", group.Key.Length == 0 ? null : group.Key);
        if (by == SummaryDimension.Task && group.AuditStart is { } start)
        {
            json.WriteString("auditStart", ExportText.Time(start));
        }

        json.WriteNumber("open", group.Open);
        json.WriteNumber("suppressed", group.Suppressed);
        json.WriteText("worstSeverity", group.Worst.Value.Length == 0 ? null : group.Worst.Value);
        json.WriteStartObject("openBySeverity");
        foreach (var (severity, count) in group.BySeverity)
        {
            json.WriteNumber(ExportText.WellFormed(severity.Value), count);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
