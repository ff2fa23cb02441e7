namespace IoTAuditClient.Emulator;

/// <summary><c>POST /audit/mitigationactions/tasks/{taskId}</c></summary>
internal sealed class StartAuditMitigationActionsTask(EmulatedMitigations mitigations) : IAuditOperation
{
    public string Name => EmulatedOperation.StartAuditMitigationActionsTask;

    public bool Matches(string method, string path) => method == "POST" && IdPath.MitigationTask.Matches(path);

    public string? TaskIdOf(RequestData request) => IdPath.MitigationTask.Id(request);

    public WireResponse Answer(RequestData request)
    {
        var taskId = Parameters.Text("taskId", IdPath.MitigationTask.Id(request), Constraint.MitigationTaskId);
        mitigations.Start(MitigationInput.Read(taskId, request.Body));
        return WireResponse.Success(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("taskId", taskId);
            writer.WriteEndObject();
        });
    }
}
