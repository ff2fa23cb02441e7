using System.Text;
using IoTAuditClient.Emulator;

namespace IoTAuditClient.FuzzTests.Inputs;

/// <summary>Good bodies to begin with, of every operation: what the emulator serves, and shapes that AWS documents.</summary>
internal static class Corpus
{
    public static byte[][] Descriptions { get; } =
    [
        .. Findings().Select(finding => Utf8($"{{\"finding\":{finding}}}")),
        Utf8(
            """{"finding":{"findingId":"f","taskId":"t","checkName":"LOGGING_DISABLED_CHECK","taskStartTime":1571439605.5,"findingTime":1.571439656E9,"severity":"LOW","isSuppressed":false,"nonCompliantResource":{"resourceType":"ACCOUNT_SETTINGS","resourceIdentifier":{"account":"123456789012"},"additionalInfo":{"a":"b","c":null}},"relatedResources":[{"resourceType":"ISSUER_CERTIFICATE","resourceIdentifier":{"issuerCertificateIdentifier":{"issuerCertificateSubject":"s","issuerId":"i","issuerCertificateSerialNumber":"1"}}},{"resourceIdentifier":{"policyVersionIdentifier":{"policyName":"p","policyVersionId":"1"}}}],"reasonForNonCompliance":"\ud83d\ude00 \u00fc","reasonForNonComplianceCode":"R"}}"""),
        Utf8("""{"finding":{}}"""),
    ];

    public static byte[][] Lists { get; } =
    [
        Utf8($"{{\"findings\":[{string.Join(',', Findings().Take(6))}],\"nextToken\":\"next\"}}"),
        Utf8($"{{\"findings\":[{string.Join(',', Findings().Skip(6).Take(4))}]}}"),
        Utf8("""{"findings":[],"nextToken":null}"""),
    ];

    public static byte[][] RelatedResources { get; } =
    [
        Utf8(
            """{"relatedResources":[{"resourceType":"CLIENT_ID","resourceIdentifier":{"clientId":"c"},"additionalInfo":{"k":"v"}},{"resourceType":"DEVICE_CERTIFICATE","resourceIdentifier":{"deviceCertificateId":"d","deviceCertificateArn":"arn:aws:iot:us-east-1:123456789012:cert/d"}}],"nextToken":"next"}"""),
        Utf8("""{"relatedResources":[]}"""),
    ];

    public static byte[][] Audits { get; } =
    [
        Utf8(
            """{"taskStatus":"COMPLETED","taskType":"SCHEDULED_AUDIT_TASK","taskStartTime":1571439605.5,"taskStatistics":{"totalChecks":3,"inProgressChecks":0,"waitingForDataCollectionChecks":0,"compliantChecks":1,"nonCompliantChecks":1,"failedChecks":1,"canceledChecks":0},"scheduledAuditName":"nightly","auditDetails":{"LOGGING_DISABLED_CHECK":{"checkRunStatus":"COMPLETED_COMPLIANT","checkCompliant":true,"totalResourcesCount":1,"nonCompliantResourcesCount":0},"DEVICE_CERTIFICATE_SHARED_CHECK":{"checkRunStatus":"COMPLETED_NON_COMPLIANT","checkCompliant":false,"totalResourcesCount":9000000000,"nonCompliantResourcesCount":2,"suppressedNonCompliantResourcesCount":1},"CA_CERTIFICATE_EXPIRING_CHECK":{"checkRunStatus":"FAILED","errorCode":"INSUFFICIENT_PERMISSIONS","message":"\ud83d\ude00 \u00fc"}}}"""),
        Utf8("""{"taskStatus":"IN_PROGRESS","taskType":"ON_DEMAND_AUDIT_TASK","taskStartTime":1.571439605E9,"auditDetails":{}}"""),
        Utf8("""{"taskStatus":"CANCELED"}"""),
    ];

    public static byte[][] AuditLists { get; } =
    [
        Utf8(
            """{"tasks":[{"taskId":"a","taskStatus":"COMPLETED","taskType":"ON_DEMAND_AUDIT_TASK"},{"taskId":"b","taskStatus":"FAILED","taskType":"SCHEDULED_AUDIT_TASK"},{"taskId":"c"}],"nextToken":"next"}"""),
        Utf8("""{"tasks":[]}"""),
    ];

    public static byte[][] Starts { get; } = [Utf8("""{"taskId":"873ed69c74a9ec8fa9b8e88e9abc4661"}""")];

    public static byte[][] Cancels { get; } = [Utf8("{}"), []];

    public static byte[][] Configurations { get; } =
    [
        Utf8(
            """{"roleArn":"arn:aws:iam::123456789012:role/audit","auditNotificationTargetConfigurations":{"SNS":{"targetArn":"arn:aws:sns:us-east-1:123456789012:audits","roleArn":"arn:aws:iam::123456789012:role/sns","enabled":true}},"auditCheckConfigurations":{"LOGGING_DISABLED_CHECK":{"enabled":true},"DEVICE_CERTIFICATE_AGE_CHECK":{"enabled":false,"configuration":{"CERT_AGE_THRESHOLD_IN_DAYS":"365"}}}}"""),
        Utf8("{}"),
    ];

    public static byte[][] ScheduledAudits { get; } =
    [
        Utf8(
            """{"scheduledAudits":[{"scheduledAuditName":"nightly","scheduledAuditArn":"arn:aws:iot:us-east-1:123456789012:scheduledaudit/nightly","frequency":"DAILY"},{"scheduledAuditName":"w","frequency":"BIWEEKLY","dayOfWeek":"MON"},{"frequency":"MONTHLY","dayOfMonth":"LAST"}],"nextToken":"next"}"""),
        Utf8("""{"scheduledAudits":[]}"""),
    ];

    public static byte[][] Errors { get; } =
    [
        Utf8("""{"__type":"ThrottlingException","message":"Rate exceeded"}"""),
        Utf8("""{"message":"There is none.","code":"ResourceNotFoundException"}"""),
        Utf8("""{"__type":"com.amazonaws.iot#InvalidRequestException:http://internal.amazon.com/","Message":"No."}"""),
        Utf8("<html><body>502</body></html>"),
    ];

    private static IEnumerable<string> Findings()
    {
        // The emulator's first findings show every check once.
        var emulator = AuditEmulator.StartAsync(new AuditEmulatorOptions { GeneratedFindings = 17 }).GetAwaiter().GetResult();
        try
        {
            return [.. emulator.Findings.Generated.Select(finding => finding.ToJson())];
        }
        finally
        {
            emulator.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
