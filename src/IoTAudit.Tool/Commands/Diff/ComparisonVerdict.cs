using System.Globalization;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Reporting;

namespace IoTAudit.Tool.Commands.Diff;

/// <summary>What a comparison means for a pipeline that waits for its exit code.</summary>
/// <param name="threshold">The severity of --fail-on, or null where nothing is judged.</param>
/// <param name="allowsEmpty">Whether a newer audit without findings is a good one.</param>
/// <param name="error">Where to say why it is not.</param>
internal sealed class ComparisonVerdict(FindingSeverity? threshold, bool allowsEmpty, TextWriter error)
{
    public ExitCode Of(FindingComparison comparison, ReadAudit before, ReadAudit after)
    {
        var reading = before.IsWhole && after.IsWhole ? ExitCode.Found : ExitCode.Incomplete;
        return threshold is { } severity ? ExitCodes.Worse(reading, Judge(comparison, severity, after)) : reading;
    }

    private ExitCode Judge(FindingComparison comparison, FindingSeverity severity, ReadAudit after)
    {
        // The service answers for a task that does not exist as it does for an audit without findings.
        if (after.Findings == 0 && !allowsEmpty)
        {
            error.WriteLine($"iot-audit: nothing was judged: the newer audit has no finding, hence exit code {(int)ExitCode.Incomplete}. --allow-empty says that an empty newer audit is fine.");
            return ExitCode.Incomplete;
        }

        // What is suppressed was looked at and accepted, so it fails no pipeline.
        var count = comparison.Of(FindingChange.New).Count(finding => finding.IsSuppressed is not true && finding.Severity >= severity);
        if (count == 0)
        {
            return ExitCode.Found;
        }

        error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"iot-audit: {count:N0} new finding(s) of severity {severity.Value} or worse, hence exit code {(int)ExitCode.NewFindings}."));
        return ExitCode.NewFindings;
    }
}
