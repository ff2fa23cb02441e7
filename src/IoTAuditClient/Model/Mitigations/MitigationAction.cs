using System.Text.Json.Serialization;
using IoTAuditClient.Model;

namespace IoTAuditClient;

/// <summary>A mitigation action of the account: what it does, with what, and as whom.</summary>
/// <remarks>
/// <para>
/// The record is immutable and safe to share between threads. Two actions are equal when all their members are. A member is
/// <see langword="null"/> where the service did not say. As JSON it has the members that <c>aws iot describe-mitigation-action</c> prints.
/// </para>
/// <para>
/// Comes from the AWS operation DescribeMitigationAction, and, with fewer members, from DescribeAuditMitigationActionsTask.
/// </para>
/// </remarks>
public sealed record MitigationAction
{
    private readonly DateTimeOffset? _creationDate;
    private readonly DateTimeOffset? _lastModifiedDate;

    /// <summary>Gets the name of the action.</summary>
    [JsonPropertyName("actionName")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Name { get; init; }

    /// <summary>Gets what kind of action it is.</summary>
    /// <value>As a mitigation task has it, it follows from <see cref="Parameters"/>.</value>
    [JsonPropertyName("actionType")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AuditMitigationActionType? Type { get; init; }

    /// <summary>Gets the ARN of the action.</summary>
    [JsonPropertyName("actionArn")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Arn { get; init; }

    /// <summary>Gets the id of the action.</summary>
    [JsonPropertyName("actionId")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Id { get; init; }

    /// <summary>Gets the ARN of the role with which the action is applied.</summary>
    [JsonPropertyName("roleArn")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RoleArn { get; init; }

    /// <summary>Gets what the action does, and with what.</summary>
    [JsonPropertyName("actionParams")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public MitigationActionParameters? Parameters { get; init; }

    /// <summary>Gets when the action was made, in UTC to the millisecond.</summary>
    [JsonPropertyName("creationDate")]
    [JsonConverter(typeof(AuditTimeConverter))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? CreationDate
    {
        get => _creationDate;
        init => _creationDate = UtcMilliseconds.Round(value);
    }

    /// <summary>Gets when the action was changed last, in UTC to the millisecond.</summary>
    [JsonPropertyName("lastModifiedDate")]
    [JsonConverter(typeof(AuditTimeConverter))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? LastModifiedDate
    {
        get => _lastModifiedDate;
        init => _lastModifiedDate = UtcMilliseconds.Round(value);
    }

    /// <summary>Returns the action on one line, for people to read.</summary>
    /// <returns>Text that may change between versions. Control, direction and other format characters appear as their code.</returns>
    public override string ToString()
    {
        var printer = new MemberPrinter(nameof(MitigationAction));
        printer.Text(nameof(Name), Name);
        printer.Text(nameof(Type), Type?.Value);
        printer.Text(nameof(Arn), Arn);
        printer.Text(nameof(RoleArn), RoleArn);
        printer.Shown(nameof(Parameters), Parameters);
        return printer.ToString();
    }
}
