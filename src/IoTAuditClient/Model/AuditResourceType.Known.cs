namespace IoTAuditClient;

/// <content>The resource types that this version knows.</content>
public readonly partial struct AuditResourceType
{
    /// <summary>Gets DEVICE_CERTIFICATE: the X.509 certificate of a device.</summary>
    public static AuditResourceType DeviceCertificate { get; } = new(Names.DeviceCertificate);

    /// <summary>Gets CA_CERTIFICATE: a registered certificate authority.</summary>
    public static AuditResourceType CaCertificate { get; } = new(Names.CaCertificate);

    /// <summary>Gets IOT_POLICY: a version of an AWS IoT policy.</summary>
    public static AuditResourceType IotPolicy { get; } = new(Names.IotPolicy);

    /// <summary>Gets COGNITO_IDENTITY_POOL: an Amazon Cognito identity pool.</summary>
    public static AuditResourceType CognitoIdentityPool { get; } = new(Names.CognitoIdentityPool);

    /// <summary>Gets CLIENT_ID: a client id with which a device connects.</summary>
    public static AuditResourceType ClientId { get; } = new(Names.ClientId);

    /// <summary>Gets ACCOUNT_SETTINGS: the settings of the account, such as logging.</summary>
    public static AuditResourceType AccountSettings { get; } = new(Names.AccountSettings);

    /// <summary>Gets ROLE_ALIAS: an AWS IoT role alias.</summary>
    public static AuditResourceType RoleAlias { get; } = new(Names.RoleAlias);

    /// <summary>Gets IAM_ROLE: an IAM role.</summary>
    public static AuditResourceType IamRole { get; } = new(Names.IamRole);

    /// <summary>Gets ISSUER_CERTIFICATE: the certificate of the authority that issued a device certificate.</summary>
    public static AuditResourceType IssuerCertificate { get; } = new(Names.IssuerCertificate);

    /// <summary>The known values as constants, for the case labels of a switch over <see cref="Value"/>.</summary>
    public static class Names
    {
        /// <summary>The text of <see cref="AuditResourceType.DeviceCertificate"/>.</summary>
        public const string DeviceCertificate = "DEVICE_CERTIFICATE";

        /// <summary>The text of <see cref="AuditResourceType.CaCertificate"/>.</summary>
        public const string CaCertificate = "CA_CERTIFICATE";

        /// <summary>The text of <see cref="AuditResourceType.IotPolicy"/>.</summary>
        public const string IotPolicy = "IOT_POLICY";

        /// <summary>The text of <see cref="AuditResourceType.CognitoIdentityPool"/>.</summary>
        public const string CognitoIdentityPool = "COGNITO_IDENTITY_POOL";

        /// <summary>The text of <see cref="AuditResourceType.ClientId"/>.</summary>
        public const string ClientId = "CLIENT_ID";

        /// <summary>The text of <see cref="AuditResourceType.AccountSettings"/>.</summary>
        public const string AccountSettings = "ACCOUNT_SETTINGS";

        /// <summary>The text of <see cref="AuditResourceType.RoleAlias"/>.</summary>
        public const string RoleAlias = "ROLE_ALIAS";

        /// <summary>The text of <see cref="AuditResourceType.IamRole"/>.</summary>
        public const string IamRole = "IAM_ROLE";

        /// <summary>The text of <see cref="AuditResourceType.IssuerCertificate"/>.</summary>
        public const string IssuerCertificate = "ISSUER_CERTIFICATE";
    }
}
