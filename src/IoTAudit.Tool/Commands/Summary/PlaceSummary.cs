using IoTAudit.Tool.Sources;
using IoTAuditClient;
using IoTAuditClient.Reporting;

namespace IoTAudit.Tool.Commands.Summary;

/// <summary>What one of several accounts and Regions comes to.</summary>
internal sealed class PlaceSummary(AuditedPlace place)
{
    public AuditedPlace Place => place;

    public FindingSummary Summary { get; } = new([SummaryDimension.Severity]);

    /// <summary>The groups by severity that have open findings, the worst first.</summary>
    public IReadOnlyList<SummaryGroup> Open => [.. Summary.Of(SummaryDimension.Severity).Where(static group => group.Open > 0)];

    public FindingSeverity? Worst => Open is [var worst, ..] ? worst.WorstSeverity : default(FindingSeverity?);

    /// <summary>How the reading of it ended, for people and programs.</summary>
    public string Status => place.Status switch
    {
        AuditAcrossStatus.Complete => place is { Shortfall: null, Gaps: null } ? "complete" : "partial",
        AuditAcrossStatus.NoAudit => "no audit",
        _ => "failed",
    };

    /// <summary>Sorts them: the account first whose open findings are the worst, and of an account its worst Region.</summary>
    public static IReadOnlyList<PlaceSummary> WorstFirst(IEnumerable<PlaceSummary> all) =>
    [
        .. all.GroupBy(static part => part.Place.Account)
            .OrderByDescending(static account => account.SelectMany(static part => part.Open), SeverityOrder.Instance)
            .SelectMany(static account => account.OrderByDescending(static part => part.Open, SeverityOrder.Instance)),
    ];
}
