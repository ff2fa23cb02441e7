using IoTAuditClient;

namespace IoTAudit.Tool.Findings;

/// <summary>Picks what is of some checks: the service filters by one check alone, so that several are picked here.</summary>
/// <param name="checks">The checks by their names of today; none means all.</param>
internal sealed class CheckFilter(IReadOnlyList<AuditCheckName> checks)
{
    /// <summary>The check that the service is asked for; null where it is asked for all.</summary>
    public AuditCheckName? Asked => checks.Count == 1 ? checks[0] : default(AuditCheckName?);

    /// <summary>Whether something that the service has listed is of one of the checks.</summary>
    public bool Takes(AuditCheckName? name) =>
        checks.Count <= 1 || (name is { } check && checks.Contains(AuditCheckCatalog.Resolve(check)));
}
