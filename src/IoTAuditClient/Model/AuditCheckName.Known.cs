namespace IoTAuditClient;

/// <content>The check names that this version knows.</content>
public readonly partial struct AuditCheckName
{
    /// <summary>Gets AUTHENTICATED_COGNITO_ROLE_OVERLY_PERMISSIVE_CHECK.</summary>
    /// <remarks>The role of signed-in users of a Cognito identity pool allows too much. Critical.</remarks>
    public static AuditCheckName AuthenticatedCognitoRoleOverlyPermissive { get; } = new(Names.AuthenticatedCognitoRoleOverlyPermissive);

    /// <summary>Gets CA_CERTIFICATE_EXPIRING_CHECK.</summary>
    /// <remarks>A CA certificate expires within 30 days or has expired. Medium.</remarks>
    public static AuditCheckName CaCertificateExpiring { get; } = new(Names.CaCertificateExpiring);

    /// <summary>Gets CA_CERTIFICATE_KEY_QUALITY_CHECK.</summary>
    /// <remarks>The key of a CA certificate is weak. Critical.</remarks>
    public static AuditCheckName CaCertificateKeyQuality { get; } = new(Names.CaCertificateKeyQuality);

    /// <summary>Gets CONFLICTING_CLIENT_IDS_CHECK.</summary>
    /// <remarks>Several devices connect with one client id. High.</remarks>
    public static AuditCheckName ConflictingClientIds { get; } = new(Names.ConflictingClientIds);

    /// <summary>Gets DEVICE_CERTIFICATE_AGE_CHECK.</summary>
    /// <remarks>A device certificate is older than the configured number of days. Low.</remarks>
    public static AuditCheckName DeviceCertificateAge { get; } = new(Names.DeviceCertificateAge);

    /// <summary>Gets DEVICE_CERTIFICATE_EXPIRING_CHECK.</summary>
    /// <remarks>A device certificate expires soon or has expired. Medium.</remarks>
    public static AuditCheckName DeviceCertificateExpiring { get; } = new(Names.DeviceCertificateExpiring);

    /// <summary>Gets DEVICE_CERTIFICATE_KEY_QUALITY_CHECK.</summary>
    /// <remarks>The key of a device certificate is weak. Critical.</remarks>
    public static AuditCheckName DeviceCertificateKeyQuality { get; } = new(Names.DeviceCertificateKeyQuality);

    /// <summary>Gets DEVICE_CERTIFICATE_SHARED_CHECK.</summary>
    /// <remarks>Several connections use one device certificate at a time. Critical.</remarks>
    public static AuditCheckName DeviceCertificateShared { get; } = new(Names.DeviceCertificateShared);

    /// <summary>Gets INTERMEDIATE_CA_REVOKED_FOR_ACTIVE_DEVICE_CERTIFICATES_CHECK.</summary>
    /// <remarks>An intermediate CA was revoked while device certificates that it issued are active. Critical.</remarks>
    public static AuditCheckName IntermediateCaRevokedForActiveDeviceCertificates { get; } =
        new(Names.IntermediateCaRevokedForActiveDeviceCertificates);

    /// <summary>Gets IOT_POLICY_OVERLY_PERMISSIVE_CHECK.</summary>
    /// <remarks>An AWS IoT policy allows too much. Critical.</remarks>
    public static AuditCheckName IotPolicyOverlyPermissive { get; } = new(Names.IotPolicyOverlyPermissive);

    /// <summary>Gets IOT_POLICY_POTENTIAL_MISCONFIGURATION_CHECK.</summary>
    /// <remarks>An AWS IoT policy may not deny what it seems to deny. Medium.</remarks>
    public static AuditCheckName IotPolicyPotentialMisconfiguration { get; } = new(Names.IotPolicyPotentialMisconfiguration);

    /// <summary>Gets IOT_ROLE_ALIAS_ALLOWS_ACCESS_TO_UNUSED_SERVICES_CHECK.</summary>
    /// <remarks>A role alias gives access to services that were not used for a year. Medium.</remarks>
    public static AuditCheckName IotRoleAliasAllowsAccessToUnusedServices { get; } = new(Names.IotRoleAliasAllowsAccessToUnusedServices);

    /// <summary>Gets IOT_ROLE_ALIAS_OVERLY_PERMISSIVE_CHECK.</summary>
    /// <remarks>A role alias allows too much. Critical.</remarks>
    public static AuditCheckName IotRoleAliasOverlyPermissive { get; } = new(Names.IotRoleAliasOverlyPermissive);

    /// <summary>Gets LOGGING_DISABLED_CHECK.</summary>
    /// <remarks>AWS IoT logging is off. Low.</remarks>
    public static AuditCheckName LoggingDisabled { get; } = new(Names.LoggingDisabled);

    /// <summary>Gets REVOKED_CA_CERTIFICATE_STILL_ACTIVE_CHECK.</summary>
    /// <remarks>A CA certificate was revoked but is still active. Critical.</remarks>
    public static AuditCheckName RevokedCaCertificateStillActive { get; } = new(Names.RevokedCaCertificateStillActive);

    /// <summary>Gets REVOKED_DEVICE_CERTIFICATE_STILL_ACTIVE_CHECK.</summary>
    /// <remarks>A device certificate was revoked but is still active. Medium.</remarks>
    public static AuditCheckName RevokedDeviceCertificateStillActive { get; } = new(Names.RevokedDeviceCertificateStillActive);

    /// <summary>Gets UNAUTHENTICATED_COGNITO_ROLE_OVERLY_PERMISSIVE_CHECK.</summary>
    /// <remarks>The role of guests of a Cognito identity pool allows too much. Critical.</remarks>
    public static AuditCheckName UnauthenticatedCognitoRoleOverlyPermissive { get; } =
        new(Names.UnauthenticatedCognitoRoleOverlyPermissive);

    /// <summary>The known values as constants, for the case labels of a switch over <see cref="Value"/>.</summary>
    public static class Names
    {
        /// <summary>The text of <see cref="AuditCheckName.AuthenticatedCognitoRoleOverlyPermissive"/>.</summary>
        public const string AuthenticatedCognitoRoleOverlyPermissive = "AUTHENTICATED_COGNITO_ROLE_OVERLY_PERMISSIVE_CHECK";

        /// <summary>The text of <see cref="AuditCheckName.CaCertificateExpiring"/>.</summary>
        public const string CaCertificateExpiring = "CA_CERTIFICATE_EXPIRING_CHECK";

        /// <summary>The text of <see cref="AuditCheckName.CaCertificateKeyQuality"/>.</summary>
        public const string CaCertificateKeyQuality = "CA_CERTIFICATE_KEY_QUALITY_CHECK";

        /// <summary>The text of <see cref="AuditCheckName.ConflictingClientIds"/>.</summary>
        public const string ConflictingClientIds = "CONFLICTING_CLIENT_IDS_CHECK";

        /// <summary>The text of <see cref="AuditCheckName.DeviceCertificateAge"/>.</summary>
        public const string DeviceCertificateAge = "DEVICE_CERTIFICATE_AGE_CHECK";

        /// <summary>The text of <see cref="AuditCheckName.DeviceCertificateExpiring"/>.</summary>
        public const string DeviceCertificateExpiring = "DEVICE_CERTIFICATE_EXPIRING_CHECK";

        /// <summary>The text of <see cref="AuditCheckName.DeviceCertificateKeyQuality"/>.</summary>
        public const string DeviceCertificateKeyQuality = "DEVICE_CERTIFICATE_KEY_QUALITY_CHECK";

        /// <summary>The text of <see cref="AuditCheckName.DeviceCertificateShared"/>.</summary>
        public const string DeviceCertificateShared = "DEVICE_CERTIFICATE_SHARED_CHECK";

        /// <summary>The text of <see cref="AuditCheckName.IntermediateCaRevokedForActiveDeviceCertificates"/>.</summary>
        public const string IntermediateCaRevokedForActiveDeviceCertificates =
            "INTERMEDIATE_CA_REVOKED_FOR_ACTIVE_DEVICE_CERTIFICATES_CHECK";

        /// <summary>The text of <see cref="AuditCheckName.IotPolicyOverlyPermissive"/>.</summary>
        public const string IotPolicyOverlyPermissive = "IOT_POLICY_OVERLY_PERMISSIVE_CHECK";

        /// <summary>The text of <see cref="AuditCheckName.IotPolicyPotentialMisconfiguration"/>.</summary>
        public const string IotPolicyPotentialMisconfiguration = "IOT_POLICY_POTENTIAL_MISCONFIGURATION_CHECK";

        /// <summary>The text of <see cref="AuditCheckName.IotRoleAliasAllowsAccessToUnusedServices"/>.</summary>
        public const string IotRoleAliasAllowsAccessToUnusedServices = "IOT_ROLE_ALIAS_ALLOWS_ACCESS_TO_UNUSED_SERVICES_CHECK";

        /// <summary>The text of <see cref="AuditCheckName.IotRoleAliasOverlyPermissive"/>.</summary>
        public const string IotRoleAliasOverlyPermissive = "IOT_ROLE_ALIAS_OVERLY_PERMISSIVE_CHECK";

        /// <summary>The text of <see cref="AuditCheckName.LoggingDisabled"/>.</summary>
        public const string LoggingDisabled = "LOGGING_DISABLED_CHECK";

        /// <summary>The text of <see cref="AuditCheckName.RevokedCaCertificateStillActive"/>.</summary>
        public const string RevokedCaCertificateStillActive = "REVOKED_CA_CERTIFICATE_STILL_ACTIVE_CHECK";

        /// <summary>The text of <see cref="AuditCheckName.RevokedDeviceCertificateStillActive"/>.</summary>
        public const string RevokedDeviceCertificateStillActive = "REVOKED_DEVICE_CERTIFICATE_STILL_ACTIVE_CHECK";

        /// <summary>The text of <see cref="AuditCheckName.UnauthenticatedCognitoRoleOverlyPermissive"/>.</summary>
        public const string UnauthenticatedCognitoRoleOverlyPermissive = "UNAUTHENTICATED_COGNITO_ROLE_OVERLY_PERMISSIVE_CHECK";
    }
}
