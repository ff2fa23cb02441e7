using IoTAudit.Tool.Audits;
using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Reporting;
using IoTAuditClient.Text;

namespace IoTAudit.Tool.Commands.Diff;

/// <summary>What a comparison means for a pipeline that waits for its exit code.</summary>
/// <param name="threshold">The severity of --fail-on, or null where nothing is judged.</param>
/// <param name="allowsEmpty">Whether a newer audit without findings is a good one.</param>
/// <param name="settings">Which service was asked.</param>
/// <param name="error">Where to say why it is not.</param>
internal sealed class ComparisonVerdict(FindingSeverity? threshold, bool allowsEmpty, ServiceSettings settings, TextWriter error)
{
    public ExitCode Of(FindingComparison comparison, ReadAudit before, ReadAudit after)
    {
        var reading = before.IsWhole && after.IsWhole ? ExitCode.Found : ExitCode.Incomplete;
        return threshold is { } severity ? ExitCodes.Worse(reading, Judge(comparison, severity, before, after)) : reading;
    }

    private ExitCode Judge(FindingComparison comparison, FindingSeverity severity, ReadAudit before, ReadAudit after)
    {
        if (Array.Find([after.Task, before.Task], static task => task is { IsFinished: false }) is { } running)
        {
            return AuditVerdict.OfRunning(running, settings, error);
        }

        if (AuditOrder.Of(comparison, before, after).IsNotNewer)
        {
            error.WriteLine("iot-audit: nothing was judged, because the second audit is not newer than the first, hence exit code "
                + $"{(int)ExitCode.Incomplete}.");
            return ExitCode.Incomplete;
        }

        // Without a description, an audit that does not exist looks like one without findings.
        if (after.Findings == 0 && after.Task is null && !allowsEmpty)
        {
            error.WriteLine($"iot-audit: nothing was judged: the newer audit has no finding, hence exit code {(int)ExitCode.Incomplete}. "
                + "--allow-empty says that an empty newer audit is fine.");
            return ExitCode.Incomplete;
        }

        var count = comparison.Of(FindingChange.New).Count(finding => FailingSeverity.IsReached(finding, severity));
        if (count > 0)
        {
            error.WriteLine(
                $"iot-audit: {Counts.Of(count, "new finding")} of severity {severity.Value} or worse, hence exit code "
                    + $"{(int)ExitCode.NewFindings}.");
        }

        var unsaid = ComparisonDoubts.UnsaidOf(comparison).Where(finding => FailingSeverity.IsReached(finding, severity)).ToHashSet();
        var worse = comparison.Of(FindingChange.Persisting).Count(finding => FailingSeverity.IsReached(finding, severity)
            && !unsaid.Contains(finding)
            && comparison.FindOlder(finding) is { } older
            && !FailingSeverity.IsReached(older, severity));
        if (worse > 0)
        {
            error.WriteLine(
                $"iot-audit: {Counts.Of(worse, "persisting finding")} got so severe, {severity.Value} or worse and not suppressed, hence "
                    + $"exit code {(int)ExitCode.NewFindings}.");
        }

        if (count + worse > 0)
        {
            return ExitCode.NewFindings;
        }

        if (comparison.IsOfTwoPlaces || before.Origins.Count > 1 || after.Origins.Count > 1)
        {
            error.WriteLine("iot-audit: nothing was judged, because the findings are of several accounts or Regions, hence exit code "
                + $"{(int)ExitCode.Incomplete}.");
            return ExitCode.Incomplete;
        }

        var verdict = after.Task is { } task ? AuditVerdict.Of(task, error) : ExitCode.Found;
        var unknown = comparison.Of(FindingChange.Unknown).Count;
        if (verdict == ExitCode.Found && unknown > 0)
        {
            error.WriteLine(
                $"iot-audit: what became of {Counts.Of(unknown, "earlier finding")} is not known, hence exit code "
                    + $"{(int)ExitCode.Incomplete}.");
            return ExitCode.Incomplete;
        }

        if (verdict == ExitCode.Found && unsaid.Count > 0)
        {
            error.WriteLine($"iot-audit: whether {Counts.Of(unsaid.Count, "earlier finding")} of severity {severity.Value} or worse "
                + $"{(unsaid.Count == 1 ? "is" : "are")} still suppressed is not known, hence exit code {(int)ExitCode.Incomplete}.");
            return ExitCode.Incomplete;
        }

        var unrated = comparison.Of(FindingChange.Persisting).Count(finding => FailingSeverity.IsReached(finding, severity)
            && comparison.FindOlder(finding) is { IsSuppressed: not true } older
            && !FailingSeverity.IsKnown(older)
            && older.Severity != finding.Severity);
        if (verdict == ExitCode.Found && unrated > 0)
        {
            error.WriteLine($"iot-audit: whether {Counts.Of(unrated, "persisting finding")} of severity {severity.Value} or worse "
                + $"{(unrated == 1 ? "was" : "were")} so severe before is not known, hence exit code {(int)ExitCode.Incomplete}.");
            return ExitCode.Incomplete;
        }

        if (verdict == ExitCode.Found && after.Missed is not null)
        {
            error.WriteLine($"iot-audit: the newer audit did not look at everything, hence exit code {(int)ExitCode.Incomplete}.");
            return ExitCode.Incomplete;
        }

        return verdict;
    }
}
