using System.Buffers;
using IoTAuditClient.Model.Identifiers;
using IoTAuditClient.Text;

namespace IoTAuditClient.Queries;

/// <summary>
/// What an identifier must keep to where it filters a list. The service decides what it accepts: here stands only what
/// its model rules out.
/// </summary>
/// <remarks>Left to the service: ids of clients and identity pools and certificate ARNs, which have no constraint, and
/// the parts of issuer certificates, whose constraints are narrower than real serial numbers.</remarks>
internal static class ResourceFilterRules
{
    private const string Remedy = "Take it from a resource that a finding names.";
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    private static readonly TextRule CertificateId = new(
        "A certificate id",
        64,
        64,
        SearchValues.Create("0123456789abcdefABCDEFx"),
        " of 0-9, a-f and A-F, of which the first two may be 0x",
        Remedy);

    private static readonly TextRule Account = new("An AWS account id", 12, 12, Digits, " of 0-9", Remedy);

    private static readonly TextRule PolicyName = new(
        "A policy name",
        1,
        128,
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+=,.@-"),
        " of a-z, A-Z, 0-9 and _+=,.@-",
        Remedy);

    private static readonly TextRule PolicyVersionId = new("A policy version id", 1, int.MaxValue, Digits, " of 0-9", Remedy);

    private static readonly TextRule RoleArn = new("The ARN of a role", 20, 2048, null, "", Remedy);

    private static readonly TextRule RoleAliasArn = new("The ARN of a role alias", 1, 2048, null, "", Remedy);

    /// <exception cref="ArgumentException">The identifier cannot filter a list.</exception>
    public static ResourceIdentifier? Check(ResourceIdentifier? identifier, string parameterName)
    {
        if (identifier is null)
        {
            return null;
        }

        if (identifier.Others.Count > 0)
        {
            throw new ArgumentException(
                $"A filter takes an identifier of one kind; '{identifier}' has others beside it. Leave them out: "
                    + $"identifier with {{ Others = [] }}.",
                parameterName);
        }

        var members = IdentifierMembers.Of(identifier);
        if (!HasText(members))
        {
            throw new ArgumentException(
                $"A filter takes an identifier with at least one member; '{identifier}' has none. "
                    + "Set one, or set null for the findings on every resource.",
                parameterName);
        }

        Check(members, parameterName);
        return identifier;
    }

    private static bool HasText(IdentifierMembers members) => members
        is { DeviceCertificateId: not null } or { DeviceCertificateArn: not null }
            or { CaCertificateId: not null } or { CognitoIdentityPoolId: not null }
        or { ClientId: not null }
        or { PolicyVersion.PolicyName: not null } or { PolicyVersion.PolicyVersionId: not null } or { Account: not null }
        or { IamRoleArn: not null } or { RoleAliasArn: not null }
        or { IssuerCertificate.Subject: not null }
        or { IssuerCertificate.IssuerId: not null }
        or { IssuerCertificate.SerialNumber: not null };

    /// <exception cref="ArgumentException">A member breaks a rule of the service.</exception>
    public static void Check(IdentifierMembers members, string parameterName)
    {
        CertificateId.Optional(members.DeviceCertificateId, parameterName);
        CertificateId.Optional(members.CaCertificateId, parameterName);
        PolicyName.Optional(members.PolicyVersion?.PolicyName, parameterName);
        PolicyVersionId.Optional(members.PolicyVersion?.PolicyVersionId, parameterName);
        Account.Optional(members.Account, parameterName);
        RoleArn.Optional(members.IamRoleArn, parameterName);
        RoleAliasArn.Optional(members.RoleAliasArn, parameterName);
    }
}
