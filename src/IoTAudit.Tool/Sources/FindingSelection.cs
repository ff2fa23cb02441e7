using IoTAuditClient;

namespace IoTAudit.Tool.Sources;

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
    public AuditFindingQuery ToQuery(DateTimeOffset now) =>
        (TaskId is not null ? AuditFindingQuery.ForTask(TaskId) : AuditFindingQuery.ForPeriod(From!.Value, To ?? now)) with
        {
            CheckName = CheckName,
            Resource = Resource,
            Suppressed = Suppressed,
        };

    /// <summary>Whether a finding that comes from elsewhere is one that the service would have listed, and that is kept here.</summary>
    /// <remarks>A finding that does not say what is asked for does not match, as it does not in the service.</remarks>
    public bool Matches(AuditFinding finding) =>
        (TaskId is null || finding.TaskId == TaskId)
        && (From is null || finding.FindingTime >= From)
        && (To is null || finding.FindingTime < To)
        && (CheckName is not { } name
            || (finding.CheckName is { } check && AuditCheckCatalog.Resolve(check) == AuditCheckCatalog.Resolve(name)))
        && (Resource is null || (finding.NonCompliantResource is { } resource && IdentifierFilter.Matches(Resource, resource.Identifier)))
        && Suppressed switch
        {
            SuppressedFindings.Only => finding.IsSuppressed is true,
            SuppressedFindings.Exclude => finding.IsSuppressed is not true,
            _ => true,
        }
        && HasSeverityOf(finding);

    public bool HasSeverityOf(AuditFinding finding) =>
        Severities.Count == 0 || (finding.Severity is { } severity && Severities.Contains(severity));
}
