using System.Text.Json.Nodes;
using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Emulator;

public sealed class AuditTaskTests
{
    [Fact]
    public async Task Audit_WhileItsTimePasses_GoesThroughTheStatesOfItsChecks()
    {
        await using var service = await AuditService.StartAsync(options => options.GeneratedFindings = 1_000);
        var taskId = await service.StartAuditAsync(AuditService.Logging, AuditService.Shared, AuditService.CaExpiring);

        Assert.Equal(
            ("IN_PROGRESS", "WAITING_FOR_DATA_COLLECTION WAITING_FOR_DATA_COLLECTION WAITING_FOR_DATA_COLLECTION"),
            await StatesAsync(service, taskId));
        service.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(
            ("IN_PROGRESS", "IN_PROGRESS WAITING_FOR_DATA_COLLECTION WAITING_FOR_DATA_COLLECTION"),
            await StatesAsync(service, taskId));
        service.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(
            ("IN_PROGRESS", "COMPLETED_NON_COMPLIANT IN_PROGRESS WAITING_FOR_DATA_COLLECTION"),
            await StatesAsync(service, taskId));
        service.Time.Advance(TimeSpan.FromMinutes(2) - TimeSpan.FromTicks(1));
        Assert.Equal(("IN_PROGRESS", "COMPLETED_NON_COMPLIANT COMPLETED_NON_COMPLIANT IN_PROGRESS"), await StatesAsync(service, taskId));
        service.Time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(
            ("COMPLETED", "COMPLETED_NON_COMPLIANT COMPLETED_NON_COMPLIANT COMPLETED_COMPLIANT"),
            await StatesAsync(service, taskId));
    }

    [Fact]
    public async Task Audit_ThatTakesNoTime_EndsWithTheNextTickOfTheClock()
    {
        await using var service = await AuditService.StartAsync(options => options.AuditDuration = TimeSpan.Zero);
        var taskId = await service.StartAuditAsync(AuditService.Logging, AuditService.Shared);

        Assert.Equal("IN_PROGRESS", (await service.DescribeAsync(taskId))["taskStatus"]!.GetValue<string>());
        service.Time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(("COMPLETED", "COMPLETED_COMPLIANT COMPLETED_COMPLIANT"), await StatesAsync(service, taskId));
    }

    [Fact]
    public async Task Audit_OnTheSystemsClock_EndsWithoutBeingAskedFor()
    {
        var ended = new TaskCompletionSource<EmulatedAuditEnd>();
        await using var emulator = await AuditEmulator.StartAsync(
            new AuditEmulatorOptions { AuditDuration = TimeSpan.FromMilliseconds(5), AuditEnded = ended.SetResult },
            TestContext.Current.CancellationToken);

        var taskId = emulator.Audits.Start(AuditService.Logging);

        var end = await ended.Task.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal((taskId, "COMPLETED", "ON_DEMAND_AUDIT_TASK"), (end.TaskId, end.TaskStatus, end.TaskType));
    }

    [Fact]
    public async Task Audit_OfEveryCheck_CountsWhatItsFindingsTell()
    {
        await using var service = await AuditService.StartAsync(options => options.GeneratedFindings = 1_000);
        var taskId = service.Emulator.Audits.Start();
        service.Time.Advance(TimeSpan.FromMinutes(4));

        var audit = await service.DescribeAsync(taskId);

        var findings = await service.FindingsOfAsync(taskId);
        Assert.Equal(84, findings.Count); // as many as the newest generated audit has
        Assert.Equal(17, Number(audit["taskStatistics"]!["totalChecks"]));
        Assert.Equal(17, Number(audit["taskStatistics"]!["compliantChecks"]) + Number(audit["taskStatistics"]!["nonCompliantChecks"]));
        foreach (var (name, check) in audit["auditDetails"]!.AsObject())
        {
            AssertCounts(check!, [.. findings.Where(finding => Text(finding["checkName"]) == name)]);
        }

        Assert.All(findings, finding => Assert.Equal(taskId, Text(finding["taskId"])));
        Assert.All(findings, finding => Assert.Equal(Number(audit["taskStartTime"]), Number(finding["taskStartTime"])));
        Assert.All(findings, finding => Assert.True(Number(finding["findingTime"]) > Number(finding["taskStartTime"])));
        Assert.Equal(84, findings.Select(finding => Text(finding["findingId"])).Distinct().Count());
    }

    [Fact]
    public async Task Findings_OfAnAudit_AreFoundByIdAndTimeAndResource()
    {
        await using var service = await AuditService.StartAsync(options => options.GeneratedFindings = 500);
        var taskId = service.Emulator.Audits.Start(AuditService.Shared);
        service.Time.Advance(TimeSpan.FromMinutes(4));
        var finding = (await service.FindingsOfAsync(taskId))[0];

        var described = await Answer.ToAsync(Signed.Describe(service.Emulator, Text(finding["findingId"])!));
        var filter = new JsonObject
        {
            ["startTime"] = AuditService.Start.ToUnixTimeSeconds(),
            ["endTime"] = AuditService.Start.AddHours(1).ToUnixTimeSeconds(),
            ["checkName"] = AuditService.Shared,
            ["resourceIdentifier"] = finding["nonCompliantResource"]!["resourceIdentifier"]!.DeepClone(),
        };
        var listed = await Answer.ToAsync(Signed.List(service.Emulator, filter.ToJsonString()));

        Assert.True(JsonNode.DeepEquals(finding, described.Json["finding"]));
        Assert.True(JsonNode.DeepEquals(finding, Assert.Single(listed.Json["findings"]!.AsArray())));
    }

    [Fact]
    public async Task GeneratedAudit_Described_CountsWhatItsFindingsTell()
    {
        await using var service = await AuditService.StartAsync(options => options.GeneratedFindings = 1_000);
        var generated = service.Emulator.Findings.Generated.Audits[3];

        var audit = await service.DescribeAsync(generated.TaskId);

        Assert.Equal("COMPLETED", Text(audit["taskStatus"]));
        Assert.Equal("SCHEDULED_AUDIT_TASK", Text(audit["taskType"]));
        Assert.Equal(generated.StartTime.ToUnixTimeMilliseconds() / 1000m, Number(audit["taskStartTime"]));
        Assert.Equal(17, audit["auditDetails"]!.AsObject().Count);
        var findings = await service.FindingsOfAsync(generated.TaskId);
        foreach (var (name, check) in audit["auditDetails"]!.AsObject())
        {
            AssertCounts(check!, [.. findings.Where(finding => Text(finding["checkName"]) == name)]);
        }
    }

    [Fact]
    public async Task SavedAudit_Described_TellsWhatItsFindingsTellAndNoMore()
    {
        await using var service = await AuditService.StartAsync();
        var shared = EmulatedFinding.ForCheck(AuditService.Shared, "a") with
        {
            TaskId = "saved",
            TaskStartTime = AuditService.Start,
            IsSuppressed = false,
        };
        service.Emulator.Findings.Add(shared);
        service.Emulator.Findings.AddJson("""{"findingId":"b","taskId":"saved","checkName":"NEW_CHECK","isSuppressed":true}""");

        var audit = await service.DescribeAsync("saved");

        Assert.Equal(("COMPLETED", 1772433000m), (Text(audit["taskStatus"])!, Number(audit["taskStartTime"])));
        Assert.Equal(
            """{"checkRunStatus":"COMPLETED_NON_COMPLIANT","checkCompliant":false,"nonCompliantResourcesCount":1,"suppressedNonCompliantResourcesCount":0}""",
            audit["auditDetails"]![AuditService.Shared]!.ToJsonString());
        Assert.Equal(
            """{"checkRunStatus":"COMPLETED_COMPLIANT","checkCompliant":true,"nonCompliantResourcesCount":1,"suppressedNonCompliantResourcesCount":1}""",
            audit["auditDetails"]!["NEW_CHECK"]!.ToJsonString());
        Assert.Equal(["saved"], await service.ListAllAsync(AuditService.Start, AuditService.Start));
    }

    [Fact]
    public async Task Cancel_WhileItRuns_KeepsWhatWasFoundAndEndsTheRest()
    {
        await using var service = await AuditService.StartAsync(options => options.GeneratedFindings = 1_000);
        var taskId = await service.StartAuditAsync(AuditService.Logging, AuditService.Shared, AuditService.CaExpiring);
        service.Time.Advance(TimeSpan.FromMinutes(2.5));

        var answer = await service.CancelAsync(taskId);
        service.Time.Advance(TimeSpan.FromHours(1));

        Assert.Equal((200, "{}"), (answer.Status, answer.Body));
        Assert.Equal(("CANCELED", "COMPLETED_NON_COMPLIANT CANCELED CANCELED"), await StatesAsync(service, taskId));
        Assert.Equal(2, Number((await service.DescribeAsync(taskId))["taskStatistics"]!["canceledChecks"]));
        Assert.Equal([AuditService.Logging], (await service.FindingsOfAsync(taskId)).Select(finding => Text(finding["checkName"])));
    }

    [Fact]
    public async Task Cancel_OfWhatDoesNotRun_IsRefused()
    {
        await using var service = await AuditService.StartAsync(options => options.GeneratedFindings = 20);
        var ended = await service.StartAuditAsync(AuditService.Logging);
        service.Time.Advance(TimeSpan.FromMinutes(4));
        var canceled = await service.StartAuditAsync(AuditService.Logging);
        await service.CancelAsync(canceled);

        foreach (var taskId in new[] { ended, canceled, service.Emulator.Findings.Generated.Audits[0].TaskId })
        {
            var answer = await service.CancelAsync(taskId);
            Assert.Equal(
                (400, "InvalidRequestException", $"The audit {taskId} is not in progress."),
                (answer.Status, answer.ErrorType, answer.Message));
        }

        var unknown = await service.CancelAsync("unknown");
        Assert.Equal((404, "ResourceNotFoundException"), (unknown.Status, unknown.ErrorType));
    }

    [Theory]
    [InlineData("{}", "The parameter 'targetCheckNames' is missing.")]
    [InlineData("""{"targetCheckNames":[]}""", "The value at 'targetCheckNames' is empty. An audit makes at least one check.")]
    [InlineData("""{"targetCheckNames":"LOGGING_DISABLED_CHECK"}""", "The value at 'targetCheckNames' is not a list.")]
    [InlineData("""{"targetCheckNames":[1]}""", "The value at 'targetCheckNames' is not a list of strings.")]
    [InlineData("""{"targetCheckNames":["NEW_CHECK","LOGGING_DISABLED_CHECK"]}""", "These are no audit checks: NEW_CHECK.")]
    [InlineData(
        """{"targetCheckNames":["LOGGING_DISABLED_CHECK","CA_CERTIFICATE_EXPIRING_CHECK"]}""",
        "These audit checks are not enabled: CA_CERTIFICATE_EXPIRING_CHECK.")]
    [InlineData("[]", "The request body is not a JSON object.")]
    public async Task Start_BadInput_IsRefusedAndStartsNothing(string body, string message)
    {
        await using var service = await AuditService.StartAsync();
        service.Emulator.Configuration.Disable(AuditService.CaExpiring);

        var answer = await Answer.ToAsync(Signed.Post(service.Emulator, "audit/tasks", body));

        Assert.Equal((400, "InvalidRequestException", message), (answer.Status, answer.ErrorType, answer.Message));
        Assert.Empty(await service.ListAllAsync(AuditService.Start, AuditService.Start));
    }

    [Fact]
    public async Task Start_SameCheckTwice_MakesItOnce()
    {
        await using var service = await AuditService.StartAsync();

        var taskId = await service.StartAuditAsync(AuditService.Logging, AuditService.Logging);

        Assert.Equal(1, Number((await service.DescribeAsync(taskId))["taskStatistics"]!["totalChecks"]));
    }

    [Fact]
    public async Task Start_ElevenAtOnce_MeetsTheLimitUntilOneEnds()
    {
        await using var service = await AuditService.StartAsync();
        var taskIds = new List<string>();
        for (var count = 0; count < 10; count++)
        {
            taskIds.Add(await service.StartAuditAsync(AuditService.Logging));
        }

        var eleventh = await service.TryStartAsync(AuditService.Logging);
        await service.CancelAsync(taskIds[0]);

        Assert.Equal((410, "LimitExceededException"), (eleventh.Status, eleventh.ErrorType));
        Assert.Equal(200, (await service.TryStartAsync(AuditService.Logging)).Status);
        Assert.Throws<InvalidOperationException>(() => service.Emulator.Audits.Start(AuditService.Logging));
    }

    [Fact]
    public async Task Check_ThatFails_SaysWhyAndFindsNothing()
    {
        await using var service = await AuditService.StartAsync(options => options.GeneratedFindings = 1_000);
        service.Emulator.Audits.FailCheck(AuditService.Shared);
        var taskId = await service.StartAuditAsync(AuditService.Logging, AuditService.Shared, AuditService.CaExpiring);
        var alone = await service.StartAuditAsync(AuditService.Shared);
        service.Time.Advance(TimeSpan.FromSeconds(1));
        service.Emulator.Configuration.Disable(AuditService.CaExpiring);
        service.Time.Advance(TimeSpan.FromMinutes(4));

        var audit = await service.DescribeAsync(taskId);

        Assert.Equal(("COMPLETED", "COMPLETED_NON_COMPLIANT FAILED FAILED"), await StatesAsync(service, taskId));
        Assert.Equal("INSUFFICIENT_PERMISSIONS", Text(audit["auditDetails"]![AuditService.Shared]!["errorCode"]));
        Assert.Equal("AUDIT_CHECK_DISABLED", Text(audit["auditDetails"]![AuditService.CaExpiring]!["errorCode"]));
        Assert.NotNull(audit["auditDetails"]![AuditService.Shared]!["message"]);
        Assert.Null(audit["auditDetails"]![AuditService.Shared]!["nonCompliantResourcesCount"]);
        Assert.Equal(2, Number(audit["taskStatistics"]!["failedChecks"]));
        Assert.Equal([AuditService.Logging], (await service.FindingsOfAsync(taskId)).Select(finding => Text(finding["checkName"])));
        Assert.Equal(("FAILED", "FAILED"), await StatesAsync(service, alone));
        Assert.True(service.Emulator.Audits.RestoreCheck(AuditService.Shared));
        Assert.False(service.Emulator.Audits.RestoreCheck(AuditService.Shared));
    }

    [Theory]
    [InlineData("unknown", 404, "ResourceNotFoundException")]
    [InlineData("with_underscore", 400, "InvalidRequestException")]
    [InlineData("12345678901234567890123456789012345678901", 400, "InvalidRequestException")]
    [InlineData("", 400, "InvalidRequestException")]
    [InlineData("a%2Fb", 400, "InvalidRequestException")]
    public async Task Describe_BadId_IsRefused(string taskId, int status, string errorType)
    {
        await using var service = await AuditService.StartAsync();

        var answer = await service.TryDescribeAsync(taskId);

        Assert.Equal((status, errorType), (answer.Status, answer.ErrorType));
        Assert.Equal(EmulatedOperation.DescribeAuditTask, service.Emulator.Requests.Single().Operation);
        Assert.Equal(Uri.UnescapeDataString(taskId), service.Emulator.Requests.Single().TaskId);
    }

    [Fact]
    public async Task Audits_AfterNinetyDays_AreForgottenWithTheirFindings()
    {
        await using var service = await AuditService.StartAsync(options => options.GeneratedFindings = 20);
        service.Emulator.Fleet.Add(EmulatedFinding.ForCheck(AuditService.Logging, "any"));
        var before = service.Emulator.Findings.Count;
        var taskId = await service.StartAuditAsync(AuditService.Logging);
        service.Time.Advance(TimeSpan.FromDays(90));
        var findingId = Text((await service.FindingsOfAsync(taskId)).Single()["findingId"])!;
        Assert.Equal(before + 1, service.Emulator.Findings.Count);

        service.Time.Advance(TimeSpan.FromTicks(1));

        Assert.Equal(404, (await service.TryDescribeAsync(taskId)).Status);
        Assert.Equal(404, (await Answer.ToAsync(Signed.Describe(service.Emulator, findingId))).Status);
        Assert.Equal(before, service.Emulator.Findings.Count);
        Assert.Equal(200, (await service.TryDescribeAsync(service.Emulator.Findings.Generated.Audits[0].TaskId)).Status);
    }

    [Fact]
    public async Task SameSeed_SameCalls_GivesTheSameAuditsAndFindings()
    {
        var texts = new List<string>();
        for (var run = 0; run < 2; run++)
        {
            await using var service = await AuditService.StartAsync(options => options.GeneratedFindings = 300);
            var taskId = service.Emulator.Audits.Start();
            service.Time.Advance(TimeSpan.FromMinutes(4));
            texts.Add(string.Join('\n', (await service.FindingsOfAsync(taskId)).Select(finding => finding.ToJsonString())));
        }

        Assert.Equal(texts[0], texts[1]);
    }

    private static async Task<(string Status, string Checks)> StatesAsync(AuditService service, string taskId)
    {
        var audit = await service.DescribeAsync(taskId);
        return (Text(audit["taskStatus"])!,
            string.Join(' ', audit["auditDetails"]!.AsObject().Select(check => Text(check.Value!["checkRunStatus"]))));
    }

    private static void AssertCounts(JsonNode check, IReadOnlyList<JsonNode> findings)
    {
        var all = findings.Select(Resource).Distinct().Count();
        var open = findings.Where(finding => !finding["isSuppressed"]!.GetValue<bool>()).Select(Resource).Distinct().Count();
        Assert.Equal(all, Number(check["nonCompliantResourcesCount"]));
        Assert.Equal(all - open, Number(check["suppressedNonCompliantResourcesCount"]));
        Assert.True(Number(check["totalResourcesCount"]) >= all);
        Assert.Equal(open == 0, check["checkCompliant"]!.GetValue<bool>());
        Assert.Equal(open == 0 ? "COMPLETED_COMPLIANT" : "COMPLETED_NON_COMPLIANT", Text(check["checkRunStatus"]));
    }

    private static string Resource(JsonNode finding) => finding["nonCompliantResource"]!["resourceIdentifier"]!.ToJsonString();

    private static string? Text(JsonNode? node) => node?.GetValue<string>();

    private static decimal Number(JsonNode? node) => node!.GetValue<decimal>();
}
