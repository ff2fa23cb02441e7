using System.Text.RegularExpressions;

namespace IoTAuditClient.Reporting.Identity;

/// <summary>
/// The ARN of a resource, where the finding says it or where it follows from the identifier and from the account and
/// Region that were audited: of certificates, CA certificates and policies. A value of another form than AWS documents
/// makes no ARN.
/// </summary>
internal static partial class ResourceArn
{
    private const string CertificatePart = ":cert/";

    public static string? Of(ResourceIdentifier identifier, FindingOrigin origin) => identifier.Match(
        deviceCertificate: it => it.CertificateArn ?? Compose(it, origin, "cert", it.CertificateId, CertificateId()),
        caCertificate: it => Compose(it, origin, "cacert", it.CertificateId, CertificateId()),
        policyVersion: it => Compose(it, origin, "policy", it.PolicyName, PolicyName()),
        cognitoIdentityPool: _ => null,
        client: _ => null,
        accountSettings: _ => null,
        roleAlias: it => it.Arn,
        iamRole: it => it.Arn,
        issuerCertificate: _ => null,
        otherwise: _ => null);

    /// <summary>The id at the end of a certificate's ARN; a text of another form as it is.</summary>
    public static string? CertificateIdOf(string? arn) =>
        arn?.LastIndexOf(CertificatePart, StringComparison.Ordinal) is { } start and >= 0 ? arn[(start + CertificatePart.Length)..] : arn;

    private static string? Compose(ResourceIdentifier identifier, FindingOrigin origin, string kind, string? name, Regex form)
    {
        // The account that the service names for a resource takes precedence over the configured one.
        var account = identifier.AccountId ?? origin.AccountId;
        return origin.Partition is { } partition
            && account is not null
            && AccountId().IsMatch(account)
            && name is not null
            && form.IsMatch(name)
            ? $"arn:{partition}:iot:{origin.Region}:{account}:{kind}/{name}"
            : null;
    }

    [GeneratedRegex(@"^[0-9]{12}\z")]
    private static partial Regex AccountId();

    [GeneratedRegex(@"^[a-fA-F0-9]{64}\z")]
    private static partial Regex CertificateId();

    [GeneratedRegex(@"^[A-Za-z0-9_+=,.@-]{1,128}\z")]
    private static partial Regex PolicyName();
}
