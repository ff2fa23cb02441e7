using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Mitigate;

/// <summary>The findings that are to be mitigated, and those that were named and could not be had.</summary>
internal sealed class TargetedFindings
{
    private readonly List<AuditFinding> _findings = [];
    private readonly List<(string Id, string Outcome)> _missed = [];

    /// <summary>The audit that they are of; null where single ones are named.</summary>
    public string? AuditTaskId { get; init; }

    /// <summary>The checks that were named with the audit.</summary>
    public IReadOnlyList<AuditCheckName> Checks { get; init; } = [];

    public IReadOnlyList<AuditFinding> Findings => _findings;

    public IReadOnlyCollection<AuditCheckName> ChecksOfFindings =>
        [.. _findings.Select(static finding => finding.CheckName).OfType<AuditCheckName>().Where(static name => name.Value.Length > 0)];

    public IReadOnlyList<(string Id, string Outcome)> Missed => _missed;

    /// <summary>The worst that has happened so far.</summary>
    public ExitCode Worst { get; private set; }

    /// <summary>Whether the service has answered.</summary>
    public bool HasAny => _findings.Count + _missed.Count > 0;

    public void Add(AuditFinding finding) => _findings.Add(finding);

    public void Miss(string id, string outcome, ExitCode code)
    {
        _missed.Add((id, outcome));
        Worsen(code);
    }

    public void Worsen(ExitCode code) => Worst = ExitCodes.Worse(Worst, code);
}
