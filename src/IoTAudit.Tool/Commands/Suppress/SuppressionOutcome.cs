using System.Text.Json.Serialization;
using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Suppress;

/// <summary>What became of one finding that was to be suppressed, or to count again.</summary>
internal sealed record SuppressionOutcome
{
    public const string Created = "created";
    public const string Updated = "updated";
    public const string Same = "the same";
    public const string Deleted = "deleted";
    public const string None = "was none";
    public const string Failed = "failed";
    public const string NotFound = "not found";
    public const string NotAsked = "not asked";

    [JsonPropertyName("findingId")]
    public required string FindingId { get; init; }

    /// <summary>One of the words above.</summary>
    [JsonPropertyName("result")]
    public required string Result { get; init; }

    [JsonPropertyName("checkName")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AuditCheckName? CheckName { get; init; }

    [JsonPropertyName("resourceIdentifier")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ResourceIdentifier? Resource { get; init; }

    /// <summary>Why, where the result does not say it all.</summary>
    [JsonPropertyName("reason")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reason { get; init; }

    /// <summary>The suppression that was there before, where one was updated and it may be read.</summary>
    [JsonPropertyName("replaced")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AuditSuppression? Replaced { get; init; }
}
