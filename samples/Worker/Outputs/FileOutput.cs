using IoTAuditClient;
using Worker.Audits;

namespace Worker.Outputs;

/// <summary>A file for each audit.</summary>
internal sealed class FileOutput(string name, IFindingStore store, OutputFormat format) : IFindingOutput
{
    public string Name => name;

    public Task<bool> HasAsync(AuditKey key, CancellationToken cancellationToken) => store.HasAsync(FileOf(key), cancellationToken);

    public Task WriteAsync(WrittenAudit audit, IAsyncEnumerable<AuditFinding> findings, CancellationToken cancellationToken) =>
        store.PublishAsync(
            FileOf(audit.Key), file => format.WriteAsync(findings, file, audit.Export, cancellationToken), cancellationToken);

    private string FileOf(AuditKey key) => key.Path + format.Extension;
}
