using IoTAuditClient.Model.Identifiers;
using AwsModel = Amazon.IoT.Model;

namespace IoTAuditClient.Sdk;

/// <summary>Maps the members of an identifier from the AWS SDK and back; either method undoes the other.</summary>
internal static class IdentifierMapper
{
    public static IdentifierMembers Map(AwsModel.ResourceIdentifier? identifier) => identifier is null
        ? default
        : new IdentifierMembers
        {
            DeviceCertificateId = identifier.DeviceCertificateId,
            DeviceCertificateArn = identifier.DeviceCertificateArn,
            CaCertificateId = identifier.CaCertificateId,
            CognitoIdentityPoolId = identifier.CognitoIdentityPoolId,
            ClientId = identifier.ClientId,
            PolicyVersion = identifier.PolicyVersionIdentifier is { } policy
                ? new ResourceIdentifier.PolicyVersion { PolicyName = policy.PolicyName, PolicyVersionId = policy.PolicyVersionId }
                : null,
            Account = identifier.Account,
            IamRoleArn = identifier.IamRoleArn,
            RoleAliasArn = identifier.RoleAliasArn,
            IssuerCertificate = identifier.IssuerCertificateIdentifier is { } issuer
                ? new ResourceIdentifier.IssuerCertificate
                {
                    Subject = issuer.IssuerCertificateSubject,
                    IssuerId = issuer.IssuerId,
                    SerialNumber = issuer.IssuerCertificateSerialNumber,
                }
                : null,
        };

    public static AwsModel.ResourceIdentifier Map(IdentifierMembers members) => new()
    {
        DeviceCertificateId = members.DeviceCertificateId,
        DeviceCertificateArn = members.DeviceCertificateArn,
        CaCertificateId = members.CaCertificateId,
        CognitoIdentityPoolId = members.CognitoIdentityPoolId,
        ClientId = members.ClientId,
        PolicyVersionIdentifier = members.PolicyVersion is { } policy
            ? new AwsModel.PolicyVersionIdentifier { PolicyName = policy.PolicyName, PolicyVersionId = policy.PolicyVersionId }
            : null,
        Account = members.Account,
        IamRoleArn = members.IamRoleArn,
        RoleAliasArn = members.RoleAliasArn,
        IssuerCertificateIdentifier = members.IssuerCertificate is { } issuer
            ? new AwsModel.IssuerCertificateIdentifier
            {
                IssuerCertificateSubject = issuer.Subject,
                IssuerId = issuer.IssuerId,
                IssuerCertificateSerialNumber = issuer.SerialNumber,
            }
            : null,
    };
}
