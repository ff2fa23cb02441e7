using System.Text.Json;
using Amazon.IoT.Model;

namespace Amazon.IoT.Internal.Marshalling;

internal static class ResourceIdentifierMarshaller
{
    public static void Marshall(Utf8JsonWriter writer, ResourceIdentifier value)
    {
        writer.WriteMember("account", value.Account);
        writer.WriteMember("caCertificateId", value.CaCertificateId);
        writer.WriteMember("clientId", value.ClientId);
        writer.WriteMember("cognitoIdentityPoolId", value.CognitoIdentityPoolId);
        writer.WriteMember("deviceCertificateArn", value.DeviceCertificateArn);
        writer.WriteMember("deviceCertificateId", value.DeviceCertificateId);
        writer.WriteMember("iamRoleArn", value.IamRoleArn);
        writer.WriteMember("issuerCertificateIdentifier", value.IssuerCertificateIdentifier, Marshall);
        writer.WriteMember("policyVersionIdentifier", value.PolicyVersionIdentifier, Marshall);
        writer.WriteMember("roleAliasArn", value.RoleAliasArn);
    }

    private static void Marshall(Utf8JsonWriter writer, IssuerCertificateIdentifier value)
    {
        writer.WriteMember("issuerCertificateSerialNumber", value.IssuerCertificateSerialNumber);
        writer.WriteMember("issuerCertificateSubject", value.IssuerCertificateSubject);
        writer.WriteMember("issuerId", value.IssuerId);
    }

    private static void Marshall(Utf8JsonWriter writer, PolicyVersionIdentifier value)
    {
        writer.WriteMember("policyName", value.PolicyName);
        writer.WriteMember("policyVersionId", value.PolicyVersionId);
    }
}
