using System.Globalization;
using System.Text.Json;

namespace IoTAuditClient.Emulator;

/// <summary>Writes findings in the shapes of the service: its member names and order, times as epoch seconds, absent members left out.</summary>
internal static class FindingJson
{
    public static byte[] Write(EmulatedFinding finding, IReadOnlyList<EmulatedResource>? relatedResources) =>
        Json.Write(writer => WriteFinding(writer, finding, relatedResources));

    public static byte[] Write(EmulatedResource resource) => Json.Write(writer => WriteResource(writer, resource));

    private static void WriteFinding(Utf8JsonWriter writer, EmulatedFinding finding, IReadOnlyList<EmulatedResource>? relatedResources)
    {
        writer.WriteStartObject();
        WriteText(writer, "findingId", finding.FindingId);
        WriteText(writer, "taskId", finding.TaskId);
        WriteText(writer, "checkName", finding.CheckName);
        WriteTime(writer, "taskStartTime", finding.TaskStartTime);
        WriteTime(writer, "findingTime", finding.FindingTime);
        WriteText(writer, "severity", finding.Severity);
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

        WriteText(writer, "reasonForNonCompliance", finding.ReasonForNonCompliance);
        WriteText(writer, "reasonForNonComplianceCode", finding.ReasonForNonComplianceCode);
        if (finding.IsSuppressed is { } suppressed)
        {
            writer.WriteBoolean("isSuppressed", suppressed);
        }

        writer.WriteEndObject();
    }

    private static void WriteResource(Utf8JsonWriter writer, EmulatedResource resource)
    {
        writer.WriteStartObject();
        WriteText(writer, "resourceType", resource.ResourceType);
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

    private static void WriteIdentifier(Utf8JsonWriter writer, EmulatedResourceIdentifier identifier)
    {
        writer.WriteStartObject();
        WriteText(writer, "deviceCertificateId", identifier.DeviceCertificateId);
        WriteText(writer, "caCertificateId", identifier.CaCertificateId);
        WriteText(writer, "cognitoIdentityPoolId", identifier.CognitoIdentityPoolId);
        WriteText(writer, "clientId", identifier.ClientId);
        if (identifier is not { PolicyName: null, PolicyVersionId: null })
        {
            writer.WriteStartObject("policyVersionIdentifier");
            WriteText(writer, "policyName", identifier.PolicyName);
            WriteText(writer, "policyVersionId", identifier.PolicyVersionId);
            writer.WriteEndObject();
        }

        WriteText(writer, "account", identifier.Account);
        WriteText(writer, "iamRoleArn", identifier.IamRoleArn);
        WriteText(writer, "roleAliasArn", identifier.RoleAliasArn);
        if (identifier is not { IssuerCertificateSubject: null, IssuerId: null, IssuerCertificateSerialNumber: null })
        {
            writer.WriteStartObject("issuerCertificateIdentifier");
            WriteText(writer, "issuerCertificateSubject", identifier.IssuerCertificateSubject);
            WriteText(writer, "issuerId", identifier.IssuerId);
            WriteText(writer, "issuerCertificateSerialNumber", identifier.IssuerCertificateSerialNumber);
            writer.WriteEndObject();
        }

        WriteText(writer, "deviceCertificateArn", identifier.DeviceCertificateArn);
        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static void WriteTime(Utf8JsonWriter writer, string name, DateTimeOffset? time)
    {
        if (time is { } value)
        {
            // Decimal arithmetic: a double would turn .123 into .1229999.
            var seconds = value.ToUnixTimeMilliseconds() / 1000m;
            writer.WritePropertyName(name);
            writer.WriteRawValue(seconds.ToString("0.0##", CultureInfo.InvariantCulture), skipInputValidation: true);
        }
    }
}
