namespace IoTAuditClient.Conformance;

/// <summary>Asks the client of audits.</summary>
internal sealed class AuditAnswers(IAuditTaskClient client, JsonText json)
{
    /// <returns>Writes the members of the answer; null where the operation is none of audits.</returns>
    public async Task<Action?> AskAsync(Question question)
    {
        switch (question.Operation)
        {
            case "describe-audit":
                var task = await client.DescribeAsync(question.TaskId!);
                return () => WriteMembers(task);
            case "list-audits":
                var audits = await client.ListPageAsync(Query(question), question.NextToken);
                return () => json.Page("tasks", audits, WriteMembers);
            case "start-audit":
                var taskId = await client.StartAsync([.. question.TargetCheckNames!.Select(name => new AuditCheckName(name))]);
                return () => json.Member("taskId", taskId);
            case "cancel-audit":
                await client.CancelAsync(question.TaskId!);
                return () => { };
            case "configuration":
                var configuration = await client.DescribeConfigurationAsync();
                return () => WriteMembers(configuration);
            case "scheduled":
                var scheduled = await client.ListScheduledPageAsync(question.NextToken);
                return () => json.Page("scheduledAudits", scheduled, WriteMembers);
            default:
                return null;
        }
    }

    private static AuditTaskQuery Query(Question question) =>
        AuditTaskQuery.ForPeriod(question.StartTime!.Value, question.EndTime!.Value) with
        {
            Status = question.TaskStatus,
            Type = question.TaskType,
        };

    private void WriteMembers(AuditTask task)
    {
        json.Member("taskStatus", task.Status?.Value);
        json.Member("taskType", task.Type?.Value);
        json.Member("taskStartTime", task.StartTime);
        if (task.Statistics is { } statistics)
        {
            json.Object("taskStatistics", () => WriteMembers(statistics));
        }

        json.Member("scheduledAuditName", task.ScheduledAuditName);
        json.Map("auditDetails", task.Checks, check => check.CheckName.Value, WriteMembers);
    }

    private void WriteMembers(AuditStatistics statistics)
    {
        json.Member("totalChecks", statistics.TotalChecks);
        json.Member("inProgressChecks", statistics.InProgressChecks);
        json.Member("waitingForDataCollectionChecks", statistics.WaitingForDataCollectionChecks);
        json.Member("compliantChecks", statistics.CompliantChecks);
        json.Member("nonCompliantChecks", statistics.NonCompliantChecks);
        json.Member("failedChecks", statistics.FailedChecks);
        json.Member("canceledChecks", statistics.CanceledChecks);
    }

    private void WriteMembers(AuditCheckResult check)
    {
        json.Member("checkRunStatus", check.Status?.Value);
        json.Member("checkCompliant", check.IsCompliant);
        json.Member("totalResourcesCount", check.TotalResources);
        json.Member("nonCompliantResourcesCount", check.NonCompliantResources);
        json.Member("suppressedNonCompliantResourcesCount", check.SuppressedNonCompliantResources);
        json.Member("errorCode", check.ErrorCode);
        json.Member("message", check.Message);
    }

    private void WriteMembers(AuditTaskSummary summary)
    {
        json.Member("taskId", summary.TaskId);
        json.Member("taskStatus", summary.Status?.Value);
        json.Member("taskType", summary.Type?.Value);
    }

    private void WriteMembers(AuditConfiguration configuration)
    {
        json.Member("roleArn", configuration.RoleArn);
        json.Map("auditNotificationTargetConfigurations", configuration.NotificationTargets, target => target.Type!, WriteMembers);
        json.Map("auditCheckConfigurations", configuration.Checks, check => check.CheckName.Value, WriteMembers);
    }

    private void WriteMembers(AuditNotificationTarget target)
    {
        json.Member("targetArn", target.TargetArn);
        json.Member("roleArn", target.RoleArn);
        json.Member("enabled", target.IsEnabled);
    }

    private void WriteMembers(AuditCheckSettings check)
    {
        json.Member("enabled", check.IsEnabled);
        json.Members("configuration", check.Parameters);
    }

    private void WriteMembers(ScheduledAudit audit)
    {
        json.Member("scheduledAuditName", audit.Name);
        json.Member("scheduledAuditArn", audit.Arn);
        json.Member("frequency", audit.Frequency?.Value);
        json.Member("dayOfMonth", audit.DayOfMonth);
        json.Member("dayOfWeek", audit.DayOfWeek);
    }
}
