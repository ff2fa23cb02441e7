namespace IoTAuditClient.Reporting.Comparison;

/// <summary>What became of a finding between two audits.</summary>
internal enum Change
{
    New,
    Resolved,
    Persisting,
}
