namespace IoTAuditClient.Emulator;

/// <summary><c>PUT /audit/tasks/{taskId}/cancel</c></summary>
internal sealed class CancelAuditTask(EmulatedAudits audits, AuditArchive archive) : IAuditOperation
{
    private const string Suffix = "/cancel";

    public string Name => EmulatedOperation.CancelAuditTask;

    public bool Matches(string method, string path) => method == "PUT" && AuditTaskPath.Matches(path, Suffix);

    public string? TaskIdOf(RequestData request) => AuditTaskPath.TaskId(request, Suffix);

    public WireResponse Answer(RequestData request)
    {
        var taskId = AuditTaskPath.CheckedTaskId(request, Suffix);
        if (!audits.TryCancel(taskId))
        {
            throw archive.Find(taskId) is null ? ServiceException.AuditNotFound(taskId) : ServiceException.NotInProgress(taskId);
        }

        return WireResponse.EmptySuccess();
    }
}
