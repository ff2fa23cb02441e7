namespace IoTAuditClient.Reporting.Html;

/// <summary>The findings of an audit, or of all audits of a day, as one column of the trend.</summary>
internal sealed class TrendColumn
{
    /// <summary>Counts the findings of some audits.</summary>
    /// <param name="name">What the column is of.</param>
    /// <param name="brief">The same in the few letters that stand below the chart.</param>
    /// <param name="audits">The audits.</param>
    public TrendColumn(string name, string brief, IEnumerable<NamedCounts> audits)
    {
        (Name, Short) = (name, brief);
        foreach (var audit in audits)
        {
            Counts.Add(audit.Counts);
        }
    }

    public string Name { get; }

    public string Short { get; }

    public SeverityCounts Counts { get; } = new();

    /// <summary>What the page calls an audit.</summary>
    public static string NameOf(NamedCounts audit) =>
        audit.Start is { } start ? ReportText.Minute(start) : audit.Name.Length > 0 ? audit.Name : "(no audit named)";
}
