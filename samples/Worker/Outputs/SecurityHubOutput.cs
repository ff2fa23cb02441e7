using System.Text.Json;
using IoTAuditClient;
using IoTAuditClient.Reporting;
using Worker.Audits;

namespace Worker.Outputs;

/// <summary>Security Hub, with a receipt in a store for each audit that was imported whole.</summary>
internal sealed class SecurityHubOutput(string name, ISecurityHub hub, IFindingStore receipts) : IFindingOutput
{
    /// <summary>What the configuration calls its format.</summary>
    public const string Format = "asff";

    public string Name => name;

    public Task<bool> HasAsync(AuditKey key, CancellationToken cancellationToken) => receipts.HasAsync(ReceiptOf(key), cancellationToken);

    public async Task WriteAsync(WrittenAudit audit, IAsyncEnumerable<AuditFinding> findings, CancellationToken cancellationToken)
    {
        var (batches, imported) = (0, 0);
        var located = findings.Select(static finding => new LocatedFinding(finding));
        await foreach (var batch in SecurityHubBatches.OfAsync(located, audit.Export, cancellationToken))
        {
            await hub.ImportAsync(audit.Key, ++batches, batch, cancellationToken);
            imported += batch.Findings.Count;
        }

        var receipt = JsonSerializer.SerializeToUtf8Bytes(new { batches, findings = imported });
        await receipts.PublishAsync(ReceiptOf(audit.Key), file => file.WriteAsync(receipt, cancellationToken).AsTask(), cancellationToken);
    }

    private static string ReceiptOf(AuditKey key) => $"{key.Path}.asff.receipt.json";
}
