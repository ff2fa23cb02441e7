namespace IoTAuditClient.Emulator;

/// <summary>The body of a ListAuditFindings request, checked. Members that the service does not know are ignored, as it does.</summary>
internal sealed class ListAuditFindingsInput
{
    private ListAuditFindingsInput(FindingQuery query, int pageSize, string? nextToken) =>
        (Query, PageSize, NextToken) = (query, pageSize, nextToken);

    public FindingQuery Query { get; }

    public int PageSize { get; }

    public string? NextToken { get; }

    public static ListAuditFindingsInput Read(byte[] body)
    {
        using var document = JsonInput.Parse(body);
        var input = new JsonInput(document.RootElement);
        var taskId = input.Text("taskId", Constraint.AuditTaskId);
        var start = input.Time("startTime");
        var end = input.Time("endTime");
        CheckForm(taskId, start, end);
        var query = new FindingQuery
        {
            TaskId = taskId,
            Start = start ?? default,
            End = end ?? default,
            CheckName = input.Text("checkName", Constraint.None),
            IsSuppressed = input.Boolean("listSuppressedFindings"),
            Identifier = input.ResourceIdentifier("resourceIdentifier"),
        };
        return new ListAuditFindingsInput(
            query, Parameters.PageSize(input.Whole("maxResults") ?? Parameters.DefaultPageSize), input.Text("nextToken", Constraint.None));
    }

    private static void CheckForm(string? taskId, DateTimeOffset? start, DateTimeOffset? end)
    {
        var problem = (taskId, start, end) switch
        {
            (null, null, null) => "Either 'taskId' or both 'startTime' and 'endTime' are needed.",
            (not null, null, null) => null,
            (not null, _, _) => "'taskId' excludes 'startTime' and 'endTime'.",
            (null, null, _) => "'endTime' needs 'startTime'.",
            (null, _, null) => "'startTime' needs 'endTime'.",
            _ when start > end => "'startTime' lies after 'endTime'.",
            _ => null,
        };
        if (problem is not null)
        {
            throw ServiceException.InvalidRequest(problem);
        }
    }
}
