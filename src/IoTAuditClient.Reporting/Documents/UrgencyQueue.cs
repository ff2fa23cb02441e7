namespace IoTAuditClient.Reporting.Documents;

/// <summary>Rows by their urgency. The least urgent one is dequeued first, because that row makes room for a more urgent one.</summary>
internal sealed class UrgencyQueue<TRow>()
    : PriorityQueue<TRow, Urgency>(Comparer<Urgency>.Create(static (one, other) => other.CompareTo(one)))
{
    /// <summary>Takes all rows out, the most urgent one first.</summary>
    public TRow[] Take()
    {
        var rows = new TRow[Count];
        for (var place = rows.Length - 1; place >= 0; place--)
        {
            rows[place] = Dequeue();
        }

        return rows;
    }
}
