namespace IoTAuditClient.Model.Identifiers;

/// <summary>The functions of one <see cref="ResourceIdentifier.Match"/>, so that each case picks its own by overriding one
/// member.</summary>
internal readonly record struct IdentifierFunctions<TResult>(
    Func<ResourceIdentifier.DeviceCertificate, TResult> DeviceCertificate,
    Func<ResourceIdentifier.CaCertificate, TResult> CaCertificate,
    Func<ResourceIdentifier.PolicyVersion, TResult> PolicyVersion,
    Func<ResourceIdentifier.CognitoIdentityPool, TResult> CognitoIdentityPool,
    Func<ResourceIdentifier.Client, TResult> Client,
    Func<ResourceIdentifier.AccountSettings, TResult> AccountSettings,
    Func<ResourceIdentifier.RoleAlias, TResult> RoleAlias,
    Func<ResourceIdentifier.IamRole, TResult> IamRole,
    Func<ResourceIdentifier.IssuerCertificate, TResult> IssuerCertificate,
    Func<ResourceIdentifier, TResult> Otherwise);
