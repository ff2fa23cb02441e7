using System.Runtime.CompilerServices;
using IoTAuditClient;

namespace IoTAudit.Tool.Sources;

/// <summary>The findings that the service lists.</summary>
/// <param name="client">Lists the findings.</param>
/// <param name="selection">Which findings; it has a scope.</param>
/// <param name="now">The end of a period of which none is given.</param>
/// <param name="listed">Hears how many findings the service has listed, those that are not selected too.</param>
internal sealed class ServiceFindingSource(IAuditFindingClient client, FindingSelection selection, DateTimeOffset now, IProgress<long>? listed = null) : IFindingSource
{
    // A list that the service breaks off throws, so a list that ends is whole.
    public bool IsIncomplete => false;

    public async IAsyncEnumerable<AuditFinding> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var count = 0L;
        await foreach (var finding in client.ListAsync(selection.ToQuery(now), cancellationToken))
        {
            listed?.Report(++count);
            if (selection.HasSeverityOf(finding))
            {
                yield return finding;
            }
        }
    }
}
