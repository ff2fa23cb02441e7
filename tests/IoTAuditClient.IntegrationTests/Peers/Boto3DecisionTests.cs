using System.Globalization;
using System.Text.Json.Nodes;
using IoTAuditClient.Emulator;
using IoTAuditClient.IntegrationTests.Emulator;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Peers;

/// <summary>boto3 suppresses one finding of the emulator, mitigates another, and sees both in the next audit.</summary>
public sealed class Boto3DecisionTests
{
    [Fact]
    public async Task Decisions_TakenByBoto3_AreSeenByTheNextAudit()
    {
        Assert.SkipUnless(await Boto3.IsWantedAsync(), "boto3 is not installed.");

        await using var service = await AuditService.StartAsync(options =>
        {
            options.GeneratedFindings = 1_000;
            options.MitigationDuration = TimeSpan.FromMinutes(2);
        });

        service.PassAMinuteBefore(EmulatedOperation.DescribeAuditTask, EmulatedOperation.DescribeAuditMitigationActionsTask);
        var lines = await Boto3.RunAsync(
            [],
            Path.Combine(AppContext.BaseDirectory, "Peers", "decisions.py"),
            service.Emulator.ServiceUrl.ToString(),
            AuditService.Start.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));

        var told = JsonNode.Parse(Assert.Single(lines))!;
        var errors = told["errors"]!.DeepClone();
        told.AsObject().Remove("errors");
        Assert.Equal(
            """
            {"before":[[false],[false]],
            "after":[[true],[]],
            "again":[false],
            "suppression":[false,1775025000.0,"shared by design"],
            "isListed":true,
            "actions":["ADD_THINGS_TO_THING_GROUP","ENABLE_IOT_LOGGING","PUBLISH_FINDING_TO_SNS","REPLACE_DEFAULT_POLICY_VERSION",
            "UPDATE_CA_CERTIFICATE","UPDATE_DEVICE_CERTIFICATE"],
            "states":["IN_PROGRESS","COMPLETED"],
            "statistics":{"totalFindingsCount":1,"failedFindingsCount":0,"succeededFindingsCount":1,"skippedFindingsCount":0,
            "canceledFindingsCount":0},
            "definition":[true,{"replaceDefaultPolicyVersionParams":{"templateName":"BLANK_POLICY"}}],
            "executions":[["BlankPolicy","COMPLETED",true]],
            "tasks":[["boto3-1","COMPLETED"]]}
            """.ReplaceLineEndings(""),
            told.ToJsonString());
        Assert.Equal(
            """
            {"create again":[409,"ResourceAlreadyExistsException","ResourceAlreadyExistsException"],
            "create without end":[400,"InvalidRequestException","InvalidRequestException"],
            "start again":[400,"TaskAlreadyExistsException","TaskAlreadyExistsException"],
            "cancel ended":[400,"InvalidRequestException","InvalidRequestException"],
            "describe unknown task":[404,"ResourceNotFoundException","ResourceNotFoundException"],
            "describe unknown action":[404,"ResourceNotFoundException","ResourceNotFoundException"],
            "describe deleted":[404,"ResourceNotFoundException","ResourceNotFoundException"]}
            """.ReplaceLineEndings(""),
            errors.ToJsonString());
    }
}
