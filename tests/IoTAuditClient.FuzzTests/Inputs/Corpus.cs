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
