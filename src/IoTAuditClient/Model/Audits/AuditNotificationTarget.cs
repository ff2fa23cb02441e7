using System.Text.Json.Serialization;
using IoTAuditClient.Model;

namespace IoTAuditClient;

/// <summary>Where the ends of audits are announced.</summary>
/// <remarks>The record is immutable. Comes from the AWS structure of the same name.</remarks>
public sealed record AuditNotificationTarget
{
    /// <summary>Gets the type of the target, such as <c>SNS</c>.</summary>
    [JsonPropertyName("type")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Type { get; init; }

    /// <summary>Gets the ARN of the target, such as an SNS topic's.</summary>
    /// <value><see langword="null"/> where none is set.</value>
    [JsonPropertyName("targetArn")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TargetArn { get; init; }

    /// <summary>Gets the ARN of the role that may publish there.</summary>
    /// <value><see langword="null"/> where none is set.</value>
    [JsonPropertyName("roleArn")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RoleArn { get; init; }

    /// <summary>Gets whether the target is used.</summary>
    /// <value><see langword="null"/> where the service did not say.</value>
    [JsonPropertyName("enabled")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? IsEnabled { get; init; }

    /// <summary>Returns the target on one line, for people to read.</summary>
    /// <returns>Text that may change between versions. Control, direction and other format characters appear as their code.</returns>
    public override string ToString()
    {
        var printer = new MemberPrinter(nameof(AuditNotificationTarget));
        printer.Text(nameof(Type), Type);
        printer.Text(nameof(TargetArn), TargetArn);
        printer.Text(nameof(RoleArn), RoleArn);
        printer.Shown(nameof(IsEnabled), IsEnabled);
        return printer.ToString();
    }
}
