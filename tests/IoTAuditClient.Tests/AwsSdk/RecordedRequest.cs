namespace IoTAuditClient.Tests.AwsSdk;

/// <summary>A request as it would have gone over the wire.</summary>
internal sealed record RecordedRequest(string Method, Uri Uri, IReadOnlyDictionary<string, string> Headers, string? Body);
