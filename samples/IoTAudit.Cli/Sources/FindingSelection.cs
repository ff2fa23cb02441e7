using IoTAuditClient;

namespace IoTAudit.Cli.Sources;

/// <summary>Which findings the command line asks for, wherever they come from.</summary>
internal sealed record FindingSelection
{
    public string? TaskId { get; init; }

    public DateTimeOffset? From { get; init; }

    public DateTimeOffset? To { get; init; }

    public AuditCheckName? CheckName { get; init; }

    public ResourceIdentifier? Resource { get; init; }

    public SuppressedFindings Suppressed { get; init; }

    /// <summary>The severities to keep; all of them where it is empty. The service cannot filter by it.</summary>
    public IReadOnlySet<FindingSeverity> Severities { get; init; } = new HashSet<FindingSeverity>();

    /// <summary>Whether it says what the service wants to know at least: an audit or a period.</summary>
    public bool HasScope => TaskId is not null || From is not null;

    /// <summary>What the service is asked.</summary>
    public AuditFindingQuery ToQuery(DateTimeOffset now) => (TaskId is not null ? AuditFindingQuery.ForTask(TaskId) : AuditFindingQuery.ForPeriod(From!.Value, To ?? now)) with
    {
        CheckName = CheckName,
        Resource = Resource,
        Suppressed = Suppressed,
    };

    public bool HasSeverityOf(AuditFinding finding) => Severities.Count == 0 || (finding.Severity is { } severity && Severities.Contains(severity));
}
