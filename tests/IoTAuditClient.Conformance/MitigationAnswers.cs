using System.Text.Json;

namespace IoTAuditClient.Conformance;

/// <summary>Asks the client of mitigations.</summary>
internal sealed class MitigationAnswers(IAuditMitigationClient client, JsonText json)
{
    private readonly ActionMembers _actions = new(json);

    /// <returns>Writes the members of the answer; null where the operation is none of mitigations.</returns>
    public async Task<Action?> AskAsync(Question question)
    {
        switch (question.Operation)
        {
            case "start-mitigation":
                var taskId = await client.StartAsync(Request(question));
                return () => json.Member("taskId", taskId);
            case "describe-mitigation":
                var task = await client.DescribeAsync(question.TaskId!);
                return () => WriteMembers(task);
            case "cancel-mitigation":
                await client.CancelAsync(question.TaskId!);
                return () => { };
            case "list-mitigations":
                var tasks = await client.ListPageAsync(Query(question), question.NextToken);
                return () => json.Page("tasks", tasks, WriteMembers);
            case "list-executions":
                var executions = await client.ListExecutionsPageAsync(question.TaskId!, question.FindingId!, question.NextToken);
                return () => json.Page("actionsExecutions", executions, WriteMembers);
            case "list-actions":
                var actions = await client.ListActionsPageAsync(question.ActionType, question.NextToken);
                return () => json.Page("actionIdentifiers", actions, _actions.Write);
            case "describe-action":
                var action = await client.DescribeActionAsync(question.ActionName!);
                return () => _actions.Write(action);
            default:
                return null;
        }
    }

    private static AuditMitigationRequest Request(Question question) => Target(question.Target!.Value) with
    {
        TaskId = question.TaskId,
        Choices =
        [
            .. question.AuditCheckToActionsMapping!.Value.EnumerateObject()
                .Select(check => new AuditMitigationChoice { CheckName = check.Name, ActionNames = Question.Texts(check.Value) }),
        ],
    };

    private static AuditMitigationRequest Target(JsonElement target)
    {
        if (target.TryGetProperty("findingIds", out var findings))
        {
            return AuditMitigationRequest.ForFindings(Question.Texts(findings));
        }

        return target.TryGetProperty("auditTaskId", out var audit)
            ? AuditMitigationRequest.ForAudit(audit.GetString()!)
            : AuditMitigationRequest.ForReasonCodes(target.GetProperty("auditCheckToReasonCodeFilter").EnumerateObject()
                .Select(check => new AuditReasonFilter { CheckName = check.Name, ReasonCodes = Question.Texts(check.Value) }));
    }

    private static AuditMitigationQuery Query(Question question) =>
        AuditMitigationQuery.ForPeriod(question.StartTime!.Value, question.EndTime!.Value) with
        {
            AuditTaskId = question.AuditTaskId,
            FindingId = question.FindingId,
            Status = question.TaskStatus,
        };

    private void WriteMembers(AuditMitigationTask task)
    {
        json.Member("taskStatus", task.Status?.Value);
        json.Member("startTime", task.StartTime);
        json.Member("endTime", task.EndTime);
        json.Map("taskStatistics", task.Statistics, check => check.CheckName.Value, WriteMembers);
        if (task.Target is { } target)
        {
            json.Object("target", () => WriteMembers(target));
        }

        json.Object("auditCheckToActionsMapping", () =>
        {
            foreach (var choice in task.Choices)
            {
                json.List(choice.CheckName.Value, choice.ActionNames, json.Value);
            }
        });
        json.List("actionsDefinition", task.Actions, action => json.Object(() => _actions.WriteDefined(action)));
    }

    private void WriteMembers(AuditMitigationStatistics check)
    {
        json.Member("totalFindingsCount", check.TotalFindings);
        json.Member("failedFindingsCount", check.FailedFindings);
        json.Member("succeededFindingsCount", check.SucceededFindings);
        json.Member("skippedFindingsCount", check.SkippedFindings);
        json.Member("canceledFindingsCount", check.CanceledFindings);
    }

    private void WriteMembers(AuditMitigationTarget target)
    {
        json.Member("auditTaskId", target.AuditTaskId);
        json.List("findingIds", target.FindingIds, json.Value);
        json.Object("auditCheckToReasonCodeFilter", () =>
        {
            foreach (var filter in target.ReasonFilters)
            {
                json.List(filter.CheckName.Value, filter.ReasonCodes, json.Value);
            }
        });
    }

    private void WriteMembers(AuditMitigationTaskSummary task)
    {
        json.Member("taskId", task.TaskId);
        json.Member("startTime", task.StartTime);
        json.Member("taskStatus", task.Status?.Value);
    }

    private void WriteMembers(AuditMitigationExecution execution)
    {
        json.Member("taskId", execution.TaskId);
        json.Member("findingId", execution.FindingId);
        json.Member("actionName", execution.ActionName);
        json.Member("actionId", execution.ActionId);
        json.Member("status", execution.Status?.Value);
        json.Member("startTime", execution.StartTime);
        json.Member("endTime", execution.EndTime);
        json.Member("errorCode", execution.ErrorCode);
        json.Member("message", execution.Message);
    }
}
