using System.Globalization;
using IoTAuditClient;
using IoTAuditClient.Text;

namespace IoTAudit.Tool.Commands.Mitigate;

/// <summary>Mitigation tasks in words.</summary>
internal static class MitigationText
{
    /// <summary>What becomes of a finding that is not sent; the service skips what is sent.</summary>
    public const string LeftAlone = "left alone";

    public static string Of(MitigationOutcome outcome) => outcome switch
    {
        MitigationOutcome.Completed => "completed",
        MitigationOutcome.Failed => "failed",
        MitigationOutcome.Skipped => "skipped",
        MitigationOutcome.NotStarted => "not started",
        _ => "unknown",
    };

    /// <summary>How many findings of a task need nothing more.</summary>
    public static decimal EndedOf(AuditMitigationTask task) => task.Statistics.Sum(static check =>
        (decimal)(check.SucceededFindings ?? 0)
        + (check.FailedFindings ?? 0)
        + (check.SkippedFindings ?? 0)
        + (check.CanceledFindings ?? 0));

    /// <summary>Which findings a task is for.</summary>
    public static string TargetOf(AuditMitigationTask task) => task.Target switch
    {
        { FindingIds: { Count: > 0 } ids } => Counts.Of(ids.Count, "finding"),
        { ReasonFilters: { Count: > 0 } filters } => "the findings with certain reason codes of "
            + string.Join(", ", filters.Select(static filter => VisibleText.Show(filter.CheckName.Value))),
        { AuditTaskId: { } audit } => $"the findings of the audit {VisibleText.Show(audit)}",
        _ => "not said",
    };

    /// <summary>What became of the findings of a check, such as <c>3 findings: 2 succeeded, 1 failed</c>.</summary>
    public static string CountsOf(AuditMitigationStatistics check)
    {
        var groups = new (string Name, long? Count)[]
        {
            ("succeeded", check.SucceededFindings),
            ("failed", check.FailedFindings),
            ("skipped", check.SkippedFindings),
            ("cancelled", check.CanceledFindings),
        };
        var said = string.Join(", ", groups.Where(static group => group.Count > 0)
            .Select(static group => string.Create(CultureInfo.InvariantCulture, $"{group.Count:N0} {group.Name}")));
        var total = check.TotalFindings is { } all ? Counts.Of(all, "finding") : "findings not counted";
        return said.Length == 0 ? total : $"{total}: {said}";
    }

    /// <summary>
    /// Says why it is not known that every finding of an ended task was mitigated, or skipped on purpose, as a clause; null where its
    /// status, its counts and what is listed of each of its findings all show it: what one of them leaves open counts.
    /// </summary>
    public static string? WhyNotDone(AuditMitigationTask task, IReadOnlyList<AuditMitigationExecution> executions)
    {
        if (task.Status != AuditMitigationStatus.Completed)
        {
            return $"it ended as {VisibleText.Show(task.Status?.Value ?? "a status that is not said")}";
        }

        if (task.Statistics.Sum(static check => check.FailedOrCanceled) is > 0 and var failed)
        {
            return $"it counts {Counts.Of(failed, "finding that failed or was cancelled", "findings that failed or were cancelled")}";
        }

        if (executions.FirstOrDefault(static execution => execution.Status != AuditMitigationExecutionStatus.Completed
            && execution.Status != AuditMitigationExecutionStatus.Skipped) is { } other)
        {
            return $"an action on {VisibleText.Show(other.FindingId ?? "a finding without an id")} is listed as "
                + VisibleText.Show(other.Status?.Value ?? "of no stated status");
        }

        if (executions.FirstOrDefault(static execution => execution.ErrorOfCompleted is not null) is { } contradictory)
        {
            return $"an action on {VisibleText.Show(contradictory.FindingId ?? "a finding without an id")} is listed as COMPLETED with the "
                + $"error {contradictory.ErrorOfCompleted}";
        }

        if (task.Statistics.FirstOrDefault(static each => each.SucceededOrSkipped < (each.TotalFindings ?? decimal.MaxValue)) is { } check)
        {
            var all = check.TotalFindings is { } total ? string.Create(CultureInfo.InvariantCulture, $"{total:N0}") : "an unknown number";
            return $"of {all} of {VisibleText.Show(check.CheckName.Value)} it counts "
                + $"{Counts.Of(check.SucceededOrSkipped, "finding")} as done or skipped";
        }

        if (task.Statistics.Count == 0)
        {
            return "it counts no finding as done or skipped";
        }

        string[] targets = [.. (task.Target?.FindingIds ?? []).Distinct(StringComparer.Ordinal)];
        var counted = task.Statistics.Sum(static each => each.SucceededOrSkipped);
        if (counted < targets.Length)
        {
            return $"it is for {Counts.Of(targets.Length, "finding")}, and counts "
                + $"{Counts.Of(counted, "finding")} as done or skipped";
        }

        var listed = executions.ToLookup(
            static execution => execution.FindingId, static execution => execution.ActionName, StringComparer.Ordinal);
        return ListedOf([.. targets.Where(id => !listed.Contains(id))], targets.Length, "no action")
            ?? ListedOf([.. listed.Where(each => !IsWhole(task, each)).Select(static each => each.Key)], listed.Count, "not every action");
    }

    private static string? ListedOf(string?[] lacking, int all, string what) => lacking.Length == 0
        ? null
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{what} is listed on {lacking.Length:N0} of its {Counts.Of(all, "finding")}, such as "
                + $"{VisibleText.Show(lacking[0] ?? "one without an id")}");

    // The service does not list of which check a finding is, so that the actions of one check of the task have to be there.
    private static bool IsWhole(AuditMitigationTask task, IEnumerable<string?> listed) => task.Choices.Count == 0
        || task.Choices.Any(choice => choice.ActionNames.All(name => listed.Contains(name, StringComparer.Ordinal)));
}
