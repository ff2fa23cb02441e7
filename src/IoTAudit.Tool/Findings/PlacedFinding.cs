using System.Text.Json.Serialization;
using IoTAuditClient;

namespace IoTAudit.Tool.Findings;

/// <summary>A finding of one of several accounts and Regions.</summary>
internal sealed record PlacedFinding : Placed
{
    [JsonPropertyName("finding")]
    public required AuditFinding Finding { get; init; }
}
