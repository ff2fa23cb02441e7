namespace IoTAuditClient.Failures;

/// <summary>What a request still waited for when its time was up, so that nothing of it was sent.</summary>
/// <param name="IsCredentials">Whether it was credentials; else the AWS SDK's client was still being made.</param>
/// <param name="Giver">What gives the credentials, to follow "Check"; null where the AWS SDK had not found that yet.</param>
internal sealed record MissingPart(bool IsCredentials, string? Giver = null);
