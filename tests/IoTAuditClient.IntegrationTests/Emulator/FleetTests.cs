using System.Text.Json.Nodes;
using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Emulator;

public sealed class FleetTests
{
    [Fact]
    public async Task Problems_OfTheNewestGeneratedAudit_AreFoundAgainWithTheSameResources()
    {
        await using var service = await AuditService.StartAsync(options => options.GeneratedFindings = 1_000);
        var newest = await service.FindingsOfAsync(service.Emulator.Findings.Generated.Audits[0].TaskId);

        var first = await AuditAsync(service);
        var second = await AuditAsync(service);

        Assert.Equal(newest.Select(Problem).Order(), first.Select(Problem).Order());
        Assert.Equal(newest.Select(Problem).Order(), second.Select(Problem).Order());
        Assert.Equal(first.Count * 3, newest.Concat(first).Concat(second).Select(Id).Distinct().Count());
    }

    [Fact]
    public async Task Mend_OneFinding_TakesItsProblemFromLaterAuditsOnly()
    {
        await using var service = await AuditService.StartAsync(options => options.GeneratedFindings = 1_000);
        var before = await AuditAsync(service);
        var mended = service.Emulator.Findings.Generated[0];

        Assert.True(service.Emulator.Fleet.Mend(mended));
        Assert.False(service.Emulator.Fleet.Mend(mended));

        var after = await AuditAsync(service);
        var gone = Assert.Single(before.Select(Problem).Except(after.Select(Problem)));
        Assert.Contains(mended.CheckName!, gone, StringComparison.Ordinal);
        Assert.Equal(before.Count - 1, after.Count);
        Assert.Equal(before.Count - 1, service.Emulator.Fleet.ProblemCount);
        Assert.Equal(200, (await Answer.ToAsync(Signed.Describe(service.Emulator, mended.FindingId))).Status);
    }

    [Fact]
    public async Task Mend_OneResource_TakesItsProblemsOfEveryCheck()
    {
        await using var service = await AuditService.StartAsync();
        var certificate = EmulatedResource.DeviceCertificate(new string('a', 64));
        service.Emulator.Fleet.Add(EmulatedFinding.ForCheck(AuditService.Shared, "a") with { NonCompliantResource = certificate });
        service.Emulator.Fleet.Add(
            EmulatedFinding.ForCheck("DEVICE_CERTIFICATE_EXPIRING_CHECK", "b") with { NonCompliantResource = certificate });
        service.Emulator.Fleet.Add(EmulatedFinding.ForCheck(AuditService.Shared, "c"));

        Assert.Equal(2, service.Emulator.Fleet.Mend(certificate.ResourceIdentifier!));
        Assert.Single(await AuditAsync(service));
        Assert.Equal(1, service.Emulator.Fleet.MendAll(AuditService.Shared));
        Assert.Empty(await AuditAsync(service));
    }

    [Fact]
    public async Task Mend_BeforeTheCheckEnds_IsSeenByIt()
    {
        await using var service = await AuditService.StartAsync();
        service.Emulator.Fleet.Add(EmulatedFinding.ForCheck(AuditService.Logging, "a"));
        service.Emulator.Fleet.Add(EmulatedFinding.ForCheck(AuditService.Shared, "b"));
        var taskId = await service.StartAuditAsync(AuditService.Logging, AuditService.Shared);
        service.Time.Advance(TimeSpan.FromMinutes(3));

        service.Emulator.Fleet.MendAll(AuditService.Logging);
        service.Emulator.Fleet.MendAll(AuditService.Shared);
        service.Time.Advance(TimeSpan.FromMinutes(3));

        Assert.Equal(
            [AuditService.Logging],
            (await service.FindingsOfAsync(taskId)).Select(finding => finding["checkName"]!.GetValue<string>()));
    }

    [Fact]
    public async Task ResourceCounts_AfterMending_StayAsTheyWere()
    {
        await using var service = await AuditService.StartAsync(options => options.GeneratedFindings = 1_000);
        var before = service.Emulator.Audits.Start();
        service.Time.Advance(TimeSpan.FromMinutes(4));
        service.Emulator.Fleet.MendAll(AuditService.Shared);
        service.Emulator.Fleet.MendAll(AuditService.Logging);
        var after = service.Emulator.Audits.Start();
        service.Time.Advance(TimeSpan.FromMinutes(4));

        Assert.Equal(await TotalsAsync(service, before), await TotalsAsync(service, after));
    }

    [Fact]
    public async Task Add_ProblemOfAnUndocumentedCheck_IsFoundWhereTheCheckIsEnabled()
    {
        await using var service = await AuditService.StartAsync();
        service.Emulator.Fleet.Add(new EmulatedFinding("any") { CheckName = "NEW_CHECK", Severity = "SEVERE", IsSuppressed = true });
        service.Emulator.Configuration.Enable("NEW_CHECK");

        var finding = Assert.Single(await AuditAsync(service, "NEW_CHECK"));

        Assert.Equal(("SEVERE", true), (finding["severity"]!.GetValue<string>(), finding["isSuppressed"]!.GetValue<bool>()));
        Assert.NotEqual("any", Id(finding));
        Assert.Throws<ArgumentException>("problem", () => service.Emulator.Fleet.Add(new EmulatedFinding("without-check")));
    }

    [Fact]
    public async Task Remove_FindingOfAnAudit_HidesItAndItsCount()
    {
        await using var service = await AuditService.StartAsync();
        service.Emulator.Fleet.Add(EmulatedFinding.ForCheck(AuditService.Logging, "a"));
        var taskId = service.Emulator.Audits.Start(AuditService.Logging);
        service.Time.Advance(TimeSpan.FromMinutes(4));
        var id = Id(Assert.Single(await service.FindingsOfAsync(taskId)));

        Assert.True(service.Emulator.Findings.Remove(id));

        Assert.Empty(await service.FindingsOfAsync(taskId));
        Assert.Equal(0, service.Emulator.Findings.Count);
        var check = (await service.DescribeAsync(taskId))["auditDetails"]![AuditService.Logging]!;
        Assert.Equal(
            """{"checkRunStatus":"COMPLETED_COMPLIANT","checkCompliant":true,"totalResourcesCount":1,"nonCompliantResourcesCount":0,"suppressedNonCompliantResourcesCount":0}""",
            check.ToJsonString());
        service.Emulator.Findings.Clear();
        Assert.Single(await service.FindingsOfAsync(taskId));
    }

    private static async Task<IReadOnlyList<JsonNode>> AuditAsync(AuditService service, params string[] checks)
    {
        var taskId = service.Emulator.Audits.Start(checks);
        service.Time.Advance(TimeSpan.FromMinutes(4));
        return await service.FindingsOfAsync(taskId);
    }

    private static async Task<string> TotalsAsync(AuditService service, string taskId) => string.Join(
        ' ', (await service.DescribeAsync(taskId))["auditDetails"]!
            .AsObject()
            .Select(check => check.Value!["totalResourcesCount"]!.ToJsonString()));

    private static string Id(JsonNode finding) => finding["findingId"]!.GetValue<string>();

    private static string Problem(JsonNode finding) => string.Join(
        ' ',
        finding["checkName"],
        finding["reasonForNonComplianceCode"],
        finding["isSuppressed"],
        finding["nonCompliantResource"]!.ToJsonString());
}
