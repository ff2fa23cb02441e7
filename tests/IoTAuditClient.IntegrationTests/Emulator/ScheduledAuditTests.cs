using System.Globalization;
using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Emulator;

public sealed class ScheduledAuditTests
{
    [Theory]
    [InlineData("daily", "03-03 03-04 03-05 03-06 03-07 03-08 03-09 03-10", 8)]
    [InlineData("weekly", "03-06 03-13 03-20 03-27 04-03", 36)]
    [InlineData("biweekly", "03-06 03-20 04-03", 36)]
    [InlineData("monthly-2", "04-02 05-02", 70)]
    [InlineData("monthly-31", "03-31 04-30 05-31", 91)]
    [InlineData("monthly-last", "03-31 04-30", 60)]
    public async Task Schedule_WhileDaysPass_StartsAuditsOnItsDays(string kind, string days, int passing)
    {
        await using var service = await AuditService.StartAsync(options => options.AuditDuration = TimeSpan.FromMinutes(10));
        service.Emulator.Audits.Schedule(kind switch
        {
            "daily" => EmulatedScheduledAudit.Daily("nightly", AuditService.Logging),
            "weekly" => EmulatedScheduledAudit.Weekly("nightly", DayOfWeek.Friday, AuditService.Logging),
            "biweekly" => EmulatedScheduledAudit.Biweekly("nightly", DayOfWeek.Friday, AuditService.Logging),
            "monthly-2" => EmulatedScheduledAudit.Monthly("nightly", 2, AuditService.Logging),
            "monthly-31" => EmulatedScheduledAudit.Monthly("nightly", 31, AuditService.Logging),
            _ => EmulatedScheduledAudit.MonthlyOnLastDay("nightly", AuditService.Logging),
        });

        service.Time.Advance(TimeSpan.FromDays(passing));

        var ids = await service.ListAllAsync(service.Time.GetUtcNow().AddDays(-90), service.Time.GetUtcNow());
        var starts = new List<string>();
        foreach (var audit in await Task.WhenAll(ids.Reverse().Select(service.DescribeAsync)))
        {
            var start = DateTimeOffset.FromUnixTimeSeconds((long)audit["taskStartTime"]!.GetValue<decimal>());
            Assert.Equal(new TimeSpan(6, 0, 0), start.TimeOfDay);
            Assert.Equal("nightly", audit["scheduledAuditName"]!.GetValue<string>());
            Assert.Equal("SCHEDULED_AUDIT_TASK", audit["taskType"]!.GetValue<string>());
            Assert.Equal("COMPLETED", audit["taskStatus"]!.GetValue<string>());
            starts.Add(start.ToString("MM-dd", CultureInfo.InvariantCulture));
        }

        Assert.Equal(days, string.Join(' ', starts));
    }

    [Fact]
    public async Task ListScheduledAudits_SeveralPages_TellsEachAsTheServiceDoes()
    {
        await using var service = await AuditService.StartAsync();
        service.Emulator.Audits.Schedule(EmulatedScheduledAudit.MonthlyOnLastDay("c", AuditService.Logging));
        service.Emulator.Audits.Schedule(EmulatedScheduledAudit.Weekly("b", DayOfWeek.Wednesday, AuditService.Logging));
        service.Emulator.Audits.Schedule(EmulatedScheduledAudit.Daily("a", AuditService.Logging));

        var first = await Answer.ToAsync(Signed.Get(service.Emulator, "audit/scheduledaudits?maxResults=2"));
        var token = Uri.EscapeDataString(first.Json["nextToken"]!.GetValue<string>());
        var second = await Answer.ToAsync(Signed.Get(service.Emulator, "audit/scheduledaudits?maxResults=2&nextToken=" + token));

        Assert.Equal(
            [
                """{"scheduledAuditName":"a","scheduledAuditArn":"arn:aws:iot:us-east-1:123456789012:scheduledaudit/a","frequency":"DAILY"}""",
                """{"scheduledAuditName":"b","scheduledAuditArn":"arn:aws:iot:us-east-1:123456789012:scheduledaudit/b","frequency":"WEEKLY","dayOfWeek":"WED"}""",
                """{"scheduledAuditName":"c","scheduledAuditArn":"arn:aws:iot:us-east-1:123456789012:scheduledaudit/c","frequency":"MONTHLY","dayOfMonth":"LAST"}""",
            ],
            first.Json["scheduledAudits"]!
                .AsArray()
                .Concat(second.Json["scheduledAudits"]!.AsArray())
                .Select(audit => audit!.ToJsonString()));
        Assert.Null(second.Json["nextToken"]);
    }

    [Fact]
    public async Task Schedule_AgainstTheRules_IsRefused()
    {
        await using var service = await AuditService.StartAsync();
        var audits = service.Emulator.Audits;
        foreach (var name in new[] { "a", "b", "c", "d", "e", "e" })
        {
            audits.Schedule(EmulatedScheduledAudit.Daily(name, AuditService.Logging));
        }

        Assert.Throws<InvalidOperationException>(() => audits.Schedule(EmulatedScheduledAudit.Daily("f", AuditService.Logging)));
        Assert.Throws<InvalidOperationException>(() => service.Emulator.Configuration.Disable(AuditService.Logging));
        Assert.True(audits.Unschedule("a"));
        Assert.False(audits.Unschedule("a"));
        service.Emulator.Configuration.Disable(AuditService.Shared);
        Assert.Throws<InvalidOperationException>(() => audits.Schedule(EmulatedScheduledAudit.Daily("f", AuditService.Shared)));
        Assert.Throws<ArgumentException>("name", () => EmulatedScheduledAudit.Daily("with space", AuditService.Logging));
        Assert.Throws<ArgumentOutOfRangeException>("day", () => EmulatedScheduledAudit.Monthly("f", 32, AuditService.Logging));
    }

    [Fact]
    public async Task ScheduledAudits_ThatRun_TakeNoPlaceOfThoseOnDemand()
    {
        await using var service = await AuditService.StartAsync(options => options.AuditDuration = TimeSpan.FromDays(30));
        service.Emulator.Audits.Schedule(EmulatedScheduledAudit.Daily("nightly", AuditService.Logging));
        service.Time.Advance(TimeSpan.FromDays(12));

        for (var count = 0; count < 10; count++)
        {
            await service.StartAuditAsync(AuditService.Logging);
        }

        Assert.Equal(410, (await service.TryStartAsync(AuditService.Logging)).Status);
    }

    [Fact]
    public async Task Configuration_Described_TellsChecksSettingsAndTopic()
    {
        await using var service = await AuditService.StartAsync();
        var configuration = service.Emulator.Configuration;
        configuration.Disable(AuditService.Shared);
        configuration.Configure("DEVICE_CERTIFICATE_AGE_CHECK", "CERT_AGE_THRESHOLD_IN_DAYS", "365");
        configuration.NotificationTopicArn = "arn:aws:sns:us-east-1:123456789012:audits";

        var answer = await Answer.ToAsync(Signed.Get(service.Emulator, "audit/configuration"));

        const string role = "arn:aws:iam::123456789012:role/service-role/AWSIoTDeviceDefenderAudit";
        Assert.Equal(role, answer.Json["roleArn"]!.GetValue<string>());
        Assert.Equal(
            $$$"""{"SNS":{"targetArn":"arn:aws:sns:us-east-1:123456789012:audits","roleArn":"{{{role}}}","enabled":true}}""",
            answer.Json["auditNotificationTargetConfigurations"]!.ToJsonString());
        var checks = answer.Json["auditCheckConfigurations"]!.AsObject();
        Assert.Equal(17, checks.Count);
        Assert.Equal("""{"enabled":false}""", checks[AuditService.Shared]!.ToJsonString());
        Assert.Equal(
            """{"enabled":true,"configuration":{"CERT_AGE_THRESHOLD_IN_DAYS":"365"}}""",
            checks["DEVICE_CERTIFICATE_AGE_CHECK"]!.ToJsonString());
        Assert.Equal(16, configuration.EnabledChecks.Count);
    }

    [Fact]
    public async Task SetDocumented_ForTheNewOperations_GrantsTheirRates()
    {
        await using var service = await AuditService.StartAsync();
        service.Emulator.Quotas.SetDocumented();

        Assert.Equal(25, await GrantedAsync(() => service.TryDescribeAsync("unknown")));
        Assert.Equal(10, await GrantedAsync(() => service.ListAsync(AuditService.Range(AuditService.Start, AuditService.Start))));
        Assert.Equal(10, await GrantedAsync(() => service.TryStartAsync("NEW_CHECK")));
        Assert.Equal(10, await GrantedAsync(() => service.CancelAsync("unknown")));
        Assert.Equal(5, await GrantedAsync(() => Answer.ToAsync(Signed.Get(service.Emulator, "audit/configuration"))));
        Assert.Equal(5, await GrantedAsync(() => Answer.ToAsync(Signed.Get(service.Emulator, "audit/scheduledaudits"))));
    }

    private static async Task<int> GrantedAsync(Func<Task<Answer>> ask)
    {
        var granted = 0;
        for (var call = 0; call < 30; call++)
        {
            granted += (await ask()).ErrorType == "ThrottlingException" ? 0 : 1;
        }

        return granted;
    }
}
