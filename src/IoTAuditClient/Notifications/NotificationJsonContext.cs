using System.Text.Json.Serialization;

namespace IoTAuditClient.Notifications;

/// <summary>The contracts of what stands for notifications in JSON.</summary>
[JsonSourceGenerationOptions(NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(SnsEnvelopeJson))]
[JsonSerializable(typeof(AuditEndJson))]
internal sealed partial class NotificationJsonContext : JsonSerializerContext;
