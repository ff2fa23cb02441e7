using IoTAuditClient.Calls;
using IoTAuditClient.Waiting;

namespace IoTAuditClient.Mitigations;

/// <summary>One wait for the end of a mitigation task.</summary>
internal sealed class MitigationWait(
    IAuditMitigationClient client,
    string taskId,
    AuditWaitOptions options,
    IProgress<AuditMitigationTask>? progress) : TaskWait<IAuditMitigationClient, AuditMitigationTask>(client, taskId, options, progress)
{
    protected override string What => $"the mitigation task {TaskId}";

    protected override string Operation => AuditOperations.DescribeMitigationTask.Name;

    protected override Task<AuditMitigationTask> DescribeAsync(CancellationToken cancellationToken) =>
        Client.DescribeAsync(TaskId, cancellationToken);

    protected override bool IsFinished(AuditMitigationTask answer) => answer.IsFinished;

    protected override string? StatusOf(AuditMitigationTask answer) => answer.Status?.Value;

    protected override bool IsUnknown(AuditClientException exception) => exception is AuditMitigationNotFoundException;

    protected override AuditTimeoutException TimedOut(string message, Exception? inner) =>
        new AuditMitigationWaitTimeoutException(message, inner) { TaskId = TaskId, LastTask = Last, Limit = Timeout };
}
