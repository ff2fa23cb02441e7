using IoTAuditClient;

namespace IoTAudit.Tool.Tests;

/// <summary>Findings for tests, each with what the test is about and little else.</summary>
internal static class AuditFindings
{
    public static AuditFinding On(
        string clientId,
        string severity = "HIGH",
        string check = "CONFLICTING_CLIENT_IDS_CHECK",
        string task = "t-1",
        bool? isSuppressed = null) => new()
        {
            FindingId = $"{task}-{clientId}-{severity}",
            TaskId = task,
            TaskStartTime = new DateTimeOffset(2026, 3, 1, 6, 0, 0, TimeSpan.Zero),
            FindingTime = new DateTimeOffset(2026, 3, 1, 6, 5, 0, TimeSpan.Zero),
            CheckName = check,
            Severity = severity,
            ReasonForNonComplianceCode = "A_REASON",
            IsSuppressed = isSuppressed,
            NonCompliantResource = new AuditResource
            {
                Type = "CLIENT_ID",
                Identifier = new ResourceIdentifier.Client { ClientId = clientId },
            },
        };

    /// <summary>A file of them, as a console sees it.</summary>
    public static string Lines(params AuditFinding[] findings) =>
        string.Concat(findings.Select(finding => System.Text.Json.JsonSerializer.Serialize(finding) + "\n"));
}
