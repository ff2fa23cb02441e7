using IoTAuditClient.Model;

namespace IoTAuditClient;

/// <summary>What became of one finding that was to be mitigated.</summary>
/// <remarks>The record is immutable and safe to share between threads.</remarks>
public sealed record MitigatedFinding
{
    private readonly ValueList<AuditMitigationExecution> _executions = ValueList<AuditMitigationExecution>.Empty;

    /// <summary>Gets the finding.</summary>
    public AuditFinding Finding { get; init; } = new();

    /// <summary>Gets what became of it.</summary>
    public MitigationOutcome Outcome { get; init; }

    /// <summary>Gets why, in a sentence for people.</summary>
    /// <value><see langword="null"/> where the outcome says it all.</value>
    public string? Reason { get; init; }

    /// <summary>Gets the id of the task that the finding went out in.</summary>
    /// <value><see langword="null"/> where it was not sent.</value>
    public string? TaskId { get; init; }

    /// <summary>Gets why its task was not started or could not be looked at.</summary>
    /// <value><see langword="null"/> where nothing failed.</value>
    public AuditClientException? Exception { get; init; }

    /// <summary>Gets what became of each action on it.</summary>
    /// <value>Empty, the default, where its task was not started or not waited for.</value>
    public IReadOnlyList<AuditMitigationExecution> Executions
    {
        get => _executions;
        init => _executions = ValueList<AuditMitigationExecution>.Copy(value);
    }

    /// <summary>Returns the outcome on one line, for people to read.</summary>
    /// <returns>Text that may change between versions. Control, direction and other format characters appear as their code.</returns>
    public override string ToString()
    {
        var printer = new MemberPrinter(nameof(MitigatedFinding));
        printer.Text("FindingId", Finding.FindingId);
        printer.Shown(nameof(Outcome), Outcome);
        printer.Text(nameof(Reason), Reason);
        printer.Text(nameof(TaskId), TaskId);
        return printer.ToString();
    }
}
