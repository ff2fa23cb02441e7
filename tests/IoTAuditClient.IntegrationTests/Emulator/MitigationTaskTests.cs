using System.Text.Json.Nodes;
using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Emulator;

/// <summary>How a mitigation task goes, and what its operations tell of it.</summary>
public sealed class MitigationTaskTests
{
    private const string Start = "1772433000.0";

    [Fact]
    public async Task Task_WhileItsTimePasses_GoesThroughTheStatesOfItsExecutions()
    {
        await using var service = await StartAsync("one", "two");
        await service.MitigateAsync("task", AuditService.Shared, "PublishFinding", "one", "two");

        var states = new List<string>();
        for (var minute = 0; minute <= 3; minute++)
        {
            states.Add($"{await StatusAsync(service)}: {await ExecutionsAsync(service, "one")}, {await ExecutionsAsync(service, "two")}");
            service.Time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(
            [
                "IN_PROGRESS 2 0 0 0 0: PENDING, PENDING",
                "IN_PROGRESS 2 0 0 0 0: IN_PROGRESS, PENDING",
                "IN_PROGRESS 2 0 1 0 0: COMPLETED, IN_PROGRESS",
                "COMPLETED 2 0 2 0 0: COMPLETED, COMPLETED",
            ],
            states);
    }

    [Fact]
    public async Task Task_ThatTakesNoTime_EndsWithTheNextTick()
    {
        await using var service = await StartAsync("one");
        service.Emulator.Mitigations.Duration = TimeSpan.Zero;
        await service.MitigateAsync("task", AuditService.Shared, "PublishFinding", "one");

        Assert.Equal("IN_PROGRESS 1 0 0 0 0", await StatusAsync(service));
        Assert.Equal("PENDING", await ExecutionsAsync(service, "one"));
        service.Time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal("COMPLETED 1 0 1 0 0", await StatusAsync(service));
    }

    [Fact]
    public async Task Describe_TaskThatHasEnded_TellsItInTheShapesOfTheService()
    {
        await using var service = await StartAsync("one");
        var started = await service.StartMitigationAsync("my_Task-1", Body(["one"], "PublishFinding", "QuarantineThings"));
        service.Time.Advance(TimeSpan.FromMinutes(3));

        var described = (await service.DescribeMitigationAsync("my_Task-1")).Json;

        Assert.Equal("""{"taskId":"my_Task-1"}""", started.Body);
        var definitions = described["actionsDefinition"]!.DeepClone().AsArray();
        described.AsObject().Remove("actionsDefinition");
        Assert.Equal(
            """{"taskStatus":"COMPLETED","startTime":1772433000.0,"endTime":1772433180.0,"taskStatistics":{"DEVICE_CERTIFICATE_SHARED_CHECK":{"totalFindingsCount":1,"failedFindingsCount":0,"succeededFindingsCount":1,"skippedFindingsCount":0,"canceledFindingsCount":0}},"target":{"findingIds":["one"]},"auditCheckToActionsMapping":{"DEVICE_CERTIFICATE_SHARED_CHECK":["PublishFinding","QuarantineThings"]}}""",
            described.ToJsonString());
        Assert.Equal(["PublishFinding", "QuarantineThings"], definitions.Select(action => action!["name"]!.GetValue<string>()));
        Assert.Equal(["name", "id", "roleArn", "actionParams"], definitions[0]!.AsObject().Select(member => member.Key));
        var action = (await service.GetActionsAsync("/PublishFinding")).Json;
        Assert.Equal(action["actionId"]!.ToJsonString(), definitions[0]!["id"]!.ToJsonString());
    }

    [Fact]
    public async Task Executions_OfAFinding_TellTheirTimesAndErrors()
    {
        await using var service = await StartAsync("one");
        service.Emulator.Mitigations.Add(EmulatedMitigationAction.UpdateDeviceCertificate("Fails").Failing("SOME_CODE", "Some text."));
        await service.StartMitigationAsync("task", Body(["one"], "Fails", "PublishFinding"));
        service.Time.Advance(TimeSpan.FromMinutes(2.5));

        var executions = (await service.ListExecutionsAsync("taskId=task&findingId=one")).Json["actionsExecutions"]!.AsArray();

        // Three minutes, of which the actions wait one and take one each. The one that failed keeps the other from nothing.
        Assert.Equal(2, executions.Count);
        var failed = executions[0]!.AsObject();
        Assert.True(failed.Remove("actionId"));
        Assert.Equal(
            """{"taskId":"task","findingId":"one","actionName":"Fails","status":"FAILED","startTime":1772433060.0,"endTime":1772433120.0,"errorCode":"SOME_CODE","message":"Some text."}""",
            failed.ToJsonString());
        Assert.Equal(
            ["taskId", "findingId", "actionName", "actionId", "status", "startTime"],
            executions[1]!.AsObject().Select(member => member.Key));
        service.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("FAILED COMPLETED", await ExecutionsAsync(service, "one"));
        Assert.Equal("FAILED 1 1 0 0 0", await StatusAsync(service));
    }

    [Fact]
    public async Task Task_WithOneFindingThatSucceeds_HasCompletedThoughAnotherFails()
    {
        await using var service = await StartAsync("one");
        service.Emulator.Findings.Add(EmulatedFinding.ForCheck(AuditService.CaExpiring, "ca") with { IsSuppressed = false });
        service.Emulator.Mitigations.Add(EmulatedMitigationAction.UpdateCaCertificate("Fails").Failing());
        await service.StartMitigationAsync("task", """
            {"target":{"findingIds":["one","ca"]},
             "auditCheckToActionsMapping":{"DEVICE_CERTIFICATE_SHARED_CHECK":["PublishFinding"],"CA_CERTIFICATE_EXPIRING_CHECK":["Fails"]},
             "clientRequestToken":"t"}
            """);
        service.Time.Advance(TimeSpan.FromMinutes(3));

        Assert.Equal("COMPLETED 1 0 1 0 0", await StatusAsync(service));
        Assert.Equal("COMPLETED 1 1 0 0 0", await StatusAsync(service, AuditService.CaExpiring));
    }

    [Fact]
    public async Task SuppressedFindings_AreSkipped()
    {
        await using var service = await StartAsync("one", "two", "three");
        service.Emulator.Findings.Add(EmulatedFinding.ForCheck(AuditService.Shared, "two") with { IsSuppressed = true });
        var resource = EmulatedFinding.ForCheck(AuditService.Shared, "three").NonCompliantResource!.ResourceIdentifier!;
        service.Emulator.Suppressions.Add(new(AuditService.Shared, resource));
        await service.MitigateAsync("task", AuditService.Shared, "PublishFinding", "one", "two", "three");

        Assert.Equal("IN_PROGRESS 3 0 0 2 0", await StatusAsync(service));
        Assert.Equal("SKIPPED", await ExecutionsAsync(service, "two"));
        service.Time.Advance(TimeSpan.FromMinutes(3));

        Assert.Equal("COMPLETED 3 0 1 2 0", await StatusAsync(service));
        Assert.Equal("SKIPPED", await ExecutionsAsync(service, "three"));
        Assert.Equal("COMPLETED", await ExecutionsAsync(service, "one"));
    }

    [Fact]
    public async Task Task_OfSkippedFindingsAlone_EndsWithTheNextTick()
    {
        await using var service = await StartAsync();
        service.Emulator.Findings.Add(EmulatedFinding.ForCheck(AuditService.Shared, "one") with { IsSuppressed = true });
        await service.MitigateAsync("task", AuditService.Shared, "PublishFinding", "one");

        service.Time.Advance(TimeSpan.FromTicks(1));

        Assert.Equal("COMPLETED 1 0 0 1 0", await StatusAsync(service));
    }

    [Fact]
    public async Task Cancel_WhileItRuns_KeepsWhatIsDoneAndCancelsTheRest()
    {
        await using var service = await StartAsync("one", "two");
        await service.MitigateAsync("task", AuditService.Shared, "PublishFinding", "one", "two");
        service.Time.Advance(TimeSpan.FromMinutes(2));

        var canceled = await service.CancelMitigationAsync("task");
        service.Time.Advance(TimeSpan.FromMinutes(5));
        var again = await service.CancelMitigationAsync("task");
        var unknown = await service.CancelMitigationAsync("unknown");

        Assert.Equal((200, "{}"), (canceled.Status, canceled.Body));
        Assert.Equal("CANCELED 2 0 1 0 1", await StatusAsync(service));
        Assert.Equal("COMPLETED", await ExecutionsAsync(service, "one"));
        Assert.Equal("CANCELED", await ExecutionsAsync(service, "two"));
        Assert.Equal("1772433120.0", (await service.DescribeMitigationAsync("task")).Json["endTime"]!.ToJsonString());
        Assert.Equal(
            (400, "InvalidRequestException", "The mitigation task task is not in progress."),
            (again.Status, again.ErrorType, again.Message));
        Assert.Equal((404, "ResourceNotFoundException"), (unknown.Status, unknown.ErrorType));
    }

    [Fact]
    public async Task Start_IdOrTokenThatIsTaken_IsAConflict()
    {
        await using var service = await StartAsync("one");
        Assert.Equal(200, (await service.StartMitigationAsync("task", Body(["one"], "PublishFinding"))).Status);

        var otherToken = await service.StartMitigationAsync(
            "task", Body(["one"], "PublishFinding").Replace("token-1", "token-2", StringComparison.Ordinal));
        var same = await service.StartMitigationAsync("task", Body(["one"], "PublishFinding"));
        var otherId = await service.StartMitigationAsync("task-2", Body(["one"], "PublishFinding"));

        Assert.All(
            [otherToken, same, otherId],
            answer => Assert.Equal((400, "TaskAlreadyExistsException"), (answer.Status, answer.ErrorType)));
        Assert.Equal("The token 'token-1' has started the mitigation task task.", otherId.Message);
    }

    [Fact]
    public async Task Start_ElevenAtOnce_MeetsTheLimitUntilOneEnds()
    {
        await using var service = await StartAsync("one");
        for (var task = 0; task < 10; task++)
        {
            await service.MitigateAsync("task-" + task, AuditService.Shared, "PublishFinding", "one");
        }

        var eleventh = await service.StartMitigationAsync("task-10", Body(["one"], "PublishFinding"));
        service.Time.Advance(TimeSpan.FromMinutes(3));

        Assert.Equal((410, "LimitExceededException"), (eleventh.Status, eleventh.ErrorType));
        Assert.Equal(200, (await service.StartMitigationAsync("task-10", Body(["one"], "PublishFinding"))).Status);
    }

    [Fact]
    public async Task Start_TwentyFiveFindings_AreEachInTheTaskOnce()
    {
        string[] ids = [.. Enumerable.Range(0, 26).Select(number => $"finding-{number}")];
        await using var service = await StartAsync(ids);

        var tooMany = await service.StartMitigationAsync("task", Body(ids, "PublishFinding"));
        var enough = await service.StartMitigationAsync("task", Body([.. ids[..24], ids[0]], "PublishFinding"));

        Assert.Equal(
            (400, "The value at 'target.findingIds' has 26 findings; the rule is 1 to 25."), (tooMany.Status, tooMany.Message));
        Assert.Equal(200, enough.Status);
        Assert.Equal("IN_PROGRESS 24 0 0 0 0", await StatusAsync(service));
    }

    [Fact]
    public async Task Tasks_AfterNinetyDays_AreForgotten()
    {
        await using var service = await StartAsync("one");
        await service.MitigateAsync("task", AuditService.Shared, "PublishFinding", "one");
        service.Time.Advance(TimeSpan.FromDays(90));
        Assert.Equal(200, (await service.DescribeMitigationAsync("task")).Status);

        service.Time.Advance(TimeSpan.FromMilliseconds(1));

        var answer = await service.DescribeMitigationAsync("task");
        Assert.Equal((404, "ResourceNotFoundException"), (answer.Status, answer.ErrorType));
        Assert.Equal("[]", (await service.ListExecutionsAsync("taskId=task&findingId=one")).Json["actionsExecutions"]!.ToJsonString());
    }

    [Fact]
    public async Task Executions_PageByPageAndByStatus_AreEachListedOnce()
    {
        await using var service = await StartAsync("one");
        service.Emulator.Mitigations.Add(EmulatedMitigationAction.UpdateDeviceCertificate("Fails").Failing());
        await service.StartMitigationAsync("task", Body(["one"], "Fails", "PublishFinding", "QuarantineThings"));
        service.Time.Advance(TimeSpan.FromMinutes(3));

        var first = (await service.ListExecutionsAsync("taskId=task&findingId=one&maxResults=2")).Json;
        var token = Uri.EscapeDataString(first["nextToken"]!.GetValue<string>());
        var second = (await service.ListExecutionsAsync("taskId=task&findingId=one&nextToken=" + token)).Json;
        var completed = (await service.ListExecutionsAsync("taskId=task&findingId=one&actionStatus=COMPLETED&maxResults=1")).Json;
        var request = service.Emulator.Requests.Last();

        Assert.Equal("Fails PublishFinding", Names(first));
        Assert.Equal("QuarantineThings", Names(second));
        Assert.Null(second["nextToken"]);
        Assert.Equal("PublishFinding", Names(completed));
        Assert.NotNull(completed["nextToken"]);
        Assert.Equal(("task", "one"), (request.TaskId, request.FindingId));
        Assert.Equal("", Names((await service.ListExecutionsAsync("taskId=task&findingId=other")).Json));
    }

    internal static async Task<AuditService> StartAsync(params string[] findingIds)
    {
        var service = await AuditService.StartAsync(options => options.MitigationDuration = TimeSpan.FromMinutes(3));
        service.Emulator.Findings.AddRange(
            findingIds.Select(id => EmulatedFinding.ForCheck(AuditService.Shared, id) with { IsSuppressed = false }));
        return service;
    }

    internal static string Body(IEnumerable<string> findingIds, params string[] actions) => new JsonObject
    {
        ["target"] = new JsonObject { ["findingIds"] = new JsonArray([.. findingIds]) },
        ["auditCheckToActionsMapping"] = new JsonObject { [AuditService.Shared] = new JsonArray([.. actions]) },
        ["clientRequestToken"] = "token-1",
    }.ToJsonString();

    private static async Task<string> StatusAsync(AuditService service, string check = AuditService.Shared)
    {
        var task = (await service.DescribeMitigationAsync("task")).Json;
        Assert.Equal(Start, task["startTime"]!.ToJsonString());
        Assert.Equal(task["taskStatus"]!.GetValue<string>() == "IN_PROGRESS", task["endTime"] is null);
        var counts = task["taskStatistics"]![check]!.AsObject().Select(count => count.Value!.ToJsonString());
        return $"{task["taskStatus"]} {string.Join(' ', counts)}";
    }

    private static async Task<string> ExecutionsAsync(AuditService service, string findingId)
    {
        var executions = (await service.ListExecutionsAsync($"taskId=task&findingId={findingId}")).Json["actionsExecutions"]!.AsArray();
        return string.Join(' ', executions.Select(execution => execution!["status"]));
    }

    private static string Names(JsonNode page) =>
        string.Join(' ', page["actionsExecutions"]!.AsArray().Select(execution => execution!["actionName"]));
}
