using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Emulator;

/// <summary>What a mitigation task can be started for, what is refused, and how tasks are listed.</summary>
public sealed class MitigationRequestTests
{
    private const string Ok = """ "auditCheckToActionsMapping":{"DEVICE_CERTIFICATE_SHARED_CHECK":["PublishFinding"]},"clientRequestToken":"t" """;

    [Theory]
    [InlineData("{}", "The parameter 'target' is missing.")]
    [InlineData("""{"target":[]}""", "The value at 'target' is not an object.")]
    [InlineData(
        """{"target":{}}""",
        "The value at 'target' takes one of 'findingIds', 'auditTaskId' and 'auditCheckToReasonCodeFilter'.")]
    [InlineData(
        """{"target":{"findingIds":["one"],"auditTaskId":"a"}}""",
        "'target.findingIds' excludes 'target.auditTaskId' and 'target.auditCheckToReasonCodeFilter'.")]
    [InlineData("""{"target":{"findingIds":[]}}""", "The value at 'target.findingIds' has 0 findings; the rule is 1 to 25.")]
    [InlineData("""{"target":{"findingIds":["a.b"]}}""", "The value 'a.b' at 'target.findingIds' does not match the pattern [a-zA-Z0-9_-]+.")]
    [InlineData(
        """{"target":{"auditCheckToReasonCodeFilter":{"A":[]}}}""",
        "The value at 'target.auditCheckToReasonCodeFilter.A' has 0 reason codes; the rule is 1 to 25.")]
    [InlineData("""{"target":{"auditCheckToReasonCodeFilter":{}}}""", "The value at 'target.auditCheckToReasonCodeFilter' is empty.")]
    [InlineData("""{"target":{"findingIds":["one"]}}""", "The parameter 'auditCheckToActionsMapping' is missing.")]
    [InlineData(
        """{"target":{"findingIds":["one"]},"auditCheckToActionsMapping":{}}""",
        "The value at 'auditCheckToActionsMapping' is empty. A task takes at least one action.")]
    [InlineData(
        """{"target":{"findingIds":["one"]},"auditCheckToActionsMapping":{"A":"b"}}""",
        "The value at 'auditCheckToActionsMapping.A' is not a list.")]
    [InlineData(
        """{"target":{"findingIds":["one"]},"auditCheckToActionsMapping":{"A":["1","2","3","4","5","6"]}}""",
        "The value at 'auditCheckToActionsMapping.A' has 6 actions; the rule is 1 to 5.")]
    [InlineData(
        """{"target":{"auditCheckToReasonCodeFilter":{"A":["R"]}},"auditCheckToActionsMapping":{"B":["x"]}}""",
        "The value at 'target.auditCheckToReasonCodeFilter' has A, which 'auditCheckToActionsMapping' has no actions for.")]
    [InlineData(
        """{"target":{"findingIds":["one"]},"auditCheckToActionsMapping":{"A":["x"]}}""",
        "The parameter 'clientRequestToken' is missing.")]
    [InlineData(
        """{"target":{"findingIds":["one"]},"auditCheckToActionsMapping":{"A":["x"]},"clientRequestToken":"t"}""",
        "A is no audit check.")]
    [InlineData(
        """{"target":{"findingIds":["one"]},"auditCheckToActionsMapping":{"DEVICE_CERTIFICATE_SHARED_CHECK":["None"]},"clientRequestToken":"t"}""",
        "There is no mitigation action with the name None.")]
    [InlineData(
        """{"target":{"findingIds":["one"]},"auditCheckToActionsMapping":{"DEVICE_CERTIFICATE_SHARED_CHECK":["BlankPolicy"]},"clientRequestToken":"t"}""",
        "The mitigation action BlankPolicy is of the type REPLACE_DEFAULT_POLICY_VERSION, which DEVICE_CERTIFICATE_SHARED_CHECK does not "
        + "allow. It allows PUBLISH_FINDING_TO_SNS, UPDATE_DEVICE_CERTIFICATE, ADD_THINGS_TO_THING_GROUP.")]
    [InlineData(
        """{"target":{"findingIds":["one"]},"auditCheckToActionsMapping":{"LOGGING_DISABLED_CHECK":["PublishFinding"]},"clientRequestToken":"t"}""",
        "The finding one is of the check DEVICE_CERTIFICATE_SHARED_CHECK, which 'auditCheckToActionsMapping' has no actions for.")]
    public async Task Start_BadInput_IsRefusedAndStartsNothing(string body, string message)
    {
        await using var service = await MitigationTaskTests.StartAsync("one");

        var answer = await service.StartMitigationAsync("task", body);

        Assert.Equal((400, "InvalidRequestException", message), (answer.Status, answer.ErrorType, answer.Message));
        Assert.Equal(404, (await service.DescribeMitigationAsync("task")).Status);
    }

    [Theory]
    [InlineData("""{"findingIds":["two"]}""", "There is no audit finding with the id two.")]
    [InlineData("""{"auditTaskId":"unknown"}""", "There is no audit with the id unknown.")]
    public async Task Start_TargetThatIsNotThere_IsRefused(string target, string message)
    {
        await using var service = await MitigationTaskTests.StartAsync("one");

        var answer = await service.StartMitigationAsync("task", $$"""{"target":{{target}}, {{Ok}} }""");

        Assert.Equal((400, "InvalidRequestException", message), (answer.Status, answer.ErrorType, answer.Message));
    }

    [Theory]
    [InlineData("a.b")]
    [InlineData("")]
    public async Task AnyOperation_BadTaskId_IsRefused(string taskId)
    {
        await using var service = await MitigationTaskTests.StartAsync("one");

        Answer[] answers =
        [
            await service.StartMitigationAsync(taskId, MitigationTaskTests.Body(["one"], "PublishFinding")),
            await service.DescribeMitigationAsync(taskId),
            await service.CancelMitigationAsync(taskId),
            await service.ListExecutionsAsync($"taskId={taskId}&findingId=one"),
        ];

        Assert.All(answers, answer => Assert.Equal((400, "InvalidRequestException"), (answer.Status, answer.ErrorType)));
    }

    [Fact]
    public async Task Start_ForAnAudit_TakesItsFindingsOfTheChecksAndSkipsOtherReasons()
    {
        await using var service = await MitigationTaskTests.StartAsync();
        service.Emulator.Findings.AddRange(
        [
            Finding("a", "CA_CERTIFICATE_EXPIRING_CHECK", "audit", "CERTIFICATE_PAST_EXPIRATION"),
            Finding("b", "CA_CERTIFICATE_EXPIRING_CHECK", "audit", "CERTIFICATE_APPROACHING_EXPIRATION"),
            Finding("c", "LOGGING_DISABLED_CHECK", "audit", "LOGGING_DISABLED"),
            Finding("d", "CA_CERTIFICATE_EXPIRING_CHECK", "other", "CERTIFICATE_PAST_EXPIRATION"),
        ]);
        const string Filter = """ "auditCheckToReasonCodeFilter":{"CA_CERTIFICATE_EXPIRING_CHECK":["CERTIFICATE_PAST_EXPIRATION"]} """;

        Assert.Equal("COMPLETED COMPLETED - -", await MitigateAsync(service, "of-audit", """ "auditTaskId":"audit" """));
        Assert.Equal("COMPLETED SKIPPED - -", await MitigateAsync(service, "filtered", $""" "auditTaskId":"audit",{Filter} """));
        Assert.Equal("COMPLETED SKIPPED - COMPLETED", await MitigateAsync(service, "of-all", Filter));
        Assert.Equal(
            """{"auditTaskId":"audit","auditCheckToReasonCodeFilter":{"CA_CERTIFICATE_EXPIRING_CHECK":["CERTIFICATE_PAST_EXPIRATION"]}}""",
            (await service.DescribeMitigationAsync("filtered")).Json["target"]!.ToJsonString());
    }

    [Fact]
    public async Task Start_ForAnUndocumentedCheck_TakesAnyAction()
    {
        await using var service = await MitigationTaskTests.StartAsync();
        service.Emulator.Configuration.Enable("NEW_CHECK");
        service.Emulator.Findings.Add(new EmulatedFinding("new") { CheckName = "NEW_CHECK" });

        await service.MitigateAsync("task", "NEW_CHECK", "BlankPolicy", "new");
        service.Time.Advance(TimeSpan.FromMinutes(3));

        Assert.Equal("COMPLETED", (await service.DescribeMitigationAsync("task")).Json["taskStatus"]!.GetValue<string>());
    }

    [Fact]
    public async Task List_WithFilters_ShowsTheTasksOfATimeNewestFirst()
    {
        await using var service = await MitigationTaskTests.StartAsync("one", "two");
        service.Emulator.Findings.Add(Finding("of-audit", AuditService.Shared, "audit", "any"));
        await service.MitigateAsync("a", AuditService.Shared, "PublishFinding", "one");
        service.Time.Advance(TimeSpan.FromMinutes(10));
        await service.MitigateAsync("b", AuditService.Shared, "PublishFinding", "two");
        await service.MitigateAsync("c", AuditService.Shared, "PublishFinding", "one", "of-audit");
        var now = AuditService.Start.AddMinutes(10);

        Assert.Equal("c b a", await ListAsync(service, AuditService.Start, now));
        Assert.Equal("c b", await ListAsync(service, AuditService.Start.AddMilliseconds(1), now));
        Assert.Equal("a", await ListAsync(service, AuditService.Start, AuditService.Start.AddMinutes(3)));
        Assert.Equal("", await ListAsync(service, AuditService.Start, AuditService.Start.AddMinutes(2)));
        Assert.Equal("c a", await ListAsync(service, AuditService.Start, now, "&findingId=one"));
        Assert.Equal("c", await ListAsync(service, AuditService.Start, now, "&auditTaskId=audit"));
        Assert.Equal("a", await ListAsync(service, AuditService.Start, now, "&taskStatus=COMPLETED"));
        Assert.Equal("c b", await ListAsync(service, AuditService.Start, now, "&taskStatus=IN_PROGRESS"));
        var listed = (await service.ListMitigationsAsync(AuditService.Range(AuditService.Start, AuditService.Start.AddMinutes(3)))).Json;
        Assert.Equal("""{"tasks":[{"taskId":"a","startTime":1772433000.0,"taskStatus":"COMPLETED"}]}""", listed.ToJsonString());
    }

    [Theory]
    [InlineData("startTime=2026-03-02T06:00:00Z")]
    [InlineData("endTime=2026-03-02T06:00:00Z")]
    [InlineData("startTime=2026-03-02T06:00:00Z&endTime=2026-03-01T06:00:00Z")]
    [InlineData("startTime=2026-03-01T06:00:00Z&endTime=2026-03-02T06:00:00Z&taskStatus=PENDING")]
    [InlineData("startTime=2026-03-01T06:00:00Z&endTime=2026-03-02T06:00:00Z&maxResults=0")]
    [InlineData("startTime=2026-03-01T06:00:00Z&endTime=2026-03-02T06:00:00Z&auditTaskId=a_b")]
    [InlineData("startTime=2026-03-01T06:00:00Z&endTime=2026-03-02T06:00:00Z&nextToken=x")]
    public async Task List_BadInput_IsRefused(string query)
    {
        await using var service = await MitigationTaskTests.StartAsync();

        var answer = await service.ListMitigationsAsync(query);

        Assert.Equal((400, "InvalidRequestException"), (answer.Status, answer.ErrorType));
    }

    [Fact]
    public async Task FaultsAndQuotas_OfTheseOperations_ApplyToThem()
    {
        await using var service = await MitigationTaskTests.StartAsync("one");
        service.Emulator.Quotas.SetDocumented();
        service.Emulator.Faults.Add(AuditFault.ResetBeforeHeaders().For(EmulatedOperation.StartAuditMitigationActionsTask));
        service.Emulator.Faults.Add(
            AuditFault.InternalFailure().ForFinding("one").For(EmulatedOperation.ListAuditMitigationActionsExecutions));
        var body = MitigationTaskTests.Body(["one"], "PublishFinding");

        // The answer of the first start is lost, and what it did is done: the same call again meets the task.
        await Assert.ThrowsAsync<HttpRequestException>(() => service.StartMitigationAsync("task", body));
        Assert.Equal("TaskAlreadyExistsException", (await service.StartMitigationAsync("task", body)).ErrorType);
        Assert.Equal(500, (await service.ListExecutionsAsync("taskId=task&findingId=one")).Status);
        var statuses = new List<int>();
        for (var call = 0; call < 30; call++)
        {
            statuses.Add((await service.DescribeMitigationAsync("task")).Status);
        }

        Assert.Equal(25, statuses.Count(status => status == 200));
    }

    private static EmulatedFinding Finding(string id, string check, string audit, string reason) =>
        EmulatedFinding.ForCheck(check, id) with { TaskId = audit, ReasonForNonComplianceCode = reason, IsSuppressed = false };

    private static async Task<string> MitigateAsync(AuditService service, string taskId, string target)
    {
        var answer = await service.StartMitigationAsync(taskId, $$"""
            {"target":{ {{target}} },
             "auditCheckToActionsMapping":{"CA_CERTIFICATE_EXPIRING_CHECK":["PublishFinding"]},
             "clientRequestToken":"{{taskId}}"}
            """);
        Assert.True(answer.Status == 200, answer.Body);
        service.Time.Advance(TimeSpan.FromMinutes(3));
        var states = new List<string>();
        foreach (var finding in new[] { "a", "b", "c", "d" })
        {
            var executions = (await service.ListExecutionsAsync($"taskId={taskId}&findingId={finding}")).Json["actionsExecutions"]!;
            states.Add(executions.AsArray().SingleOrDefault()?["status"]!.GetValue<string>() ?? "-");
        }

        return string.Join(' ', states);
    }

    /// <summary>The ids of the tasks, read in pages of one.</summary>
    private static async Task<string> ListAsync(AuditService service, DateTimeOffset start, DateTimeOffset end, string more = "")
    {
        var ids = new List<string>();
        var query = AuditService.Range(start, end) + more + "&maxResults=1";
        await foreach (var page in AuditService.PagesAsync(token => service.ListMitigationsAsync(query + AuditService.Next(token))))
        {
            ids.AddRange(page["tasks"]!.AsArray().Select(task => task!["taskId"]!.GetValue<string>()));
        }

        return string.Join(' ', ids);
    }
}
