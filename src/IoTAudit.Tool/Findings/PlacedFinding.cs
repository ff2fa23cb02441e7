using System.Text.Json.Serialization;
using IoTAuditClient;

namespace IoTAudit.Tool.Findings;

/// <summary>A finding of one of several accounts and Regions, as it is printed.</summary>
internal sealed record PlacedFinding
{
    /// <summary>What the command line calls the account; its id where it names none.</summary>
    [JsonPropertyName("account")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Account { get; init; }

    [JsonPropertyName("accountId")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? AccountId { get; init; }

    [JsonPropertyName("region")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Region { get; init; }

    [JsonPropertyName("finding")]
    public required AuditFinding Finding { get; init; }
}
