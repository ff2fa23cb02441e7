using System.Text.Json.Serialization;
using IoTAuditClient.Json.Audits;

namespace IoTAuditClient.Json.Mitigations;

/// <summary>The target of a mitigation task as JSON.</summary>
internal sealed record AuditMitigationTargetJson
{
    [JsonPropertyName("auditTaskId")]
    public string? AuditTaskId { get; init; }

    [JsonPropertyName("findingIds")]
    public IReadOnlyList<string>? FindingIds { get; init; }

    [JsonPropertyName("auditCheckToReasonCodeFilter")]
    public Dictionary<string, IReadOnlyList<string>?>? ReasonFilters { get; init; }

    public static AuditMitigationTargetJson Of(AuditMitigationTarget target) => new()
    {
        AuditTaskId = target.AuditTaskId,
        FindingIds = target.FindingIds.Count == 0 ? null : target.FindingIds,
        ReasonFilters = NamedMembers.OfLists(
            target.ReasonFilters, static filter => filter.CheckName.Value, static filter => filter.ReasonCodes),
    };

    public static AuditMitigationTarget ToRecord(AuditMitigationTargetJson json) => new()
    {
        AuditTaskId = json.AuditTaskId,
        FindingIds = json.FindingIds!,
        ReasonFilters = NamedMembers.ToList(
            json.ReasonFilters, static (name, codes) => new AuditReasonFilter { CheckName = name, ReasonCodes = codes! }),
    };
}
