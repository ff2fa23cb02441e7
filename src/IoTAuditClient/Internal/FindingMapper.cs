namespace IoTAuditClient;

internal static class FindingMapper
{
    public static AuditFinding Map(Amazon.IoT.Model.AuditFinding finding, string? findingId) => new() { FindingId = finding.FindingId ?? findingId };
}
