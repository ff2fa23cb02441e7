namespace IoTAuditClient;

/// <summary>The types of mitigation actions that AWS IoT Device Defender can apply to audit findings.</summary>
/// <remarks>Comes from the AWS enumeration MitigationActionType, which may grow.</remarks>
public static class AuditMitigationActionTypes
{
    /// <summary>Adds the things that use a device certificate to thing groups.</summary>
    public const string AddThingsToThingGroup = "ADD_THINGS_TO_THING_GROUP";

    /// <summary>Switches AWS IoT logging on.</summary>
    public const string EnableIotLogging = "ENABLE_IOT_LOGGING";

    /// <summary>Publishes the finding to an Amazon SNS topic.</summary>
    public const string PublishFindingToSns = "PUBLISH_FINDING_TO_SNS";

    /// <summary>Replaces the default version of an AWS IoT policy, by a blank one.</summary>
    public const string ReplaceDefaultPolicyVersion = "REPLACE_DEFAULT_POLICY_VERSION";

    /// <summary>Deactivates a CA certificate.</summary>
    public const string UpdateCaCertificate = "UPDATE_CA_CERTIFICATE";

    /// <summary>Deactivates a device certificate.</summary>
    public const string UpdateDeviceCertificate = "UPDATE_DEVICE_CERTIFICATE";
}
