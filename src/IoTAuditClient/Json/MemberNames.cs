using System.Text.Json;

namespace IoTAuditClient.Json;

/// <summary>AWS's names of the members of a finding: the same under every naming policy of a serializer.</summary>
internal static class MemberNames
{
    private static int _count;

    public static readonly MemberName Finding = Next("finding");
    public static readonly MemberName Findings = Next("findings");

    public static readonly MemberName FindingId = Next("findingId");
    public static readonly MemberName TaskId = Next("taskId");
    public static readonly MemberName CheckName = Next("checkName");
    public static readonly MemberName TaskStartTime = Next("taskStartTime");
    public static readonly MemberName FindingTime = Next("findingTime");
    public static readonly MemberName Severity = Next("severity");
    public static readonly MemberName NonCompliantResource = Next("nonCompliantResource");
    public static readonly MemberName RelatedResources = Next("relatedResources");
    public static readonly MemberName ReasonForNonCompliance = Next("reasonForNonCompliance");
    public static readonly MemberName ReasonForNonComplianceCode = Next("reasonForNonComplianceCode");
    public static readonly MemberName IsSuppressed = Next("isSuppressed");

    public static readonly MemberName Status = Next("status");
    public static readonly MemberName IsListed = Next("isListed");
    public static readonly MemberName Error = Next("error");
    public static readonly MemberName Code = Next("code");
    public static readonly MemberName Message = Next("message");
    public static readonly MemberName RequestId = Next("requestId");
    public static readonly MemberName IsTransient = Next("isTransient");

    public static readonly MemberName ResourceType = Next("resourceType");
    public static readonly MemberName ResourceIdentifier = Next("resourceIdentifier");
    public static readonly MemberName AdditionalInfo = Next("additionalInfo");

    public static readonly MemberName DeviceCertificateId = Next("deviceCertificateId");
    public static readonly MemberName CaCertificateId = Next("caCertificateId");
    public static readonly MemberName CognitoIdentityPoolId = Next("cognitoIdentityPoolId");
    public static readonly MemberName ClientId = Next("clientId");
    public static readonly MemberName PolicyVersionIdentifier = Next("policyVersionIdentifier");
    public static readonly MemberName PolicyName = Next("policyName");
    public static readonly MemberName PolicyVersionId = Next("policyVersionId");
    public static readonly MemberName Account = Next("account");
    public static readonly MemberName IamRoleArn = Next("iamRoleArn");
    public static readonly MemberName RoleAliasArn = Next("roleAliasArn");
    public static readonly MemberName IssuerCertificateIdentifier = Next("issuerCertificateIdentifier");
    public static readonly MemberName IssuerCertificateSubject = Next("issuerCertificateSubject");
    public static readonly MemberName IssuerId = Next("issuerId");
    public static readonly MemberName IssuerCertificateSerialNumber = Next("issuerCertificateSerialNumber");
    public static readonly MemberName DeviceCertificateArn = Next("deviceCertificateArn");

    /// <summary>Every member of a finding itself.</summary>
    public static readonly MemberName[] OfFinding =
    [
        FindingId, TaskId, CheckName, TaskStartTime, FindingTime, Severity, NonCompliantResource, RelatedResources,
        ReasonForNonCompliance, ReasonForNonComplianceCode, IsSuppressed,
    ];

    public static bool Is(this ref Utf8JsonReader reader, MemberName name) => reader.ValueTextEquals(name.Text.EncodedUtf8Bytes);

    /// <summary>Whether the reader is on this name, which an object has once at most, in whatever case.</summary>
    /// <param name="reader">Stands on a name.</param>
    /// <param name="name">The name.</param>
    /// <param name="seen">The marks of the names that were read of the same object.</param>
    /// <exception cref="UnfitJsonException">The object had it before: of two values nobody knows which one is true.</exception>
    public static bool Is(this ref Utf8JsonReader reader, MemberName name, ref ulong seen)
    {
        if (!reader.IsInAnyCase(name.Text.Value))
        {
            return false;
        }

        SeenMembers.Add(name.Mark, ref seen);
        return reader.Is(name);
    }

    // A 65th name would share the mark of the first one, and the shift is silent about that.
    private static MemberName Next(string name) => new(
        JsonEncodedText.Encode(name),
        _count < 64 ? 1UL << _count++ : throw new InvalidOperationException("There are more names than a number has bits."));
}
