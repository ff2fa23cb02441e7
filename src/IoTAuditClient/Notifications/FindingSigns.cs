namespace IoTAuditClient.Notifications;

/// <summary>By what a finding is known among documents that share a member or two with it.</summary>
/// <remarks>Also a part of IoTAuditClient.Reporting.</remarks>
internal static class FindingSigns
{
    /// <summary>Whether it has what nothing else has.</summary>
    public static bool Has(AuditFinding finding) =>
        finding.NonCompliantResource is not null
        || finding.ReasonForNonCompliance is not null
        || finding.ReasonForNonComplianceCode is not null
        || (finding.FindingId is not null && finding.CheckName is not null);
}
