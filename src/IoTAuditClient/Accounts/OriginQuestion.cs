namespace IoTAuditClient.Accounts;

/// <summary>What an origin is asked for.</summary>
/// <param name="Query">The query; null where there is nothing to ask for.</param>
/// <param name="Audit">The audit that the query is of, where it is of one.</param>
internal sealed record OriginQuestion(AuditFindingQuery? Query, AuditTask? Audit = null);
