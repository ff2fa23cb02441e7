namespace IoTAuditClient.Findings.Bulk;

/// <summary>
/// The progress of a run inside another: the outer one counts the ids that go in and the outcomes that come out, and sums up.
/// </summary>
internal sealed class PartialProgress(IBulkProgress whole) : IBulkProgress
{
    public void CountGiven()
    {
    }

    public void CountThrottle() => whole.CountThrottle();

    public void Count(AuditFindingOutcome outcome)
    {
    }

    public Task ReportSummaryAsync() => Task.CompletedTask;
}
