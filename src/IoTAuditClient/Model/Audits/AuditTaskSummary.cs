using System.Text.Json.Serialization;
using IoTAuditClient.Model;

namespace IoTAuditClient;

/// <summary>
/// An audit as a list names it. The service's list has no times: <see cref="IAuditTaskClient.DescribeAsync"/> tells them.
/// </summary>
/// <remarks>
/// The record is immutable and safe to share between threads. Two summaries are equal when all their members are.
/// Comes from the AWS operation ListAuditTasks.
/// </remarks>
public sealed record AuditTaskSummary
{
    /// <summary>Gets the id of the audit.</summary>
    /// <value><see langword="null"/> where the service did not say.</value>
    [JsonPropertyName("taskId")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TaskId { get; init; }

    /// <summary>Gets how far the audit had come.</summary>
    /// <value><see langword="null"/> where the service did not say.</value>
    [JsonPropertyName("taskStatus")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AuditStatus? Status { get; init; }

    /// <summary>Gets what started the audit.</summary>
    /// <value><see langword="null"/> where the service did not say.</value>
    [JsonPropertyName("taskType")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AuditType? Type { get; init; }

    /// <summary>Returns the audit on one line, for people to read.</summary>
    /// <returns>Text that may change between versions. Control, direction and other format characters appear as their code.</returns>
    public override string ToString()
    {
        var printer = new MemberPrinter(nameof(AuditTaskSummary));
        printer.Text(nameof(TaskId), TaskId);
        printer.Text(nameof(Status), Status?.Value);
        printer.Text(nameof(Type), Type?.Value);
        return printer.ToString();
    }
}
