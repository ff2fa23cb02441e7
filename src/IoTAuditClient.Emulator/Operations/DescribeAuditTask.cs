using System.Text.Json;

namespace IoTAuditClient.Emulator;

/// <summary><c>GET /audit/tasks/{taskId}</c></summary>
internal sealed class DescribeAuditTask(AuditArchive archive) : IAuditOperation
{
    public string Name => EmulatedOperation.DescribeAuditTask;

    public bool Matches(string method, string path) => method == "GET" && IdPath.AuditTask.Matches(path);

    public string? TaskIdOf(RequestData request) => IdPath.AuditTask.Id(request);

    public WireResponse Answer(RequestData request)
    {
        var taskId = Parameters.Text("taskId", IdPath.AuditTask.Id(request), Constraint.AuditTaskId);
        var audit = archive.Find(taskId) ?? throw ServiceException.AuditNotFound(taskId);
        return WireResponse.Success(writer => Write(writer, audit));
    }

    private static void Write(Utf8JsonWriter writer, AuditView audit)
    {
        writer.WriteStartObject();
        writer.WriteString("taskStatus", audit.Head.Status);
        writer.WriteString("taskType", audit.Head.Type);
        writer.WriteTime("taskStartTime", audit.Head.StartTime);
        writer.WriteStartObject("taskStatistics");
        writer.WriteNumber("totalChecks", audit.Checks.Count);
        writer.WriteNumber("inProgressChecks", audit.Count(AuditTerms.InProgress));
        writer.WriteNumber("waitingForDataCollectionChecks", audit.Count(AuditTerms.Waiting));
        writer.WriteNumber("compliantChecks", audit.Count(AuditTerms.Compliant));
        writer.WriteNumber("nonCompliantChecks", audit.Count(AuditTerms.NonCompliant));
        writer.WriteNumber("failedChecks", audit.Count(AuditTerms.Failed));
        writer.WriteNumber("canceledChecks", audit.Count(AuditTerms.Canceled));
        writer.WriteEndObject();
        writer.WriteText("scheduledAuditName", audit.ScheduledAuditName);
        writer.WriteStartObject("auditDetails");
        foreach (var check in audit.Checks)
        {
            Write(writer, check);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, CheckView check)
    {
        writer.WriteStartObject(check.Name);
        writer.WriteString("checkRunStatus", check.Status);
        if (check.NonCompliantCount is not null)
        {
            writer.WriteBoolean("checkCompliant", check.Status == AuditTerms.Compliant);
        }

        writer.WriteWhole("totalResourcesCount", check.ResourceCount);
        writer.WriteWhole("nonCompliantResourcesCount", check.NonCompliantCount);
        writer.WriteWhole("suppressedNonCompliantResourcesCount", check.SuppressedCount);
        writer.WriteText("errorCode", check.ErrorCode);
        writer.WriteText("message", check.Message);
        writer.WriteEndObject();
    }
}
