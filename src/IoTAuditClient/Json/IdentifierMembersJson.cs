using System.Text.Json;
using IoTAuditClient.Model.Identifiers;

namespace IoTAuditClient.Json;

/// <summary>Reads and writes AWS's structure ResourceIdentifier.</summary>
internal static class IdentifierMembersJson
{
    public static IdentifierMembers Read(ref Utf8JsonReader reader)
    {
        var members = default(IdentifierMembers);
        reader.ExpectObject();
        var seen = 0UL;
        while (reader.NextMember())
        {
            if (reader.Is(MemberNames.DeviceCertificateId, ref seen))
            {
                members = members with { DeviceCertificateId = reader.NextText() };
            }
            else if (reader.Is(MemberNames.CaCertificateId, ref seen)) { members = members with { CaCertificateId = reader.NextText() }; }
            else if (reader.Is(MemberNames.CognitoIdentityPoolId, ref seen))
            {
                members = members with { CognitoIdentityPoolId = reader.NextText() };
            }
            else if (reader.Is(MemberNames.ClientId, ref seen)) { members = members with { ClientId = reader.NextText() }; }
            else if (reader.Is(MemberNames.PolicyVersionIdentifier, ref seen))
            {
                members = members with { PolicyVersion = NextPolicyVersion(ref reader) };
            }
            else if (reader.Is(MemberNames.Account, ref seen)) { members = members with { Account = reader.NextText() }; }
            else if (reader.Is(MemberNames.IamRoleArn, ref seen)) { members = members with { IamRoleArn = reader.NextText() }; }
            else if (reader.Is(MemberNames.RoleAliasArn, ref seen)) { members = members with { RoleAliasArn = reader.NextText() }; }
            else if (reader.Is(MemberNames.IssuerCertificateIdentifier, ref seen))
            {
                members = members with { IssuerCertificate = NextIssuerCertificate(ref reader) };
            }
            else if (reader.Is(MemberNames.DeviceCertificateArn, ref seen))
            {
                members = members with { DeviceCertificateArn = reader.NextText() };
            }
            else { reader.SkipMember(); }
        }

        return members;
    }

    public static void Write(Utf8JsonWriter writer, IdentifierMembers members)
    {
        writer.WriteStartObject();
        writer.WriteText(MemberNames.DeviceCertificateId, members.DeviceCertificateId);
        writer.WriteText(MemberNames.CaCertificateId, members.CaCertificateId);
        writer.WriteText(MemberNames.CognitoIdentityPoolId, members.CognitoIdentityPoolId);
        writer.WriteText(MemberNames.ClientId, members.ClientId);
        if (members.PolicyVersion is { } policy)
        {
            writer.WriteStartObject(MemberNames.PolicyVersionIdentifier);
            writer.WriteText(MemberNames.PolicyName, policy.PolicyName);
            writer.WriteText(MemberNames.PolicyVersionId, policy.PolicyVersionId);
            writer.WriteEndObject();
        }

        writer.WriteText(MemberNames.Account, members.Account);
        writer.WriteText(MemberNames.IamRoleArn, members.IamRoleArn);
        writer.WriteText(MemberNames.RoleAliasArn, members.RoleAliasArn);
        if (members.IssuerCertificate is { } issuer)
        {
            writer.WriteStartObject(MemberNames.IssuerCertificateIdentifier);
            writer.WriteText(MemberNames.IssuerCertificateSubject, issuer.Subject);
            writer.WriteText(MemberNames.IssuerId, issuer.IssuerId);
            writer.WriteText(MemberNames.IssuerCertificateSerialNumber, issuer.SerialNumber);
            writer.WriteEndObject();
        }

        writer.WriteText(MemberNames.DeviceCertificateArn, members.DeviceCertificateArn);
        writer.WriteEndObject();
    }

    private static ResourceIdentifier.PolicyVersion? NextPolicyVersion(ref Utf8JsonReader reader)
    {
        if (!reader.NextIsObject())
        {
            return null;
        }

        string? policyName = null, policyVersionId = null;
        var seen = 0UL;
        while (reader.NextMember())
        {
            if (reader.Is(MemberNames.PolicyName, ref seen)) { policyName = reader.NextText(); }
            else if (reader.Is(MemberNames.PolicyVersionId, ref seen)) { policyVersionId = reader.NextText(); }
            else { reader.SkipMember(); }
        }

        return new ResourceIdentifier.PolicyVersion { PolicyName = policyName, PolicyVersionId = policyVersionId };
    }

    private static ResourceIdentifier.IssuerCertificate? NextIssuerCertificate(ref Utf8JsonReader reader)
    {
        if (!reader.NextIsObject())
        {
            return null;
        }

        string? subject = null, issuerId = null, serialNumber = null;
        var seen = 0UL;
        while (reader.NextMember())
        {
            if (reader.Is(MemberNames.IssuerCertificateSubject, ref seen)) { subject = reader.NextText(); }
            else if (reader.Is(MemberNames.IssuerId, ref seen)) { issuerId = reader.NextText(); }
            else if (reader.Is(MemberNames.IssuerCertificateSerialNumber, ref seen)) { serialNumber = reader.NextText(); }
            else { reader.SkipMember(); }
        }

        return new ResourceIdentifier.IssuerCertificate { Subject = subject, IssuerId = issuerId, SerialNumber = serialNumber };
    }
}
