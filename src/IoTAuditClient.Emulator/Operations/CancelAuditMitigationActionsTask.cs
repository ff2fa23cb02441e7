namespace IoTAuditClient.Emulator;

/// <summary><c>PUT /audit/mitigationactions/tasks/{taskId}/cancel</c></summary>
internal sealed class CancelAuditMitigationActionsTask(EmulatedMitigations mitigations) : IAuditOperation
{
    public string Name => EmulatedOperation.CancelAuditMitigationActionsTask;

    public bool Matches(string method, string path) => method == "PUT" && IdPath.CanceledMitigationTask.Matches(path);

    public string? TaskIdOf(RequestData request) => IdPath.CanceledMitigationTask.Id(request);

    public WireResponse Answer(RequestData request)
    {
        mitigations.Stop(Parameters.Text("taskId", IdPath.CanceledMitigationTask.Id(request), Constraint.MitigationTaskId));
        return WireResponse.EmptySuccess();
    }
}
