using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.Audits;

/// <summary>What the end of an audit means for the exit code: only an audit that says something of every check ends with 0.</summary>
internal static class AuditVerdict
{
    /// <summary>A running audit is not judged, because it may find more.</summary>
    public static ExitCode OfRunning(AuditTask task, ServiceSettings settings, TextWriter error)
    {
        error.WriteLine($"iot-audit: {NextCommand.Of(settings, ["audit", "watch"], [task.TaskId])} waits for the end of the audit.");
        return Of(task, error);
    }

    /// <summary>As <see cref="Of(AuditTask, TextWriter)"/>, where one check is asked for, which the audit may not have made.</summary>
    public static ExitCode Of(AuditTask task, AuditCheckName? check, TextWriter error)
    {
        if (check is not { } name || AuditGaps.HasMade(task, name))
        {
            return Of(task, error);
        }

        error.WriteLine(
            $"iot-audit: the audit {VisibleText.Show(task.TaskId)} did not make the check {VisibleText.Show(name.Value)}, so that nothing "
                + $"was judged, hence exit code {(int)ExitCode.Incomplete}.");
        return ExitCode.Incomplete;
    }

    /// <summary>As <see cref="Of(AuditTask, TextWriter)"/> of an audit that is complete, but does not look at everything.</summary>
    /// <param name="task">The audit.</param>
    /// <param name="missed">What it did not look at, as a clause.</param>
    /// <param name="settings">Which service was asked.</param>
    /// <param name="error">Where to say it.</param>
    public static ExitCode OfPart(AuditTask task, string missed, ServiceSettings settings, TextWriter error)
    {
        error.WriteLine(
            $"iot-audit: the audit {VisibleText.Show(task.TaskId)} did not look at everything: {missed}, hence exit code "
                + $"{(int)ExitCode.Incomplete}. {AdviceOf(task, settings)}, and its id takes this one as it is.");
        return ExitCode.Incomplete;
    }

    /// <summary>Which audit to take instead of one that does not look at everything.</summary>
    public static string AdviceOf(AuditTask task, ServiceSettings settings) => task.Type == AuditType.Scheduled
        ? $"{NextCommand.Of(settings, "audit", "list")} shows the audits"
        : $"{TaskName.LatestScheduled} is the newest scheduled audit";

    public static ExitCode Of(AuditTask task, TextWriter error)
    {
        if (AuditGaps.Of(task) is not { } gaps)
        {
            return ExitCode.Found;
        }

        error.WriteLine($"iot-audit: {ClauseOf(task, gaps)}, hence exit code {(int)ExitCode.Incomplete}.");
        return ExitCode.Incomplete;
    }

    /// <summary>Says what an audit that has ended does not tell, where it is shown and nothing is judged.</summary>
    public static void Tell(AuditTask task, TextWriter error)
    {
        if (task.IsFinished && AuditGaps.Of(task) is { } gaps)
        {
            error.WriteLine($"iot-audit: {ClauseOf(task, gaps)}.");
        }
    }

    /// <summary>Says which audit is incomplete and why, as a clause.</summary>
    public static string ClauseOf(AuditTask task, string gaps) =>
        $"the audit {VisibleText.Show(task.TaskId)} is incomplete: {gaps}";
}
