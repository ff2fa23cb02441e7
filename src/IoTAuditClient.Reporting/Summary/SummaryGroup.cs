namespace IoTAuditClient.Reporting.Summary;

/// <summary>The findings that have something in common.</summary>
/// <param name="key">What they have in common; empty where the findings do not say it.</param>
internal sealed class SummaryGroup(string key)
{
    private readonly Dictionary<FindingSeverity, long> _open = [];

    public string Key { get; } = key;

    /// <summary>Those that are not suppressed.</summary>
    public long Open { get; private set; }

    public long Suppressed { get; private set; }

    /// <summary>The worst severity of those that are not suppressed; the default where there is none.</summary>
    public FindingSeverity Worst { get; private set; }

    /// <summary>When the audit of its findings started, the first one where they are of several; null where none says it.</summary>
    public DateTimeOffset? AuditStart { get; private set; }

    /// <summary>Those that are not suppressed, by severity, the worst first.</summary>
    public IEnumerable<(FindingSeverity Severity, long Count)> BySeverity => _open.OrderByDescending(entry => entry.Key).Select(entry => (entry.Key, entry.Value));

    public void Add(AuditFinding finding)
    {
        if (finding.TaskStartTime is { } start && !(AuditStart <= start))
        {
            AuditStart = start;
        }

        if (finding.IsSuppressed is true)
        {
            Suppressed++;
            return;
        }

        Open++;
        var severity = finding.Severity ?? default;
        _open[severity] = _open.GetValueOrDefault(severity) + 1;
        if (severity > Worst)
        {
            Worst = severity;
        }
    }
}
