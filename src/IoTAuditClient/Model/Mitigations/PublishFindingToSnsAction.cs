using System.Text.Json.Serialization;
using IoTAuditClient.Model;

namespace IoTAuditClient;

/// <summary>Where a mitigation action publishes a finding.</summary>
/// <remarks>The record is immutable and safe to share between threads. Comes from the AWS structure PublishFindingToSnsParams.</remarks>
public sealed record PublishFindingToSnsAction
{
    /// <summary>Gets the ARN of the topic.</summary>
    /// <value><see langword="null"/> where the service did not say.</value>
    [JsonPropertyName("topicArn")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TopicArn { get; init; }

    /// <summary>Returns the parameters on one line, for people to read.</summary>
    /// <returns>Text that may change between versions. Control, direction and other format characters appear as their code.</returns>
    public override string ToString()
    {
        var printer = new MemberPrinter(nameof(PublishFindingToSnsAction));
        printer.Text(nameof(TopicArn), TopicArn);
        return printer.ToString();
    }
}
