namespace IoTAuditClient.Findings.Bulk;

/// <summary>Hears of what happens in a bulk run. Called from any thread.</summary>
internal interface IBulkProgress
{
    void CountGiven();

    void CountThrottle();

    void Count(AuditFindingOutcome outcome);

    Task ReportSummaryAsync();
}
