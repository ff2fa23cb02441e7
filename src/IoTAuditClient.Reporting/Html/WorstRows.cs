namespace IoTAuditClient.Reporting.Html;

/// <summary>Keeps the most urgent findings, up to a limit.</summary>
internal sealed class WorstRows(int limit)
{
    // The queue gives the least urgent row first, because that row makes room for a more urgent one.
    private readonly PriorityQueue<ReportRow, Urgency> _rows = new(Comparer<Urgency>.Create((one, other) => other.CompareTo(one)));
    private long _number;

    public void Add(AuditFinding finding, ReportSeverity severity, NamedCounts check, NamedCounts resourceType)
    {
        var resource = ReportText.Of(finding.NonCompliantResource?.Identifier) ?? "";
        var urgency = new Urgency(finding.IsSuppressed == true, severity.Rank, check.Name, resource, _number++);
        if (_rows.Count < limit)
        {
            _rows.Enqueue(new ReportRow(finding, severity, check, resourceType), urgency);
        }
        else if (_rows.TryPeek(out _, out var leastUrgent) && urgency.CompareTo(leastUrgent) < 0)
        {
            _rows.DequeueEnqueue(new ReportRow(finding, severity, check, resourceType), urgency);
        }
    }

    /// <summary>Takes the findings out, the most urgent one first.</summary>
    public ReportRow[] Take()
    {
        var rows = new ReportRow[_rows.Count];
        for (var place = rows.Length - 1; place >= 0; place--)
        {
            rows[place] = _rows.Dequeue();
        }

        return rows;
    }
}
