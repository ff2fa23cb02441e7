using System.Text.Json.Serialization;

namespace IoTAuditClient.Notifications;

/// <summary>What SNS tells beside the text of a message.</summary>
internal sealed record SnsEnvelopeJson
{
    [JsonPropertyName("Type")]
    public string? Type { get; init; }

    [JsonPropertyName("MessageId")]
    public string? MessageId { get; init; }

    [JsonPropertyName("TopicArn")]
    public string? TopicArn { get; init; }

    [JsonPropertyName("Timestamp")]
    [JsonConverter(typeof(AuditTimeConverter))]
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>The notification with what SNS tells of it.</summary>
    public AuditNotification Of(AuditNotification notification) =>
        notification with { MessageId = MessageId, TopicArn = TopicArn, PublishTime = Timestamp };
}
