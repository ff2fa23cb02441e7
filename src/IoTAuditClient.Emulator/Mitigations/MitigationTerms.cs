namespace IoTAuditClient.Emulator;

/// <summary>The words of the service for mitigation actions, their tasks and executions.</summary>
internal static class MitigationTerms
{
    public const string UpdateDeviceCertificate = "UPDATE_DEVICE_CERTIFICATE";
    public const string UpdateCaCertificate = "UPDATE_CA_CERTIFICATE";
    public const string AddThingsToThingGroup = "ADD_THINGS_TO_THING_GROUP";
    public const string ReplaceDefaultPolicyVersion = "REPLACE_DEFAULT_POLICY_VERSION";
    public const string EnableIoTLogging = "ENABLE_IOT_LOGGING";
    public const string PublishFindingToSns = "PUBLISH_FINDING_TO_SNS";

    public const string Pending = "PENDING";
    public const string InProgress = "IN_PROGRESS";
    public const string Completed = "COMPLETED";
    public const string Failed = "FAILED";
    public const string Canceled = "CANCELED";
    public const string Skipped = "SKIPPED";

    public static readonly IReadOnlyList<string> ActionTypes =
    [
        UpdateDeviceCertificate, UpdateCaCertificate, AddThingsToThingGroup, ReplaceDefaultPolicyVersion, EnableIoTLogging,
        PublishFindingToSns,
    ];

    public static readonly IReadOnlyList<string> TaskStatuses = [InProgress, Completed, Failed, Canceled];
    public static readonly IReadOnlyList<string> ExecutionStatuses = [InProgress, Completed, Failed, Canceled, Skipped, Pending];
}
