using IoTAudit.Tool.Services;
using IoTAuditClient;
using IoTAuditClient.Text;

namespace IoTAudit.Tool.Audits;

/// <summary>
/// Says of which audits findings are where a newer one is completed: the service acts on a finding of any audit, and the newer audit may
/// not find it any more.
/// </summary>
internal sealed class OlderAudits(IAuditTaskClient client, ConsoleContext context)
{
    /// <summary>An audit on demand may make other checks, so that a newer one is looked for among so many.</summary>
    private const int MostAsked = 5;
    private const int MostNamed = 3;

    public async Task WarnAsync(IReadOnlyCollection<AuditFinding> findings, CancellationToken cancellationToken)
    {
        AuditFinding[] dated = [.. findings.Where(static finding => finding.TaskId is not null && StartOf(finding) is not null)];
        if (dated.Length == 0)
        {
            return;
        }

        IReadOnlyList<AuditTask> newest;
        try
        {
            newest = await TaskName.ListNewestAsync(MostAsked, client, AuditStatus.Completed, type: null, cancellationToken);
        }
        catch (AuditAccessDeniedException denied)
        {
            context.Error.WriteLine(
                $"iot-audit: whether a newer audit is completed is not known, because iot:{denied.Operation} is not allowed.");
            return;
        }

        var older = dated
            .Select(finding => (Finding: finding, Newer: newest.FirstOrDefault(audit => IsNewer(audit, finding))))
            .Where(static pair => pair.Newer is not null)
            .GroupBy(static pair => (pair.Finding.TaskId, NewerId: pair.Newer!.TaskId))
            .ToList();
        foreach (var group in older.Take(MostNamed))
        {
            var (finding, newer) = group.First();
            var count = group.Count();
            var (subject, them) = count == 1
                ? ($"the finding {VisibleText.Show(finding.FindingId)} is", "it")
                : (Counts.Of(count, "finding is", "findings are"), "them");
            var audit = $"the audit {VisibleText.Show(finding.TaskId)} of {AuditStart.Of(StartOf(finding))}";
            context.Error.WriteLine(
                $"iot-audit: {subject} of {audit}, and a newer one is completed: {VisibleText.Show(newer!.TaskId)} of "
                    + $"{AuditStart.Of(newer)}, which may not find {them} any more.");
        }

        if (older.Count > MostNamed)
        {
            context.Error.WriteLine(
                $"iot-audit: so it is with findings of {Counts.Of(older.Count - MostNamed, "more audit")}.");
        }
    }

    private static DateTimeOffset? StartOf(AuditFinding finding) => finding.TaskStartTime ?? finding.FindingTime;

    private static bool IsNewer(AuditTask audit, AuditFinding finding) =>
        audit.TaskId != finding.TaskId
        && audit.StartTime > StartOf(finding)
        && (audit.Checks.Count == 0
            || finding.CheckName is not { } check
            || audit.Checks.Any(made => AuditCheckCatalog.Resolve(made.CheckName) == AuditCheckCatalog.Resolve(check)));
}
