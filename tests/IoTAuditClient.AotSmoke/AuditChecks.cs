using IoTAuditClient.Emulator;
using Microsoft.Extensions.DependencyInjection;

namespace IoTAuditClient.AotSmoke;

/// <summary>Audits: run, waited for, cancelled, listed, and refused.</summary>
internal static class AuditChecks
{
    private static readonly AuditCheckName[] Checks = [AuditCheckName.DeviceCertificateShared, AuditCheckName.LoggingDisabled];

    public static async Task RunAsync(Checks checks, EmulatedService service)
    {
        await checks.RunAsync("audit: run to its end, with progress and findings", () => RunAsync(service));
        await checks.RunAsync("audit: started, and waited for while polls fail", () => StartAndWaitAsync(service));
        await checks.RunAsync("audit: a wait that ends before the audit, and a cancel", () => CancelAsync(service));
        await checks.RunAsync("audit: the list, the newest ones and the latest", () => ListAsync(service));
        await checks.RunAsync("audit: the configuration and the scheduled audits", () => DescribeConfigurationAsync(service));
        await checks.RunAsync($"audit: an unknown id is null or {nameof(AuditTaskNotFoundException)}", () => AskForUnknownAsync(service));
        await checks.RunAsync("audit: a check that is not enabled is named", () => StartDisabledAsync(service));
        await checks.RunAsync("audit: a start whose answer is lost is made once, and says so", () => LoseAnswerAsync(service));
    }

    private static async Task RunAsync(EmulatedService service)
    {
        var reports = new List<AuditTask>();
        var audit = await service.Audits.RunAsync(Checks, EmulatedService.ShortWait, new Reports<AuditTask>(reports));

        Claim.Equal((AuditStatus.Completed, AuditType.OnDemand), (audit.Status!.Value, audit.Type!.Value));
        Claim.That(audit.IsConclusive && audit.Statistics?.TotalChecks == 2);
        Claim.SameItems(Checks, audit.Checks.Select(check => check.CheckName));
        Claim.That(reports.Count >= 2 && reports[0].TaskId == audit.TaskId && reports[^1] == audit);
        var findings = await service.Client.ListAsync(AuditFindingQuery.ForTask(audit.TaskId!)).ToListAsync();
        Claim.That(findings.Count > 0 && findings.TrueForAll(finding => Checks.Contains(finding.CheckName!.Value)));
    }

    private static async Task StartAndWaitAsync(EmulatedService service)
    {
        using var throttle = service.Emulator.Faults.Add(AuditFault.Throttle().For(EmulatedOperation.DescribeAuditTask));
        using var reset = service.Emulator.Faults.Add(AuditFault.ResetInsideBody().For(EmulatedOperation.DescribeAuditTask));
        var taskId = await service.Audits.StartAsync(Checks);

        var audit = await service.Audits.WaitAsync(taskId, EmulatedService.ShortWait);

        Claim.Equal((taskId, true), (audit.TaskId, audit.IsFinished));
        Claim.Equal(audit, await service.Audits.FindAsync(taskId));
        Claim.Equal((1, 1), (throttle.TimesPlayed, reset.TimesPlayed));
    }

    private static async Task CancelAsync(EmulatedService service)
    {
        var before = service.Emulator.Audits.Duration;
        service.Emulator.Audits.Duration = TimeSpan.FromHours(1);
        try
        {
            var taskId = await service.Audits.StartAsync(Checks);
            var error = await Claim.ThrowsAsync<AuditWaitTimeoutException>(
                () => service.Audits.WaitAsync(taskId, EmulatedService.ShortWait with { Timeout = TimeSpan.FromMilliseconds(500) }));
            Claim.Equal((taskId, AuditStatus.InProgress), (error.TaskId, error.LastTask!.Status!.Value));

            await service.Audits.CancelAsync(taskId);

            Claim.Equal(AuditStatus.Canceled, (await service.Audits.DescribeAsync(taskId)).Status!.Value);
            await Claim.ThrowsAsync<AuditRequestInvalidException>(() => service.Audits.CancelAsync(taskId));
        }
        finally
        {
            service.Emulator.Audits.Duration = before;
        }
    }

    private static async Task ListAsync(EmulatedService service)
    {
        var audit = await service.Audits.RunAsync(Checks, EmulatedService.ShortWait);
        var now = DateTimeOffset.UtcNow;
        var query = AuditTaskQuery.ForPeriod(now.AddHours(-1), now.AddHours(1)) with { Status = AuditStatus.Completed };

        var listed = await service.Audits.ListAsync(query).ToListAsync();
        var newest = await service.Audits.ListNewestAsync().FirstAsync();

        Claim.That(listed.Exists(summary => summary.TaskId == audit.TaskId && summary.Status == audit.Status));
        Claim.Equal(audit, newest);
        Claim.Equal(audit, await service.Audits.FindLatestAsync(new LatestAuditOptions { Type = AuditType.OnDemand }));
    }

    private static async Task DescribeConfigurationAsync(EmulatedService service)
    {
        service.Emulator.Configuration.Configure("DEVICE_CERTIFICATE_AGE_CHECK", "CERT_AGE_THRESHOLD_IN_DAYS", "365");
        service.Emulator.Audits.Schedule(EmulatedScheduledAudit.Weekly("weekly", DayOfWeek.Sunday, "DEVICE_CERTIFICATE_SHARED_CHECK"));

        var configuration = await service.Audits.DescribeConfigurationAsync();
        var scheduled = await service.Audits.ListScheduledAsync().SingleAsync();

        Claim.That(configuration.IsEnabled(AuditCheckName.DeviceCertificateShared));
        var age = configuration.Checks.Single(check => check.CheckName == "DEVICE_CERTIFICATE_AGE_CHECK");
        Claim.Equal("365", age.Parameters["CERT_AGE_THRESHOLD_IN_DAYS"]);
        Claim.Equal(("weekly", ScheduledAuditFrequency.Weekly, "SUN"), (scheduled.Name, scheduled.Frequency!.Value, scheduled.DayOfWeek));
    }

    private static async Task AskForUnknownAsync(EmulatedService service)
    {
        Claim.That(await service.Audits.FindAsync("not-there") is null);
        var error = await Claim.ThrowsAsync<AuditTaskNotFoundException>(() => service.Audits.DescribeAsync("not-there"));
        Claim.Equal("not-there", error.TaskId);
        await Claim.ThrowsAsync<AuditTaskNotFoundException>(() => service.Audits.CancelAsync("not-there"));
    }

    private static async Task StartDisabledAsync(EmulatedService service)
    {
        service.Emulator.Configuration.Disable("CA_CERTIFICATE_EXPIRING_CHECK");

        var error = await Claim.ThrowsAsync<AuditRequestInvalidException>(
            () => service.Audits.StartAsync([.. Checks, AuditCheckName.CaCertificateExpiring]));

        Claim.That(error.Message.Contains("CA_CERTIFICATE_EXPIRING_CHECK is not", StringComparison.Ordinal), error.Message);
        service.Emulator.Configuration.Enable("CA_CERTIFICATE_EXPIRING_CHECK");
    }

    private static async Task LoseAnswerAsync(EmulatedService service)
    {
        await using var provider = service.Provide(options => options.Pacing.Mode = PacingMode.Off);
        using var cut = service.Emulator.Faults.Add(AuditFault.TruncatedJson().For(EmulatedOperation.StartOnDemandAuditTask).Always());

        var error = await Claim.ThrowsAsync<AuditResponseException>(
            () => provider.GetRequiredService<IAuditTaskClient>().StartAsync(Checks));

        Claim.Equal((true, 1), (error.MayHaveHappened, error.Attempts));
        Claim.Equal(1, cut.TimesPlayed);
    }
}
