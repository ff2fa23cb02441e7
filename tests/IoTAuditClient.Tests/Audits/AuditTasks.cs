using Amazon.IoT;
using Amazon.IoT.Model;
using Moq;

namespace IoTAuditClient.Tests.Audits;

/// <summary>Audits as the SDK and as this library have them.</summary>
internal static class AuditTasks
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static AuditTask Task(string id, AuditStatus status, DateTimeOffset? start = null) =>
        new() { TaskId = id, Status = status, Type = AuditType.OnDemand, StartTime = start ?? Noon };

    public static DescribeAuditTaskResponse Response(AuditTaskStatus status) =>
        new() { TaskStatus = status, TaskType = AuditTaskType.ON_DEMAND_AUDIT_TASK };

    /// <summary>A client with these audits, which lists them by period, status and type, and counts what it is asked.</summary>
    public static Mock<IAuditTaskClient> Client(IReadOnlyCollection<AuditTask> tasks, List<AuditTaskQuery> queries, List<string> described)
    {
        var client = new Mock<IAuditTaskClient>(MockBehavior.Strict);
        client.Setup(c => c.ListPageAsync(It.IsAny<AuditTaskQuery>(), It.IsAny<string?>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((AuditTaskQuery query, string? pageToken, CancellationToken _) =>
            {
                queries.Add(query);
                var matching = tasks
                    .Where(task => task.StartTime >= query.From && task.StartTime <= query.To)
                    .Where(task => (query.Status ?? task.Status) == task.Status && (query.Type ?? task.Type) == task.Type)
                    .OrderBy(task => task.TaskId, StringComparer.Ordinal)
                    .Select(task => new AuditTaskSummary { TaskId = task.TaskId, Status = task.Status, Type = task.Type })
                    .ToList();
                var start = pageToken is null ? 0 : int.Parse(pageToken, System.Globalization.CultureInfo.InvariantCulture);
                var end = Math.Min(start + 250, matching.Count);
                return new AuditPage<AuditTaskSummary> { Items = matching[start..end], NextToken = end < matching.Count ? $"{end}" : null };
            });
        client.Setup(c => c.FindAsync(It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((string id, CancellationToken _) =>
            {
                lock (described)
                {
                    described.Add(id);
                }

                return tasks.FirstOrDefault(task => task.TaskId == id);
            });
        return client;
    }
}
