using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using IoTAuditClient;
using IoTAuditClient.Reporting;
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
    private const int NumberLength = 32;

    private readonly Dictionary<AuditCheckName, long> _listed = [];
    private readonly HashSet<UInt128> _problems = [];
    private long _withoutCheck;
    private long _repeated;

    public void Add(AuditFinding finding)
    {
        // The audit counts resources: a second finding of one, as of a page that repeats, would stand for one that no page has.
        var identity = FindingIdentity.Of(finding);
        var problem = identity.NamesResource ? identity.Fingerprint : finding.FindingId;
        if (problem is { Length: > 0 } && !_problems.Add(NumberOf(problem)))
        {
            _repeated++;
            return;
        }

        if (identity.CheckName is not { } check)
        {
            _withoutCheck++;
            return;
        }

        _listed[check] = _listed.GetValueOrDefault(check) + 1;
    }

    /// <summary>What lacks, as a sentence; null where each check has findings of as many resources as it counts, or of more.</summary>
    public string? FindShortfall()
    {
        // A list of one resource has less than the audit counts.
        if (audit.Status != AuditStatus.Completed || selection.Resource is not null)
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
                var twice = _repeated > 0 ? $", and {Counts.Of(_repeated, "finding")} of what it lists already" : "";
                return $"the audit {VisibleText.Show(audit.TaskId)} counts "
                    + $"{Counts.Of(ExpectedOf(check), $"{Which}resource that does not pass", $"{Which}resources that do not pass")} "
                    + $"{VisibleText.Show(check.CheckName.Value)}, and the service lists {Counts.Of(listed, "finding")} of it{twice}: "
                    + "not all are listed yet. Try again later.";
            }
        }

        return null;
    }

    private string Which => selection.Suppressed == SuppressedFindings.Only ? "suppressed " : "";

    // A number takes a quarter of the memory of a text, and the findings of an audit may be a million.
    private static UInt128 NumberOf(string text) => text.Length == NumberLength
        && UInt128.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
        ? number
        : BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private bool IsSelected(AuditCheckResult check) =>
        selection.CheckName is not { } name || AuditCheckCatalog.Resolve(name) == AuditCheckCatalog.Resolve(check.CheckName);

    // A check may fail without a count; where suppressed findings are not asked for, or are alone, those that are not listed may be why.
    private bool IsBare(AuditCheckResult check) => check.NonCompliantResources is null or 0
        && selection.Suppressed != SuppressedFindings.Only
        && !(selection.Suppressed == SuppressedFindings.Exclude && check.SuppressedNonCompliantResources > 0)
        && (check.Status == AuditCheckStatus.CompletedNonCompliant || check.IsCompliant is false);

    // AWS counts suppressed resources among those that do not pass.
    private long ExpectedOf(AuditCheckResult check) => selection.Suppressed switch
    {
        SuppressedFindings.Only => check.SuppressedNonCompliantResources ?? 0,
        SuppressedFindings.Exclude => (check.NonCompliantResources ?? 0) - (check.SuppressedNonCompliantResources ?? 0),
        _ => check.NonCompliantResources ?? 0,
    };
}
