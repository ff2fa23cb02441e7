using IoTAuditClient.Model;

namespace IoTAuditClient.Catalog;

/// <summary>The documented audit checks, as the developer guide of AWS IoT Device Defender has them.</summary>
internal static partial class DocumentedChecks
{
    private const string Guide = "https://docs.aws.amazon.com/iot-device-defender/latest/devguide/";

    private static AuditMitigationActionType[] NotifyOnly => [AuditMitigationActionType.PublishFindingToSns];

    /// <summary>Gets the checks in the ordinal order of their names.</summary>
    public static IReadOnlyList<AuditCheck> All { get; } = ValueList<AuditCheck>.Own(
    [
        .. new[]
        {
            AuthenticatedCognitoRole(), UnauthenticatedCognitoRole(), PolicyOverlyPermissive(), PolicyPotentiallyMisconfigured(),
            RoleAliasUnusedServices(), RoleAliasOverlyPermissive(),
            CaCertificateExpiring(), CaCertificateKeyQuality(), RevokedCaCertificate(),
            DeviceCertificateAge(),
            DeviceCertificateExpiring(),
            DeviceCertificateKeyQuality(),
            DeviceCertificateShared(),
            RevokedDeviceCertificate(),
            IntermediateCaRevoked(), ConflictingClientIds(), LoggingDisabled(),
        }.OrderBy(check => check.Name.Value, StringComparer.Ordinal),
    ]);

    private static AuditCheck ConflictingClientIds() => new()
    {
        Name = AuditCheckName.ConflictingClientIds,
        Title = "Conflicting MQTT client IDs",
        Description = "Several connections use one MQTT client id, so that each disconnects the other. "
            + "Looks at the last 31 days, or back to the last scheduled audit.",
        Remedy = "Give each device a client id of its own, such as its thing name, and let policies allow no other.",
        Severity = FindingSeverity.High,
        ResourceType = AuditResourceType.ClientId,
        SuppressionIdentifierMember = "clientId",
        ReasonCodes = ["DUPLICATE_CLIENT_ID_ACROSS_CONNECTIONS"],
        MitigationActionTypes = NotifyOnly,
        DocumentationUrl = Page("audit-chk-conflicting-client-ids"),
    };

    private static AuditCheck LoggingDisabled() => new()
    {
        Name = AuditCheckName.LoggingDisabled,
        Title = "Logging disabled",
        Description = "AWS IoT writes no logs to Amazon CloudWatch for this account.",
        Remedy = "Switch logging on, with a role that may write to CloudWatch Logs and a level like WARN.",
        Severity = FindingSeverity.Low,
        ResourceType = AuditResourceType.AccountSettings,
        SuppressionIdentifierMember = "account",
        ReasonCodes = ["LOGGING_DISABLED"],
        MitigationActionTypes = [AuditMitigationActionType.PublishFindingToSns, AuditMitigationActionType.EnableIotLogging],
        DocumentationUrl = Page("audit-chk-logging-disabled"),
    };

    private static Uri Page(string name) => new($"{Guide}{name}.html");
}
