using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Emulator;

public sealed class ListAuditTasksTests
{
    private static readonly DateTimeOffset MonthAgo = AuditService.Start.AddDays(-30);

    [Fact]
    public async Task List_AuditsOfEveryKind_GivesThemNewestFirst()
    {
        await using var service = await AuditService.StartAsync(options => options.GeneratedFindings = 100);
        service.Emulator.Findings.Add(new EmulatedFinding("a") { TaskId = "saved", TaskStartTime = AuditService.Start.AddDays(-20) });
        service.Time.Advance(TimeSpan.FromMinutes(1));
        var started = await service.StartAuditAsync(AuditService.Logging);

        var answer = await service.ListAsync(AuditService.Range(MonthAgo, AuditService.Start.AddHours(1)));

        var ids = answer.Json["tasks"]!.AsArray().Select(task => task!["taskId"]!.GetValue<string>()).ToArray();
        Assert.Equal([started, .. service.Emulator.Findings.Generated.Audits.Select(audit => audit.TaskId), "saved"], ids);
        Assert.Null(answer.Json["nextToken"]);
        Assert.Equal(
            $$"""{"taskId":"{{started}}","taskStatus":"IN_PROGRESS","taskType":"ON_DEMAND_AUDIT_TASK"}""",
            answer.Json["tasks"]![0]!.ToJsonString());
        Assert.Equal("SCHEDULED_AUDIT_TASK", answer.Json["tasks"]![1]!["taskType"]!.GetValue<string>());
        Assert.Equal("COMPLETED", answer.Json["tasks"]![13]!["taskStatus"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("&taskStatus=IN_PROGRESS", 1)]
    [InlineData("&taskStatus=COMPLETED", 12)]
    [InlineData("&taskStatus=CANCELED", 1)]
    [InlineData("&taskStatus=FAILED", 0)]
    [InlineData("&taskType=ON_DEMAND_AUDIT_TASK", 2)]
    [InlineData("&taskType=SCHEDULED_AUDIT_TASK", 12)]
    [InlineData("&taskType=SCHEDULED_AUDIT_TASK&taskStatus=CANCELED", 0)]
    [InlineData("&maxResults=3", 14)]
    [InlineData("&maxResults=1&taskStatus=COMPLETED", 12)]
    public async Task List_Filtered_GivesEachMatchOnceOverAllPages(string filter, int count)
    {
        await using var service = await AuditService.StartAsync(options => options.GeneratedFindings = 100);
        await service.StartAuditAsync(AuditService.Logging);
        await service.CancelAsync(await service.StartAuditAsync(AuditService.Logging));

        var ids = await service.ListAllAsync(MonthAgo, AuditService.Start, filter);

        Assert.Equal(count, ids.Count);
        Assert.Equal(count, ids.Distinct().Count());
    }

    [Fact]
    public async Task List_AnAuditStartsBetweenTwoPages_ShiftsNoEntry()
    {
        await using var service = await AuditService.StartAsync(options => options.GeneratedFindings = 100);
        var range = AuditService.Range(MonthAgo, AuditService.Start.AddDays(1)) + "&maxResults=7";
        var first = await service.ListAsync(range);
        service.Time.Advance(TimeSpan.FromSeconds(1));
        await service.StartAuditAsync(AuditService.Logging);

        var second = await service.ListAsync($"{range}&nextToken={Uri.EscapeDataString(first.Json["nextToken"]!.GetValue<string>())}");

        Assert.Equal(
            service.Emulator.Findings.Generated.Audits.Select(audit => audit.TaskId),
            first.Json["tasks"]!.AsArray().Concat(second.Json["tasks"]!.AsArray()).Select(task => task!["taskId"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("endTime=2026-03-02T00:00:00Z", "The parameter 'startTime' is missing.")]
    [InlineData("startTime=2026-03-02T00:00:00Z", "The parameter 'endTime' is missing.")]
    [InlineData("startTime=1772433000&endTime=2026-03-02T00:00:00Z",
        "The value '1772433000' at 'startTime' is no time, as in 2026-03-02T06:00:00Z.")]
    [InlineData("startTime=2026-03-03T00:00:00Z&endTime=2026-03-02T00:00:00Z", "'startTime' lies after 'endTime'.")]
    [InlineData(
        "startTime=2025-12-02T06:29:59.999Z&endTime=2026-03-02T00:00:00Z",
        "'startTime' lies before 2025-12-02T06:30:00.0000000+00:00. Audits are kept for 90 days.")]
    [InlineData(
        "startTime=2026-03-01T00:00:00Z&endTime=2026-03-02T00:00:00Z&taskStatus=DONE",
        "The value 'DONE' at 'taskStatus' is none of IN_PROGRESS, COMPLETED, FAILED, CANCELED.")]
    [InlineData(
        "startTime=2026-03-01T00:00:00Z&endTime=2026-03-02T00:00:00Z&taskType=SCHEDULED",
        "The value 'SCHEDULED' at 'taskType' is none of ON_DEMAND_AUDIT_TASK, SCHEDULED_AUDIT_TASK.")]
    [InlineData("startTime=2026-03-01T00:00:00Z&endTime=2026-03-02T00:00:00Z&maxResults=251",
        "The value '251' at 'maxResults' is outside 1 to 250.")]
    public async Task List_BadInput_IsRefused(string query, string message)
    {
        await using var service = await AuditService.StartAsync();

        var answer = await service.ListAsync(query);

        Assert.Equal((400, "InvalidRequestException", message), (answer.Status, answer.ErrorType, answer.Message));
    }

    [Fact]
    public async Task List_TokenOfAnotherQuery_IsRefused()
    {
        await using var service = await AuditService.StartAsync(options => options.GeneratedFindings = 100);
        var first = await service.ListAsync(AuditService.Range(MonthAgo, AuditService.Start) + "&maxResults=1");
        var token = Uri.EscapeDataString(first.Json["nextToken"]!.GetValue<string>());

        var other = await service.ListAsync($"{AuditService.Range(MonthAgo, AuditService.Start)}&taskStatus=COMPLETED&nextToken={token}");

        Assert.Equal((400, "InvalidRequestException"), (other.Status, other.ErrorType));
    }

    [Theory]
    [InlineData("2025-12-02T06:30:00Z", "2026-03-02T06:30:00Z")]
    [InlineData("2025-12-02T06:30:00.000000Z", "2026-03-02T06:30:00.0000001Z")]
    [InlineData("2025-12-02T08:30:00%2B02:00", "2026-03-02T06:30:00Z")]
    public async Task List_TimesAsClientsWriteThem_AreRead(string start, string end)
    {
        await using var service = await AuditService.StartAsync();
        await service.StartAuditAsync(AuditService.Logging);

        Assert.Single((await service.ListAsync($"startTime={start}&endTime={end}")).Json["tasks"]!.AsArray());
    }

    [Fact]
    public async Task UnknownValuesAndMembers_OnAudits_AreInEveryPlace()
    {
        await using var service = await AuditService.StartAsync(options => options.GeneratedFindings = 20);
        service.Emulator.Faults.Add(AuditFault.UnknownEnumValues().For(EmulatedOperation.DescribeAuditTask));
        service.Emulator.Faults.Add(AuditFault.UnknownMembers().For(EmulatedOperation.DescribeAuditTask));
        service.Emulator.Faults.Add(AuditFault.UnknownEnumValues().For(EmulatedOperation.ListAuditTasks));
        var taskId = service.Emulator.Findings.Generated.Audits[0].TaskId;

        var values = await service.DescribeAsync(taskId);
        var members = await service.DescribeAsync(taskId);
        var list = await service.ListAsync(AuditService.Range(MonthAgo, AuditService.Start));

        Assert.Equal("SOMETHING_NEW", values["taskStatus"]!.GetValue<string>());
        Assert.All(
            values["auditDetails"]!.AsObject(),
            check => Assert.Equal("SOMETHING_NEW", check.Value!["checkRunStatus"]!.GetValue<string>()));
        Assert.Equal(17, members["auditDetails"]!.AsObject().Count);
        Assert.All(members["auditDetails"]!.AsObject(), check => Assert.NotNull(check.Value!["newObject"]));
        Assert.NotNull(members["taskStatistics"]!["newText"]);
        Assert.All(list.Json["tasks"]!.AsArray(), task => Assert.Equal("SOMETHING_NEW", task!["taskType"]!.GetValue<string>()));
    }
}
