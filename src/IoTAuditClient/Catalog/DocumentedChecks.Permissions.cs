namespace IoTAuditClient.Catalog;

/// <content>The checks of what policies and roles allow.</content>
internal static partial class DocumentedChecks
{
    private static AuditMitigationActionType[] PolicyActions =>
        [AuditMitigationActionType.PublishFindingToSns, AuditMitigationActionType.ReplaceDefaultPolicyVersion];

    private static AuditCheck AuthenticatedCognitoRole() => new()
    {
        Name = AuditCheckName.AuthenticatedCognitoRoleOverlyPermissive,
        LegacyNames = ["AUTHENTICATED_COGNITO_IDENTITY_UNRESTRICTED_ACCESS_CHECK", "AUTHENTICATE_COGNITO_ROLE_OVERLY_PERMISSIVE_CHECK"],
        Title = "Authenticated Cognito role overly permissive",
        Description = "The role of signed-in users of an Amazon Cognito identity pool allows too much in AWS IoT. "
            + "Looks at pools that connected in the 31 days before the audit.",
        Remedy = "Narrow the role's policies to the actions and resources that are needed. Give users no more than their "
            + "own client ids and topics.",
        Severity = FindingSeverity.Critical,
        ResourceType = AuditResourceType.CognitoIdentityPool,
        SuppressionIdentifierMember = "cognitoIdentityPoolId",
        ReasonCodes =
        [
            "ALLOWS_BROAD_ACCESS_TO_IOT_THING_ADMIN_READ_ACTIONS",
            "ALLOWS_ACCESS_TO_IOT_NON_THING_ADMIN_ACTIONS",
            "ALLOWS_ACCESS_TO_IOT_THING_ADMIN_WRITE_ACTIONS",
        ],
        MitigationActionTypes = NotifyOnly,
        DocumentationUrl = Page("audit-chk-auth-cognito-role-permissive"),
    };

    private static AuditCheck UnauthenticatedCognitoRole() => new()
    {
        Name = AuditCheckName.UnauthenticatedCognitoRoleOverlyPermissive,
        LegacyNames = ["UNAUTHENTICATED_COGNITO_IDENTITY_UNRESTRICTED_ACCESS_CHECK"],
        Title = "Unauthenticated Cognito role overly permissive",
        Description = "The role of guests of an Amazon Cognito identity pool allows too much in AWS IoT. "
            + "Looks at pools that connected in the 31 days before the audit.",
        Remedy = "Narrow the role's policies to the actions and resources that are needed. Guests need no rights to change "
            + "things or policies; switch guests off where nobody needs them.",
        Severity = FindingSeverity.Critical,
        ResourceType = AuditResourceType.CognitoIdentityPool,
        SuppressionIdentifierMember = "cognitoIdentityPoolId",
        ReasonCodes = ["ALLOWS_ACCESS_TO_IOT_ADMIN_ACTIONS", "ALLOWS_BROAD_ACCESS_TO_IOT_DATA_PLANE_ACTIONS"],
        MitigationActionTypes = NotifyOnly,
        DocumentationUrl = Page("audit-chk-unauth-cognito-role-permissive"),
    };

    private static AuditCheck PolicyOverlyPermissive() => new()
    {
        Name = AuditCheckName.IotPolicyOverlyPermissive,
        LegacyNames = ["IOT_POLICY_UNRESTRICTED_CHECK"],
        Title = "AWS IoT policies overly permissive",
        Description = "A version of an AWS IoT policy lets a device publish, subscribe, connect or use shadows far beyond what is its own.",
        Remedy = "Make a default version of the policy that lets a device use its own client id, topics and shadow, by policy variables.",
        Severity = FindingSeverity.Critical,
        ResourceType = AuditResourceType.IotPolicy,
        SuppressionIdentifierMember = "policyVersionIdentifier",
        ReasonCodes = ["ALLOWS_BROAD_ACCESS_TO_IOT_DATA_PLANE_ACTIONS"],
        MitigationActionTypes = PolicyActions,
        DocumentationUrl = Page("audit-chk-iot-policy-permissive"),
    };

    private static AuditCheck PolicyPotentiallyMisconfigured() => new()
    {
        Name = AuditCheckName.IotPolicyPotentialMisconfiguration,
        Title = "AWS IoT policy potentially misconfigured",
        Description = "A version of an AWS IoT policy uses wildcards in a way that may not deny what it seems to deny.",
        Remedy = "Write denials with the wildcards of MQTT (+ and #) as well, or name what is allowed; make it the default version.",
        Severity = FindingSeverity.Medium,
        ResourceType = AuditResourceType.IotPolicy,
        SuppressionIdentifierMember = "policyVersionIdentifier",
        IsResourceInferred = true,
        ReasonCodes = ["POLICY_CONTAINS_MQTT_WILDCARDS_IN_DENY_STATEMENT", "TOPIC_FILTERS_INTENDED_TO_DENY_ALLOWED_USING_WILDCARDS"],
        MitigationActionTypes = PolicyActions,
        DocumentationUrl = Page("audit-chk-iot-misconfigured-policies"),
    };

    private static AuditCheck RoleAliasUnusedServices() => new()
    {
        Name = AuditCheckName.IotRoleAliasAllowsAccessToUnusedServices,
        Title = "Role alias allows access to unused services",
        Description = "The role behind a role alias gives devices access to services that it was not used for in a year.",
        Remedy = "Take the services that were not used out of the role's policies, which its access advisor shows.",
        Severity = FindingSeverity.Medium,
        ResourceType = AuditResourceType.RoleAlias,
        SuppressionIdentifierMember = "roleAliasArn",
        ReasonCodes = ["ALLOWS_ACCESS_TO_UNUSED_SERVICES"],
        MitigationActionTypes = NotifyOnly,
        DocumentationUrl = Page("audit-chk-role-alias-unused-svcs"),
    };

    private static AuditCheck RoleAliasOverlyPermissive() => new()
    {
        Name = AuditCheckName.IotRoleAliasOverlyPermissive,
        Title = "Role alias overly permissive",
        Description = "The role behind a role alias gives devices more access to AWS services than they should have.",
        Remedy = "Narrow the role's policies to the actions and resources that are needed.",
        Severity = FindingSeverity.Critical,
        ResourceType = AuditResourceType.RoleAlias,
        SuppressionIdentifierMember = "roleAliasArn",
        ReasonCodes =
        [
            "ALLOWS_BROAD_ACCESS_TO_USED_SERVICES",
            "ALLOWS_ACCESS_TO_SECURITY_AUDITING_SERVICES",
            "ALLOWS_BROAD_ACCESS_TO_IOT_THING_ADMIN_READ_ACTIONS",
            "ALLOWS_ACCESS_TO_IOT_NON_THING_ADMIN_ACTIONS",
            "ALLOWS_ACCESS_TO_IOT_THING_ADMIN_WRITE_ACTIONS",
            "ALLOWS_BROAD_ACCESS_TO_IOT_DATA_PLANE_ACTIONS",
        ],
        MitigationActionTypes = NotifyOnly,
        DocumentationUrl = Page("audit-chk-iot-role-alias-permissive"),
    };
}
