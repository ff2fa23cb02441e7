namespace IoTAuditClient.Reporting.Markdown;

/// <summary>Counts findings by severity and by check. Severities that AWS does not document are counted together, because there can be
/// any number of them.</summary>
internal sealed class MarkdownTotals
{
    private static readonly string[] Severities =
        [
            "none", FindingSeverity.Names.Low, FindingSeverity.Names.Medium, FindingSeverity.Names.High,
            FindingSeverity.Names.Critical, "other",
        ];

    private readonly long[] _counts = new long[Severities.Length];
    private readonly long[] _suppressed = new long[Severities.Length];
    private readonly Dictionary<AuditCheckName, long> _checks = [];

    public void Add(AuditFinding finding)
    {
        var urgency = finding.Severity.GetValueOrDefault().Urgency;
        _counts[urgency]++;
        _suppressed[urgency] += finding.IsSuppressed == true ? 1 : 0;
        if (AuditCheckCatalog.Find(finding.CheckName) is { } check)
        {
            _checks[check.Name] = _checks.GetValueOrDefault(check.Name) + 1;
        }
    }

    /// <summary>The severities, the worst first, other ones and none only where there are any, and all.</summary>
    public IEnumerable<(string Severity, long Count, long Suppressed)> BySeverity()
    {
        for (var urgency = Severities.Length - 1; urgency >= 0; urgency--)
        {
            var isDocumented = urgency > 0 && urgency < Severities.Length - 1;
            if (isDocumented || _counts[urgency] > 0)
            {
                yield return (Severities[urgency], _counts[urgency], _suppressed[urgency]);
            }
        }

        yield return ("all", _counts.Sum(), _suppressed.Sum());
    }

    /// <summary>The known checks that have findings, the most findings first.</summary>
    public IEnumerable<(AuditCheck Check, long Count)> Checks() =>
        _checks.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Value, StringComparer.Ordinal)
            .Select(pair => (AuditCheckCatalog.Find(pair.Key)!, pair.Value));
}
