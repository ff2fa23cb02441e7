using IoTAuditClient.Model;
using AwsModel = Amazon.IoT.Model;

namespace IoTAuditClient.Sdk;

/// <summary>
/// Maps the AWS SDK's model of mitigations to records. It never throws and never drops a value: what is null in the SDK was not said.
/// </summary>
internal static class MitigationMapper
{
    public static AuditMitigationTask Map(AwsModel.DescribeAuditMitigationActionsTaskResponse response, string taskId) => new()
    {
        TaskId = taskId,
        Status = response.TaskStatus?.Value,
        StartTime = UtcMilliseconds.FromUtc(response.StartTime),
        EndTime = UtcMilliseconds.FromUtc(response.EndTime),
        Statistics = NamedItems.Of(response.TaskStatistics, static (name, of) => new AuditMitigationStatistics
        {
            CheckName = name,
            TotalFindings = of?.TotalFindingsCount,
            FailedFindings = of?.FailedFindingsCount,
            SucceededFindings = of?.SucceededFindingsCount,
            SkippedFindings = of?.SkippedFindingsCount,
            CanceledFindings = of?.CanceledFindingsCount,
        }),
        Target = Map(response.Target),
        Choices = NamedItems.Of(response.AuditCheckToActionsMapping, static (name, actions) => new AuditMitigationChoice
        {
            CheckName = name,
            ActionNames = actions!,
        }),
        Actions = ValueList<MitigationAction>.Own(
            [.. (response.ActionsDefinition ?? []).OfType<AwsModel.MitigationAction>().Select(Map)]),
    };

    public static AuditPage<AuditMitigationTaskSummary> Map(AwsModel.ListAuditMitigationActionsTasksResponse response) => PageMapper.Map(
        response.Tasks,
        response.NextToken,
        static task => new AuditMitigationTaskSummary
        {
            TaskId = task.TaskId,
            StartTime = UtcMilliseconds.FromUtc(task.StartTime),
            Status = task.TaskStatus?.Value,
        });

    public static AuditPage<AuditMitigationExecution> Map(AwsModel.ListAuditMitigationActionsExecutionsResponse response) =>
        PageMapper.Map(
        response.ActionsExecutions,
        response.NextToken,
        static execution => new AuditMitigationExecution
        {
            TaskId = execution.TaskId,
            FindingId = execution.FindingId,
            ActionName = execution.ActionName,
            ActionId = execution.ActionId,
            Status = execution.Status?.Value,
            StartTime = UtcMilliseconds.FromUtc(execution.StartTime),
            EndTime = UtcMilliseconds.FromUtc(execution.EndTime),
            ErrorCode = execution.ErrorCode,
            Message = execution.Message,
        });

    public static AuditPage<MitigationActionSummary> Map(AwsModel.ListMitigationActionsResponse response) => PageMapper.Map(
        response.ActionIdentifiers,
        response.NextToken,
        static action => new MitigationActionSummary
        {
            Name = action.ActionName,
            Arn = action.ActionArn,
            CreationDate = UtcMilliseconds.FromUtc(action.CreationDate),
        });

    public static MitigationAction Map(AwsModel.DescribeMitigationActionResponse response) => new()
    {
        Name = response.ActionName,
        Type = response.ActionType?.Value,
        Arn = response.ActionArn,
        Id = response.ActionId,
        RoleArn = response.RoleArn,
        Parameters = Map(response.ActionParams),
        CreationDate = UtcMilliseconds.FromUtc(response.CreationDate),
        LastModifiedDate = UtcMilliseconds.FromUtc(response.LastModifiedDate),
    };

    private static AuditMitigationTarget? Map(AwsModel.AuditMitigationActionsTaskTarget? target) => target is null
        ? null
        : new AuditMitigationTarget
        {
            AuditTaskId = target.AuditTaskId,
            FindingIds = target.FindingIds,
            ReasonFilters = NamedItems.Of(target.AuditCheckToReasonCodeFilter, static (name, codes) => new AuditReasonFilter
            {
                CheckName = name,
                ReasonCodes = codes!,
            }),
        };

    private static MitigationAction Map(AwsModel.MitigationAction action)
    {
        var parameters = Map(action.ActionParams);
        return new MitigationAction
        {
            Name = action.Name,
            Id = action.Id,
            RoleArn = action.RoleArn,
            Type = parameters?.Type,
            Parameters = parameters,
        };
    }

    private static MitigationActionParameters? Map(AwsModel.MitigationActionParams? parameters) => parameters is null
        ? null
        : new MitigationActionParameters
        {
            UpdateDeviceCertificate = parameters.UpdateDeviceCertificateParams is { } device
                ? new() { Action = device.Action?.Value }
                : null,
            UpdateCaCertificate = parameters.UpdateCACertificateParams is { } ca ? new() { Action = ca.Action?.Value } : null,
            AddThingsToThingGroup = parameters.AddThingsToThingGroupParams is { } groups
                ? new() { ThingGroupNames = groups.ThingGroupNames, OverrideDynamicGroups = groups.OverrideDynamicGroups }
                : null,
            ReplaceDefaultPolicyVersion = parameters.ReplaceDefaultPolicyVersionParams is { } policy
                ? new() { TemplateName = policy.TemplateName?.Value }
                : null,
            EnableIotLogging = parameters.EnableIoTLoggingParams is { } logging
                ? new() { RoleArnForLogging = logging.RoleArnForLogging, LogLevel = logging.LogLevel?.Value }
                : null,
            PublishFindingToSns = parameters.PublishFindingToSnsParams is { } topic ? new() { TopicArn = topic.TopicArn } : null,
        };
}
