using IoTAuditClient;

namespace IoTAudit.Cli.Sources;

/// <summary>Where a command reads findings from.</summary>
internal interface IFindingSource
{
    /// <summary>Reads the findings that were selected, in the source's order, without keeping them.</summary>
    IAsyncEnumerable<AuditFinding> ReadAsync(CancellationToken cancellationToken);
}
