using System.Text.Json.Serialization;

namespace IoTAuditClient.Notifications;

/// <summary>What became of a check, as the message has it: in a list, where DescribeAuditTask has members of an object.</summary>
internal sealed record EndedCheckJson
{
    [JsonPropertyName("checkName")]
    public AuditCheckName? CheckName { get; init; }

    [JsonPropertyName("checkRunStatus")]
    public AuditCheckStatus? Status { get; init; }

    [JsonPropertyName("totalResourcesCount")]
    public long? TotalResources { get; init; }

    [JsonPropertyName("nonCompliantResourcesCount")]
    public long? NonCompliantResources { get; init; }

    /// <summary>Gets the count as the API spells it.</summary>
    [JsonPropertyName("suppressedNonCompliantResourcesCount")]
    public long? SuppressedNonCompliantResources { get; init; }

    /// <summary>Gets the count as a sample of AWS spells it; the schema has no name for it.</summary>
    [JsonPropertyName("suppressedNonCompliantResourceCount")]
    public long? SuppressedNonCompliantResource { get; init; }

    [JsonPropertyName("errorCode")]
    public string? ErrorCode { get; init; }

    [JsonPropertyName("message")]
    public string? Message { get; init; }

    public AuditCheckResult ToRecord() => new()
    {
        CheckName = CheckName ?? default,
        Status = Status,
        TotalResources = TotalResources,
        NonCompliantResources = NonCompliantResources,
        SuppressedNonCompliantResources = SuppressedNonCompliantResources ?? SuppressedNonCompliantResource,
        ErrorCode = ErrorCode,
        Message = Message,
    };
}
