using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Export;

/// <summary>Findings that are counted as they go by.</summary>
internal sealed class CountedFindings(IAsyncEnumerable<AuditFinding> findings) : IAsyncEnumerable<AuditFinding>
{
    public long Count { get; private set; }

    public async IAsyncEnumerator<AuditFinding> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var finding in findings.WithCancellation(cancellationToken))
        {
            Count++;
            yield return finding;
        }
    }
}
