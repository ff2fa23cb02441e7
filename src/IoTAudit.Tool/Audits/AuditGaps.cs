using System.Globalization;
using IoTAuditClient;
using IoTAuditClient.Text;

namespace IoTAudit.Tool.Audits;

/// <summary>What an audit does not say, in words: only of what a check has looked at does a missing finding mean something.</summary>
internal static class AuditGaps
{
    private const int MostNamed = 3;

    /// <summary>Why the audit does not tell everything, as a clause; null where it does.</summary>
    public static string? Of(AuditTask task) => task switch
    {
        { IsConclusive: true } => null,
        { IsFinished: false } => $"it has not ended, its status is {VisibleText.Show(task.Status?.Value ?? "not said")}",
        _ when task.Status != AuditStatus.Completed => $"it ended as {VisibleText.Show(task.Status?.Value)}",
        _ => WithoutResult(task),
    };

    /// <summary>
    /// Tells whether the audit has made a check, whatever came of it. Callers ask, because an audit on demand makes only the checks that it
    /// was started with.
    /// </summary>
    public static bool HasMade(AuditTask task, AuditCheckName check) =>
        task.Checks.Any(made => AuditCheckCatalog.Resolve(made.CheckName) == AuditCheckCatalog.Resolve(check));

    private static string WithoutResult(AuditTask task)
    {
        var lacking = task.Checks.Where(static check => !check.IsConclusive).ToList();
        if (lacking.Count == 0)
        {
            return ContradictionOf(task, task.Statistics ?? new AuditStatistics());
        }

        var named = string.Join(", ", lacking.Take(MostNamed).Select(NameOf));
        var more = lacking.Count > MostNamed ? string.Create(CultureInfo.InvariantCulture, $" and {lacking.Count - MostNamed} more") : "";
        var which = task.Checks.Count == 1
            ? "its only check has"
            : string.Create(CultureInfo.InvariantCulture, $"{lacking.Count} of its {task.Checks.Count} checks ")
                + (lacking.Count == 1 ? "has" : "have");
        return $"{which} no result: {named}{more}";
    }

    // Every check that it names has a result, so that its counts say why it does not tell everything.
    private static string ContradictionOf(AuditTask task, AuditStatistics counted)
    {
        if (task.HasCountBelowZero)
        {
            return "it has a count below zero";
        }

        if (counted.WithoutResult > 0)
        {
            return $"it counts {Counts.Of(counted.WithoutResult, "check")} without a result, and names none";
        }

        var total = counted.TotalChecks ?? 0;
        var (what, named) = task.Checks.Count > 0 && total <= task.Checks.Count
            ? (Counts.Of(counted.NonCompliantChecks ?? 0, "check that does not pass", "checks that do not pass"),
                task.Checks.Count(static check => check.MayNotPass))
            : (Counts.Of(total, "check"), task.Checks.Count);
        return string.Create(CultureInfo.InvariantCulture, $"it counts {what}, and names {named:N0}");
    }

    private static string NameOf(AuditCheckResult check) =>
        $"{VisibleText.Show(check.CheckName.Value)} ({VisibleText.Show(check.ErrorCode ?? check.Status?.Value ?? "status not said")})";
}
