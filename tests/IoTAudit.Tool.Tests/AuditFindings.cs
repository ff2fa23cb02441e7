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
            TaskStartTime = StartOf(task),
            FindingTime = StartOf(task) + TimeSpan.FromMinutes(5),
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

    /// <summary>The audit t-2 starts a day after t-1, and so on: what is compared has an order.</summary>
    private static DateTimeOffset StartOf(string task) =>
        new(2026, 3, task is ['t', '-', >= '1' and <= '9' and var day] ? day - '0' : 1, 6, 0, 0, TimeSpan.Zero);
}
