namespace IoTAuditClient.Reporting.Markdown;

/// <summary>Counts findings by severity and by check. Names that nobody knows are counted together: somebody could send any number of them.</summary>
internal sealed class MarkdownTotals
{
    private static readonly FindingSeverity[] Severities = [FindingSeverity.Critical, FindingSeverity.High, FindingSeverity.Medium, FindingSeverity.Low];

    private readonly long[] _counts = new long[Severities.Length + 1];
    private readonly long[] _suppressed = new long[Severities.Length + 1];
    private readonly Dictionary<AuditCheckName, long> _checks = [];

    public void Add(AuditFinding finding)
    {
        var severity = finding.Severity is { } known ? Array.IndexOf(Severities, known) : -1;
        var row = severity < 0 ? Severities.Length : severity;
        _counts[row]++;
        _suppressed[row] += finding.IsSuppressed == true ? 1 : 0;
        if (AuditCheckCatalog.Find(finding.CheckName) is { } check)
        {
            _checks[check.Name] = _checks.GetValueOrDefault(check.Name) + 1;
        }
    }

    /// <summary>The known severities, the worst first, the other ones together where there are any, and all.</summary>
    public IEnumerable<(string Severity, long Count, long Suppressed)> BySeverity()
    {
        for (var row = 0; row < Severities.Length; row++)
        {
            yield return (Severities[row].Value, _counts[row], _suppressed[row]);
        }

        if (_counts[^1] > 0)
        {
            yield return ("other or none", _counts[^1], _suppressed[^1]);
        }

        yield return ("all", _counts.Sum(), _suppressed.Sum());
    }

    /// <summary>The known checks that have findings, the most findings first.</summary>
    public IEnumerable<(AuditCheck Check, long Count)> Checks() =>
        _checks.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Value, StringComparer.Ordinal)
            .Select(pair => (AuditCheckCatalog.Find(pair.Key)!, pair.Value));
}
