namespace IoTAuditClient.Model;

/// <summary>Tells which values this version knows by name.</summary>
/// <remarks>These are patterns, because a set has to be built before the first answer, and hashes every value of every finding.</remarks>
internal static class KnownValues
{
    public static bool IsSeverity(string value) => value is
        FindingSeverity.Names.Critical
        or FindingSeverity.Names.High
        or FindingSeverity.Names.Medium
        or FindingSeverity.Names.Low;

    public static bool IsResourceType(string value) => value is
        AuditResourceType.Names.AccountSettings
        or AuditResourceType.Names.CaCertificate
        or AuditResourceType.Names.ClientId
        or AuditResourceType.Names.CognitoIdentityPool
        or AuditResourceType.Names.DeviceCertificate
        or AuditResourceType.Names.IamRole
        or AuditResourceType.Names.IotPolicy
        or AuditResourceType.Names.IssuerCertificate
        or AuditResourceType.Names.RoleAlias;

    public static bool IsAuditStatus(string value) => value is
        AuditStatus.Names.InProgress
        or AuditStatus.Names.Completed
        or AuditStatus.Names.Failed
        or AuditStatus.Names.Canceled;

    public static bool IsAuditType(string value) => value is
        AuditType.Names.OnDemand
        or AuditType.Names.Scheduled;

    public static bool IsCheckStatus(string value) => value is
        AuditCheckStatus.Names.WaitingForDataCollection
        or AuditCheckStatus.Names.InProgress
        or AuditCheckStatus.Names.CompletedCompliant
        or AuditCheckStatus.Names.CompletedNonCompliant
        or AuditCheckStatus.Names.Failed
        or AuditCheckStatus.Names.Canceled;

    public static bool IsFrequency(string value) => value is
        ScheduledAuditFrequency.Names.Daily
        or ScheduledAuditFrequency.Names.Weekly
        or ScheduledAuditFrequency.Names.Biweekly
        or ScheduledAuditFrequency.Names.Monthly;

    public static bool IsMitigationStatus(string value) => value is
        AuditMitigationStatus.Names.InProgress
        or AuditMitigationStatus.Names.Completed
        or AuditMitigationStatus.Names.Failed
        or AuditMitigationStatus.Names.Canceled;

    public static bool IsExecutionStatus(string value) => value is
        AuditMitigationExecutionStatus.Names.Pending
        or AuditMitigationExecutionStatus.Names.InProgress
        or AuditMitigationExecutionStatus.Names.Completed
        or AuditMitigationExecutionStatus.Names.Failed
        or AuditMitigationExecutionStatus.Names.Skipped
        or AuditMitigationExecutionStatus.Names.Canceled;

    public static bool IsActionType(string value) => value is
        AuditMitigationActionType.Names.AddThingsToThingGroup
        or AuditMitigationActionType.Names.EnableIotLogging
        or AuditMitigationActionType.Names.PublishFindingToSns
        or AuditMitigationActionType.Names.ReplaceDefaultPolicyVersion
        or AuditMitigationActionType.Names.UpdateCaCertificate
        or AuditMitigationActionType.Names.UpdateDeviceCertificate;

    public static bool IsCheckName(string value) => value is
        AuditCheckName.Names.AuthenticatedCognitoRoleOverlyPermissive
        or AuditCheckName.Names.CaCertificateExpiring
        or AuditCheckName.Names.CaCertificateKeyQuality
        or AuditCheckName.Names.ConflictingClientIds
        or AuditCheckName.Names.DeviceCertificateAge
        or AuditCheckName.Names.DeviceCertificateExpiring
        or AuditCheckName.Names.DeviceCertificateKeyQuality
        or AuditCheckName.Names.DeviceCertificateShared
        or AuditCheckName.Names.IntermediateCaRevokedForActiveDeviceCertificates
        or AuditCheckName.Names.IotPolicyOverlyPermissive
        or AuditCheckName.Names.IotPolicyPotentialMisconfiguration
        or AuditCheckName.Names.IotRoleAliasAllowsAccessToUnusedServices
        or AuditCheckName.Names.IotRoleAliasOverlyPermissive
        or AuditCheckName.Names.LoggingDisabled
        or AuditCheckName.Names.RevokedCaCertificateStillActive
        or AuditCheckName.Names.RevokedDeviceCertificateStillActive
        or AuditCheckName.Names.UnauthenticatedCognitoRoleOverlyPermissive;
}
