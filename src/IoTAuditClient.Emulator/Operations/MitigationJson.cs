using System.Text.Json;

namespace IoTAuditClient.Emulator;

/// <summary>Writes mitigation tasks and what they consist of in the shapes of the service.</summary>
internal static class MitigationJson
{
    public static void WriteTarget(this Utf8JsonWriter writer, MitigationTarget target)
    {
        writer.WriteStartObject("target");
        writer.WriteText("auditTaskId", target.AuditTaskId);
        writer.WriteTexts("findingIds", target.FindingIds);
        if (target.ReasonCodes is { } reasons)
        {
            writer.WriteTextLists("auditCheckToReasonCodeFilter", reasons);
        }

        writer.WriteEndObject();
    }

    public static void WriteTextLists(this Utf8JsonWriter writer, string name, IReadOnlyDictionary<string, IReadOnlyList<string>> lists)
    {
        writer.WriteStartObject(name);
        foreach (var (key, values) in lists)
        {
            writer.WriteTexts(key, values);
        }

        writer.WriteEndObject();
    }

    public static void WriteStatistics(this Utf8JsonWriter writer, MitigationTask task)
    {
        writer.WriteStartObject("taskStatistics");
        var findings = task.Findings.ToLookup(finding => finding.CheckName, StringComparer.Ordinal);
        foreach (var check in task.Request.ActionsByCheck.Keys)
        {
            var outcomes = findings[check].Select(finding => finding.Outcome).ToArray();
            writer.WriteStartObject(check);
            writer.WriteNumber("totalFindingsCount", outcomes.Length);
            writer.WriteNumber("failedFindingsCount", outcomes.Count(outcome => outcome == MitigationTerms.Failed));
            writer.WriteNumber("succeededFindingsCount", outcomes.Count(outcome => outcome == MitigationTerms.Completed));
            writer.WriteNumber("skippedFindingsCount", outcomes.Count(outcome => outcome == MitigationTerms.Skipped));
            writer.WriteNumber("canceledFindingsCount", outcomes.Count(outcome => outcome == MitigationTerms.Canceled));
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    public static void WriteExecution(
        this Utf8JsonWriter writer, string taskId, string findingId, MitigationExecution execution, DateTimeOffset now)
    {
        writer.WriteStartObject();
        writer.WriteString("taskId", taskId);
        writer.WriteString("findingId", findingId);
        writer.WriteString("actionName", execution.Action.Action.Name);
        writer.WriteString("actionId", execution.Action.Id);
        writer.WriteString("status", execution.StatusAt(now));
        writer.WriteTime("startTime", execution.StartTimeAt(now));
        writer.WriteTime("endTime", execution.EndTime);
        writer.WriteText("errorCode", execution.ErrorCode);
        writer.WriteText("message", execution.Message);
        writer.WriteEndObject();
    }

    public static void WriteParameters(this Utf8JsonWriter writer, EmulatedMitigationAction action)
    {
        writer.WritePropertyName("actionParams");
        writer.WriteRawValue(action.Parameters, skipInputValidation: true);
    }
}
