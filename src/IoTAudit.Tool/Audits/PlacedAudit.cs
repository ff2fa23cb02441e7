using System.Text.Json.Serialization;
using IoTAudit.Tool.Findings;
using IoTAuditClient;

namespace IoTAudit.Tool.Audits;

/// <summary>An audit of one of several accounts and Regions.</summary>
internal sealed record PlacedAudit : Placed
{
    [JsonPropertyName("task")]
    public required AuditTask Task { get; init; }
}
