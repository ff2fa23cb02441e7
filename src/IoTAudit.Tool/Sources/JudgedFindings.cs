using System.Globalization;
using IoTAudit.Tool.Audits;
using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.Sources;

/// <summary>The findings of one audit, and what <c>--fail-on</c> says of them.</summary>
/// <param name="source">The findings.</param>
/// <param name="threshold">The severity of --fail-on.</param>
/// <param name="audit">The audit that they are of; null where they are saved ones.</param>
/// <param name="check">The check that they are of; null where they are of all.</param>
internal sealed class JudgedFindings(IFindingSource source, FindingSeverity threshold, NamedAudit? audit, AuditCheckName? check)
    : IFindingSource
{
    private long _failing;

    /// <summary>The findings as they come.</summary>
    public IFindingSource Inner => source;

    public bool IsIncomplete => source.IsIncomplete;

    public long FindingCount => source.FindingCount;

    public long InScopeCount => source.InScopeCount;

    public LeftOutFindings? LeftOut => source.LeftOut;

    public async IAsyncEnumerable<AuditFinding> ReadAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var finding in source.ReadAsync(cancellationToken))
        {
            _failing += FailingSeverity.IsReached(finding, threshold) ? 1 : 0;
            yield return finding;
        }
    }

    /// <summary>What the findings come to, when all are read.</summary>
    public ExitCode Judge(TextWriter error)
    {
        if (audit?.Task is { IsFinished: false } running)
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

        if (audit?.Task is { } task && AuditVerdict.Of(task, check, error) is var verdict and not ExitCode.Found)
        {
            return verdict;
        }

        var gap = LeftOut is { Count: > 0 } ? "not everything was judged, because findings were left out"
            : audit?.Task is not null || InScopeCount > 0 ? null
            : FindingCount == 0 ? "nothing was judged, because there is no finding at all"
            : "nothing was judged, because no finding is of what is asked for, and a file does not say which audits and checks there were";
        if (gap is null)
        {
            return ExitCode.Found;
        }

        error.WriteLine($"iot-audit: {gap}, hence exit code {(int)ExitCode.Incomplete}.");
        return ExitCode.Incomplete;
    }
}
