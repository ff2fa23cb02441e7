using Amazon.IoT.Model;
using IoTAuditClient.Text;

namespace IoTAuditClient.Calls;

/// <content>The operations of mitigations.</content>
internal static partial class AuditOperations
{
    private const int MaxIdLength = 128;

    public static readonly AuditOperation<
        StartAuditMitigationActionsTaskRequest, StartAuditMitigationActionsTaskResponse> StartMitigationTask = new(
            "StartAuditMitigationActionsTask",
            "AuditMitigation.Start",
            static (client, request, cancellationToken) => client.StartAuditMitigationActionsTaskAsync(request, cancellationToken),
            static (request, response) => string.IsNullOrEmpty(response.TaskId) ? "it has no id of a task"
                : response.TaskId == request.TaskId ? null
                : $"it is about another task, '{BoundedText.Show(response.TaskId, MaxIdLength)}'")
        {
            LookWith = "DescribeAuditMitigationActionsTask",
            HasToken = true,
            IsAlwaysThere = true,
        };

    public static readonly AuditOperation<
        DescribeAuditMitigationActionsTaskRequest, DescribeAuditMitigationActionsTaskResponse> DescribeMitigationTask = new(
            "DescribeAuditMitigationActionsTask",
            "AuditMitigation.Describe",
            static (client, request, cancellationToken) => client.DescribeAuditMitigationActionsTaskAsync(request, cancellationToken),
            static (_, response) => string.IsNullOrEmpty(response.TaskStatus?.Value) ? "it has no status" : null);

    public static readonly AuditOperation<
        ListAuditMitigationActionsTasksRequest, ListAuditMitigationActionsTasksResponse> ListMitigationTasks = new(
            "ListAuditMitigationActionsTasks",
            "AuditMitigation.List",
            static (client, request, cancellationToken) => client.ListAuditMitigationActionsTasksAsync(request, cancellationToken),
            static (_, response) => WithoutList(response.Tasks, response.NextToken, "mitigation tasks"))
        {
            IsAlwaysThere = true,
        };

    public static readonly AuditOperation<
        ListAuditMitigationActionsExecutionsRequest, ListAuditMitigationActionsExecutionsResponse> ListMitigationExecutions = new(
            "ListAuditMitigationActionsExecutions",
            "AuditMitigation.ListExecutions",
            static (client, request, cancellationToken) => client.ListAuditMitigationActionsExecutionsAsync(request, cancellationToken),
            static (request, response) => WithoutList(response.ActionsExecutions, response.NextToken, "executions")
                ?? OfAnother(
                    response.ActionsExecutions, request.TaskId, static execution => execution?.TaskId, "an execution of another task")
                ?? OfAnother(
                    response.ActionsExecutions,
                    request.FindingId,
                    static execution => execution?.FindingId,
                    "an execution for another finding"))
        {
            IsAlwaysThere = true,
        };

    public static readonly AuditOperation<
        CancelAuditMitigationActionsTaskRequest, CancelAuditMitigationActionsTaskResponse> CancelMitigationTask = new(
            "CancelAuditMitigationActionsTask",
            "AuditMitigation.Cancel",
            static (client, request, cancellationToken) => client.CancelAuditMitigationActionsTaskAsync(request, cancellationToken),
            static (_, _) => null);

    public static readonly AuditOperation<ListMitigationActionsRequest, ListMitigationActionsResponse> ListMitigationActions = new(
        "ListMitigationActions",
        "AuditMitigation.ListActions",
        static (client, request, cancellationToken) => client.ListMitigationActionsAsync(request, cancellationToken),
        static (_, response) => WithoutList(response.ActionIdentifiers, response.NextToken, "mitigation actions"))
    {
        IsAlwaysThere = true,
    };

    public static readonly AuditOperation<DescribeMitigationActionRequest, DescribeMitigationActionResponse> DescribeMitigationAction = new(
        "DescribeMitigationAction",
        "AuditMitigation.DescribeAction",
        static (client, request, cancellationToken) => client.DescribeMitigationActionAsync(request, cancellationToken),
        static (request, response) => string.IsNullOrEmpty(response.ActionName) ? "it has no name of an action"
            : response.ActionName == request.ActionName ? null
            : $"it is another action, '{BoundedText.Show(response.ActionName, MaxIdLength)}'");
}
