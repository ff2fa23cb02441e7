namespace IoTAuditClient.Mitigations;

/// <summary>What the executions of the actions on one finding come to, once its task has ended.</summary>
internal static class ExecutionOutcome
{
    /// <param name="executions">What the service lists of the finding.</param>
    /// <param name="actionNames">The actions that were asked for: one that is not listed was perhaps not done.</param>
    public static MitigationOutcome Of(IReadOnlyList<AuditMitigationExecution> executions, IReadOnlyList<string> actionNames)
    {
        var statuses = executions.Select(static execution => execution.Status).ToHashSet();
        return statuses.Contains(AuditMitigationExecutionStatus.Failed) || statuses.Contains(AuditMitigationExecutionStatus.Canceled)
            ? MitigationOutcome.Failed
            : MissingOf(executions, actionNames) is not null ? MitigationOutcome.Unknown
            : executions.Any(static execution => execution.ErrorOfCompleted is not null) ? MitigationOutcome.Unknown
            : statuses.SetEquals([AuditMitigationExecutionStatus.Completed]) ? MitigationOutcome.Completed
            : IsSkipped(statuses) ? MitigationOutcome.Skipped
            : MitigationOutcome.Unknown;
    }

    /// <returns>A sentence for people; null where the outcome says it all.</returns>
    public static string? ReasonOf(
        MitigationOutcome outcome, IReadOnlyList<AuditMitigationExecution> executions, IReadOnlyList<string> actionNames)
    {
        if (outcome is MitigationOutcome.Completed)
        {
            return null;
        }

        if (executions.Count == 0)
        {
            return "Its task has ended, but the service lists no action on it.";
        }

        if (outcome is MitigationOutcome.Unknown && MissingOf(executions, actionNames) is { } missing)
        {
            return $"Its task has ended, but the service lists nothing of the action {VisibleText.Show(missing)}.";
        }

        if (outcome is MitigationOutcome.Unknown
            && executions.FirstOrDefault(static execution => execution.ErrorOfCompleted is not null) is { } contradictory)
        {
            return $"The action {VisibleText.Show(contradictory.ActionName ?? "without a name")} is COMPLETED, but has the error "
                + contradictory.ErrorOfCompleted;
        }

        var telling = executions.First(static execution => execution.Status != AuditMitigationExecutionStatus.Completed);
        var words = telling.Message ?? telling.ErrorCode
            ?? (outcome is MitigationOutcome.Skipped ? "no reason is given; the service skips what is suppressed" : null);
        return $"The action {VisibleText.Show(telling.ActionName ?? "without a name")} is "
            + $"{VisibleText.Show(telling.Status?.Value ?? "of no stated status")}{(words is null ? "" : $": {VisibleText.Show(words)}")}";
    }

    private static string? MissingOf(IReadOnlyList<AuditMitigationExecution> executions, IReadOnlyList<string> actionNames) =>
        actionNames.FirstOrDefault(name => executions.All(execution => execution.ActionName != name));

    // Some were skipped, and the others, if any, were done.
    private static bool IsSkipped(HashSet<AuditMitigationExecutionStatus?> statuses) =>
        statuses.Contains(AuditMitigationExecutionStatus.Skipped)
        && statuses.IsSubsetOf([AuditMitigationExecutionStatus.Skipped, AuditMitigationExecutionStatus.Completed]);
}
