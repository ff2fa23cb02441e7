using System.Globalization;
using IoTAudit.Tool.Audits;
using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.Sources;

/// <summary>What <c>--fail-on</c> says of the findings of one audit.</summary>
/// <param name="threshold">The severity of --fail-on.</param>
/// <param name="audit">The audit; null where it is not known.</param>
internal sealed class Judgement(FindingSeverity threshold, AuditTask? audit)
{
    private long _failing;

    public void Add(AuditFinding finding) => _failing += FailingSeverity.IsReached(finding, threshold) ? 1 : 0;

    /// <summary>What the findings come to, when all are read.</summary>
    /// <param name="findings">How many there were, those that are not selected too.</param>
    /// <param name="error">Where to say why.</param>
    public ExitCode Of(long findings, TextWriter error)
    {
        if (audit is { IsFinished: false } running)
        {
            return AuditVerdict.OfRunning(running, error);
        }

        if (_failing > 0)
        {
            error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"iot-audit: {_failing:N0} open {(_failing == 1 ? "finding" : "findings")} of severity {threshold.Value} or worse, hence "
                    + $"exit code {(int)ExitCode.NewFindings}."));
            return ExitCode.NewFindings;
        }

        if (audit is { } task)
        {
            return AuditVerdict.Of(task, error);
        }

        if (findings > 0)
        {
            return ExitCode.Found;
        }

        error.WriteLine($"iot-audit: nothing was judged, because there is no finding at all, hence exit code {(int)ExitCode.Incomplete}.");
        return ExitCode.Incomplete;
    }
}
