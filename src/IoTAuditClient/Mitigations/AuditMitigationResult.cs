using IoTAuditClient.Model;

namespace IoTAuditClient;

/// <summary>What became of findings that were to be mitigated: each of them once, and each task that they went out in.</summary>
/// <remarks>The record is immutable and safe to share between threads.</remarks>
public sealed record AuditMitigationResult
{
    private readonly ValueList<MitigatedFinding> _findings = ValueList<MitigatedFinding>.Empty;
    private readonly ValueList<AuditMitigationTask> _tasks = ValueList<AuditMitigationTask>.Empty;

    /// <summary>Gets the findings, each once, in the order in which they were given.</summary>
    public IReadOnlyList<MitigatedFinding> Findings
    {
        get => _findings;
        init => _findings = ValueList<MitigatedFinding>.Copy(value);
    }

    /// <summary>Gets the tasks that were started, as they were described last.</summary>
    public IReadOnlyList<AuditMitigationTask> Tasks
    {
        get => _tasks;
        init => _tasks = ValueList<AuditMitigationTask>.Copy(value);
    }

    /// <summary>Gets whether every action was done on every finding.</summary>
    public bool IsComplete => _findings.All(static finding => finding.Outcome is MitigationOutcome.Completed);

    /// <summary>Counts the findings with an outcome.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <returns>How many findings have it.</returns>
    public int Count(MitigationOutcome outcome) => _findings.Count(finding => finding.Outcome == outcome);

    /// <summary>Returns the counts on one line, for people to read.</summary>
    /// <returns>Text that may change between versions.</returns>
    public override string ToString()
    {
        var printer = new MemberPrinter(nameof(AuditMitigationResult));
        foreach (var outcome in Enum.GetValues<MitigationOutcome>())
        {
            printer.Shown(outcome.ToString(), Count(outcome));
        }

        printer.Shown(nameof(Tasks), _tasks.Count);
        return printer.ToString();
    }
}
