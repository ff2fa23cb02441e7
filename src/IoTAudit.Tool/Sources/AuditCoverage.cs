using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using IoTAuditClient;
using IoTAuditClient.Text;

namespace IoTAudit.Tool.Sources;

/// <summary>
/// Compares what is listed of a completed audit with what the audit counts. The service may say that an audit is
/// completed before it lists all of its findings, and a list that is short then looks like problems that are resolved.
/// </summary>
/// <param name="audit">The audit, as the service describes it.</param>
/// <param name="selection">Which of its findings are listed.</param>
internal sealed class AuditCoverage(AuditTask audit, FindingSelection selection)
{
    private const int IdLength = 32;

    private readonly Dictionary<AuditCheckName, long> _listed = [];
    private readonly HashSet<UInt128> _ids = [];
    private long _withoutCheck;
    private long _repeated;

    public void Add(AuditFinding finding)
    {
        // A finding that a page repeats would stand for one that no page has.
        if (finding.FindingId is { Length: > 0 } id && !_ids.Add(NumberOf(id)))
        {
            _repeated++;
            return;
        }

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
            if (listed < 1 && IsBare(check))
            {
                return $"the audit {VisibleText.Show(audit.TaskId)} says that {VisibleText.Show(check.CheckName.Value)} does not pass, and "
                    + "the service lists no finding of it: not all are listed yet. Try again later.";
            }

            if (listed < ExpectedOf(check))
            {
                var twice = _repeated > 0 ? $", and {Counts.Of(_repeated, "finding", "findings")} a second time" : "";
                return $"the audit {VisibleText.Show(audit.TaskId)} counts "
                    + $"{Counts.Of(ExpectedOf(check), "resource that does not pass", "resources that do not pass")} "
                    + $"{VisibleText.Show(check.CheckName.Value)}, and the service lists {Counts.Of(listed, "finding")} of it{twice}: "
                    + "not all are listed yet. Try again later.";
            }
        }

        return null;
    }

    // A number takes a quarter of the memory of a text, and the findings of an audit may be a million.
    private static UInt128 NumberOf(string id) => id.Length == IdLength
        && UInt128.TryParse(id, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
        ? number
        : BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id)));

    private bool IsSelected(AuditCheckResult check) =>
        selection.CheckName is not { } name || AuditCheckCatalog.Resolve(name) == AuditCheckCatalog.Resolve(check.CheckName);

    // A check may fail without a count; where suppressed findings are not asked for, it may be that the audit counts those alone.
    private bool IsBare(AuditCheckResult check) => check.NonCompliantResources is null or 0
        && !(selection.Suppressed == SuppressedFindings.Exclude && check.SuppressedNonCompliantResources > 0)
        && (check.Status == AuditCheckStatus.CompletedNonCompliant || check.IsCompliant is false);

    // AWS counts suppressed resources among those that do not pass.
    private long ExpectedOf(AuditCheckResult check) => (check.NonCompliantResources ?? 0)
        - (selection.Suppressed == SuppressedFindings.Exclude ? check.SuppressedNonCompliantResources ?? 0 : 0);
}
