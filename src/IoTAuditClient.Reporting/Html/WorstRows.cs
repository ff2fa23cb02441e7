using IoTAuditClient.Reporting.Documents;

namespace IoTAuditClient.Reporting.Html;

/// <summary>Keeps the most urgent findings, up to a limit.</summary>
internal sealed class WorstRows(int limit)
{
    private readonly UrgencyQueue<ReportRow> _rows = new();
    private long _number;

    public void Add(LocatedFinding located, ReportSeverity severity, NamedCounts check, NamedCounts resourceType)
    {
        var resource = ReportText.Of(located.Finding.NonCompliantResource?.Identifier) ?? "";
        var urgency = new Urgency(located.Finding.IsSuppressed == true, severity.Rank, check.Name, resource, _number++);
        if (_rows.Count < limit)
        {
            _rows.Enqueue(new ReportRow(located, severity, check, resourceType), urgency);
        }
        else if (_rows.TryPeek(out _, out var leastUrgent) && urgency.CompareTo(leastUrgent) < 0)
        {
            _rows.DequeueEnqueue(new ReportRow(located, severity, check, resourceType), urgency);
        }
    }

    /// <summary>Takes the findings out, the most urgent one first.</summary>
    public ReportRow[] Take() => _rows.Take();
}
