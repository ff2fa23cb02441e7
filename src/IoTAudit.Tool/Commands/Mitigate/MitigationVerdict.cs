using IoTAudit.Tool.CommandLine;
using IoTAudit.Tool.Failures;
using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Text;

namespace IoTAudit.Tool.Commands.Mitigate;

/// <summary>What a mitigation comes to: a line for every finding that was asked for, what failed, and the exit code.</summary>
internal sealed class MitigationVerdict(TargetedFindings targeted, MitigationPreview preview, bool isNamed, ConsoleContext context)
{
    /// <summary>Every finding once: those that were sent, those that were left alone, and those that could not be had.</summary>
    public IReadOnlyList<MitigatedLine> Lines(AuditMitigationResult? result) =>
    [
        .. result?.Findings.Select(MitigatedLine.Of) ?? [],
        .. preview.Left.Select(MitigatedLine.Of),
        .. targeted.Missed.Select(static missed => new MitigatedLine { FindingId = missed.Id, Outcome = missed.Outcome }),
    ];

    /// <summary>Says how many findings came to what.</summary>
    /// <param name="shown">The lines that the result shows: what is counted is what is seen.</param>
    /// <param name="leftCount">How many more were left alone and are not shown.</param>
    /// <param name="taskCount">How many tasks there were.</param>
    public void WriteTotal(IReadOnlyList<MitigatedLine> shown, int leftCount, int taskCount)
    {
        var counts = OutcomeCounts.Of(shown.Select(static line => line.Outcome));
        var left = leftCount == 0 ? "" : $" {Counts.Of(leftCount, "more was", "more were")} left alone.";
        context.Error.WriteLine(
            $"iot-audit: {Counts.Of(shown.Count, "finding")}: {counts}, with {Counts.Of(taskCount, "mitigation task")}.{left}");
    }

    /// <summary>Says of each failure once what it was, and gives the command that an identity with the denied permission runs.</summary>
    public void WriteFailures(AuditMitigationResult result, ServiceSettings settings, RepeatedCommand words)
    {
        foreach (var failure in FailuresOf(result))
        {
            FailureReport.Write(failure, context, settings, id: null);
        }

        if (FailuresOf(result).OfType<AuditAccessDeniedException>().FirstOrDefault() is { } denied)
        {
            string[] ids = words.Ids.Count == 0
                ? []
                : [.. result.Findings.Where(static it => it.Outcome is MitigationOutcome.NotStarted)
                    .Select(static it => it.Finding.FindingId!)];
            CommandForOthers.Write(denied, words.Options, ids, settings, context);
        }
    }

    /// <summary>
    /// The exit code. A suppressed finding does not count as not done, because the suppression is a decision to leave it alone; another one
    /// that is left alone, or that the service skips, counts only where it was named. What failed, was not started or is unknown always
    /// does.
    /// </summary>
    public ExitCode Of(AuditMitigationResult? result)
    {
        var code = targeted.Worst;
        if (isNamed && preview.Left.Any(static left => !left.IsSuppressed))
        {
            code = ExitCodes.Worse(code, ExitCode.NotDone);
        }

        if (result is null)
        {
            return code;
        }

        if (result.Findings.Any(it =>
            it.Outcome is not MitigationOutcome.Completed && (isNamed || it.Outcome is not MitigationOutcome.Skipped)))
        {
            code = ExitCodes.Worse(code, ExitCode.NotDone);
        }

        return FailuresOf(result).Select(FailureReport.CodeOf).Aggregate(code, ExitCodes.Worse);
    }

    private static IEnumerable<AuditClientException> FailuresOf(AuditMitigationResult result) =>
        result.Findings.Select(static it => it.Exception).OfType<AuditClientException>().Distinct();
}
