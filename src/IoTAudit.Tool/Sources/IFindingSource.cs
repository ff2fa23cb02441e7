using IoTAuditClient;

namespace IoTAudit.Tool.Sources;

/// <summary>Where a command reads findings from.</summary>
internal interface IFindingSource
{
    /// <summary>Whether something was lost, so that what was read is not all that should be there. Known when all is read.</summary>
    bool IsIncomplete { get; }

    /// <summary>How many findings were read, those that are not selected too, as far as the source shows them.</summary>
    long FindingCount { get; }

    /// <summary>How many of them are of the audit, the period and the check that are asked for.</summary>
    long InScopeCount => FindingCount;

    /// <summary>How many of those are of the resource that is asked for too, so that something was there to judge.</summary>
    long OfResourceCount => InScopeCount;

    /// <summary>Those that do not say whether they are asked for; null where the source has none such.</summary>
    LeftOutFindings? LeftOut => null;

    /// <summary>Reads the findings that were selected, in the source's order, without keeping them.</summary>
    IAsyncEnumerable<AuditFinding> ReadAsync(CancellationToken cancellationToken);
}
