using System.Globalization;
using System.Text.Json.Nodes;
using IoTAuditClient.Emulator;
using IoTAuditClient.IntegrationTests.Emulator;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Peers;

/// <summary>boto3 starts, watches, lists and cancels audits of the emulator.</summary>
public sealed class Boto3AuditTests
{
    [Fact]
    public async Task Audits_DrivenByBoto3_BehaveAsItsModelSays()
    {
        Assert.SkipUnless(await Boto3.IsWantedAsync(), "boto3 is not installed.");

        await using var service = await AuditService.StartAsync(options => options.GeneratedFindings = 1_000);
        service.PassAMinuteBefore(EmulatedOperation.DescribeAuditTask);
        service.Emulator.Configuration.Disable(AuditService.Logging);
        service.Emulator.Audits.Schedule(EmulatedScheduledAudit.Daily("a", AuditService.Shared));
        service.Emulator.Audits.Schedule(EmulatedScheduledAudit.Weekly("b", DayOfWeek.Sunday, AuditService.Shared));

        var lines = await Boto3.RunAsync(
            [],
            Path.Combine(AppContext.BaseDirectory, "Peers", "audits.py"),
            service.Emulator.ServiceUrl.ToString(),
            AuditService.Start.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));

        var told = JsonNode.Parse(Assert.Single(lines))!;
        var taskId = told["taskId"]!.GetValue<string>();
        Assert.Equal(16, told["enabled"]!.GetValue<int>());
        Assert.Equal("""["IN_PROGRESS","IN_PROGRESS","IN_PROGRESS","COMPLETED"]""", told["states"]!.ToJsonString());
        var expected = await service.FindingsOfAsync(taskId);
        Assert.NotEmpty(expected);
        Assert.Equal(
            expected.ToDictionary(finding => finding["findingId"]!.GetValue<string>(), finding => finding["checkName"]!.GetValue<string>()),
            told["findings"]!.AsObject().ToDictionary(finding => finding.Key, finding => finding.Value!.GetValue<string>()));
        Assert.Equal(expected.Count, told["nonCompliant"]!.AsObject().Sum(check => check.Value!.GetValue<int>()));
        Assert.Equal(
            16,
            told["statistics"]!["compliantChecks"]!.GetValue<int>() + told["statistics"]!["nonCompliantChecks"]!.GetValue<int>());
        Assert.Equal([5, 5, 3], told["pages"]!.AsArray().Select(page => page!.AsArray().Count));
        Assert.Equal(taskId, told["pages"]![0]![0]!.GetValue<string>());
        Assert.Equal("CANCELED", told["canceled"]!.GetValue<string>());
        Assert.Equal(
            """
            {"describe unknown":[404,"ResourceNotFoundException","ResourceNotFoundException"],
            "cancel again":[400,"InvalidRequestException","InvalidRequestException"],
            "cancel unknown":[404,"ResourceNotFoundException","ResourceNotFoundException"],
            "start disabled":[400,"InvalidRequestException","InvalidRequestException"],
            "list too early":[400,"InvalidRequestException","InvalidRequestException"]}
            """.ReplaceLineEndings(""),
            told["errors"]!.ToJsonString());
        Assert.Equal(10, told["starts"]!.AsArray().Count(start => start is null));
        Assert.Equal("""[410,"LimitExceededException","LimitExceededException"]""", told["starts"]![10]!.ToJsonString());
        Assert.Equal("""[["a","DAILY",null],["b","WEEKLY","SUN"]]""", told["scheduled"]!.ToJsonString());
    }
}
