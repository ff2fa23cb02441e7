using System.Text.Json.Serialization;
using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Mitigate;

/// <summary>What became of one finding, for every output.</summary>
internal sealed record MitigatedLine
{
    [JsonPropertyName("findingId")]
    public string? FindingId { get; init; }

    /// <summary>completed, failed, skipped, not started, unknown, left alone, not found or not described.</summary>
    [JsonPropertyName("outcome")]
    public required string Outcome { get; init; }

    [JsonPropertyName("checkName")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AuditCheckName? CheckName { get; init; }

    [JsonPropertyName("resourceIdentifier")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ResourceIdentifier? Resource { get; init; }

    [JsonPropertyName("taskId")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TaskId { get; init; }

    [JsonPropertyName("reason")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reason { get; init; }

    [JsonPropertyName("executions")]
    public IReadOnlyList<AuditMitigationExecution> Executions { get; init; } = [];

    public static MitigatedLine Of(MitigatedFinding mitigated) => Of(mitigated.Finding) with
    {
        Outcome = MitigationText.Of(mitigated.Outcome),
        TaskId = mitigated.TaskId,
        Reason = mitigated.Reason,
        Executions = mitigated.Executions,
    };

    public static MitigatedLine Of(LeftFinding left) => Of(left.Finding) with { Reason = $"It is {left.Reason}." };

    private static MitigatedLine Of(AuditFinding finding) => new()
    {
        FindingId = finding.FindingId,
        Outcome = MitigationText.LeftAlone,
        CheckName = finding.CheckName,
        Resource = finding.NonCompliantResource?.Identifier,
    };
}
