namespace IoTAuditClient.Findings.Bulk;

/// <summary>The tasks of described findings, of which each is listed at most once.</summary>
internal sealed class TasksToList
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public void Note(AuditFinding? finding)
    {
        if (finding?.TaskId is { } taskId && !_taken.Contains(taskId))
        {
            _counts[taskId] = _counts.GetValueOrDefault(taskId) + 1;
        }
    }

    /// <returns>The query for the task that most of the findings noted since the last call belong to; null where there is none.</returns>
    public AuditFindingQuery? Take()
    {
        AuditFindingQuery? query = null;
        foreach (var (taskId, _) in _counts.OrderByDescending(task => task.Value))
        {
            if (query is null && _taken.Add(taskId))
            {
                query = QueryFor(taskId);
            }
        }

        _counts.Clear();
        return query;
    }

    // Findings are not validated on arrival, so a task id may be one that a query refuses. Such a task cannot be listed.
    private static AuditFindingQuery? QueryFor(string taskId)
    {
        try
        {
            return AuditFindingQuery.ForTask(taskId);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
