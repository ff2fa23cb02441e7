using System.Text.Json;
using IoTAuditClient.Emulator;

namespace IoTAuditClient.AotSmoke;

/// <summary>Records of audits that are written read back to equal ones.</summary>
internal static class AuditJsonChecks
{
    public static async Task RunAsync(Checks checks, EmulatedService service)
    {
        await checks.RunAsync("json: audits, of the emulator and with unknown values", () => RoundTripAuditsAsync(service));
        await checks.RunAsync("json: the configuration and the scheduled audits", () => RoundTripConfigurationAsync(service));
        await checks.RunAsync("json: an audit within a type of the app, by its own context", () => RoundTripReportAsync(service));
        checks.Run("json: what the AWS CLI prints of an audit", ReadPrinted);
    }

    private static async Task RoundTripAuditsAsync(EmulatedService service)
    {
        foreach (var audit in service.Emulator.Findings.Generated.Audits)
        {
            RoundTrip(await service.Audits.DescribeAsync(audit.TaskId));
        }

        using var fault = service.Emulator.Faults.Add(AuditFault.UnknownEnumValues());
        var unknown = await service.Audits.DescribeAsync(service.Emulator.Findings.Generated.Audits[0].TaskId);
        Claim.Equal(1, fault.TimesPlayed);
        Claim.That(unknown.Status == "SOMETHING_NEW" && unknown.Checks.All(check => check.Status == "SOMETHING_NEW"));
        RoundTrip(unknown);
    }

    private static async Task RoundTripConfigurationAsync(EmulatedService service)
    {
        service.Emulator.Configuration.NotificationTopicArn = "arn:aws:sns:us-east-1:123456789012:audits";
        var configuration = await service.Audits.DescribeConfigurationAsync();
        Claim.That(configuration.Checks.Count == 17 && configuration.NotificationTargets.Count == 1);
        RoundTrip(configuration);
        foreach (var scheduled in (await service.Audits.ListScheduledPageAsync()).Items)
        {
            RoundTrip(scheduled);
        }

        var now = DateTimeOffset.UtcNow;
        var page = await service.Audits.ListPageAsync(AuditTaskQuery.ForPeriod(now.AddHours(-1), now.AddHours(1)));
        Claim.That(page.Items.Count > 0);
        RoundTrip(page.Items[0]);
    }

    private static async Task RoundTripReportAsync(EmulatedService service)
    {
        var audit = await service.Audits.DescribeAsync(service.Emulator.Findings.Generated.Audits[0].TaskId);
        var report = new AuditReport(
            audit,
            new AuditTaskSummary { TaskId = audit.TaskId, Status = audit.Status },
            await service.Audits.DescribeConfigurationAsync(),
            new ScheduledAudit { Name = "weekly", Frequency = ScheduledAuditFrequency.Weekly });

        var json = JsonSerializer.Serialize(report, ReportJsonContext.Default.AuditReport);

        Claim.That(json.Contains("\"taskStatistics\"", StringComparison.Ordinal), json);
        Claim.Equal(report, JsonSerializer.Deserialize(json, ReportJsonContext.Default.AuditReport));
    }

    private static void ReadPrinted()
    {
        var audit = JsonSerializer.Deserialize(
            """
            {
                "taskStatus": "COMPLETED",
                "taskStartTime": "2026-03-02T07:00:00.250000+01:00",
                "auditDetails": { "LOGGING_DISABLED_CHECK": { "checkRunStatus": "FAILED", "totalResourcesCount": 9007199254740993 } }
            }
            """,
            Contract.Of<AuditTask>())!;

        Claim.Equal((AuditStatus.Completed, 9007199254740993), (audit.Status!.Value, audit.Checks.Single().TotalResources!.Value));
        Claim.Equal(new DateTimeOffset(2026, 3, 2, 6, 0, 0, 250, TimeSpan.Zero), audit.StartTime!.Value);
    }

    private static void RoundTrip<T>(T value) =>
        Claim.Equal(value, JsonSerializer.Deserialize(JsonSerializer.Serialize(value, Contract.Of<T>()), Contract.Of<T>())!);
}
