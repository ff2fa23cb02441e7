namespace IoTAuditClient.Mitigations;

/// <summary>What the executions of the actions on one finding come to, once its task has ended.</summary>
internal static class ExecutionOutcome
{
    public static MitigationOutcome Of(IReadOnlyList<AuditMitigationExecution> executions)
    {
        var statuses = executions.Select(static execution => execution.Status).ToHashSet();
        return statuses.Contains(AuditMitigationExecutionStatus.Failed) || statuses.Contains(AuditMitigationExecutionStatus.Canceled)
            ? MitigationOutcome.Failed
            : statuses.SetEquals([AuditMitigationExecutionStatus.Completed]) ? MitigationOutcome.Completed
            : IsSkipped(statuses) ? MitigationOutcome.Skipped
            : MitigationOutcome.Unknown;
    }

    /// <returns>A sentence for people; null where the outcome says it all.</returns>
    public static string? ReasonOf(MitigationOutcome outcome, IReadOnlyList<AuditMitigationExecution> executions)
    {
        if (outcome is MitigationOutcome.Completed)
        {
            return null;
        }

        var telling = executions.FirstOrDefault(static execution => execution.Status != AuditMitigationExecutionStatus.Completed);
        if (telling is null)
        {
            return "Its task has ended, but the service lists no action on it.";
        }

        var words = telling.Message ?? telling.ErrorCode
            ?? (outcome is MitigationOutcome.Skipped ? "the service skips what is suppressed" : null);
        return $"The action {VisibleText.Show(telling.ActionName ?? "without a name")} is "
            + $"{VisibleText.Show(telling.Status?.Value ?? "of no stated status")}{(words is null ? "" : $": {VisibleText.Show(words)}")}";
    }

    // Some were skipped, and the others, if any, were done.
    private static bool IsSkipped(HashSet<AuditMitigationExecutionStatus?> statuses) =>
        statuses.Contains(AuditMitigationExecutionStatus.Skipped)
        && statuses.IsSubsetOf([AuditMitigationExecutionStatus.Skipped, AuditMitigationExecutionStatus.Completed]);
}
