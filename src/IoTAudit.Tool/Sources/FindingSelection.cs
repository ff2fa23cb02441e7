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

    /// <summary>What the command line's user has decided not to hear of; null where that is nothing.</summary>
    public IgnoreFile? Ignored { get; init; }

    /// <summary>Whether it says what the service wants to know at least: an audit or a period.</summary>
    public bool HasScope => TaskId is not null || From is not null;

    /// <summary>Whether it leaves out no finding of the audit or the period, but those of other checks.</summary>
    public bool IsWhole => Resource is null && Severities.Count == 0 && Suppressed == default;

    /// <summary>What is asked for beside the audit or the period, in words; empty where that is everything.</summary>
    public string Conditions => string.Join(", ", new[]
    {
        CheckName is { } check ? $"check {VisibleText.Show(check.Value)}" : null,
        Severities.Count == 0 ? null
            : $"severity {string.Join(" or ", Severities.OrderDescending().Select(static severity => severity.Value))}",
        Suppressed switch
        {
            SuppressedFindings.Only => "suppressed ones",
            SuppressedFindings.Exclude => "unsuppressed ones",
            _ => null,
        },
        Resource is { } resource ? VisibleText.Show(resource.ToString()) : null,
    }.OfType<string>());

    /// <summary>What the service is asked.</summary>
    public AuditFindingQuery ToQuery(DateTimeOffset now) =>
        (TaskId is not null ? AuditFindingQuery.ForTask(TaskId) : AuditFindingQuery.ForPeriod(From!.Value, To ?? now)) with
        {
            CheckName = CheckName,
            Resource = Resource,
            Suppressed = Suppressed,
        };

    /// <summary>Whether a finding that comes from elsewhere is one that the service would have listed, and that is kept here.</summary>
    /// <returns>Null where it has not the member that decides, and nothing else speaks against it.</returns>
    public bool? Matches(AuditFinding finding) => IsInScope(finding)
        & IsOfResource(finding)
        & Suppressed switch
        {
            SuppressedFindings.Only => finding.IsSuppressed is true,
            SuppressedFindings.Exclude => finding.IsSuppressed is not true,
            _ => true,
        }
        & HasSeverityOf(finding);

    /// <summary>Whether a finding is asked for and not ignored.</summary>
    public bool IsShown(AuditFinding finding) => Matches(finding) is true && Ignored?.Contains(finding) is not true;

    /// <summary>Whether a finding is of the audit, the period and the check that are asked for; null where it does not say.</summary>
    public bool? IsInScope(AuditFinding finding) =>
        (TaskId is null ? true : finding.TaskId is { } task ? task == TaskId : null)
        & ((From ?? To) is null ? true : finding.FindingTime is { } time ? !(time < From) && !(time >= To) : null)
        & (CheckName is not { } name ? true
            : finding.CheckName is not { Value.Length: > 0 } check ? null
            : AuditCheckCatalog.Resolve(check) == AuditCheckCatalog.Resolve(name));

    /// <summary>Whether a finding is of the resource that is asked for; null where it does not say.</summary>
    public bool? IsOfResource(AuditFinding finding) => Resource is null ? true
        : finding.NonCompliantResource is { } resource ? IdentifierFilter.Matches(Resource, resource.Identifier) : null;

    /// <summary>Whether a finding that the service listed says itself that it is not what was asked for.</summary>
    public bool IsOther(AuditFinding finding) =>
        (CheckName is { } name
            && finding.CheckName is { Value.Length: > 0 } check
            && AuditCheckCatalog.Resolve(check) != AuditCheckCatalog.Resolve(name))
        || (Suppressed == SuppressedFindings.Only && finding.IsSuppressed is false)
        || (Suppressed == SuppressedFindings.Exclude && finding.IsSuppressed is true);

    /// <summary>
    /// Whether a finding has one of the severities; null where it says none that AWS documents, which may be any of them. Files from
    /// elsewhere may have them in lower case.
    /// </summary>
    public bool? HasSeverityOf(AuditFinding finding) => Severities.Count == 0 ? true
        : DocumentedOf(finding.Severity) is { } severity ? Severities.Contains(severity) : null;

    /// <summary>The members that are asked for and that a finding has not.</summary>
    public IEnumerable<string> FindUnsaid(AuditFinding finding)
    {
        var members = new (bool IsUnsaid, string Name)[]
        {
            (TaskId is not null && finding.TaskId is null, "taskId"),
            ((From ?? To) is not null && finding.FindingTime is null, "findingTime"),
            (CheckName is not null && finding.CheckName is null or { Value.Length: 0 }, "checkName"),
            (Resource is not null && finding.NonCompliantResource is null, "nonCompliantResource"),
            (HasSeverityOf(finding) is null, "a severity that AWS documents"),
        };
        return members.Where(static member => member.IsUnsaid).Select(static member => member.Name);
    }

    // The text is trimmed and in upper case here as in no other place, because a filter that misses a finding hides it.
    private static FindingSeverity? DocumentedOf(FindingSeverity? severity)
    {
        var known = new FindingSeverity(severity?.Value.Trim().ToUpperInvariant() ?? "");
        return known >= FindingSeverity.Low && known <= FindingSeverity.Critical ? known : default(FindingSeverity?);
    }
}
