using IoTAuditClient.Emulator;
using IoTAuditClient.Soak.Emulated;

namespace IoTAuditClient.Soak.Load;

/// <summary>What the emulator of the other process has: its generated findings are the same wherever they are generated.</summary>
internal sealed class KnownFindings
{
    private KnownFindings(string[] ids, AuditCheckName[] checks, IReadOnlyDictionary<string, int> audits) =>
        (Ids, Checks, Audits) = (ids, checks, audits);

    public string[] Ids { get; }

    /// <summary>The check of each finding, in the order of the ids.</summary>
    public AuditCheckName[] Checks { get; }

    /// <summary>How many findings each audit has, by its task id.</summary>
    public IReadOnlyDictionary<string, int> Audits { get; }

    public static async Task<KnownFindings> ReadAsync()
    {
        await using var emulator = await AuditEmulator.StartAsync(new AuditEmulatorOptions { GeneratedFindings = EmulatorChild.Findings });
        var audits = emulator.Findings.Generated.GroupBy(finding => finding.TaskId!)
            .ToDictionary(audit => audit.Key, audit => audit.Count(), StringComparer.Ordinal);
        return new KnownFindings(
            [.. Enumerable.Range(0, EmulatorChild.Findings).Select(emulator.Findings.Generated.IdAt)],
            [.. emulator.Findings.Generated.Select(finding => (AuditCheckName)finding.CheckName!)],
            audits);
    }

    public string AnyId(Random random) => Ids[random.Next(Ids.Length)];

    /// <summary>An id that may be unknown to the service or break its rule.</summary>
    public string AnyIdOrNone(Random random) => random.Next(20) switch
    {
        0 => $"unknown-{random.Next(1000)}",
        1 => "no id at all",
        _ => AnyId(random),
    };

    public string AnyAudit(Random random) => Audits.Keys.ElementAt(random.Next(Audits.Count));
}
