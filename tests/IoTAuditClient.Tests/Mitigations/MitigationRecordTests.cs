using System.Text.Json;
using Amazon.IoT.Model;
using IoTAuditClient.Sdk;
using Xunit;

namespace IoTAuditClient.Tests.Mitigations;

/// <summary>What the service says of mitigations: every member arrives, is written as AWS writes it, and reads back equal.</summary>
public sealed class MitigationRecordTests
{
    private static readonly DateTime Start = new(2026, 3, 2, 6, 0, 0, DateTimeKind.Utc);

    private static readonly DescribeAuditMitigationActionsTaskResponse Answer = new()
    {
        TaskStatus = "COMPLETED",
        StartTime = Start,
        EndTime = Start.AddMinutes(1),
        TaskStatistics = new()
        {
            ["LOGGING_DISABLED_CHECK"] = new()
            {
                TotalFindingsCount = 10,
                FailedFindingsCount = 1,
                SucceededFindingsCount = 2,
                SkippedFindingsCount = 3,
                CanceledFindingsCount = 4,
            },
            ["CA_CERT_EXPIRING_CHECK"] = null,
        },
        Target = new()
        {
            AuditTaskId = "a-1",
            FindingIds = ["f-1"],
            AuditCheckToReasonCodeFilter = new() { ["LOGGING_DISABLED_CHECK"] = ["CODE"] },
        },
        AuditCheckToActionsMapping = new() { ["LOGGING_DISABLED_CHECK"] = ["enable", "publish"] },
        ActionsDefinition =
        [
            Definition("device", new() { UpdateDeviceCertificateParams = new() { Action = "DEACTIVATE" } }),
            Definition("ca", new() { UpdateCACertificateParams = new() { Action = "DEACTIVATE" } }),
            Definition(
                "group", new() { AddThingsToThingGroupParams = new() { ThingGroupNames = ["g-1"], OverrideDynamicGroups = false } }),
            Definition("policy", new() { ReplaceDefaultPolicyVersionParams = new() { TemplateName = "BLANK_POLICY" } }),
            Definition("enable", new() { EnableIoTLoggingParams = new() { RoleArnForLogging = "arn:role", LogLevel = "ERROR" } }),
            Definition("publish", new() { PublishFindingToSnsParams = new() { TopicArn = "arn:topic" } }),
        ],
    };

    // The member names are those of AWS's model of the response.
    private const string Json = """
        {"taskId":"m-1","taskStatus":"COMPLETED","startTime":"2026-03-02T06:00:00.000Z","endTime":"2026-03-02T06:01:00.000Z",
        "taskStatistics":{"CA_CERT_EXPIRING_CHECK":{},
        "LOGGING_DISABLED_CHECK":{"totalFindingsCount":10,"failedFindingsCount":1,"succeededFindingsCount":2,
        "skippedFindingsCount":3,"canceledFindingsCount":4}},
        "target":{"auditTaskId":"a-1","findingIds":["f-1"],"auditCheckToReasonCodeFilter":{"LOGGING_DISABLED_CHECK":["CODE"]}},
        "auditCheckToActionsMapping":{"LOGGING_DISABLED_CHECK":["enable","publish"]},
        "actionsDefinition":[
        {"name":"device","id":"id-device","roleArn":"arn:role","actionParams":{"updateDeviceCertificateParams":{"action":"DEACTIVATE"}}},
        {"name":"ca","id":"id-ca","roleArn":"arn:role","actionParams":{"updateCACertificateParams":{"action":"DEACTIVATE"}}},
        {"name":"group","id":"id-group","roleArn":"arn:role",
        "actionParams":{"addThingsToThingGroupParams":{"thingGroupNames":["g-1"],"overrideDynamicGroups":false}}},
        {"name":"policy","id":"id-policy","roleArn":"arn:role",
        "actionParams":{"replaceDefaultPolicyVersionParams":{"templateName":"BLANK_POLICY"}}},
        {"name":"enable","id":"id-enable","roleArn":"arn:role",
        "actionParams":{"enableIoTLoggingParams":{"roleArnForLogging":"arn:role","logLevel":"ERROR"}}},
        {"name":"publish","id":"id-publish","roleArn":"arn:role","actionParams":{"publishFindingToSnsParams":{"topicArn":"arn:topic"}}}]}
        """;

    [Fact]
    public void Serialize_TaskThatSaysEverything_HasEachMemberUnderItsNameAndReadsBackEqual()
    {
        var task = MitigationMapper.Map(Answer, "m-1");

        AssertJson(Json, task);
        Assert.Equal(
            new[] { "UPDATE_DEVICE_CERTIFICATE", "UPDATE_CA_CERTIFICATE", "ADD_THINGS_TO_THING_GROUP", "REPLACE_DEFAULT_POLICY_VERSION",
                "ENABLE_IOT_LOGGING", "PUBLISH_FINDING_TO_SNS" },
            task.Actions.Select(action => action.Type!.Value.Value));
        var counted = task.Statistics[1];
        Assert.Equal((5m, 5m), (counted.FailedOrCanceled, counted.SucceededOrSkipped));
    }

    [Fact]
    public void Serialize_TaskThatSaysNothing_HasItsIdAlone() =>
        AssertJson("""{"taskId":"m-1"}""", MitigationMapper.Map(new DescribeAuditMitigationActionsTaskResponse(), "m-1"));

    [Fact]
    public void Serialize_EntriesOfLists_HaveEachMemberUnderItsName()
    {
        AssertJson(
            """{"taskId":"m-1","startTime":"2026-03-02T06:00:00.000Z","taskStatus":"FAILED"}""",
            MitigationMapper.Map(new ListAuditMitigationActionsTasksResponse
            {
                Tasks = [new() { TaskId = "m-1", StartTime = Start, TaskStatus = "FAILED" }],
            }).Items[0]);
        AssertJson(
            """
            {"taskId":"m-1","findingId":"f-1","actionName":"enable","actionId":"id-enable","status":"SKIPPED",
            "startTime":"2026-03-02T06:00:00.000Z","endTime":"2026-03-02T06:01:00.000Z","errorCode":"CODE","message":"words"}
            """,
            MitigationMapper.Map(new ListAuditMitigationActionsExecutionsResponse
            {
                ActionsExecutions =
                [
                    new()
                    {
                        TaskId = "m-1",
                        FindingId = "f-1",
                        ActionName = "enable",
                        ActionId = "id-enable",
                        Status = "SKIPPED",
                        StartTime = Start,
                        EndTime = Start.AddMinutes(1),
                        ErrorCode = "CODE",
                        Message = "words",
                    },
                ],
            }).Items[0]);
        AssertJson(
            """{"actionName":"enable","actionArn":"arn:action","creationDate":"2026-03-02T06:00:00.000Z"}""",
            MitigationMapper.Map(new ListMitigationActionsResponse
            {
                ActionIdentifiers = [new() { ActionName = "enable", ActionArn = "arn:action", CreationDate = Start }],
            }).Items[0]);
    }

    [Fact]
    public void Serialize_DescribedAction_HasEachMemberUnderItsName() => AssertJson(
        """
        {"actionName":"enable","actionType":"ENABLE_IOT_LOGGING","actionArn":"arn:action","actionId":"id-enable","roleArn":"arn:role",
        "actionParams":{"enableIoTLoggingParams":{"roleArnForLogging":"arn:log","logLevel":"INFO"}},
        "creationDate":"2026-03-02T06:00:00.000Z","lastModifiedDate":"2026-03-02T06:01:00.000Z"}
        """,
        MitigationMapper.Map(new DescribeMitigationActionResponse
        {
            ActionName = "enable",
            ActionType = "ENABLE_IOT_LOGGING",
            ActionArn = "arn:action",
            ActionId = "id-enable",
            RoleArn = "arn:role",
            ActionParams = new() { EnableIoTLoggingParams = new() { RoleArnForLogging = "arn:log", LogLevel = "INFO" } },
            CreationDate = Start,
            LastModifiedDate = Start.AddMinutes(1),
        }));

    private static Amazon.IoT.Model.MitigationAction Definition(string name, MitigationActionParams parameters) =>
        new() { Name = name, Id = $"id-{name}", RoleArn = "arn:role", ActionParams = parameters };

    private static void AssertJson<T>(string expected, T value)
    {
        var json = JsonSerializer.Serialize(value);

        Assert.Equal(expected.ReplaceLineEndings(""), json);
        Assert.Equal(value, JsonSerializer.Deserialize<T>(json));
    }
}
