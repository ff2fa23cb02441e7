using IoTAuditClient.Text;

namespace IoTAuditClient.Mitigations;

/// <summary>Whether an ended task says something else than what is listed of its findings, so that no one knows which is true.</summary>
internal sealed class TaskContradiction
{
    private readonly string? _againstCompleted;
    private readonly string? _againstSkipped;

    /// <param name="task">The task as it ended.</param>
    /// <param name="outcomes">What the executions on each of its findings come to.</param>
    public TaskContradiction(AuditMitigationTask task, IReadOnlyCollection<MitigationOutcome> outcomes)
    {
        var completed = outcomes.Count(static outcome => outcome is MitigationOutcome.Completed);
        var skipped = outcomes.Count(static outcome => outcome is MitigationOutcome.Skipped);
        var failures = task.Statistics.Sum(static check => check.FailedOrCanceled);
        var leftUndone = failures + Sum(task, static check => check.SkippedFindings);
        var successes = Sum(task, static check => check.SucceededFindings);

        // One finding that failed or was cancelled is enough for the whole task to end so.
        var isExplained = task.Status == AuditMitigationStatus.Completed || failures > 0 || outcomes.Contains(MitigationOutcome.Failed);
        _againstSkipped = failures > outcomes.Count - completed - skipped
            ? $"counts {Counts.Of(failures, "finding that failed or was cancelled", "findings that failed or were cancelled")}"
            : isExplained ? null
            : $"is {task.Status?.Value}";
        _againstCompleted = _againstSkipped
            ?? (leftUndone > outcomes.Count - completed
                ? $"counts {Counts.Of(leftUndone, "finding on which not everything was done", "findings on which not everything was done")}"
                : successes < completed && task.Statistics.Any(static check => check.SucceededFindings is not null)
                    ? $"counts {Counts.Of(successes, "finding")} that succeeded"
                    : task.Statistics.Count > 0
                        && task.Statistics.All(static check => check.TotalFindings is not null)
                        && Sum(task, static check => check.TotalFindings) is var total
                        && total < completed + skipped
                        ? $"counts {Counts.Of(total, "finding")} in all"
                        : null);
    }

    /// <param name="outcome">What the executions on a finding come to.</param>
    /// <returns>A sentence about what the task says against it; null where it says nothing.</returns>
    public string? Of(MitigationOutcome outcome) => outcome switch
    {
        MitigationOutcome.Completed when _againstCompleted is { } words => $"Its actions are listed as COMPLETED, but its task {words}.",
        MitigationOutcome.Skipped when _againstSkipped is { } words => $"No action on it is listed as failed, but its task {words}.",
        _ => null,
    };

    private static decimal Sum(AuditMitigationTask task, Func<AuditMitigationStatistics, long?> count) =>
        task.Statistics.Sum(check => AuditMitigationStatistics.NotBelowZero(count(check)));
}
