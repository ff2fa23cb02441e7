using IoTAudit.Tool.Audits;
using IoTAuditClient;

namespace IoTAudit.Tool.Sources;

/// <summary>
/// Finds the newest completed audits that tell what is gone: as many as it takes for each enabled check to have one that made it, because
/// the very newest may be one on demand, and none that contradicts itself or lists less than it counts.
/// </summary>
/// <param name="tasks">Whom to ask for audits.</param>
/// <param name="findings">Whom to ask for what they list.</param>
/// <param name="from">When the period begins: audits before it tell nothing of it.</param>
internal sealed class WholeAudits(IAuditTaskClient tasks, IAuditFindingClient findings, DateTimeOffset? from)
{
    private const int MostAsked = 5;

    /// <summary>What an audit lacks that was left out for it, as a sentence; null where there was none.</summary>
    public string? Shortfall { get; private set; }

    /// <summary>Finds them.</summary>
    /// <returns>The newest one first.</returns>
    /// <exception cref="AuditClientException">The service did not tell of the audits.</exception>
    public async Task<IReadOnlyList<AuditTask>> FindAsync(CancellationToken cancellationToken)
    {
        var whole = new List<AuditTask>();
        var made = new HashSet<AuditCheckName>();
        var asked = 0;
        var enabled = await new MissedChecks(tasks).EnabledAsync(cancellationToken);
        await foreach (var audit in tasks.ListNewestAsync(cancellationToken: cancellationToken))
        {
            if (audit.StartTime is null || audit.StartTime < from || asked++ == MostAsked)
            {
                break;
            }

            if (await FindShortfallAsync(audit, cancellationToken) is { } shortfall)
            {
                Shortfall ??= shortfall;
                continue;
            }

            whole.Add(audit);
            made.UnionWith(audit.Checks.Where(static check => check.IsConclusive)
                .Select(static check => AuditCheckCatalog.Resolve(check.CheckName)));
            if (enabled is not null && made.IsSupersetOf(enabled))
            {
                break;
            }
        }

        return whole;
    }

    private async Task<string?> FindShortfallAsync(AuditTask audit, CancellationToken cancellationToken)
    {
        if (audit.ContradictsItself && AuditGaps.Of(audit) is { } gaps)
        {
            return $"{AuditVerdict.ClauseOf(audit, gaps)}.";
        }

        var selection = new FindingSelection { TaskId = audit.TaskId };
        var coverage = new AuditCoverage(audit, selection);

        // An audit whose every check passes has nothing to list.
        if (coverage.FindShortfall() is not null)
        {
            await foreach (var finding in findings.ListAsync(selection.ToQuery(now: default), cancellationToken))
            {
                coverage.Add(finding);
            }
        }

        return coverage.FindShortfall();
    }
}
