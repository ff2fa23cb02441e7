namespace IoTAuditClient.Reporting.Summary;

/// <summary>What findings are counted by.</summary>
internal enum SummaryDimension
{
    Severity,
    Check,
    Type,
    Reason,
    Task,
}
