namespace IoTAuditClient.Reporting.Html;

/// <summary>What a row of the table is of: its problem, and all that the table can be filtered by.</summary>
/// <param name="Problem">The fingerprint of its problem, as a number.</param>
/// <param name="Time">When its audit started, in ticks of UTC.</param>
/// <param name="Severity">Its severity.</param>
/// <param name="Check">Its check.</param>
/// <param name="ResourceType">The type of its resource.</param>
/// <param name="Place">Its account and Region.</param>
/// <param name="Audit">Its audit.</param>
internal sealed record RowKind(
    UInt128 Problem,
    long Time,
    ReportSeverity Severity,
    NamedCounts Check,
    NamedCounts ResourceType,
    NamedCounts Place,
    NamedCounts Audit)
{
    /// <summary>What the filters ask for that the row has.</summary>
    /// <param name="state">What became of it.</param>
    public ReadOnlySpan<FilterValue> FilterValues(ProblemState state) => new FilterValue[]
    {
        new(ReportFilter.Severity, Severity.Rank),
        new(ReportFilter.Check, Check.Number),
        new(ReportFilter.ResourceType, ResourceType.Number),
        new(ReportFilter.Place, Place.Number),
        new(ReportFilter.Status, (int)state),
    };
}
