using System.Text;
using IoTAuditClient.Notifications;
using Xunit;

namespace IoTAuditClient.Tests.Notifications;

/// <summary>Documents that people take for findings or notifications are named for what they are.</summary>
public sealed class ForeignDocumentTests
{
    private const string Asff = "a finding of Security Hub (ASFF)";
    private const string AuditTask = "what `aws iot describe-audit-task` prints";
    private const string Execution = "an entry of what `aws iot list-audit-mitigation-actions-executions` prints";
    private const string MitigationTask = "what `aws iot describe-audit-mitigation-actions-task` prints";
    private const string Summary = "what `iot-audit summary` prints";
    private const string Suppression = "what `aws iot describe-audit-suppression` prints";
    private const string Yaml = "what the AWS CLI prints as YAML: add --output json";
    private const string Table = "a table: add --output json to the command that printed it";

    public static TheoryData<string, string> Documents => new()
    {
        { "taskStatus taskType totalChecksCount", "the notification that an audit has ended" },
        { "taskStatus taskType accountId", "the notification that an audit has ended" },
        { "class_uid severity", "an OCSF event" },
        { "$schema runs version", "a SARIF log" },
        { "AwsAccountId ProductArn", Asff },
        { "AwsAccountId GeneratorId", Asff },
        { "eventSource s3", "an event of S3" },
        { "Service Event Bucket", "the test message that S3 sends" },
        { "eventVersion eventSource eventName", "a CloudTrail event" },
        { "detail-type detail", "an event of EventBridge" },
        { "AlarmName NewStateValue", "an alarm of CloudWatch" },
        { "SubscribeURL Token", "a message by which SNS asks to confirm a subscription or its end" },
        { "auditCheckToActionsMapping", MitigationTask },
        { "actionsDefinition", MitigationTask },
        { "taskStatus auditDetails", AuditTask },
        { "taskStatus taskStatistics", AuditTask },
        { "taskStatus taskType", "an entry of what `aws iot list-audit-tasks` prints" },
        { "taskStatus taskId", "an entry of what `aws iot list-audit-mitigation-actions-tasks` prints" },
        { "tasks", "what `aws iot list-audit-tasks` or `list-audit-mitigation-actions-tasks` prints" },
        { "actionsExecutions", "what `aws iot list-audit-mitigation-actions-executions` prints" },
        { "findingId actionName", Execution },
        { "findingId actionId", Execution },
        { "suppressions", "what `aws iot list-audit-suppressions` prints" },
        { "checkName suppressIndefinitely", Suppression },
        { "checkName resourceIdentifier", Suppression },
        { "auditCheckConfigurations", "what `aws iot describe-account-audit-configuration` prints" },
        { "scheduledAudits", "what `aws iot list-scheduled-audits` prints" },
        { "scheduledAuditName frequency", "what `aws iot describe-scheduled-audit` prints" },
        { "actionIdentifiers", "what `aws iot list-mitigation-actions` prints" },
        { "activeViolations", "what `aws iot list-active-violations` prints" },
        { "violationEvents", "what `aws iot list-violation-events` prints" },
        { "violationId", "an entry of what `aws iot list-active-violations` or `list-violation-events` prints" },
        { "relatedResources", "what `aws iot list-related-resources-for-audit-finding` prints" },
        { "groups open", Summary },
        { "by open", Summary },
        { "new resolved persisting", ForeignDocument.Comparison },
        { "findingId status", "an outcome without a finding" },
        { "__type message", "an error that a service told" },
        { "taskId", "the id of a task alone, as `aws iot start-on-demand-audit-task` prints it" },
        { "findingId", "the id of a finding alone, which `iot-audit describe --ids-from` takes" },
    };

    public static TheoryData<string, string?> Texts => new()
    {
        { "PK\u0003\u0004", "a zip file: unpack it first" },
        { "PK\u0003\u0005", null },
        { " \t\r\n<html>", "HTML or XML" },
        { "| a |", Table },
        { "+-----+", Table },
        { "--- ", Table },
        { "|x", null },
        { "--x", null },
        { "FINDINGS\tCHECK", "what the AWS CLI prints as text: add --output json" },
        { "FINDINGS CHECK", null },
        { "findings:\n", Yaml },
        { "- checkName: X", Yaml },
        { "finding:\n", Yaml },
        { "findingId,taskId", "CSV, which says less than a finding has: export it as jsonl" },
        { "# Findings", "Markdown" },
        { "#", null },
        { "", null },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void NameOf_Document_SaysWhatItIs(string members, string expected)
    {
        var all = members.Split(' ').Select(static name => $$"""
            "{{name}}":[1,{"a":2}]
            """);
        var json = Encoding.UTF8.GetBytes($"{{{string.Join(',', all)}}}");

        Assert.Equal(expected, ForeignDocument.NameOf(json));
        Assert.Equal(members is "taskId" or "findingId", ForeignDocument.IsLoneId(json));
    }

    [Theory]
    [InlineData("""{"findingId":"f-1","relatedResources":[]}""")]
    [InlineData("""{"checkName":"C","relatedResources":[]}""")]
    [InlineData("""{"nonCompliantResource":{},"relatedResources":[]}""")]
    [InlineData("""{"findingId":"f-1","severity":"HIGH"}""")]
    [InlineData("""{"cl\u0061ss_uid":2003}""")]
    [InlineData("""{"a":{"class_uid":2003}}""")]
    [InlineData("[{}]")]
    [InlineData("{}")]
    public void NameOf_WhatMayBeAFinding_IsNotNamed(string json)
    {
        Assert.Null(ForeignDocument.NameOf(Encoding.UTF8.GetBytes(json)));
        Assert.False(ForeignDocument.IsLoneId(Encoding.UTF8.GetBytes(json)));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void NameOfText_TextThatIsNotJson_SaysWhatItIs(string text, string? expected) =>
        Assert.Equal(expected, ForeignDocument.NameOfText(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("findingId checkName", true)]
    [InlineData("findingId", false)]
    [InlineData("checkName", false)]
    [InlineData("nonCompliantResource", true)]
    [InlineData("reasonForNonCompliance", true)]
    [InlineData("reasonForNonComplianceCode", true)]
    [InlineData("severity", false)]
    public void Has_SignsOfAFinding_AreThoseThatNothingElseHas(string members, bool expected)
    {
        var has = members.Split(' ');

        Assert.Equal(expected, FindingSigns.Has(new AuditFinding
        {
            FindingId = has.Contains("findingId") ? "f-1" : null,
            CheckName = has.Contains("checkName") ? AuditCheckName.LoggingDisabled : default(AuditCheckName?),
            NonCompliantResource = has.Contains("nonCompliantResource") ? new AuditResource() : null,
            ReasonForNonCompliance = has.Contains("reasonForNonCompliance") ? "because" : null,
            ReasonForNonComplianceCode = has.Contains("reasonForNonComplianceCode") ? "BECAUSE" : null,
            Severity = has.Contains("severity") ? FindingSeverity.High : default(FindingSeverity?),
        }));
    }
}
