using System.Globalization;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Audit;

/// <summary>What the end of an audit means for the exit code: only an audit that says something of every check ends with 0.</summary>
internal static class AuditVerdict
{
    public static ExitCode Of(AuditTask task, TextWriter error)
    {
        if (task.IsConclusive)
        {
            return ExitCode.Found;
        }

        var inconclusive = task.Checks.Count(static check => !check.IsConclusive);
        var reason = task.Status == AuditStatus.Completed
            ? string.Create(CultureInfo.InvariantCulture, $"{inconclusive} of its {task.Checks.Count} checks have no result")
            : $"it ended as {VisibleText.Show(task.Status?.Value)}";
        error.WriteLine($"iot-audit: the audit {VisibleText.Show(task.TaskId)} says not everything: {reason}, hence exit code {(int)ExitCode.Incomplete}.");
        return ExitCode.Incomplete;
    }
}
