namespace IoTAuditClient.Deployment.Stage;

/// <summary>A finding where it is expected, or where it was found.</summary>
internal sealed record WrittenFinding(string Audit, string FindingId);
