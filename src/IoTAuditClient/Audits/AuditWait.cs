using IoTAuditClient.Calls;
using IoTAuditClient.Waiting;

namespace IoTAuditClient.Audits;

/// <summary>One wait for the end of an audit.</summary>
internal sealed class AuditWait(IAuditTaskClient client, string taskId, AuditWaitOptions options, IProgress<AuditTask>? progress)
    : TaskWait<IAuditTaskClient, AuditTask>(client, taskId, options, progress)
{
    protected override string What => $"the audit {TaskId}";

    protected override string Operation => AuditOperations.DescribeAuditTask.Name;

    protected override Task<AuditTask> DescribeAsync(CancellationToken cancellationToken) =>
        Client.DescribeAsync(TaskId, cancellationToken);

    protected override bool IsFinished(AuditTask answer) => answer.IsFinished;

    protected override string? StatusOf(AuditTask answer) => answer.Status?.Value;

    protected override bool IsUnknown(AuditClientException exception) => exception is AuditTaskNotFoundException;

    protected override AuditTimeoutException TimedOut(string message, Exception? inner) =>
        new AuditWaitTimeoutException(message, inner) { TaskId = TaskId, LastTask = Last, Limit = Timeout };
}
