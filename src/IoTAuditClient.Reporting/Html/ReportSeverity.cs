namespace IoTAuditClient.Reporting.Html;

/// <summary>The severities as the page knows them, the worst first: all that AWS does not document together, the four that it does, and
/// none.</summary>
internal sealed class ReportSeverity
{
    private const int MostUrgent = 5;

    private ReportSeverity(int urgency, string caption)
    {
        Rank = MostUrgent - urgency;
        Caption = caption;
        IsDocumented = urgency is > 0 and < MostUrgent;
    }

    public static IReadOnlyList<ReportSeverity> All { get; } =
        [new(MostUrgent, "Other"), new(4, "Critical"), new(3, "High"), new(2, "Medium"), new(1, "Low"), new(0, "Not said")];

    /// <summary>0 for the worst. Style and script know a severity by it.</summary>
    public int Rank { get; }

    public string Caption { get; }

    public bool IsDocumented { get; }

    public static ReportSeverity Of(FindingSeverity? severity) => All[MostUrgent - severity.GetValueOrDefault().Urgency];
}
