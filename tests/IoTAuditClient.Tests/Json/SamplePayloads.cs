namespace IoTAuditClient.Tests;

/// <summary>Payloads in the forms in which the service, the AWS CLI and SNS give findings.</summary>
internal static class SamplePayloads
{
    public const string CertificateId = "b193ab7162c0fadca83246d24fa090300a1236fe58137e121b011804d8ac1d6b";

    /// <summary>An answer of DescribeAuditFinding: times in seconds.</summary>
    public const string DescribedPolicy = """
        {
          "finding": {
            "findingId": "ef4826b8-e55a-44b9-b460-5c485355371b",
            "taskId": "873ed69c74a9ec8fa9b8e88e9abc4661",
            "checkName": "IOT_POLICY_OVERLY_PERMISSIVE_CHECK",
            "taskStartTime": 1576012045.745,
            "findingTime": 1576012046.168,
            "severity": "CRITICAL",
            "nonCompliantResource": {
              "resourceType": "IOT_POLICY",
              "resourceIdentifier": { "policyVersionIdentifier": { "policyName": "smp-ggrass-group_Core-policy", "policyVersionId": "1" } }
            },
            "reasonForNonCompliance": "Policy allows broad access to IoT data plane actions: [iot:Subscribe, iot:Connect].",
            "reasonForNonComplianceCode": "ALLOWS_BROAD_ACCESS_TO_IOT_DATA_PLANE_ACTIONS"
          }
        }
        """;

    /// <summary>The same as the AWS CLI prints it: times in ISO 8601 with microseconds and an offset.</summary>
    public static readonly string PrintedPolicy = DescribedPolicy
        .Replace("1576012045.745", "\"2019-12-10T13:07:25.745000-08:00\"", StringComparison.Ordinal)
        .Replace("1576012046.168", "\"2019-12-10T21:07:26.168000+00:00\"", StringComparison.Ordinal);

    /// <summary>A list entry of 2019: no findingId, related clients, one of them still connected.</summary>
    public const string SharedCertificate = """
        {
          "taskId": "bade6b5efd2e1b1569822f6021b39cf5",
          "checkName": "DEVICE_CERTIFICATE_SHARED_CHECK",
          "taskStartTime": 1559988217.27,
          "findingTime": 1559988217.655,
          "severity": "CRITICAL",
          "nonCompliantResource": {
            "resourceType": "DEVICE_CERTIFICATE",
            "resourceIdentifier": { "deviceCertificateId": "b193ab7162c0fadca83246d24fa090300a1236fe58137e121b011804d8ac1d6b" }
          },
          "relatedResources": [
            { "resourceType": "CLIENT_ID", "resourceIdentifier": { "clientId": "xShGENLW" }, "additionalInfo": { "CONNECTION_TIME": "1559972350825" } },
            {
              "resourceType": "CLIENT_ID",
              "resourceIdentifier": { "clientId": "xShGENLW" },
              "additionalInfo": { "CONNECTION_TIME": "1559255062002", "DISCONNECTION_TIME": "1559972350616" }
            }
          ],
          "reasonForNonCompliance": "Certificate shared by one or more devices.",
          "reasonForNonComplianceCode": "CERTIFICATE_SHARED_BY_MULTIPLE_DEVICES"
        }
        """;

    /// <summary>A list entry of 2020: isSuppressed, and additionalInfo on the non-compliant resource.</summary>
    public const string ExpiredCertificate = """
        {
          "findingId": "296ccd39f806bf9d8f8de20d0ceb33a1",
          "taskId": "787ed873b69cb4d6cdbae6ddd06996c5",
          "checkName": "DEVICE_CERTIFICATE_EXPIRING_CHECK",
          "taskStartTime": 1596168096.157,
          "findingTime": 1596168096.651,
          "severity": "MEDIUM",
          "nonCompliantResource": {
            "resourceType": "DEVICE_CERTIFICATE",
            "resourceIdentifier": { "deviceCertificateId": "b193ab7162c0fadca83246d24fa090300a1236fe58137e121b011804d8ac1d6b" },
            "additionalInfo": { "EXPIRATION_TIME": "1582862626000" }
          },
          "reasonForNonCompliance": "Certificate is past its expiration.",
          "reasonForNonComplianceCode": "CERTIFICATE_PAST_EXPIRATION",
          "isSuppressed": false
        }
        """;

    /// <summary>A message of PUBLISH_FINDING_TO_SNS: another order, times in milliseconds.</summary>
    public const string Notification = """
        {
          "findingId": "432728eb-d686-418c-bf5b-02ea8867098b",
          "findingTime": 1572007301019,
          "severity": "CRITICAL",
          "taskStartTime": 1572007300584,
          "nonCompliantResource": {
            "resourceType": "IOT_POLICY",
            "resourceIdentifier": { "policyVersionIdentifier": { "policyName": "TECHCON703_amazon_freertos_policy", "policyVersionId": "1" } }
          },
          "taskId": "621a6e7c32cb33807e03593b3a4097eb",
          "checkName": "IOT_POLICY_OVERLY_PERMISSIVE_CHECK",
          "reasonForNonComplianceCode": "ALLOWS_BROAD_ACCESS_TO_IOT_DATA_PLANE_ACTIONS",
          "reasonForNonCompliance": "Policy allows broad access to IoT data plane actions: [iot:Subscribe, iot:Connect, iot:Publish]."
        }
        """;

    public static readonly string[] All = [DescribedPolicy, PrintedPolicy, SharedCertificate, ExpiredCertificate, Notification];
}
