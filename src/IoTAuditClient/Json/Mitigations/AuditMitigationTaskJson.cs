using System.Text.Json.Serialization;
using IoTAuditClient.Json.Audits;

namespace IoTAuditClient.Json.Mitigations;

/// <summary>A mitigation task as JSON: what DescribeAuditMitigationActionsTask answers, with the id of the task.</summary>
internal sealed record AuditMitigationTaskJson
{
    [JsonPropertyName("taskId")]
    public string? TaskId { get; init; }

    [JsonPropertyName("taskStatus")]
    public AuditMitigationStatus? Status { get; init; }

    [JsonPropertyName("startTime")]
    [JsonConverter(typeof(LenientTimeConverter))]
    public DateTimeOffset? StartTime { get; init; }

    [JsonPropertyName("endTime")]
    [JsonConverter(typeof(LenientTimeConverter))]
    public DateTimeOffset? EndTime { get; init; }

    [JsonPropertyName("taskStatistics")]
    public Dictionary<string, AuditMitigationStatistics?>? Statistics { get; init; }

    [JsonPropertyName("target")]
    public AuditMitigationTargetJson? Target { get; init; }

    [JsonPropertyName("auditCheckToActionsMapping")]
    public Dictionary<string, IReadOnlyList<string>?>? Choices { get; init; }

    [JsonPropertyName("actionsDefinition")]
    public IReadOnlyList<DefinedActionJson?>? Actions { get; init; }

    public static AuditMitigationTaskJson Of(AuditMitigationTask task) => new()
    {
        TaskId = task.TaskId,
        Status = task.Status,
        StartTime = task.StartTime,
        EndTime = task.EndTime,
        Statistics = task.Statistics.Count == 0
            ? null
            : NamedMembers.Of(task.Statistics, static of => of.CheckName.Value, static of => of with { CheckName = default }),
        Target = task.Target is { } target ? AuditMitigationTargetJson.Of(target) : null,
        Choices = NamedMembers.OfLists(task.Choices, static choice => choice.CheckName.Value, static choice => choice.ActionNames),
        Actions = task.Actions.Count == 0 ? null : [.. task.Actions.Select(DefinedActionJson.Of)],
    };

    public static AuditMitigationTask ToRecord(AuditMitigationTaskJson json) => new()
    {
        TaskId = json.TaskId,
        Status = json.Status,
        StartTime = json.StartTime,
        EndTime = json.EndTime,
        Statistics = NamedMembers.ToList(
            json.Statistics, static (name, of) => (of ?? new AuditMitigationStatistics()) with { CheckName = name }),
        Target = json.Target is { } target ? AuditMitigationTargetJson.ToRecord(target) : null,
        Choices = NamedMembers.ToList(
            json.Choices, static (name, actions) => new AuditMitigationChoice { CheckName = name, ActionNames = actions! }),
        Actions = [.. (json.Actions ?? []).OfType<DefinedActionJson>().Select(DefinedActionJson.ToRecord)],
    };
}
