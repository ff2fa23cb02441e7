using IoTAuditClient;
using IoTAuditClient.Reporting;

namespace Worker.Audits;

/// <summary>An audit whose findings are being written.</summary>
internal sealed record WrittenAudit(AuditKey Key, AuditTask Audit)
{
    /// <summary>What the formats say beside the findings. The time is the audit's, so that two workers write the same bytes.</summary>
    public FindingExportOptions Export { get; } = new() { AccountId = Key.AccountId, Region = Key.Region, Time = Audit.StartTime };
}
