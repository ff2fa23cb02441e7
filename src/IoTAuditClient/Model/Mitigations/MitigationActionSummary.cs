using System.Text.Json.Serialization;
using IoTAuditClient.Model;

namespace IoTAuditClient;

/// <summary>A mitigation action as a list names it.</summary>
/// <remarks>
/// The record is immutable and safe to share between threads. Two summaries are equal when all their members are. A member is
/// <see langword="null"/> where the service did not say. Comes from the AWS operation ListMitigationActions.
/// </remarks>
public sealed record MitigationActionSummary
{
    private readonly DateTimeOffset? _creationDate;

    /// <summary>Gets the name of the action.</summary>
    [JsonPropertyName("actionName")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Name { get; init; }

    /// <summary>Gets the ARN of the action.</summary>
    [JsonPropertyName("actionArn")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Arn { get; init; }

    /// <summary>Gets when the action was made, in UTC to the millisecond.</summary>
    [JsonPropertyName("creationDate")]
    [JsonConverter(typeof(AuditTimeConverter))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? CreationDate
    {
        get => _creationDate;
        init => _creationDate = UtcMilliseconds.Round(value);
    }

    /// <summary>Returns the action on one line, for people to read.</summary>
    /// <returns>Text that may change between versions. Control, direction and other format characters appear as their code.</returns>
    public override string ToString()
    {
        var printer = new MemberPrinter(nameof(MitigationActionSummary));
        printer.Text(nameof(Name), Name);
        printer.Text(nameof(Arn), Arn);
        printer.Time(nameof(CreationDate), CreationDate);
        return printer.ToString();
    }
}
