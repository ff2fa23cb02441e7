namespace IoTAuditClient.Mitigations;

/// <summary>What the executions of the actions on one finding come to, once its task has ended.</summary>
internal static class ExecutionOutcome
{
    /// <param name="executions">What the service lists of the finding.</param>
    /// <param name="actionNames">The actions that were asked for.</param>
    /// <param name="task">The task, as it ended.</param>
    public static MitigationOutcome Of(
        IReadOnlyList<AuditMitigationExecution> executions, IReadOnlyList<string> actionNames, AuditMitigationTask task)
    {
        var outcome = Of(executions);
        return outcome is MitigationOutcome.Completed && (MissingOf(executions, actionNames) is not null || HasFailed(task))
            ? MitigationOutcome.Unknown
            : outcome;
    }

    private static MitigationOutcome Of(IReadOnlyList<AuditMitigationExecution> executions)
    {
        var statuses = executions.Select(static execution => execution.Status).ToHashSet();
        return statuses.Contains(AuditMitigationExecutionStatus.Failed) || statuses.Contains(AuditMitigationExecutionStatus.Canceled)
            ? MitigationOutcome.Failed
            : statuses.SetEquals([AuditMitigationExecutionStatus.Completed]) ? MitigationOutcome.Completed
            : IsSkipped(statuses) ? MitigationOutcome.Skipped
            : MitigationOutcome.Unknown;
    }

    /// <returns>A sentence for people; null where the outcome says it all.</returns>
    public static string? ReasonOf(
        MitigationOutcome outcome,
        IReadOnlyList<AuditMitigationExecution> executions,
        IReadOnlyList<string> actionNames,
        AuditMitigationTask task)
    {
        if (outcome is MitigationOutcome.Completed)
        {
            return null;
        }

        var telling = executions.FirstOrDefault(static execution => execution.Status != AuditMitigationExecutionStatus.Completed);
        if (telling is null)
        {
            return executions.Count == 0 ? "Its task has ended, but the service lists no action on it."
                : MissingOf(executions, actionNames) is { } missing
                    ? $"Its task has ended, but the service lists nothing of the action {VisibleText.Show(missing)}."
                    : "Its actions are listed as completed, but its task as failed.";
        }

        var words = telling.Message ?? telling.ErrorCode
            ?? (outcome is MitigationOutcome.Skipped ? "no reason is given; the service skips what is suppressed" : null);
        return $"The action {VisibleText.Show(telling.ActionName ?? "without a name")} is "
            + $"{VisibleText.Show(telling.Status?.Value ?? "of no stated status")}{(words is null ? "" : $": {VisibleText.Show(words)}")}";
    }

    private static string? MissingOf(IReadOnlyList<AuditMitigationExecution> executions, IReadOnlyList<string> actionNames) =>
        actionNames.FirstOrDefault(name => executions.All(execution => execution.ActionName != name));

    // A task that was cancelled may have done a part before; one that has failed, or whose every finding failed, has done none.
    private static bool HasFailed(AuditMitigationTask task) => task.Status == AuditMitigationStatus.Failed
        || task.Statistics.Any(static check => check.FailedFindings > 0 && check.FailedFindings >= check.TotalFindings);

    // Some were skipped, and the others, if any, were done.
    private static bool IsSkipped(HashSet<AuditMitigationExecutionStatus?> statuses) =>
        statuses.Contains(AuditMitigationExecutionStatus.Skipped)
        && statuses.IsSubsetOf([AuditMitigationExecutionStatus.Skipped, AuditMitigationExecutionStatus.Completed]);
}
