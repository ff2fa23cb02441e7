namespace IoTAuditClient.IntegrationTests.Accounts;

/// <summary>What STS was asked for.</summary>
/// <param name="Region">The Region that the question was signed for.</param>
/// <param name="AskedWith">The key that it was signed with.</param>
/// <param name="RoleArn">The role.</param>
/// <param name="SessionName">The name of the session.</param>
/// <param name="ExternalId">The external id; null where none was sent.</param>
public sealed record RoleQuestion(string Region, string AskedWith, string? RoleArn, string? SessionName, string? ExternalId);
