namespace IoTAuditClient.Model.Identifiers;

/// <summary>The cases of <see cref="ResourceIdentifier"/>, in the order of the parameters of its Match.</summary>
internal enum IdentifierKind
{
    DeviceCertificate,
    CaCertificate,
    PolicyVersion,
    CognitoIdentityPool,
    Client,
    AccountSettings,
    RoleAlias,
    IamRole,
    IssuerCertificate,
    Unrecognized,
}
