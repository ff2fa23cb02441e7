using IoTAuditClient.Reporting;

namespace IoTAudit.Tool.Commands.Summary;

/// <summary>Prints a summary in one format.</summary>
internal interface ISummaryWriter
{
    /// <param name="summary">What was counted.</param>
    /// <param name="by">What it was counted by, in this order.</param>
    /// <param name="isPartial">Whether there may be more findings, which could not be read.</param>
    /// <param name="places">The accounts and Regions, the worst first; none where there is one alone.</param>
    void Write(FindingSummary summary, IReadOnlyList<SummaryDimension> by, bool isPartial, IReadOnlyList<PlaceSummary> places);
}
