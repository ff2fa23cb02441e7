namespace IoTAuditClient.Model.Identifiers;

/// <summary>The members of an identifier by AWS's names for them, of which a suppression takes one. Empty text names nothing.</summary>
internal static class MembersByName
{
    /// <summary>The member of an identifier that accompanies every other.</summary>
    public const string Account = "account";

    private static readonly Dictionary<string, Func<IdentifierMembers, IdentifierMembers>> Members = new(StringComparer.Ordinal)
    {
        ["deviceCertificateId"] = static all => new() { DeviceCertificateId = TextOf(all.DeviceCertificateId) },
        ["deviceCertificateArn"] = static all => new() { DeviceCertificateArn = TextOf(all.DeviceCertificateArn) },
        ["caCertificateId"] = static all => new() { CaCertificateId = TextOf(all.CaCertificateId) },
        ["cognitoIdentityPoolId"] = static all => new() { CognitoIdentityPoolId = TextOf(all.CognitoIdentityPoolId) },
        ["clientId"] = static all => new() { ClientId = TextOf(all.ClientId) },
        ["policyVersionIdentifier"] = static all => new() { PolicyVersion = HasText(all.PolicyVersion) ? all.PolicyVersion : null },
        [Account] = static all => new() { Account = TextOf(all.Account) },
        ["iamRoleArn"] = static all => new() { IamRoleArn = TextOf(all.IamRoleArn) },
        ["roleAliasArn"] = static all => new() { RoleAliasArn = TextOf(all.RoleAliasArn) },
        ["issuerCertificateIdentifier"] =
            static all => new() { IssuerCertificate = HasText(all.IssuerCertificate) ? all.IssuerCertificate : null },
    };

    /// <summary>The member of this name alone; nothing where it is not set, or where this version knows none of this name.</summary>
    public static IdentifierMembers Only(this IdentifierMembers all, string name) =>
        Members.TryGetValue(name, out var pick) ? pick(all) : default;

    /// <summary>The names of the members that are set, in AWS's order.</summary>
    public static IEnumerable<string> NamesIn(this IdentifierMembers all) => Members.Keys.Where(name => all.Only(name) != default);

    private static string? TextOf(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static bool HasText(ResourceIdentifier.PolicyVersion? policy) =>
        TextOf(policy?.PolicyName) is not null || TextOf(policy?.PolicyVersionId) is not null;

    private static bool HasText(ResourceIdentifier.IssuerCertificate? issuer) =>
        TextOf(issuer?.Subject) is not null || TextOf(issuer?.IssuerId) is not null || TextOf(issuer?.SerialNumber) is not null;
}
