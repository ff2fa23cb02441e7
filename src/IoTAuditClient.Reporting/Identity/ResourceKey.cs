using System.Buffers;
using System.Globalization;
using System.Text;

namespace IoTAuditClient.Reporting.Identity;

/// <summary>
/// One text for each resource: equal in every audit that finds the resource, and different for different ones, also for
/// two versions of a policy. It reads <c>IOT_POLICY/name/version</c>. A slash, a percent sign, a tilde and what a
/// terminal would obey are percent-encoded; an absent part is a tilde.
/// </summary>
internal static class ResourceKey
{
    private const string Absent = "~";

    // The printable characters of ASCII, without those that the key itself is made of.
    private static readonly SearchValues<char> Plain =
        SearchValues.Create([.. Enumerable.Range('!', '~' - '!').Select(static code => (char)code).Except("%/")]);

    /// <summary>The key of a resource, or of none.</summary>
    public static string Of(AuditResource? resource) => resource is null
        ? "UNKNOWN"
        : Of(resource.Identifier) ?? Encode(string.IsNullOrEmpty(resource.Type?.Value) ? "UNKNOWN" : resource.Type.Value.Value);

    /// <summary>
    /// Whether the key is one resource's. Without an identifier many resources share one, except for the account's own settings.
    /// </summary>
    public static bool IsOfOne(AuditResource? resource) =>
        resource is not null && (Of(resource.Identifier) is not null || resource.Type == AuditResourceType.AccountSettings);

    /// <summary>
    /// The key of the identifier's own case. What else was said of the same resource does not count, because it may be
    /// missing in the next audit; it stands in only where the case itself has no value. Null where nothing has one.
    /// </summary>
    private static string? Of(ResourceIdentifier identifier) => identifier.Match(
            deviceCertificate: it =>
                Join(AuditResourceType.Names.DeviceCertificate, it.CertificateId ?? ResourceArn.CertificateIdOf(it.CertificateArn)),
            caCertificate: it => Join(AuditResourceType.Names.CaCertificate, it.CertificateId),
            policyVersion: it => Join(AuditResourceType.Names.IotPolicy, it.PolicyName, it.PolicyVersionId),
            cognitoIdentityPool: it => Join(AuditResourceType.Names.CognitoIdentityPool, it.IdentityPoolId),
            client: it => Join(AuditResourceType.Names.ClientId, it.ClientId),
            accountSettings: it => Join(AuditResourceType.Names.AccountSettings, it.AccountId),
            roleAlias: it => Join(AuditResourceType.Names.RoleAlias, it.Arn),
            iamRole: it => Join(AuditResourceType.Names.IamRole, it.Arn),
            issuerCertificate: it => Join(AuditResourceType.Names.IssuerCertificate, it.IssuerId, it.SerialNumber, it.Subject),
            otherwise: _ => null)
        ?? identifier.Others.Select(Of).FirstOrDefault(key => key is not null);

    private static string? Join(string type, params string?[] parts)
    {
        var count = Array.FindLastIndex(parts, static part => part is not null) + 1;
        return count == 0
            ? null
            : string.Join('/', [type, .. parts.Take(count).Select(static part => part is null ? Absent : Encode(part))]);
    }

    private static string Encode(string part)
    {
        if (!part.AsSpan().ContainsAnyExcept(Plain))
        {
            return part;
        }

        var encoded = new StringBuilder(part.Length + 8);
        Span<byte> bytes = stackalloc byte[4];
        for (var rest = part.AsSpan(); !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf16(rest, out var rune, out var length) != OperationStatus.Done)
            {
                encoded.Append(CultureInfo.InvariantCulture, $"%u{(int)rest[0]:X4}");
            }
            else if (rune.Value is '%' or '/' or '~' || VisibleText.IsObeyed(rune))
            {
                foreach (var code in bytes[..rune.EncodeToUtf8(bytes)])
                {
                    encoded.Append(CultureInfo.InvariantCulture, $"%{code:X2}");
                }
            }
            else
            {
                encoded.Append(rest[..length]);
            }

            rest = rest[length..];
        }

        return encoded.ToString();
    }
}
