using System.Text.Json;
using IoTAuditClient.Json;

namespace IoTAuditClient.Http;

/// <summary>
/// Which members the SDK reads of an answer, and which of them hold structures, lists and maps. The kind of single values, and members that
/// are unknown, are the SDK's to judge.
/// </summary>
internal sealed class ResponseShape
{
    /// <summary>The member without which a list is taken to end.</summary>
    private const string PageToken = "nextToken";

    private static readonly ResponseShape Any = new() { IsUnjudged = true };
    private static readonly ResponseShape Scalar = new() { IsScalar = true };
    private static readonly ResponseShape Texts = Scalar.Map();
    private static readonly ResponseShape Names = Scalar.List();

    private static readonly ResponseShape Identifier = Structure(
        [
            "account", "caCertificateId", "clientId", "cognitoIdentityPoolId", "deviceCertificateArn", "deviceCertificateId", "iamRoleArn",
            "roleAliasArn",
        ],
        ("policyVersionIdentifier", Structure(["policyName", "policyVersionId"])),
        ("issuerCertificateIdentifier", Structure(["issuerCertificateSubject", "issuerId", "issuerCertificateSerialNumber"])));

    private static readonly ResponseShape Resource = Structure(
        ["resourceType"], ("resourceIdentifier", Identifier), ("additionalInfo", Texts));

    private static readonly ResponseShape Finding = Structure(
        [
            "findingId", "taskId", "checkName", "taskStartTime", "findingTime", "severity", "reasonForNonCompliance",
            "reasonForNonComplianceCode", "isSuppressed",
        ],
        ("nonCompliantResource", Resource),
        ("relatedResources", Resource.List()));

    private static readonly ResponseShape Task = Structure(["taskId", "taskStatus", "taskType", "startTime"]);

    // Those of an audit are counts, those of a mitigation task a map: what else stands among the counts need be no structure.
    private static readonly ResponseShape Statistics = new()
    {
        Members = Values(
            "totalChecks", "inProgressChecks", "waitingForDataCollectionChecks", "compliantChecks", "nonCompliantChecks", "failedChecks",
            "canceledChecks"),
        Value = new ResponseShape
        {
            Members = Values(
                "totalFindingsCount", "failedFindingsCount", "succeededFindingsCount", "skippedFindingsCount", "canceledFindingsCount"),
            IsUnjudged = true,
        },
    };

    private static readonly ResponseShape CheckDetails = Structure(
        [
            "checkRunStatus", "checkCompliant", "totalResourcesCount", "nonCompliantResourcesCount", "suppressedNonCompliantResourcesCount",
            "errorCode", "message",
        ]);

    private static readonly ResponseShape CheckConfiguration = Structure(["enabled"], ("configuration", Texts));

    private static readonly ResponseShape ScheduledAudit = Structure(
        ["scheduledAuditName", "scheduledAuditArn", "frequency", "dayOfMonth", "dayOfWeek"]);

    private static readonly ResponseShape Suppression = Structure(
        ["checkName", "expirationDate", "suppressIndefinitely", "description"], ("resourceIdentifier", Identifier));

    private static readonly ResponseShape Target = Structure(
        ["auditTaskId"], ("findingIds", Names), ("auditCheckToReasonCodeFilter", Names.Map()));

    private static readonly ResponseShape Parameters = Structure(
        [],
        ("updateDeviceCertificateParams", Structure(["action"])),
        ("updateCACertificateParams", Structure(["action"])),
        ("addThingsToThingGroupParams", Structure(["overrideDynamicGroups"], ("thingGroupNames", Names))),
        ("replaceDefaultPolicyVersionParams", Structure(["templateName"])),
        ("enableIoTLoggingParams", Structure(["roleArnForLogging", "logLevel"])),
        ("publishFindingToSnsParams", Structure(["topicArn"])));

    private static readonly ResponseShape Action = Structure(["name", "id", "roleArn"], ("actionParams", Parameters));

    private static readonly ResponseShape Execution = Structure(
        ["taskId", "findingId", "actionName", "actionId", "status", "startTime", "endTime", "errorCode", "message"]);

    /// <summary>
    /// The answers of all the audit operations that the client has, one beside the other: none uses a name of another
    /// for something else.
    /// </summary>
    public static readonly ResponseShape Response = Structure(
        [
            "taskId", "taskStatus", "taskType", "taskStartTime", "scheduledAuditName", "roleArn", "checkName", "expirationDate",
            "suppressIndefinitely", "description", "startTime", "endTime", "actionName", "actionType", "actionArn", "actionId",
            "creationDate", "lastModifiedDate",
        ],
        ("finding", Finding),
        ("findings", Finding.List()),
        ("relatedResources", Resource.List()),
        ("tasks", Task.List()),
        ("taskStatistics", Statistics),
        ("auditDetails", CheckDetails.Map()),
        ("auditNotificationTargetConfigurations", Structure(["targetArn", "roleArn", "enabled"]).Map()),
        ("auditCheckConfigurations", CheckConfiguration.Map()),
        ("scheduledAudits", ScheduledAudit.List()),
        ("suppressions", Suppression.List()),
        ("resourceIdentifier", Identifier),
        ("target", Target),
        ("auditCheckToActionsMapping", Names.Map()),
        ("actionsDefinition", Action.List()),
        ("actionsExecutions", Execution.List()),
        ("actionIdentifiers", Structure(["actionName", "actionArn", "creationDate"]).List()),
        ("actionParams", Parameters),
        (PageToken, Scalar));

    /// <summary>Gets whether it is a single value.</summary>
    public bool IsScalar { get; private init; }

    /// <summary>Gets whether a value that is no structure is the SDK's to judge.</summary>
    public bool IsUnjudged { get; private init; }

    /// <summary>Gets whether it is a map.</summary>
    public bool IsMap => Value is not null && Members.Length == 0;

    private (string Name, ResponseShape Shape)[] Members { get; init; } = [];

    /// <summary>Gets the shape of a list's elements; null for structures and maps.</summary>
    public ResponseShape? Element { get; private init; }

    /// <summary>Gets the shape of a map's values; null for everything else.</summary>
    private ResponseShape? Value { get; init; }

    /// <summary>Finds the shape of the member whose name the reader stands on; null where it has none.</summary>
    /// <param name="reader">Stands on the name.</param>
    /// <param name="place">Which member of the structure it is, from 0; -1 where it is none of them.</param>
    public ResponseShape? Find(ref Utf8JsonReader reader, out int place)
    {
        for (place = 0; place < Members.Length; place++)
        {
            // AWSSDK.IoT 4.0.6 takes a member by its name in any case, later versions only as it is written. What either would read is
            // checked.
            if (reader.IsInAnyCase(Members[place].Name))
            {
                return Members[place].Shape;
            }
        }

        place = -1;
        return Value;
    }

    /// <summary>Whether the name that the reader stands on is the page token's in another case: the SDK would read past it.</summary>
    public static bool IsPageTokenOtherwise(ref Utf8JsonReader reader) =>
        reader.IsInAnyCase(PageToken) && !reader.ValueTextEquals(PageToken);

    private static ResponseShape Structure(string[] values, params (string Name, ResponseShape Shape)[] members) =>
        new() { Members = [.. members, .. Values(values)] };

    private static (string Name, ResponseShape Shape)[] Values(params string[] names) => [.. names.Select(static name => (name, Any))];

    private ResponseShape List() => new() { Element = this };

    private ResponseShape Map() => new() { Value = this };
}
