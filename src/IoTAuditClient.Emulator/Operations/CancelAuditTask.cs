namespace IoTAuditClient.Emulator;

/// <summary><c>PUT /audit/tasks/{taskId}/cancel</c></summary>
internal sealed class CancelAuditTask(EmulatedAudits audits, AuditArchive archive) : IAuditOperation
{
    public string Name => EmulatedOperation.CancelAuditTask;

    public bool Matches(string method, string path) => method == "PUT" && IdPath.CanceledAuditTask.Matches(path);

    public string? TaskIdOf(RequestData request) => IdPath.CanceledAuditTask.Id(request);

    public WireResponse Answer(RequestData request)
    {
        var taskId = Parameters.Text("taskId", IdPath.CanceledAuditTask.Id(request), Constraint.AuditTaskId);
        if (!audits.TryCancel(taskId))
        {
            throw archive.Find(taskId) is null ? ServiceException.AuditNotFound(taskId) : ServiceException.NotInProgress(taskId);
        }

        return WireResponse.EmptySuccess();
    }
}
