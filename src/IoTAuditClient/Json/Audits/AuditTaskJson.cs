using System.Text.Json.Serialization;

namespace IoTAuditClient.Json.Audits;

/// <summary>An audit as JSON: what DescribeAuditTask answers, with the id of the audit.</summary>
internal sealed record AuditTaskJson
{
    [JsonPropertyName("taskId")]
    public string? TaskId { get; init; }

    [JsonPropertyName("taskStatus")]
    public AuditStatus? Status { get; init; }

    [JsonPropertyName("taskType")]
    public AuditType? Type { get; init; }

    [JsonPropertyName("taskStartTime")]
    [JsonConverter(typeof(LenientTimeConverter))]
    public DateTimeOffset? StartTime { get; init; }

    [JsonPropertyName("taskStatistics")]
    public AuditStatistics? Statistics { get; init; }

    [JsonPropertyName("scheduledAuditName")]
    public string? ScheduledAuditName { get; init; }

    [JsonPropertyName("auditDetails")]
    public Dictionary<string, AuditCheckResult?>? Checks { get; init; }

    public static AuditTaskJson Of(AuditTask task) => new()
    {
        TaskId = task.TaskId,
        Status = task.Status,
        Type = task.Type,
        StartTime = task.StartTime,
        Statistics = task.Statistics,
        ScheduledAuditName = task.ScheduledAuditName,
        Checks = task.Checks.Count == 0
            ? null
            : NamedMembers.Of(task.Checks, static check => check.CheckName.Value, static check => check with { CheckName = default }),
    };

    public static AuditTask ToRecord(AuditTaskJson json) => new()
    {
        TaskId = json.TaskId,
        Status = json.Status,
        Type = json.Type,
        StartTime = json.StartTime,
        Statistics = json.Statistics,
        ScheduledAuditName = json.ScheduledAuditName,
        Checks = NamedMembers.ToList(json.Checks, static (name, check) => (check ?? new AuditCheckResult()) with { CheckName = name }),
    };
}
