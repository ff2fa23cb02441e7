using IoTAudit.Tool.Audits;
using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Text;

namespace IoTAudit.Tool.Sources;

/// <summary>What <c>--fail-on</c> says of the findings of one audit.</summary>
/// <param name="threshold">The severity of --fail-on.</param>
/// <param name="audit">The audit; null where it is not known.</param>
/// <param name="check">The check that the findings are of; null where they are of all.</param>
/// <param name="missed">What the audit did not look at, as a clause, or null.</param>
/// <param name="settings">Which service was asked.</param>
internal sealed class Judgement(
    FindingSeverity threshold, AuditTask? audit, AuditCheckName? check, string? missed, ServiceSettings settings)
{
    private long _failing;

    public void Add(AuditFinding finding) => _failing += FailingSeverity.IsReached(finding, threshold) ? 1 : 0;

    /// <summary>What the findings come to, when all are read.</summary>
    /// <param name="findings">How many there were, those that are not selected too.</param>
    /// <param name="inScope">How many of them are of the audit, the period, the check and the resource that are asked for.</param>
    /// <param name="areSomeLeftOut">Whether some do not say whether they are asked for.</param>
    /// <param name="error">Where to say why.</param>
    public ExitCode Of(long findings, long inScope, bool areSomeLeftOut, TextWriter error)
    {
        if (audit is { IsFinished: false } running)
        {
            return AuditVerdict.OfRunning(running, settings, error);
        }

        if (_failing > 0)
        {
            error.WriteLine(
                $"iot-audit: {Counts.Of(_failing, "open finding")} of severity {threshold.Value} or worse, hence exit code "
                    + $"{(int)ExitCode.NewFindings}.");
            return ExitCode.NewFindings;
        }

        if (audit is { } task && AuditVerdict.Of(task, check, error) is var verdict and not ExitCode.Found)
        {
            return verdict;
        }

        if (audit is not null && missed is not null)
        {
            return AuditVerdict.OfPart(audit, missed, settings, error);
        }

        var gap = areSomeLeftOut ? "not everything was judged, because findings were left out"
            : audit is not null || inScope > 0 ? null
            : findings == 0 ? "nothing was judged, because there is no finding at all"
            : "nothing was judged, because no finding is of what is asked for, and a file does not say which audits and checks there were";
        if (gap is null)
        {
            return ExitCode.Found;
        }

        error.WriteLine($"iot-audit: {gap}, hence exit code {(int)ExitCode.Incomplete}.");
        return ExitCode.Incomplete;
    }
}
