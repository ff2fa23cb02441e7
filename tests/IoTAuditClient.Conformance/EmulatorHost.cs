using IoTAuditClient.Emulator;

namespace IoTAuditClient.Conformance;

/// <summary>Serves the emulator to all peers. Says on one line where, and which audits and findings there are.</summary>
internal static class EmulatorHost
{
    // Long enough to be seen in progress by a peer that asks at once.
    private static readonly TimeSpan AuditDuration = TimeSpan.FromMilliseconds(500);

    public static async Task RunAsync(int generatedFindings, DateTimeOffset now)
    {
        // The audits that it has are of now, so that all of them are among those that the service keeps.
        await using var emulator = await AuditEmulator.StartAsync(
            new AuditEmulatorOptions { GeneratedFindings = generatedFindings, TimeBase = now, AuditDuration = AuditDuration });
        Configure(emulator);
        var json = new JsonText();
        json.Object(() =>
        {
            json.Member("endpoint", emulator.ServiceUrl.ToString());
            json.Member("now", now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
            json.List("findings", emulator.Findings.Generated, finding => json.Value(finding.FindingId));
            json.List("tasks", emulator.Findings.Generated.Audits, audit => json.Value(audit.TaskId));
        });
        await Console.Out.WriteLineAsync(json.ToString());
        while (await Console.In.ReadLineAsync() is not null)
        {
            // Nothing is asked of it here; the end of the input is what it waits for.
        }
    }

    private static void Configure(AuditEmulator emulator)
    {
        emulator.Configuration.Disable("LOGGING_DISABLED_CHECK");
        emulator.Configuration.Configure("DEVICE_CERTIFICATE_AGE_CHECK", "CERT_AGE_THRESHOLD_IN_DAYS", "365");
        emulator.Configuration.NotificationTopicArn = "arn:aws:sns:us-east-1:123456789012:audits";
        emulator.Audits.FailCheck("CA_CERTIFICATE_KEY_QUALITY_CHECK");
        emulator.Audits.Schedule(EmulatedScheduledAudit.Weekly("weekly", DayOfWeek.Sunday, "DEVICE_CERTIFICATE_SHARED_CHECK"));
        emulator.Audits.Schedule(EmulatedScheduledAudit.MonthlyOnLastDay("monthly", "CA_CERTIFICATE_EXPIRING_CHECK"));
    }
}
