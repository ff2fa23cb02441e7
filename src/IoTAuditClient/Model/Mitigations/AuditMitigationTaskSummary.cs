using System.Text.Json.Serialization;
using IoTAuditClient.Model;

namespace IoTAuditClient;

/// <summary>A mitigation task as a list names it.</summary>
/// <remarks>
/// The record is immutable and safe to share between threads. Two summaries are equal when all their members are.
/// Comes from the AWS operation ListAuditMitigationActionsTasks.
/// </remarks>
public sealed record AuditMitigationTaskSummary
{
    private readonly DateTimeOffset? _startTime;

    /// <summary>Gets the id of the task.</summary>
    /// <value><see langword="null"/> where the service did not say.</value>
    [JsonPropertyName("taskId")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TaskId { get; init; }

    /// <summary>Gets when the task started.</summary>
    /// <value>In UTC, to the millisecond. <see langword="null"/> where the service did not say.</value>
    [JsonPropertyName("startTime")]
    [JsonConverter(typeof(AuditTimeConverter))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? StartTime
    {
        get => _startTime;
        init => _startTime = UtcMilliseconds.Round(value);
    }

    /// <summary>Gets how far the task had come.</summary>
    /// <value><see langword="null"/> where the service did not say.</value>
    [JsonPropertyName("taskStatus")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AuditMitigationStatus? Status { get; init; }

    /// <summary>Returns the task on one line, for people to read.</summary>
    /// <returns>Text that may change between versions. Control, direction and other format characters appear as their code.</returns>
    public override string ToString()
    {
        var printer = new MemberPrinter(nameof(AuditMitigationTaskSummary));
        printer.Text(nameof(TaskId), TaskId);
        printer.Time(nameof(StartTime), StartTime);
        printer.Text(nameof(Status), Status?.Value);
        return printer.ToString();
    }
}
