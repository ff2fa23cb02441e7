using IoTAuditClient;

namespace Describe;

/// <summary>Says in one line what was found on which resource.</summary>
internal static class FindingText
{
    public static string Of(AuditFinding finding)
    {
        var resource = finding.NonCompliantResource is { } found ? Of(found.Identifier) : "no resource";
        return $"{finding.Severity} {finding.CheckName}: {resource}";
    }

    // Devices choose their client ids, so what a terminal would obey is made visible.
    private static string Of(ResourceIdentifier identifier) => VisibleText.Show(identifier.Match(
        deviceCertificate: static certificate => $"device certificate {certificate.CertificateId ?? certificate.CertificateArn}",
        caCertificate: static certificate => $"CA certificate {certificate.CertificateId}",
        policyVersion: static policy => $"policy {policy.PolicyName}, version {policy.PolicyVersionId}",
        cognitoIdentityPool: static pool => $"identity pool {pool.IdentityPoolId}",
        client: static client => $"client {client.ClientId}",
        accountSettings: static account => $"settings of account {account.AccountId}",
        roleAlias: static alias => $"role alias {alias.Arn}",
        iamRole: static role => $"role {role.Arn}",
        issuerCertificate: static issuer => $"issuer {issuer.Subject}",
        otherwise: static other => other.ToString()));
}
