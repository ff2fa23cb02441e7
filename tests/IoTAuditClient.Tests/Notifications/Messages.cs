using System.Text.Json;

namespace IoTAuditClient.Tests.Notifications;

/// <summary>The messages that AWS documents, and what they travel in.</summary>
public static class Messages
{
    public const string Finding = """
        {
          "findingId": "432728eb-d686-418c-bf5b-02ea8867098b", "findingTime": 1572007301019, "severity": "CRITICAL",
          "taskStartTime": 1572007300584,
          "nonCompliantResource": {
            "resourceType": "IOT_POLICY",
            "resourceIdentifier": {"policyVersionIdentifier": {"policyName": "TECHCON703_amazon_freertos_policy", "policyVersionId": "1"}}
          },
          "taskId": "621a6e7c32cb33807e03593b3a4097eb", "checkName": "IOT_POLICY_OVERLY_PERMISSIVE_CHECK",
          "reasonForNonComplianceCode": "ALLOWS_BROAD_ACCESS_TO_IOT_DATA_PLANE_ACTIONS",
          "reasonForNonCompliance": "Policy allows broad access to IoT data plane actions: [iot:Subscribe, iot:Connect, iot:Publish]."
        }
        """;

    public const string AuditEnd = """
        {
          "accountId": "123456789012", "taskId": "4e2bcd1ccbc2a5dd15292a82ab80c380", "taskStatus": "COMPLETED",
          "taskType": "SCHEDULED_AUDIT_TASK", "scheduledAuditName": "myWeeklyAudit", "failedChecksCount": 0, "canceledChecksCount": 0,
          "nonCompliantChecksCount": 1, "compliantChecksCount": 0, "totalChecksCount": 1, "taskStartTime": 1524740766191,
          "auditDetails": [
            {
              "checkName": "DEVICE_CERT_APPROACHING_EXPIRATION_CHECK", "checkRunStatus": "COMPLETED_NON_COMPLIANT",
              "nonCompliantResourcesCount": 1, "totalResourcesCount": 1, "message": "optional message if an error occurred",
              "errorCode": "INSUFFICIENT_PERMISSIONS"
            }
          ]
        }
        """;

    /// <summary>A message as SNS sends it on.</summary>
    public static string Sns(string message, string type = "Notification") => $$"""
        {"Type":"{{type}}","MessageId":"m-1","TopicArn":"arn:aws:sns:us-west-2:123456789012:ddaudits","Subject":null,"Message":{{Text(message)}},
         "Timestamp":"2026-03-02T06:00:00.123Z","SignatureVersion":"1","Signature":"x","SigningCertURL":"https://x","UnsubscribeURL":"https://x"}
        """;

    /// <summary>A message as a queue gives it to Lambda.</summary>
    public static string SqsRecord(string body) =>
        $$"""{"messageId":"q-1","receiptHandle":"r","body":{{Text(body)}},"attributes":{},"eventSource":"aws:sqs","awsRegion":"us-west-2"}""";

    public static string Lambda(params string[] records) => $$"""{"Records":[{{string.Join(',', records)}}]}""";

    public static string SnsRecord(string message) =>
        $$"""{"EventVersion":"1.0","EventSource":"aws:sns","EventSubscriptionArn":"arn","Sns":{{Sns(message)}}}""";

    /// <summary>What <c>aws sqs receive-message</c> prints.</summary>
    public static string Received(params string[] bodies) =>
        $$"""{"Messages":[{{string.Join(',', bodies.Select(body => $$"""{"MessageId":"q-1","ReceiptHandle":"r","Body":{{Text(body)}}}"""))}}]}""";

    private static string Text(string text) => JsonSerializer.Serialize(text);
}
