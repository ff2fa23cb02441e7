using IoTAuditClient.Model;
using AwsModel = Amazon.IoT.Model;

namespace IoTAuditClient.Sdk;

/// <summary>
/// Maps the AWS SDK's model of audits to records. It never throws and never drops a value: what is null in the SDK was not said.
/// </summary>
internal static class AuditTaskMapper
{
    public static AuditTask Map(AwsModel.DescribeAuditTaskResponse response, string taskId) => new()
    {
        TaskId = taskId,
        Status = response.TaskStatus?.Value,
        Type = response.TaskType?.Value,
        StartTime = UtcMilliseconds.FromUtc(response.TaskStartTime),
        ScheduledAuditName = response.ScheduledAuditName,
        Statistics = Map(response.TaskStatistics),
        Checks = NamedItems.Of(response.AuditDetails, static (name, check) => new AuditCheckResult
        {
            CheckName = name,
            Status = check?.CheckRunStatus?.Value,
            IsCompliant = check?.CheckCompliant,
            TotalResources = check?.TotalResourcesCount,
            NonCompliantResources = check?.NonCompliantResourcesCount,
            SuppressedNonCompliantResources = check?.SuppressedNonCompliantResourcesCount,
            ErrorCode = check?.ErrorCode,
            Message = check?.Message,
        }),
    };

    public static AuditPage<AuditTaskSummary> Map(AwsModel.ListAuditTasksResponse response) => PageMapper.Map(
        response.Tasks,
        response.NextToken,
        static task => new AuditTaskSummary { TaskId = task.TaskId, Status = task.TaskStatus?.Value, Type = task.TaskType?.Value });

    public static AuditPage<ScheduledAudit> Map(AwsModel.ListScheduledAuditsResponse response) => PageMapper.Map(
        response.ScheduledAudits,
        response.NextToken,
        static audit => new ScheduledAudit
        {
            Name = audit.ScheduledAuditName,
            Arn = audit.ScheduledAuditArn,
            Frequency = audit.Frequency?.Value,
            DayOfMonth = audit.DayOfMonth,
            DayOfWeek = audit.DayOfWeek?.Value,
        });

    public static AuditConfiguration Map(AwsModel.DescribeAccountAuditConfigurationResponse response) => new()
    {
        RoleArn = response.RoleArn,
        Checks = NamedItems.Of(response.AuditCheckConfigurations, static (name, check) => new AuditCheckSettings
        {
            CheckName = name,
            IsEnabled = check?.Enabled,
            Parameters = FindingMapper.Map(check?.Configuration),
        }),
        NotificationTargets = NamedItems.Of(
            response.AuditNotificationTargetConfigurations,
            static (type, target) => new AuditNotificationTarget
            {
                Type = type,
                TargetArn = target?.TargetArn,
                RoleArn = target?.RoleArn,
                IsEnabled = target?.Enabled,
            }),
    };

    private static AuditStatistics? Map(AwsModel.TaskStatistics? statistics) => statistics is null ? null : new AuditStatistics
    {
        TotalChecks = statistics.TotalChecks,
        InProgressChecks = statistics.InProgressChecks,
        WaitingForDataCollectionChecks = statistics.WaitingForDataCollectionChecks,
        CompliantChecks = statistics.CompliantChecks,
        NonCompliantChecks = statistics.NonCompliantChecks,
        FailedChecks = statistics.FailedChecks,
        CanceledChecks = statistics.CanceledChecks,
    };
}
