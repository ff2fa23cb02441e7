namespace IoTAuditClient.Emulator;

/// <summary><c>GET /audit/mitigationactions/executions?taskId=...&amp;findingId=...</c></summary>
/// <remarks>
/// Both ids are filters, and the service's model has no ResourceNotFoundException for this operation: of an unknown task or finding there
/// are no executions.
/// </remarks>
internal sealed class ListAuditMitigationActionsExecutions(EmulatedMitigations mitigations, PageTokens tokens) : IAuditOperation
{
    public string Name => EmulatedOperation.ListAuditMitigationActionsExecutions;

    public bool Matches(string method, string path) => method == "GET" && path == "/audit/mitigationactions/executions";

    public string? FindingIdOf(RequestData request) => request.Query.GetValueOrDefault("findingId");

    public string? TaskIdOf(RequestData request) => request.Query.GetValueOrDefault("taskId");

    public WireResponse Answer(RequestData request)
    {
        var taskId = Parameters.RequiredText("taskId", TaskIdOf(request), Constraint.MitigationTaskId);
        var findingId = Parameters.FindingId(FindingIdOf(request));
        var status = Parameters.OneOf("actionStatus", request.Query.GetValueOrDefault("actionStatus"), MitigationTerms.ExecutionStatuses);
        var size = Parameters.PageSize(request.Query.GetValueOrDefault("maxResults"));
        var fingerprint = Fingerprint.Of(Name, taskId, findingId, status);
        var start = (int)tokens.Read(request.Query.GetValueOrDefault("nextToken"), fingerprint);
        return mitigations.Look(taskId, (task, now) =>
        {
            // A place counts the executions whatever their status, so that one that changes it meanwhile shifts no page.
            var matches = (task?.Findings ?? []).Where(finding => finding.FindingId == findingId)
                .SelectMany(finding => finding.Executions)
                .Select((execution, place) => (Execution: execution, Place: place))
                .Where(entry => entry.Place >= start && (status is null || status == entry.Execution.StatusAt(now)))
                .Take(size + 1).ToArray();
            return WireResponse.Page(
                "actionsExecutions",
                matches.Take(size),
                (writer, entry) => writer.WriteExecution(taskId, findingId, entry.Execution, now),
                matches.Length > size ? tokens.Create(matches[size].Place, fingerprint) : null);
        });
    }
}
