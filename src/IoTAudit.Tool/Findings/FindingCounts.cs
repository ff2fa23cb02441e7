using System.Globalization;
using IoTAuditClient;
using IoTAuditClient.Text;

namespace IoTAudit.Tool.Findings;

/// <summary>How many findings of which severity went by.</summary>
internal sealed class FindingCounts
{
    private readonly Dictionary<FindingSeverity, long> _severities = [];
    private long _all;
    private long _suppressed;

    /// <summary>How many there were in all.</summary>
    public long Count => _all;

    public void Add(AuditFinding finding)
    {
        _all++;
        _suppressed += finding.IsSuppressed is true ? 1 : 0;
        var severity = finding.Severity.GetValueOrDefault();
        _severities[severity] = _severities.GetValueOrDefault(severity) + 1;
    }

    /// <summary>One line, the most urgent first.</summary>
    public override string ToString()
    {
        var severities = _severities.OrderByDescending(entry => entry.Key).Select(entry => $"{Show(entry.Value)} {NameOf(entry.Key)}");
        var suppressed = _suppressed > 0 ? $"; {Show(_suppressed)} suppressed" : "";
        return $"{Counts.Of(_all, "finding")}: {string.Join(", ", severities)}{suppressed}";
    }

    private static string NameOf(FindingSeverity severity) =>
        severity.Value.Length == 0 ? "of no severity" : VisibleText.Show(severity.Value);

    private static string Show(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
