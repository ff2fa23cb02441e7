using IoTAuditClient.Queries;
using AwsModel = Amazon.IoT.Model;

namespace IoTAuditClient.Sdk;

/// <summary>Makes the AWS SDK's requests about mitigations.</summary>
internal static class MitigationRequests
{
    /// <remarks>The token is made here, once for all attempts: the SDK would make one for each.</remarks>
    public static AwsModel.StartAuditMitigationActionsTaskRequest Start(AuditMitigationRequest request) => new()
    {
        TaskId = request.TaskId ?? RequestToken.Next(),
        Target = new AwsModel.AuditMitigationActionsTaskTarget
        {
            AuditTaskId = request.Target.AuditTaskId,
            FindingIds = request.Target.FindingIds.Count == 0 ? null : [.. request.Target.FindingIds],
            AuditCheckToReasonCodeFilter = request.Target.ReasonFilters.Count == 0
                ? null
                : request.Target.ReasonFilters.ToDictionary(
                    static filter => filter.CheckName.Value, static filter => filter.ReasonCodes.ToList(), StringComparer.Ordinal),
        },
        AuditCheckToActionsMapping = request.Choices.ToDictionary(
            static choice => choice.CheckName.Value, static choice => choice.ActionNames.ToList(), StringComparer.Ordinal),
        ClientRequestToken = RequestToken.Next(),
    };

    public static AwsModel.ListAuditMitigationActionsTasksRequest List(AuditMitigationQuery query, string? pageToken) => new()
    {
        StartTime = RequestTime.Down(query.From, RequestTime.QueryUnit),
        EndTime = RequestTime.Up(query.To, RequestTime.QueryUnit),
        AuditTaskId = query.AuditTaskId,
        FindingId = query.FindingId,
        TaskStatus = query.Status?.Value,
        MaxResults = ListRequests.PageSize,
        NextToken = pageToken,
    };

    public static AwsModel.ListAuditMitigationActionsExecutionsRequest ListExecutions(
        string taskId,
        string findingId,
        string? pageToken) => new()
        {
            TaskId = taskId,
            FindingId = findingId,
            MaxResults = ListRequests.PageSize,
            NextToken = pageToken,
        };

    public static AwsModel.ListMitigationActionsRequest ListActions(AuditMitigationActionType? type, string? pageToken) => new()
    {
        ActionType = type?.Value,
        MaxResults = ListRequests.PageSize,
        NextToken = pageToken,
    };
}
