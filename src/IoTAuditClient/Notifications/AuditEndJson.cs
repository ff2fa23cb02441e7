using System.Text.Json.Serialization;

namespace IoTAuditClient.Notifications;

/// <summary>The end of an audit as the message has it.</summary>
internal sealed record AuditEndJson
{
    [JsonPropertyName("accountId")]
    public string? AccountId { get; init; }

    [JsonPropertyName("taskId")]
    public string? TaskId { get; init; }

    [JsonPropertyName("taskStatus")]
    public AuditStatus? Status { get; init; }

    [JsonPropertyName("taskType")]
    public AuditType? Type { get; init; }

    [JsonPropertyName("scheduledAuditName")]
    public string? ScheduledAuditName { get; init; }

    [JsonPropertyName("taskStartTime")]
    [JsonConverter(typeof(AuditTimeConverter))]
    public DateTimeOffset? StartTime { get; init; }

    [JsonPropertyName("totalChecksCount")]
    public int? TotalChecks { get; init; }

    [JsonPropertyName("compliantChecksCount")]
    public int? CompliantChecks { get; init; }

    [JsonPropertyName("nonCompliantChecksCount")]
    public int? NonCompliantChecks { get; init; }

    [JsonPropertyName("failedChecksCount")]
    public int? FailedChecks { get; init; }

    [JsonPropertyName("canceledChecksCount")]
    public int? CanceledChecks { get; init; }

    [JsonPropertyName("auditDetails")]
    public IReadOnlyList<EndedCheckJson?>? Checks { get; init; }

    public AuditEndedNotification ToRecord() => new()
    {
        AccountId = AccountId,
        Audit = new AuditTask
        {
            TaskId = TaskId,
            Status = Status,
            Type = Type,
            ScheduledAuditName = ScheduledAuditName,
            StartTime = StartTime,
            Statistics = new AuditStatistics
            {
                TotalChecks = TotalChecks,
                CompliantChecks = CompliantChecks,
                NonCompliantChecks = NonCompliantChecks,
                FailedChecks = FailedChecks,
                CanceledChecks = CanceledChecks,
            },
            Checks =
            [
                .. (Checks ?? []).Select(static check => (check ?? new EndedCheckJson()).ToRecord())
                    .OrderBy(static check => check.CheckName.Value, StringComparer.Ordinal),
            ],
        },
    };
}
