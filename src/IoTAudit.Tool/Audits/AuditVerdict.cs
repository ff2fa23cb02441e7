using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.Audits;

/// <summary>What the end of an audit means for the exit code: only an audit that says something of every check ends with 0.</summary>
internal static class AuditVerdict
{
    public static ExitCode Of(AuditTask task, TextWriter error)
    {
        if (AuditGaps.Of(task) is not { } gaps)
        {
            return ExitCode.Found;
        }

        error.WriteLine(
            $"iot-audit: the audit {VisibleText.Show(task.TaskId)} says not everything: "
                + $"{gaps}, hence exit code {(int)ExitCode.Incomplete}.");
        return ExitCode.Incomplete;
    }
}
