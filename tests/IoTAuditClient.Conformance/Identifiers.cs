using System.Text.Json;

namespace IoTAuditClient.Conformance;

/// <summary>Identifiers between AWS's structure of ten members and this library's cases, member by member.</summary>
internal static class Identifiers
{
    /// <summary>The case that a filter of one kind means.</summary>
    public static ResourceIdentifier FromFilter(JsonElement members)
    {
        var account = Text(members, "account");
        ResourceIdentifier identifier = members.EnumerateObject()
            .Select(member => member.Name)
            .First(name => name != "account" || members.EnumerateObject().Count() == 1) switch
        {
            "deviceCertificateId" or "deviceCertificateArn" => new ResourceIdentifier.DeviceCertificate
            {
                CertificateId = Text(members, "deviceCertificateId"),
                CertificateArn = Text(members, "deviceCertificateArn"),
            },
            "caCertificateId" => new ResourceIdentifier.CaCertificate { CertificateId = Text(members, "caCertificateId") },
            "cognitoIdentityPoolId" =>
                new ResourceIdentifier.CognitoIdentityPool { IdentityPoolId = Text(members, "cognitoIdentityPoolId") },
            "clientId" => new ResourceIdentifier.Client { ClientId = Text(members, "clientId") },
            "iamRoleArn" => new ResourceIdentifier.IamRole { Arn = Text(members, "iamRoleArn") },
            "roleAliasArn" => new ResourceIdentifier.RoleAlias { Arn = Text(members, "roleAliasArn") },
            "policyVersionIdentifier" => Policy(members.GetProperty("policyVersionIdentifier")),
            "issuerCertificateIdentifier" => Issuer(members.GetProperty("issuerCertificateIdentifier")),
            _ => new ResourceIdentifier.AccountSettings(),
        };
        return identifier with { AccountId = account };
    }

    /// <summary>Writes every member that an identifier has under AWS's name for it.</summary>
    public static void WriteMembers(JsonText json, ResourceIdentifier identifier)
    {
        json.Member("account", identifier.AccountId);
        WriteOwnMembers(json, identifier);
        foreach (var other in identifier.Others)
        {
            WriteOwnMembers(json, other);
        }
    }

    private static void WriteOwnMembers(JsonText json, ResourceIdentifier identifier)
    {
        switch (identifier)
        {
            case ResourceIdentifier.DeviceCertificate certificate:
                json.Member("deviceCertificateId", certificate.CertificateId);
                json.Member("deviceCertificateArn", certificate.CertificateArn);
                break;
            case ResourceIdentifier.CaCertificate certificate:
                json.Member("caCertificateId", certificate.CertificateId);
                break;
            case ResourceIdentifier.CognitoIdentityPool pool:
                json.Member("cognitoIdentityPoolId", pool.IdentityPoolId);
                break;
            case ResourceIdentifier.Client client:
                json.Member("clientId", client.ClientId);
                break;
            case ResourceIdentifier.IamRole role:
                json.Member("iamRoleArn", role.Arn);
                break;
            case ResourceIdentifier.RoleAlias alias:
                json.Member("roleAliasArn", alias.Arn);
                break;
            case ResourceIdentifier.PolicyVersion policy:
                json.Object("policyVersionIdentifier", () =>
                {
                    json.Member("policyName", policy.PolicyName);
                    json.Member("policyVersionId", policy.PolicyVersionId);
                });
                break;
            case ResourceIdentifier.IssuerCertificate issuer:
                json.Object("issuerCertificateIdentifier", () =>
                {
                    json.Member("issuerCertificateSubject", issuer.Subject);
                    json.Member("issuerId", issuer.IssuerId);
                    json.Member("issuerCertificateSerialNumber", issuer.SerialNumber);
                });
                break;
        }
    }

    private static ResourceIdentifier.PolicyVersion Policy(JsonElement members) => new()
    {
        PolicyName = Text(members, "policyName"),
        PolicyVersionId = Text(members, "policyVersionId"),
    };

    private static ResourceIdentifier.IssuerCertificate Issuer(JsonElement members) => new()
    {
        Subject = Text(members, "issuerCertificateSubject"),
        IssuerId = Text(members, "issuerId"),
        SerialNumber = Text(members, "issuerCertificateSerialNumber"),
    };

    private static string? Text(JsonElement members, string name) => members.TryGetProperty(name, out var value) ? value.GetString() : null;
}
