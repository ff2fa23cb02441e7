using IoTAuditClient;
using Worker.Audits;

namespace Worker.Outputs;

/// <summary>A place that findings are written to, which is also the record of the audits that were written.</summary>
internal interface IFindingOutput
{
    /// <summary>What the configuration calls it.</summary>
    string Name { get; }

    /// <summary>Whether the findings of an audit are there, all of them.</summary>
    Task<bool> HasAsync(AuditKey key, CancellationToken cancellationToken);

    /// <summary>Writes the findings of an audit, of which nothing is seen before all are written.</summary>
    Task WriteAsync(WrittenAudit audit, IAsyncEnumerable<AuditFinding> findings, CancellationToken cancellationToken);
}
