using IoTAuditClient.Reporting;
using Worker.Audits;

namespace Worker.Outputs;

/// <summary>
/// A file for each batch in the place of Security Hub, which <c>aws securityhub batch-import-findings --cli-input-json</c> takes.
/// </summary>
internal sealed class StoredBatches(IFindingStore store) : ISecurityHub
{
    public Task ImportAsync(AuditKey key, int number, SecurityHubBatch batch, CancellationToken cancellationToken) => store.PublishAsync(
        $"{key.Path}.batch-{number:0000}.asff.json", file => file.WriteAsync(batch.Request, cancellationToken).AsTask(), cancellationToken);
}
