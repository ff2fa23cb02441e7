using System.Text.Json;

namespace IoTAuditClient.Json;

/// <summary>AWS's names of the members of a finding: the same under every naming policy of a serializer.</summary>
internal static class MemberNames
{
    public static readonly JsonEncodedText Finding = JsonEncodedText.Encode("finding");
    public static readonly JsonEncodedText Findings = JsonEncodedText.Encode("findings");

    public static readonly JsonEncodedText FindingId = JsonEncodedText.Encode("findingId");
    public static readonly JsonEncodedText TaskId = JsonEncodedText.Encode("taskId");
    public static readonly JsonEncodedText CheckName = JsonEncodedText.Encode("checkName");
    public static readonly JsonEncodedText TaskStartTime = JsonEncodedText.Encode("taskStartTime");
    public static readonly JsonEncodedText FindingTime = JsonEncodedText.Encode("findingTime");
    public static readonly JsonEncodedText Severity = JsonEncodedText.Encode("severity");
    public static readonly JsonEncodedText NonCompliantResource = JsonEncodedText.Encode("nonCompliantResource");
    public static readonly JsonEncodedText RelatedResources = JsonEncodedText.Encode("relatedResources");
    public static readonly JsonEncodedText ReasonForNonCompliance = JsonEncodedText.Encode("reasonForNonCompliance");
    public static readonly JsonEncodedText ReasonForNonComplianceCode = JsonEncodedText.Encode("reasonForNonComplianceCode");
    public static readonly JsonEncodedText IsSuppressed = JsonEncodedText.Encode("isSuppressed");

    public static readonly JsonEncodedText Status = JsonEncodedText.Encode("status");
    public static readonly JsonEncodedText IsListed = JsonEncodedText.Encode("isListed");
    public static readonly JsonEncodedText Error = JsonEncodedText.Encode("error");
    public static readonly JsonEncodedText Code = JsonEncodedText.Encode("code");
    public static readonly JsonEncodedText Message = JsonEncodedText.Encode("message");
    public static readonly JsonEncodedText RequestId = JsonEncodedText.Encode("requestId");
    public static readonly JsonEncodedText IsTransient = JsonEncodedText.Encode("isTransient");

    public static readonly JsonEncodedText ResourceType = JsonEncodedText.Encode("resourceType");
    public static readonly JsonEncodedText ResourceIdentifier = JsonEncodedText.Encode("resourceIdentifier");
    public static readonly JsonEncodedText AdditionalInfo = JsonEncodedText.Encode("additionalInfo");

    public static readonly JsonEncodedText DeviceCertificateId = JsonEncodedText.Encode("deviceCertificateId");
    public static readonly JsonEncodedText CaCertificateId = JsonEncodedText.Encode("caCertificateId");
    public static readonly JsonEncodedText CognitoIdentityPoolId = JsonEncodedText.Encode("cognitoIdentityPoolId");
    public static readonly JsonEncodedText ClientId = JsonEncodedText.Encode("clientId");
    public static readonly JsonEncodedText PolicyVersionIdentifier = JsonEncodedText.Encode("policyVersionIdentifier");
    public static readonly JsonEncodedText PolicyName = JsonEncodedText.Encode("policyName");
    public static readonly JsonEncodedText PolicyVersionId = JsonEncodedText.Encode("policyVersionId");
    public static readonly JsonEncodedText Account = JsonEncodedText.Encode("account");
    public static readonly JsonEncodedText IamRoleArn = JsonEncodedText.Encode("iamRoleArn");
    public static readonly JsonEncodedText RoleAliasArn = JsonEncodedText.Encode("roleAliasArn");
    public static readonly JsonEncodedText IssuerCertificateIdentifier = JsonEncodedText.Encode("issuerCertificateIdentifier");
    public static readonly JsonEncodedText IssuerCertificateSubject = JsonEncodedText.Encode("issuerCertificateSubject");
    public static readonly JsonEncodedText IssuerId = JsonEncodedText.Encode("issuerId");
    public static readonly JsonEncodedText IssuerCertificateSerialNumber = JsonEncodedText.Encode("issuerCertificateSerialNumber");
    public static readonly JsonEncodedText DeviceCertificateArn = JsonEncodedText.Encode("deviceCertificateArn");

    /// <summary>Every member of a finding itself.</summary>
    public static readonly JsonEncodedText[] OfFinding =
    [
        FindingId, TaskId, CheckName, TaskStartTime, FindingTime, Severity, NonCompliantResource, RelatedResources,
        ReasonForNonCompliance, ReasonForNonComplianceCode, IsSuppressed,
    ];

    public static bool Is(this ref Utf8JsonReader reader, JsonEncodedText name) => reader.ValueTextEquals(name.EncodedUtf8Bytes);
}
