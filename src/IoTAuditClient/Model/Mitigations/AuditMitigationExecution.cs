using System.Text.Json.Serialization;
using IoTAuditClient.Model;

namespace IoTAuditClient;

/// <summary>What became of one action of a mitigation task on one finding.</summary>
/// <remarks>
/// The record is immutable and safe to share between threads. Two executions are equal when all their members are. A member is
/// <see langword="null"/> where the service did not say. Comes from the AWS operation ListAuditMitigationActionsExecutions.
/// </remarks>
public sealed record AuditMitigationExecution
{
    private readonly DateTimeOffset? _startTime;
    private readonly DateTimeOffset? _endTime;

    /// <summary>Gets the id of the task.</summary>
    [JsonPropertyName("taskId")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TaskId { get; init; }

    /// <summary>Gets the id of the finding.</summary>
    [JsonPropertyName("findingId")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? FindingId { get; init; }

    /// <summary>Gets the name of the action.</summary>
    [JsonPropertyName("actionName")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ActionName { get; init; }

    /// <summary>Gets the id of the action.</summary>
    [JsonPropertyName("actionId")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ActionId { get; init; }

    /// <summary>Gets how far the action has come.</summary>
    [JsonPropertyName("status")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AuditMitigationExecutionStatus? Status { get; init; }

    /// <summary>Gets when the action began, in UTC to the millisecond.</summary>
    [JsonPropertyName("startTime")]
    [JsonConverter(typeof(AuditTimeConverter))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? StartTime
    {
        get => _startTime;
        init => _startTime = UtcMilliseconds.Round(value);
    }

    /// <summary>Gets when the action ended, in UTC to the millisecond.</summary>
    [JsonPropertyName("endTime")]
    [JsonConverter(typeof(AuditTimeConverter))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? EndTime
    {
        get => _endTime;
        init => _endTime = UtcMilliseconds.Round(value);
    }

    /// <summary>Gets the code of the error for which the action failed.</summary>
    [JsonPropertyName("errorCode")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ErrorCode { get; init; }

    /// <summary>Gets why the action failed or was skipped, in the service's words.</summary>
    [JsonPropertyName("message")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Message { get; init; }

    // In words for people: an action that failed is told by its status.
    internal string? ErrorOfCompleted => Status == AuditMitigationExecutionStatus.Completed && !string.IsNullOrEmpty(ErrorCode)
        ? VisibleText.Show(ErrorCode) + (Message is null ? "" : $": {VisibleText.Show(Message)}")
        : null;

    /// <summary>Returns the execution on one line, for people to read.</summary>
    /// <returns>Text that may change between versions. Control, direction and other format characters appear as their code.</returns>
    public override string ToString()
    {
        var printer = new MemberPrinter(nameof(AuditMitigationExecution));
        printer.Text(nameof(TaskId), TaskId);
        printer.Text(nameof(FindingId), FindingId);
        printer.Text(nameof(ActionName), ActionName);
        printer.Text(nameof(Status), Status?.Value);
        printer.Time(nameof(StartTime), StartTime);
        printer.Time(nameof(EndTime), EndTime);
        printer.Text(nameof(ErrorCode), ErrorCode);
        printer.Text(nameof(Message), Message);
        return printer.ToString();
    }
}
