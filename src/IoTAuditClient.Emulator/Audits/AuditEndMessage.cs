using System.Text;

namespace IoTAuditClient.Emulator;

/// <summary>
/// Writes the message about the end of an audit. Unlike the answers of the operations it has times in milliseconds and checks in a list.
/// </summary>
internal static class AuditEndMessage
{
    public static EmulatedAuditEnd Create(AuditView audit, string accountId) =>
        new(audit.Head.TaskId, audit.Head.Status, audit.Head.Type, Encoding.UTF8.GetString(Write(audit, accountId)));

    private static byte[] Write(AuditView audit, string accountId) => Json.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("accountId", accountId);
        writer.WriteString("taskId", audit.Head.TaskId);
        writer.WriteString("taskStatus", audit.Head.Status);
        writer.WriteString("taskType", audit.Head.Type);
        writer.WriteText("scheduledAuditName", audit.ScheduledAuditName);
        writer.WriteNumber("failedChecksCount", audit.Count(AuditTerms.Failed));
        writer.WriteNumber("canceledChecksCount", audit.Count(AuditTerms.Canceled));
        writer.WriteNumber("nonCompliantChecksCount", audit.Count(AuditTerms.NonCompliant));
        writer.WriteNumber("compliantChecksCount", audit.Count(AuditTerms.Compliant));
        writer.WriteNumber("totalChecksCount", audit.Checks.Count);
        writer.WriteWhole("taskStartTime", audit.Head.StartTime?.ToUnixTimeMilliseconds());
        writer.WriteStartArray("auditDetails");
        foreach (var check in audit.Checks)
        {
            writer.WriteStartObject();
            writer.WriteString("checkName", check.Name);
            writer.WriteString("checkRunStatus", check.Status);
            writer.WriteNumber("nonCompliantResourcesCount", check.NonCompliantCount ?? 0);
            writer.WriteNumber("totalResourcesCount", check.ResourceCount ?? 0);
            writer.WriteWhole("suppressedNonCompliantResourcesCount", check.SuppressedCount);
            writer.WriteText("message", check.Message);
            writer.WriteText("errorCode", check.ErrorCode);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });
}
