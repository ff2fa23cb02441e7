namespace IoTAuditClient.Emulator;

/// <summary>The 17 documented audit checks. Their order is part of the promise that a seed's findings never change.</summary>
internal static class CheckCatalog
{
    private static readonly string[] DataPlane =
    [
        "iot:Connect", "iot:Publish", "iot:Subscribe", "iot:Receive", "iot:GetThingShadow", "iot:UpdateThingShadow",
        "iot:DeleteThingShadow",
    ];
    private static readonly string[] AdminRead =
    [
        "iot:ListThings", "iot:DescribeThing", "iot:ListJobs", "iot:DescribeJob", "iot:ListThingGroups",
    ];
    private static readonly string[] AdminWrite =
    [
        "iot:CreateThing", "iot:UpdateThing", "iot:DeleteThing", "iot:AddThingToThingGroup", "iot:CreateJob",
    ];
    private static readonly string[] NonThingAdmin =
    [
        "iot:AttachPolicy",
        "iot:CreatePolicyVersion",
        "iot:UpdateCertificate",
        "iot:CreateKeysAndCertificate",
    ];
    private static readonly string[] Services = ["dynamodb", "kinesis", "s3", "sqs", "firehose", "logs"];
    private static readonly string[] Auditing = ["cloudtrail", "config", "guardduty", "securityhub", "access-analyzer"];

    private static readonly CheckReason Approaching = new("CERTIFICATE_APPROACHING_EXPIRATION", "Certificate expires soon.");
    private static readonly CheckReason Past = new("CERTIFICATE_PAST_EXPIRATION", "Certificate is past its expiration.");
    private static readonly CheckReason Roca = new(
        "CERTIFICATE_KEY_VULNERABILITY_CVE-2017-15361",
        "Certificate key has the weakness CVE-2017-15361.");
    private static readonly CheckReason WeakDebian = new(
        "CERTIFICATE_KEY_VULNERABILITY_CVE-2008-0166",
        "Certificate key has the weakness CVE-2008-0166.");
    private static readonly CheckReason Revoked = new(
        "CERTIFICATE_REVOKED_BY_ISSUER",
        "Certificate was revoked by its issuer and is still active.");

    private static readonly CheckReason BroadDataPlane = new(
        "ALLOWS_BROAD_ACCESS_TO_IOT_DATA_PLANE_ACTIONS", "Policy allows broad access to IoT data plane actions: {actions}.", DataPlane);

    private static readonly CheckReason BroadDataPlaneOfRole = new(
        BroadDataPlane.Code, "Role allows broad access to IoT data plane actions: {actions}.", DataPlane);

    private static readonly CheckReason BroadAdminRead = new(
        "ALLOWS_BROAD_ACCESS_TO_IOT_THING_ADMIN_READ_ACTIONS",
        "Role allows broad access to actions that read things: {actions}.",
        AdminRead);

    private static readonly CheckReason NonThing = new(
        "ALLOWS_ACCESS_TO_IOT_NON_THING_ADMIN_ACTIONS", "Role allows administration beyond things: {actions}.", NonThingAdmin);

    private static readonly CheckReason Write = new(
        "ALLOWS_ACCESS_TO_IOT_THING_ADMIN_WRITE_ACTIONS", "Role allows actions that change things: {actions}.", AdminWrite);

    public static readonly CheckProfile LoggingDisabled = new("LOGGING_DISABLED_CHECK", "LOW", "ACCOUNT_SETTINGS", 0,
        [new("LOGGING_DISABLED", "Logging to Amazon CloudWatch is off for this account.")]);

    public static readonly IReadOnlyList<CheckProfile> Checks =
    [
        new(
            "AUTHENTICATED_COGNITO_ROLE_OVERLY_PERMISSIVE_CHECK",
            "CRITICAL",
            "COGNITO_IDENTITY_POOL",
            2,
            [BroadAdminRead, NonThing, Write]),
        new("CA_CERTIFICATE_EXPIRING_CHECK", "MEDIUM", "CA_CERTIFICATE", 2, [Approaching, Past]),
        new("CA_CERTIFICATE_KEY_QUALITY_CHECK", "CRITICAL", "CA_CERTIFICATE", 1, [Roca, WeakDebian]),
        new("CONFLICTING_CLIENT_IDS_CHECK", "HIGH", "CLIENT_ID", 11,
            [new("DUPLICATE_CLIENT_ID_ACROSS_CONNECTIONS", "Several connections use this client id and disconnect each other.")]),
        new("DEVICE_CERTIFICATE_AGE_CHECK", "LOW", "DEVICE_CERTIFICATE", 16,
            [new("CERTIFICATE_PAST_AGE_THRESHOLD", "Certificate is older than the configured number of days.")]),
        new("DEVICE_CERTIFICATE_EXPIRING_CHECK", "MEDIUM", "DEVICE_CERTIFICATE", 22, [Approaching, Past]),
        new("DEVICE_CERTIFICATE_KEY_QUALITY_CHECK", "CRITICAL", "DEVICE_CERTIFICATE", 6, [Roca, WeakDebian]),
        new("DEVICE_CERTIFICATE_SHARED_CHECK", "CRITICAL", "DEVICE_CERTIFICATE", 12,
            [new("CERTIFICATE_SHARED_BY_MULTIPLE_DEVICES", "Certificate shared by one or more devices.")]),
        new("INTERMEDIATE_CA_REVOKED_FOR_ACTIVE_DEVICE_CERTIFICATES_CHECK", "CRITICAL", "ISSUER_CERTIFICATE", 1,
            [new("INTERMEDIATE_CA_REVOKED_BY_ISSUER", "Active device certificates hang on an intermediate CA that was revoked.")]),
        new("IOT_POLICY_OVERLY_PERMISSIVE_CHECK", "CRITICAL", "IOT_POLICY", 8, [BroadDataPlane]),
        new("IOT_POLICY_POTENTIAL_MISCONFIGURATION_CHECK", "MEDIUM", "IOT_POLICY", 6,
        [
            new(
                "POLICY_CONTAINS_MQTT_WILDCARDS_IN_DENY_STATEMENT",
                "A deny statement uses MQTT wildcards, which a policy takes literally."),
            new(
                "TOPIC_FILTERS_INTENDED_TO_DENY_ALLOWED_USING_WILDCARDS",
                "A topic filter with wildcards allows what a deny statement seems meant to forbid."),
        ]),
        new("IOT_ROLE_ALIAS_ALLOWS_ACCESS_TO_UNUSED_SERVICES_CHECK", "MEDIUM", "ROLE_ALIAS", 3,
            [new(
                "ALLOWS_ACCESS_TO_UNUSED_SERVICES",
                "Role alias gives access to services that were not used for a year: {actions}.",
                Services)]),
        new("IOT_ROLE_ALIAS_OVERLY_PERMISSIVE_CHECK", "CRITICAL", "ROLE_ALIAS", 3,
        [
            new("ALLOWS_BROAD_ACCESS_TO_USED_SERVICES", "Role alias gives broad access to services in use: {actions}.", Services),
            new(
                "ALLOWS_ACCESS_TO_SECURITY_AUDITING_SERVICES",
                "Role alias gives access to services that audit security: {actions}.",
                Auditing),
            BroadAdminRead, NonThing, Write, BroadDataPlaneOfRole,
        ]),
        LoggingDisabled,
        new("REVOKED_CA_CERTIFICATE_STILL_ACTIVE_CHECK", "CRITICAL", "CA_CERTIFICATE", 1, [Revoked]),
        new("REVOKED_DEVICE_CERTIFICATE_STILL_ACTIVE_CHECK", "MEDIUM", "DEVICE_CERTIFICATE", 4, [Revoked]),
        new("UNAUTHENTICATED_COGNITO_ROLE_OVERLY_PERMISSIVE_CHECK", "CRITICAL", "COGNITO_IDENTITY_POOL", 2,
        [
            new("ALLOWS_ACCESS_TO_IOT_ADMIN_ACTIONS", "Role for guests allows administration: {actions}.", NonThingAdmin),
            BroadDataPlaneOfRole,
        ]),
    ];

    private static readonly CheckProfile[] ByShare = [.. Checks.SelectMany(check => Enumerable.Repeat(check, check.Share))];

    /// <summary>How many entries the shares of all checks make together.</summary>
    public static int ShareCount => ByShare.Length;

    /// <summary>The check that an entry of the shares belongs to.</summary>
    public static CheckProfile AtShare(long entry) => ByShare[entry];

    public static CheckProfile? Find(string name) => Checks.FirstOrDefault(c => c.Name == name);
}
