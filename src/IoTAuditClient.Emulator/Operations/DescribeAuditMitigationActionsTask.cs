using System.Text.Json;

namespace IoTAuditClient.Emulator;

/// <summary><c>GET /audit/mitigationactions/tasks/{taskId}</c></summary>
internal sealed class DescribeAuditMitigationActionsTask(EmulatedMitigations mitigations) : IAuditOperation
{
    public string Name => EmulatedOperation.DescribeAuditMitigationActionsTask;

    public bool Matches(string method, string path) => method == "GET" && IdPath.MitigationTask.Matches(path);

    public string? TaskIdOf(RequestData request) => IdPath.MitigationTask.Id(request);

    public WireResponse Answer(RequestData request)
    {
        var taskId = Parameters.Text("taskId", IdPath.MitigationTask.Id(request), Constraint.MitigationTaskId);
        return mitigations.Look(taskId, (task, _) => task is null
            ? throw ServiceException.MitigationNotFound(taskId)
            : WireResponse.Success(writer => Write(writer, task)));
    }

    private static void Write(Utf8JsonWriter writer, MitigationTask task)
    {
        writer.WriteStartObject();
        writer.WriteString("taskStatus", task.Status);
        writer.WriteTime("startTime", task.StartTime);
        writer.WriteTime("endTime", task.EndTime);
        writer.WriteStatistics(task);
        writer.WriteTarget(task.Request.Target);
        writer.WriteTextLists("auditCheckToActionsMapping", task.Request.ActionsByCheck);
        writer.WriteStartArray("actionsDefinition");
        foreach (var kept in task.Actions)
        {
            writer.WriteStartObject();
            writer.WriteString("name", kept.Action.Name);
            writer.WriteString("id", kept.Id);
            writer.WriteString("roleArn", kept.RoleArn);
            writer.WriteParameters(kept.Action);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
