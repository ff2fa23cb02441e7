using IoTAudit.Tool.Audits;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.Sources;

/// <summary>The findings of one audit, and what <c>--fail-on</c> says of them.</summary>
/// <param name="source">The findings.</param>
/// <param name="threshold">The severity of --fail-on.</param>
/// <param name="audit">The audit that they are of; null where they are saved ones.</param>
/// <param name="check">The check that they are of; null where they are of all.</param>
/// <param name="settings">Which service was asked.</param>
internal sealed class JudgedFindings(
    IFindingSource source, FindingSeverity threshold, NamedAudit? audit, AuditCheckName? check, ServiceSettings settings)
    : IFindingSource
{
    private readonly Judgement _judgement = new(threshold, audit?.Task, check, audit?.Missed, settings);

    /// <summary>The findings as they come.</summary>
    public IFindingSource Inner => source;

    public bool IsIncomplete => source.IsIncomplete;

    public long FindingCount => source.FindingCount;

    public long InScopeCount => source.InScopeCount;

    public long OfResourceCount => source.OfResourceCount;

    public LeftOutFindings? LeftOut => source.LeftOut;

    public async IAsyncEnumerable<AuditFinding> ReadAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var finding in source.ReadAsync(cancellationToken))
        {
            _judgement.Add(finding);
            yield return finding;
        }
    }

    /// <summary>What the findings come to, when all are read.</summary>
    public ExitCode Judge(TextWriter error) => _judgement.Of(FindingCount, OfResourceCount, LeftOut is { Count: > 0 }, error);
}
