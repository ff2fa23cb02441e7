namespace IoTAuditClient.Emulator;

/// <summary><c>POST /audit/tasks</c></summary>
internal sealed class StartOnDemandAuditTask(EmulatedAudits audits) : IAuditOperation
{
    public string Name => EmulatedOperation.StartOnDemandAuditTask;

    public bool Matches(string method, string path) => method == "POST" && path == "/audit/tasks";

    public WireResponse Answer(RequestData request)
    {
        using var document = JsonInput.Parse(request.Body);
        var checks = new JsonInput(document.RootElement).RequiredTexts("targetCheckNames");
        var taskId = audits.StartOnDemand(checks);
        return WireResponse.Success(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("taskId", taskId);
            writer.WriteEndObject();
        });
    }
}
