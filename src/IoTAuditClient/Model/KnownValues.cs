namespace IoTAuditClient.Model;

/// <summary>The values that this version knows by name.</summary>
internal static class KnownValues
{
    public static readonly HashSet<string> Severities = Set(
        FindingSeverity.Names.Critical,
        FindingSeverity.Names.High,
        FindingSeverity.Names.Medium,
        FindingSeverity.Names.Low);

    public static readonly HashSet<string> ResourceTypes = Set(
        AuditResourceType.Names.AccountSettings,
        AuditResourceType.Names.CaCertificate,
        AuditResourceType.Names.ClientId,
        AuditResourceType.Names.CognitoIdentityPool,
        AuditResourceType.Names.DeviceCertificate,
        AuditResourceType.Names.IamRole,
        AuditResourceType.Names.IotPolicy,
        AuditResourceType.Names.IssuerCertificate,
        AuditResourceType.Names.RoleAlias);

    public static readonly HashSet<string> AuditStatuses = Set(
        AuditStatus.Names.InProgress,
        AuditStatus.Names.Completed,
        AuditStatus.Names.Failed,
        AuditStatus.Names.Canceled);

    public static readonly HashSet<string> AuditTypes = Set(AuditType.Names.OnDemand, AuditType.Names.Scheduled);

    public static readonly HashSet<string> CheckStatuses = Set(
        AuditCheckStatus.Names.WaitingForDataCollection,
        AuditCheckStatus.Names.InProgress,
        AuditCheckStatus.Names.CompletedCompliant,
        AuditCheckStatus.Names.CompletedNonCompliant,
        AuditCheckStatus.Names.Failed,
        AuditCheckStatus.Names.Canceled);

    public static readonly HashSet<string> Frequencies = Set(
        ScheduledAuditFrequency.Names.Daily,
        ScheduledAuditFrequency.Names.Weekly,
        ScheduledAuditFrequency.Names.Biweekly,
        ScheduledAuditFrequency.Names.Monthly);

    public static readonly HashSet<string> MitigationStatuses = Set(
        AuditMitigationStatus.Names.InProgress,
        AuditMitigationStatus.Names.Completed,
        AuditMitigationStatus.Names.Failed,
        AuditMitigationStatus.Names.Canceled);

    public static readonly HashSet<string> ExecutionStatuses = Set(
        AuditMitigationExecutionStatus.Names.Pending,
        AuditMitigationExecutionStatus.Names.InProgress,
        AuditMitigationExecutionStatus.Names.Completed,
        AuditMitigationExecutionStatus.Names.Failed,
        AuditMitigationExecutionStatus.Names.Skipped,
        AuditMitigationExecutionStatus.Names.Canceled);

    public static readonly HashSet<string> ActionTypes = Set(
        AuditMitigationActionType.Names.AddThingsToThingGroup,
        AuditMitigationActionType.Names.EnableIotLogging,
        AuditMitigationActionType.Names.PublishFindingToSns,
        AuditMitigationActionType.Names.ReplaceDefaultPolicyVersion,
        AuditMitigationActionType.Names.UpdateCaCertificate,
        AuditMitigationActionType.Names.UpdateDeviceCertificate);

    public static readonly HashSet<string> CheckNames = Set(
        AuditCheckName.Names.AuthenticatedCognitoRoleOverlyPermissive,
        AuditCheckName.Names.CaCertificateExpiring,
        AuditCheckName.Names.CaCertificateKeyQuality,
        AuditCheckName.Names.ConflictingClientIds,
        AuditCheckName.Names.DeviceCertificateAge,
        AuditCheckName.Names.DeviceCertificateExpiring,
        AuditCheckName.Names.DeviceCertificateKeyQuality,
        AuditCheckName.Names.DeviceCertificateShared,
        AuditCheckName.Names.IntermediateCaRevokedForActiveDeviceCertificates,
        AuditCheckName.Names.IotPolicyOverlyPermissive,
        AuditCheckName.Names.IotPolicyPotentialMisconfiguration,
        AuditCheckName.Names.IotRoleAliasAllowsAccessToUnusedServices,
        AuditCheckName.Names.IotRoleAliasOverlyPermissive,
        AuditCheckName.Names.LoggingDisabled,
        AuditCheckName.Names.RevokedCaCertificateStillActive,
        AuditCheckName.Names.RevokedDeviceCertificateStillActive,
        AuditCheckName.Names.UnauthenticatedCognitoRoleOverlyPermissive);

    private static HashSet<string> Set(params string[] values) => new(values, StringComparer.Ordinal);
}
