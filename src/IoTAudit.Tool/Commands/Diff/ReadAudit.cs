using IoTAuditClient;
using IoTAuditClient.Reporting;

namespace IoTAudit.Tool.Commands.Diff;

/// <summary>What the reading of one side of a comparison came to.</summary>
/// <param name="Findings">How many findings it has, also those that are not asked for.</param>
/// <param name="IsWhole">Whether no line was lost, no list says that there is more, and the audit counts no more than is listed.</param>
/// <param name="Task">The audit itself; null for a file, and where the identity may not ask for it.</param>
/// <param name="Origins">The accounts and Regions that the findings are of; <see cref="FindingOrigin.Unknown"/> is one of them.</param>
internal readonly record struct ReadAudit(long Findings, bool IsWhole, AuditTask? Task, IReadOnlyList<FindingOrigin> Origins)
{
    /// <summary>What the newer audit did not look at and a whole one does, as a clause; null where it lacks nothing.</summary>
    public string? Missed { get; init; }

    /// <summary>The ids of the audits that it is of: the one that was asked for, or those that its findings say.</summary>
    public required IReadOnlySet<string> Ids { get; init; }

    /// <summary>When the last of its findings was found; null where none says it.</summary>
    public DateTimeOffset? NewestFinding { get; init; }

    /// <summary>Whether there is an audit or a finding, so that there is something of which a time could be known.</summary>
    public bool HasSomething => Findings > 0 || Task is not null;

    /// <summary>The one account and Region that all findings are of; unknown where there are several.</summary>
    public FindingOrigin Origin => Origins is [var only] ? only : FindingOrigin.Unknown;
}
