using IoTAuditClient.Text;

namespace IoTAuditClient.Mitigations;

/// <summary>Whether an ended task says something else than what is listed of its findings, so that no one knows which is true.</summary>
internal sealed class TaskContradiction
{
    private readonly string? _againstCompleted;
    private readonly string? _againstSkipped;

    /// <param name="task">The task as it ended.</param>
    /// <param name="sent">The findings that it was started for, with what the executions on each come to.</param>
    /// <param name="types">What each action does, by its name, as the service told before the start; null where it is not known.</param>
    public TaskContradiction(
        AuditMitigationTask task,
        IReadOnlyCollection<MitigatedFinding> sent,
        IReadOnlyDictionary<string, AuditMitigationActionType?> types)
    {
        List<MitigationOutcome> outcomes = [.. sent.Select(static finding => finding.Outcome)];
        var completed = outcomes.Count(static outcome => outcome is MitigationOutcome.Completed);
        var skipped = outcomes.Count(static outcome => outcome is MitigationOutcome.Skipped);
        var failures = task.Statistics.Sum(static check => check.FailedOrCanceled);
        var leftUndone = failures + Sum(task, static check => check.SkippedFindings);
        var successes = Sum(task, static check => check.SucceededFindings);

        // One finding that failed or was cancelled is enough for the whole task to end so.
        var isExplained = task.Status == AuditMitigationStatus.Completed || failures > 0 || outcomes.Contains(MitigationOutcome.Failed);
        _againstSkipped = failures > outcomes.Count - completed - skipped
            ? $"counts {Counts.Of(failures, "finding that failed or was cancelled", "findings that failed or were cancelled")}"
            : !isExplained ? $"is {task.Status?.Value}"
            : AgainstRequest(task, sent, types)
                ?? (Math.Max(successes + leftUndone, Sum(task, static check => check.TotalFindings)) is var all && all > sent.Count
                    ? $"counts {Counts.Of(all, "finding")} where it was started for {sent.Count}"
                    : null);
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

    private static string? AgainstRequest(
        AuditMitigationTask task,
        IReadOnlyCollection<MitigatedFinding> sent,
        IReadOnlyDictionary<string, AuditMitigationActionType?> types)
    {
        // A target that names nothing is not told.
        if (task.Target is { } target
            && (target.FindingIds.Count > 0 || target.AuditTaskId is not null)
            && sent.FirstOrDefault(finding => !target.FindingIds.Contains(finding.Finding.FindingId)) is { } lacking)
        {
            return $"is not for the finding {VisibleText.Show(lacking.Finding.FindingId)}, which it was started for";
        }

        return task.Actions.FirstOrDefault(action => PlannedOf(action, types) is { } planned && action.Type is { } type && type != planned)
            is { } other
            ? $"has the action {VisibleText.Show(other.Name)} as {VisibleText.Show(other.Type?.Value)}, which was "
                + $"{VisibleText.Show(PlannedOf(other, types)?.Value)} before"
            : null;
    }

    private static AuditMitigationActionType? PlannedOf(
        MitigationAction action, IReadOnlyDictionary<string, AuditMitigationActionType?> types) =>
        action.Name is { } name && types.TryGetValue(name, out var type) ? type : null;

    private static decimal Sum(AuditMitigationTask task, Func<AuditMitigationStatistics, long?> count) =>
        task.Statistics.Sum(check => AuditMitigationStatistics.NotBelowZero(count(check)));
}
