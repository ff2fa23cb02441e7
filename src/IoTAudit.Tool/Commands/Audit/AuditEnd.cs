using System.CommandLine;
using IoTAudit.Tool.Audits;
using IoTAudit.Tool.CommandLine;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Audit;

/// <summary>Waits for the end of an audit and prints it: what <c>audit watch</c> and <c>audit start --wait</c> have in common.</summary>
internal sealed class AuditEnd(WaitTimeoutOption timeout, OutputOption output, ConsoleContext context)
{
    /// <param name="wait">Waits, with its options and its progress.</param>
    /// <param name="selection">Which service answers.</param>
    /// <param name="settings">What the command line says of it.</param>
    /// <param name="line">Where progress is drawn.</param>
    /// <param name="result">The command line.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="asked">The checks that the audit was started with; null where that is not known.</param>
    public async Task<ExitCode> PrintAsync(
        Func<AuditWaitOptions, AuditProgress, Task<AuditTask>> wait,
        ServiceSelection selection,
        ServiceSettings settings,
        ProgressLine line,
        ParseResult result,
        CancellationToken cancellationToken,
        IReadOnlyCollection<AuditCheckName>? asked = null)
    {
        var progress = new AuditProgress(line, context.TimeProvider);
        try
        {
            var task = await wait(timeout.Read(result, context.TimeProvider), progress);
            line.Hide();
            AuditWriters.Write(task, output.Read(result, context), selection, context);
            return ExitCodes.Worse(AuditVerdict.Of(task, context.Error), VerdictOf(task, asked ?? []));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested && progress.TaskId is not null)
        {
            var watch = NextCommand.Of(settings, ["audit", "watch"], [progress.TaskId]);
            line.WriteError($"iot-audit: stopped waiting. The audit goes on: {watch} waits for it again.");
            throw;
        }
    }

    private ExitCode VerdictOf(AuditTask task, IReadOnlyCollection<AuditCheckName> asked)
    {
        var missed = asked.Where(check => !AuditGaps.HasMade(task, check)).Select(static check => VisibleText.Show(check.Value)).ToList();
        if (task.Status != AuditStatus.Completed || missed.Count == 0)
        {
            return ExitCode.Found;
        }

        context.Error.WriteLine(
            $"iot-audit: the audit was started with {string.Join(", ", missed)} and did not make that, hence exit code "
                + $"{(int)ExitCode.Incomplete}.");
        return ExitCode.Incomplete;
    }
}
