using System.Globalization;
using IoTAuditClient;
using IoTAuditClient.Reporting.Documents;

namespace IoTAudit.Tool.Commands.Audit;

/// <summary>Audits and their checks in words.</summary>
internal static class AuditText
{
    public static bool HasEnded(AuditCheckResult check) => check.Status?.Value
        is AuditCheckStatus.Names.CompletedCompliant
        or AuditCheckStatus.Names.CompletedNonCompliant
        or AuditCheckStatus.Names.Failed
        or AuditCheckStatus.Names.Canceled;

    /// <summary>Tells whether a check passed; false where it has no result.</summary>
    public static bool IsCompliant(AuditCheckResult check) => check.IsConclusive && check.Status == AuditCheckStatus.CompletedCompliant;

    /// <summary>Tells whether a check did not pass; false where it has no result.</summary>
    public static bool IsNotCompliant(AuditCheckResult check) =>
        check.IsConclusive && check.Status == AuditCheckStatus.CompletedNonCompliant;

    /// <summary>What became of a check, on one line.</summary>
    public static string ResultOf(AuditCheckResult check)
    {
        var status = VisibleText.Show(check.Status?.Value ?? "not said");
        return check.Status?.Value switch
        {
            _ when IsCompliant(check) => $"compliant{CountsOf(check)}",
            _ when IsNotCompliant(check) => $"not compliant{CountsOf(check)}",
            AuditCheckStatus.Names.CompletedCompliant or AuditCheckStatus.Names.CompletedNonCompliant =>
                $"failed ({ReasonOf(check)}), although its status is {status}",
            AuditCheckStatus.Names.Failed => $"failed ({ReasonOf(check)})",
            AuditCheckStatus.Names.Canceled => "cancelled",
            AuditCheckStatus.Names.InProgress => "runs",
            AuditCheckStatus.Names.WaitingForDataCollection => "waits for data",
            _ => status,
        };
    }

    /// <summary>The checks of an audit by what became of them, such as <c>3 not compliant, 14 compliant</c>.</summary>
    public static string ChecksOf(AuditTask task)
    {
        var groups = new (string Name, int Count)[]
        {
            ("not compliant", task.Checks.Count(IsNotCompliant)),
            ("compliant", task.Checks.Count(IsCompliant)),
            ("failed", task.Checks.Count(HasFailed)),
            ("cancelled", task.Checks.Count(static check => check.Status == AuditCheckStatus.Canceled)),
            ("under way", task.Checks.Count(IsUnderWay)),
            ("of unknown status", task.Checks.Count(static check => !HasEnded(check) && !IsUnderWay(check))),
        };
        var said = groups.Where(static group => group.Count > 0)
            .Select(static group => string.Create(CultureInfo.InvariantCulture, $"{group.Count} {group.Name}"));
        return task.Checks.Count == 0 ? "no check named" : string.Join(", ", said);
    }

    private static bool HasFailed(AuditCheckResult check) =>
        HasEnded(check) && !check.IsConclusive && check.Status != AuditCheckStatus.Canceled;

    private static bool IsUnderWay(AuditCheckResult check) =>
        check.Status == AuditCheckStatus.InProgress || check.Status == AuditCheckStatus.WaitingForDataCollection;

    /// <summary>What started an audit.</summary>
    public static string OriginOf(AuditTask task) => task.Type?.Value switch
    {
        AuditType.Names.OnDemand => "on demand",
        AuditType.Names.Scheduled => $"scheduled{(task.ScheduledAuditName is { } name ? $" ({VisibleText.Show(name)})" : "")}",
        var other => VisibleText.Show(other ?? "not said"),
    };

    public static string StartOf(AuditTask task, TimeZoneInfo zone) => task.StartTime is { } start ? TimeText.Of(start, zone) : "not said";

    private static string CountsOf(AuditCheckResult check)
    {
        if (check.NonCompliantResources is not { } bad)
        {
            return "";
        }

        var suppressed = check.SuppressedNonCompliantResources is > 0 and var count
            ? string.Create(CultureInfo.InvariantCulture, $", {count:N0} suppressed")
            : "";
        var total = check.TotalResources is { } all ? string.Create(CultureInfo.InvariantCulture, $" of {all:N0}") : "";
        return string.Create(CultureInfo.InvariantCulture, $" ({bad:N0}{total}{suppressed})");
    }

    private static string ReasonOf(AuditCheckResult check) => string.Join(
        ": ",
        new[] { check.ErrorCode, check.Message }.OfType<string>().Select(VisibleText.Show).DefaultIfEmpty("no reason said"));
}
