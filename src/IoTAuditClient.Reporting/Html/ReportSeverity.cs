namespace IoTAuditClient.Reporting.Html;

/// <summary>The severities as the page knows them, the worst first: the four that AWS documents, and all others together.</summary>
internal sealed class ReportSeverity
{
    private ReportSeverity(int rank, string caption)
    {
        Rank = rank;
        Caption = caption;
    }

    public static IReadOnlyList<ReportSeverity> All { get; } = [new(0, "Critical"), new(1, "High"), new(2, "Medium"), new(3, "Low"), new(4, "Other")];

    /// <summary>0 for the worst. Style and script know a severity by it.</summary>
    public int Rank { get; }

    public string Caption { get; }

    public static ReportSeverity Of(FindingSeverity? severity) => All[severity?.Value switch
    {
        FindingSeverity.Names.Critical => 0,
        FindingSeverity.Names.High => 1,
        FindingSeverity.Names.Medium => 2,
        FindingSeverity.Names.Low => 3,
        _ => 4,
    }];
}
