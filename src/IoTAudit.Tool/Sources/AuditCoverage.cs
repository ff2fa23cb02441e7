using System.Globalization;
using IoTAuditClient;

namespace IoTAudit.Tool.Sources;

/// <summary>
/// Compares what is listed of a completed audit with what the audit counts. The service may say that an audit is
/// completed before it lists all of its findings, and a list that is short then looks like problems that are resolved.
/// </summary>
/// <param name="audit">The audit, as the service describes it.</param>
/// <param name="selection">Which of its findings are listed.</param>
internal sealed class AuditCoverage(AuditTask audit, FindingSelection selection)
{
    private readonly Dictionary<AuditCheckName, long> _listed = [];
    private long _withoutCheck;

    public void Add(AuditFinding finding)
    {
        if (finding.CheckName is not { Value.Length: > 0 } name)
        {
            _withoutCheck++;
            return;
        }

        var check = AuditCheckCatalog.Resolve(name);
        _listed[check] = _listed.GetValueOrDefault(check) + 1;
    }

    /// <summary>What lacks, as a sentence; null where each check has as many findings as it counts resources, or more.</summary>
    public string? FindShortfall()
    {
        // A list of one resource, or of suppressed findings alone, has less than the audit counts.
        if (audit.Status != AuditStatus.Completed || selection.Resource is not null || selection.Suppressed == SuppressedFindings.Only)
        {
            return null;
        }

        foreach (var check in audit.Checks.Where(IsSelected))
        {
            var listed = _listed.GetValueOrDefault(AuditCheckCatalog.Resolve(check.CheckName)) + _withoutCheck;
            if (listed < ExpectedOf(check))
            {
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"the audit {VisibleText.Show(audit.TaskId)} counts {ExpectedOf(check):N0} resources that do not pass "
                        + $"{VisibleText.Show(check.CheckName.Value)}, "
                        + $"and the service lists {listed:N0} findings of it: not all are listed yet. Try again later.");
            }
        }

        return null;
    }

    private bool IsSelected(AuditCheckResult check) =>
        selection.CheckName is not { } name || AuditCheckCatalog.Resolve(name) == AuditCheckCatalog.Resolve(check.CheckName);

    // AWS counts suppressed resources among those that do not pass.
    private long ExpectedOf(AuditCheckResult check) => (check.NonCompliantResources ?? 0)
        - (selection.Suppressed == SuppressedFindings.Exclude ? check.SuppressedNonCompliantResources ?? 0 : 0);
}
