using System.Text;
using System.Text.Json;

namespace IoTAuditClient.Notifications;

/// <summary>Names documents that people take for findings or notifications.</summary>
/// <remarks>Also a part of IoTAuditClient.Reporting, which reads findings of any source.</remarks>
internal static class ForeignDocument
{
    /// <summary>What Device Defender publishes at the end of an audit.</summary>
    public const string AuditEnd = "the notification that an audit has ended";

    /// <summary>What the console prints of two audits.</summary>
    public const string Comparison = "what `iot-audit diff` prints";

    private const int MostNames = 64;
    private const string RelatedResources = "relatedResources";

    /// <summary>What a finding with related resources has beside them; it may have another member that cannot be read.</summary>
    private static readonly string[] FindingMembers = ["findingId", "checkName", "nonCompliantResource"];

    // The first form with all of its members present wins, so forms that share members with others stand first.
    private static readonly (string Name, string[] Members)[] Known =
    [
        (AuditEnd, ["taskStatus", "taskType", "totalChecksCount"]),
        (AuditEnd, ["taskStatus", "taskType", "accountId"]),
        ("an OCSF event", ["class_uid"]),
        ("a SARIF log", ["runs", "version"]),
        ("a finding of Security Hub (ASFF)", ["awsAccountId", "productArn"]),
        ("a finding of Security Hub (ASFF)", ["awsAccountId", "generatorId"]),
        ("an event of S3", ["eventSource", "s3"]),
        ("the test message that S3 sends", ["service", "event", "bucket"]),
        ("a CloudTrail event", ["eventVersion", "eventSource", "eventName"]),
        ("an event of EventBridge", ["detail-type", "detail"]),
        ("an alarm of CloudWatch", ["alarmName", "newStateValue"]),
        ("a message by which SNS asks to confirm a subscription or its end", ["subscribeURL", "token"]),
        ("what `aws iot describe-audit-mitigation-actions-task` prints", ["auditCheckToActionsMapping"]),
        ("what `aws iot describe-audit-mitigation-actions-task` prints", ["actionsDefinition"]),
        ("what `aws iot describe-audit-task` prints", ["taskStatus", "auditDetails"]),
        ("what `aws iot describe-audit-task` prints", ["taskStatus", "taskStatistics"]),
        ("an entry of what `aws iot list-audit-tasks` prints", ["taskStatus", "taskType"]),
        ("an entry of what `aws iot list-audit-mitigation-actions-tasks` prints", ["taskStatus", "taskId"]),
        ("what `aws iot list-audit-tasks` or `list-audit-mitigation-actions-tasks` prints", ["tasks"]),
        ("what `aws iot list-audit-mitigation-actions-executions` prints", ["actionsExecutions"]),
        ("an entry of what `aws iot list-audit-mitigation-actions-executions` prints", ["findingId", "actionName"]),
        ("an entry of what `aws iot list-audit-mitigation-actions-executions` prints", ["findingId", "actionId"]),
        ("what `aws iot list-audit-suppressions` prints", ["suppressions"]),
        ("what `aws iot describe-audit-suppression` prints", ["checkName", "suppressIndefinitely"]),
        ("what `aws iot describe-audit-suppression` prints", ["checkName", "resourceIdentifier"]),
        ("what `aws iot describe-account-audit-configuration` prints", ["auditCheckConfigurations"]),
        ("what `aws iot list-scheduled-audits` prints", ["scheduledAudits"]),
        ("what `aws iot describe-scheduled-audit` prints", ["scheduledAuditName", "frequency"]),
        ("what `aws iot list-mitigation-actions` prints", ["actionIdentifiers"]),
        ("what `aws iot list-active-violations` prints", ["activeViolations"]),
        ("what `aws iot list-violation-events` prints", ["violationEvents"]),
        ("an entry of what `aws iot list-active-violations` or `list-violation-events` prints", ["violationId"]),
        ("what `aws iot list-related-resources-for-audit-finding` prints", [RelatedResources]),
        ("what `iot-audit summary` prints", ["groups", "open"]),
        ("what `iot-audit summary` prints", ["by", "open"]),
        (Comparison, ["new", "resolved", "persisting"]),
        ("an outcome without a finding", ["findingId", "status"]),
        ("an error that a service told", ["__type"]),
    ];

    /// <summary>What the object is, to follow "This is", or null.</summary>
    public static string? NameOf(ReadOnlySpan<byte> json)
    {
        var names = NamesOf(json);
        foreach (var (name, members) in Known)
        {
            if (members.All(names.Contains) && !(members is [RelatedResources] && FindingMembers.Any(names.Contains)))
            {
                return name;
            }
        }

        return LoneIdOf(names);
    }

    /// <summary>Whether the object has an id and nothing else.</summary>
    public static bool IsLoneId(ReadOnlySpan<byte> json) => LoneIdOf(NamesOf(json)) is not null;

    private static string? LoneIdOf(HashSet<string> names) => names.Count != 1 ? null
        : names.Contains("taskId") ? "the id of a task alone, as `aws iot start-on-demand-audit-task` prints it"
        : names.Contains("findingId") ? "the id of a finding alone, which `iot-audit describe --ids-from` takes"
        : null;

    /// <summary>What a text is that is not JSON, to follow "This is", or null.</summary>
    public static string? NameOfText(ReadOnlySpan<byte> text)
    {
        text = text.TrimStart(MessageEnvelope.Blanks);
        return text switch
        {
            [(byte)'P', (byte)'K', 3, 4, ..] => "a zip file: unpack it first",
            [(byte)'<', ..] => "HTML or XML",
            [(byte)'|' or (byte)'+', (byte)'-' or (byte)' ', ..] or [(byte)'-', (byte)'-', (byte)'-', ..] =>
                "a table: add --output json to the command that printed it",
            _ when text.StartsWith("FINDINGS\t"u8) => "what the AWS CLI prints as text: add --output json",
            _ when text.StartsWith("findings:"u8) || text.StartsWith("- checkName:"u8) || text.StartsWith("finding:"u8) =>
                "what the AWS CLI prints as YAML: add --output json",
            _ when text.StartsWith("findingId,"u8) => "CSV, which says less than a finding has: export it as jsonl",
            _ when text.StartsWith("# "u8) => "Markdown",
            _ => null,
        };
    }

    private static HashSet<string> NamesOf(ReadOnlySpan<byte> json)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return names;
        }

        while (names.Count < MostNames && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            // No known name needs an escape, so an escaped one is unknown.
            if (!reader.ValueIsEscaped && reader.ValueSpan.Length is > 0 and <= MostNames)
            {
                var name = Encoding.UTF8.GetString(reader.ValueSpan);
                names.Add(char.ToLowerInvariant(name[0]) + name[1..]);
            }

            reader.Skip();
        }

        return names;
    }
}
