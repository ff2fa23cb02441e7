using IoTAuditClient.Reporting.Identity;

namespace IoTAuditClient.Reporting.Comparison;

/// <summary>
/// Compares two audits by what stays the same when the ids change: check and resource. A problem that an audit has several times counts once,
/// with its worst finding. Memory grows with the number of problems in both.
/// </summary>
internal sealed class FindingComparison
{
    private readonly Dictionary<string, AuditFinding> _before = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AuditFinding> _after = new(StringComparer.Ordinal);

    /// <summary>When the first audit started, as far as its findings say.</summary>
    public DateTimeOffset? StartBefore { get; private set; }

    /// <summary>When the second audit started, as far as its findings say.</summary>
    public DateTimeOffset? StartAfter { get; private set; }

    public void AddBefore(AuditFinding finding)
    {
        StartBefore ??= finding.TaskStartTime;
        Add(_before, finding);
    }

    public void AddAfter(AuditFinding finding)
    {
        StartAfter ??= finding.TaskStartTime;
        Add(_after, finding);
    }

    /// <summary>The findings that changed in this way, the worst first. Of what persists, the finding of the second audit.</summary>
    public IReadOnlyList<AuditFinding> Of(Change change)
    {
        var findings = change switch
        {
            Change.New => _after.Where(entry => !_before.ContainsKey(entry.Key)),
            Change.Resolved => _before.Where(entry => !_after.ContainsKey(entry.Key)),
            _ => _after.Where(entry => _before.ContainsKey(entry.Key)),
        };
        return
        [
            .. findings.Select(entry => entry.Value)
                .OrderBy(finding => finding.IsSuppressed is true)
                .ThenByDescending(finding => finding.Severity ?? default)
                .ThenBy(finding => finding.CheckName?.Value, StringComparer.Ordinal)
                .ThenBy(finding => ResourceKey.Of(finding.NonCompliantResource), StringComparer.Ordinal),
        ];
    }

    private static void Add(Dictionary<string, AuditFinding> findings, AuditFinding finding)
    {
        var key = FindingIdentity.FingerprintOf(finding);
        if (!findings.TryGetValue(key, out var other) || IsWorse(finding, other))
        {
            findings[key] = finding;
        }
    }

    // What is open is worse than what is suppressed, whatever their severities.
    private static bool IsWorse(AuditFinding finding, AuditFinding other) => (finding.IsSuppressed is true) == (other.IsSuppressed is true)
        ? (finding.Severity ?? default) > (other.Severity ?? default)
        : other.IsSuppressed is true;
}
