using IoTAuditClient;

namespace IoTAudit.Tool.Sources;

/// <summary>Where a command reads findings from.</summary>
internal interface IFindingSource
{
    /// <summary>Whether something was lost, so that what was read is not all that should be there. Known when all is read.</summary>
    bool IsIncomplete { get; }

    /// <summary>Reads the findings that were selected, in the source's order, without keeping them.</summary>
    IAsyncEnumerable<AuditFinding> ReadAsync(CancellationToken cancellationToken);
}
