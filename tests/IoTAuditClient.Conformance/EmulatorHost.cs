using IoTAuditClient.Emulator;

namespace IoTAuditClient.Conformance;

/// <summary>Serves the emulator to all peers. Says on one line where, and which audits and findings there are.</summary>
internal static class EmulatorHost
{
    public static async Task RunAsync(int generatedFindings)
    {
        await using var emulator = await AuditEmulator.StartAsync(new AuditEmulatorOptions { GeneratedFindings = generatedFindings });
        var json = new JsonText();
        json.Object(() =>
        {
            json.Member("endpoint", emulator.ServiceUrl.ToString());
            json.List("findings", emulator.Findings.Generated, finding => json.Value(finding.FindingId));
            json.List("tasks", emulator.Findings.Generated.Audits, audit => json.Value(audit.TaskId));
        });
        await Console.Out.WriteLineAsync(json.ToString());
        while (await Console.In.ReadLineAsync() is not null)
        {
            // Nothing is asked of it here; the end of the input is what it waits for.
        }
    }
}
