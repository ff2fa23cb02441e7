namespace IoTAuditClient.Failures;

/// <summary>What a call is about, for messages, spans and exceptions: a finding, an audit, or neither.</summary>
/// <param name="FindingId">The id of the finding.</param>
/// <param name="TaskId">The id of the audit.</param>
internal readonly record struct CallSubject(string? FindingId = null, string? TaskId = null);
