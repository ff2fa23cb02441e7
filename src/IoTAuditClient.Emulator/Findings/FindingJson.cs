using System.Text.Json;

namespace IoTAuditClient.Emulator;

/// <summary>
/// Writes findings in the shapes of the service: its member names and order, times as epoch seconds, absent members left out.
/// </summary>
internal static class FindingJson
{
    public static byte[] Write(EmulatedFinding finding, IReadOnlyList<EmulatedResource>? relatedResources) =>
        Json.Write(writer => WriteFinding(writer, finding, relatedResources));

    public static byte[] Write(EmulatedResource resource) => Json.Write(writer => WriteResource(writer, resource));

    public static void WriteIdentifier(Utf8JsonWriter writer, EmulatedResourceIdentifier identifier)
    {
        writer.WriteStartObject();
        writer.WriteText("deviceCertificateId", identifier.DeviceCertificateId);
        writer.WriteText("caCertificateId", identifier.CaCertificateId);
        writer.WriteText("cognitoIdentityPoolId", identifier.CognitoIdentityPoolId);
        writer.WriteText("clientId", identifier.ClientId);
        if (identifier is not { PolicyName: null, PolicyVersionId: null })
        {
            writer.WriteStartObject("policyVersionIdentifier");
            writer.WriteText("policyName", identifier.PolicyName);
            writer.WriteText("policyVersionId", identifier.PolicyVersionId);
            writer.WriteEndObject();
        }

        writer.WriteText("account", identifier.Account);
        writer.WriteText("iamRoleArn", identifier.IamRoleArn);
        writer.WriteText("roleAliasArn", identifier.RoleAliasArn);
        if (identifier is not { IssuerCertificateSubject: null, IssuerId: null, IssuerCertificateSerialNumber: null })
        {
            writer.WriteStartObject("issuerCertificateIdentifier");
            writer.WriteText("issuerCertificateSubject", identifier.IssuerCertificateSubject);
            writer.WriteText("issuerId", identifier.IssuerId);
            writer.WriteText("issuerCertificateSerialNumber", identifier.IssuerCertificateSerialNumber);
            writer.WriteEndObject();
        }

        writer.WriteText("deviceCertificateArn", identifier.DeviceCertificateArn);
        writer.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter writer, EmulatedFinding finding, IReadOnlyList<EmulatedResource>? relatedResources)
    {
        writer.WriteStartObject();
        writer.WriteText("findingId", finding.FindingId);
        writer.WriteText("taskId", finding.TaskId);
        writer.WriteText("checkName", finding.CheckName);
        writer.WriteTime("taskStartTime", finding.TaskStartTime);
        writer.WriteTime("findingTime", finding.FindingTime);
        writer.WriteText("severity", finding.Severity);
        if (finding.NonCompliantResource is { } nonCompliant)
        {
            writer.WritePropertyName("nonCompliantResource");
            WriteResource(writer, nonCompliant);
        }

        if (relatedResources is not null)
        {
            writer.WriteStartArray("relatedResources");
            foreach (var related in relatedResources)
            {
                WriteResource(writer, related);
            }

            writer.WriteEndArray();
        }

        writer.WriteText("reasonForNonCompliance", finding.ReasonForNonCompliance);
        writer.WriteText("reasonForNonComplianceCode", finding.ReasonForNonComplianceCode);
        if (finding.IsSuppressed is { } suppressed)
        {
            writer.WriteBoolean("isSuppressed", suppressed);
        }

        writer.WriteEndObject();
    }

    private static void WriteResource(Utf8JsonWriter writer, EmulatedResource resource)
    {
        writer.WriteStartObject();
        writer.WriteText("resourceType", resource.ResourceType);
        if (resource.ResourceIdentifier is { } identifier)
        {
            writer.WritePropertyName("resourceIdentifier");
            WriteIdentifier(writer, identifier);
        }

        if (resource.AdditionalInfo is { } info)
        {
            writer.WriteStartObject("additionalInfo");
            foreach (var (key, value) in info)
            {
                writer.WriteString(key, value);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
