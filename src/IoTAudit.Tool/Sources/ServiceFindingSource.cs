using System.Runtime.CompilerServices;
using IoTAuditClient;

namespace IoTAudit.Tool.Sources;

/// <summary>The findings that the service lists.</summary>
/// <param name="client">Lists the findings.</param>
/// <param name="selection">Which findings; it has a scope.</param>
/// <param name="now">The end of a period of which none is given.</param>
/// <param name="listed">Hears how many findings the service has listed, those that are not selected too.</param>
internal sealed class ServiceFindingSource(
    IAuditFindingClient client, FindingSelection selection, DateTimeOffset now, IProgress<long>? listed = null) : IFindingSource
{
    private readonly AuditCoverage? _coverage;

    /// <summary>
    /// The audit that the findings are of, as the service describes it; null where it is not known, or where they are
    /// of a period.
    /// </summary>
    public AuditTask? Audit
    {
        init => _coverage = value is null ? null : new AuditCoverage(value, selection);
    }

    /// <summary>
    /// What the list lacks by the counts of the audit, as a sentence; null where it lacks nothing. Known when all is read.
    /// </summary>
    public string? Shortfall { get; private set; }

    // A list that the service breaks off throws, so that only the audit's own counts tell that a list lacks something.
    public bool IsIncomplete => Shortfall is not null;

    public long FindingCount { get; private set; }

    public LeftOutFindings LeftOut { get; } = new(selection);

    public async IAsyncEnumerable<AuditFinding> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var finding in client.ListAsync(selection.ToQuery(now), cancellationToken))
        {
            FindingCount++;
            listed?.Report(FindingCount);
            _coverage?.Add(finding);
            if (LeftOut.IsSelectedOfListed(finding))
            {
                yield return finding;
            }
        }

        Shortfall = _coverage?.FindShortfall();
    }
}
