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
    /// Whether every finding of an ended task was mitigated, or skipped on purpose, by its status, its counts and what is listed of it:
    /// what one of them says against it counts.
    /// </summary>
    public static bool IsDone(AuditMitigationTask task, IReadOnlyList<AuditMitigationExecution> executions) =>
        task.Status == AuditMitigationStatus.Completed
        && task.Statistics.All(static check => check is { FailedFindings: not > 0, CanceledFindings: not > 0 }
            && (check.SucceededFindings is not { } succeeded || check.TotalFindings is not { } total
                || (decimal)succeeded + (check.SkippedFindings ?? 0) >= total))
        && executions.All(static execution => execution.Status == AuditMitigationExecutionStatus.Completed
            || execution.Status == AuditMitigationExecutionStatus.Skipped);
}
