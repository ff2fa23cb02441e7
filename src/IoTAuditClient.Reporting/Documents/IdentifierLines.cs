namespace IoTAuditClient.Reporting.Documents;

/// <summary>An identifier as lines: every member that is present, of the resource itself and of what else the service said of it.</summary>
internal static class IdentifierLines
{
    /// <summary>The name of the line with the account that the service names.</summary>
    public const string Account = "account";

    public static IEnumerable<(string Name, string Value)> Of(ResourceIdentifier identifier)
    {
        foreach (var (name, value) in MembersOf(identifier))
        {
            if (value is not null)
            {
                yield return (name, value);
            }
        }

        if (identifier.AccountId is { } account)
        {
            yield return (Account, account);
        }

        foreach (var line in identifier.Others.SelectMany(Of))
        {
            yield return line;
        }
    }

    private static (string Name, string? Value)[] MembersOf(ResourceIdentifier identifier) => identifier.Match<(string, string?)[]>(
        deviceCertificate: it => [("certificate", it.CertificateId), ("ARN", it.CertificateArn)],
        caCertificate: it => [("CA", it.CertificateId)],
        policyVersion: it => [("policy", it.PolicyName), ("version", it.PolicyVersionId)],
        cognitoIdentityPool: it => [("pool", it.IdentityPoolId)],
        client: it => [("client id", it.ClientId)],
        accountSettings: _ => [],
        roleAlias: it => [("role alias", it.Arn)],
        iamRole: it => [("role", it.Arn)],
        issuerCertificate: it => [("subject", it.Subject), ("issuer id", it.IssuerId), ("serial", it.SerialNumber)],
        otherwise: it => it is ResourceIdentifier.Unrecognized ? [] : [("other", it.ToString())]);
}
