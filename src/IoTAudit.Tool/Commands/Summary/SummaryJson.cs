using System.Text.Json;
using IoTAuditClient.Reporting;
using IoTAuditClient.Reporting.Documents;

namespace IoTAudit.Tool.Commands.Summary;

/// <summary>A group as JSON.</summary>
internal static class SummaryJson
{
    /// <summary>Writes the members of a group. A value that the findings do not say is left out.</summary>
    public static void Write(Utf8JsonWriter json, SummaryDimension by, SummaryGroup group)
    {
        json.WriteStartObject();
        json.WriteString("by", by.ToString().ToLowerInvariant());
        WriteText(json, "value", group.Value);
        if (by == SummaryDimension.Task && group.AuditStart is { } start)
        {
            json.WriteString("auditStart", ExportText.Time(start));
        }

        json.WriteNumber("open", group.Open);
        json.WriteNumber("suppressed", group.Suppressed);
        WriteText(json, "worstSeverity", group.WorstSeverity?.Value);
        json.WriteStartObject("openBySeverity");
        foreach (var (severity, count) in group.OpenBySeverity())
        {
            json.WriteNumber(ExportText.WellFormed(severity.Value), count);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Writes how many problems the findings of several audits are of.</summary>
    public static void WriteProblems(Utf8JsonWriter json, FindingSummary summary)
    {
        json.WriteStartObject();
        json.WriteString("by", "problem");
        json.WriteNumber("open", summary.OpenProblems);
        json.WriteNumber("gone", summary.GoneProblems);
        json.WriteNumber("suppressed", summary.SuppressedProblems);
        json.WriteEndObject();
    }

    /// <summary>Writes the members of an account and Region.</summary>
    public static void Write(Utf8JsonWriter json, PlaceSummary part)
    {
        json.WriteStartObject();
        json.WriteString("by", "account");
        WriteText(json, "account", part.Place.Account);
        WriteText(json, "accountId", part.Place.AccountId);
        WriteText(json, "region", part.Place.Region);
        json.WriteString("status", part.Status);
        WriteText(json, "error", part.Place.Failure?.Message);
        WriteText(json, "taskId", part.Place.Audit?.TaskId);
        if (part.Place.Audit?.StartTime is { } start)
        {
            json.WriteString("auditStart", ExportText.Time(start));
        }

        json.WriteNumber("open", part.Summary.Open);
        json.WriteNumber("suppressed", part.Summary.Suppressed);
        WriteText(json, "worstSeverity", part.Worst?.Value);
        json.WriteStartObject("openBySeverity");
        foreach (var group in part.Open)
        {
            json.WriteNumber(ExportText.WellFormed(group.Value ?? ""), group.Open);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, ExportText.WellFormed(value));
        }
    }
}
