using IoTAudit.Tool.Audits;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Sources;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Reporting;

namespace IoTAudit.Tool.Commands.Diff;

/// <summary>Finds the two sides of a comparison and reads their findings.</summary>
/// <param name="service">The service that has the audits; null where both sides are files.</param>
/// <param name="place">The account and Region that the service is asked in, as far as they are known.</param>
/// <param name="asked">Which findings are asked for; all are read.</param>
/// <param name="settings">Which service it is.</param>
/// <param name="context">Where files are read from, and where stderr is.</param>
/// <param name="line">Shows how many findings are read.</param>
/// <param name="mark">Is set where findings of a file are invented.</param>
internal sealed class AuditReader(
    IFindingService? service,
    FindingOrigin place,
    FindingSelection asked,
    ServiceSettings settings,
    ConsoleContext context,
    ProgressLine line,
    InventedMark mark)
{
    /// <summary>Finds the audits that are no files, both in one search, and what the newer one did not look at.</summary>
    public async Task<NamedAudit?[]> FindAsync(AuditOperand[] operands, CancellationToken cancellationToken)
    {
        var named = operands.Where(static operand => !operand.IsFile).Select(static operand => operand.Text).ToList();
        var found = named.Count == 0
            ? new Queue<NamedAudit>()
            : new Queue<NamedAudit>(await new AuditLookup(service!.Tasks, settings, context).FindAsync(named, cancellationToken));
        NamedAudit?[] audits = [.. operands.Select(operand => operand.IsFile ? null : found.Dequeue())];
        if (audits[^1] is { Task: { } newer } last)
        {
            audits[^1] = last with { Missed = await FindMissedAsync(newer, audits[0]?.Task, operands[^1].Text, cancellationToken) };
        }

        return audits;
    }

    /// <summary>Reads one side.</summary>
    /// <param name="operand">What the command line names.</param>
    /// <param name="audit">The audit that it means; null for a file.</param>
    /// <param name="add">Takes each finding.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<ReadAudit> ReadAsync(
        AuditOperand operand, NamedAudit? audit, Action<AuditFinding> add, CancellationToken cancellationToken)
    {
        // What is ignored or not asked for is read too: a side without it would seem empty, resolved or of no known time.
        var selection = new FindingSelection { TaskId = audit?.TaskId };
        var leftOut = new LeftOutFindings(asked);
        var progress = new ListProgress(line, context, arePrinted: false);
        var listed = audit is null
            ? null
            : new ServiceFindingSource(service!.Client, selection, context.TimeProvider.GetUtcNow(), progress) { Audit = audit.Task };
        var origins = new HashSet<FindingOrigin>(listed is null ? [] : [place]);
        var saved = listed is not null
            ? null
            : new FileFindingSource(operand.Text, "the audit", selection, context, progress, mark)
            {
                OriginRead = origin => origins.Add(origin),
            };
        IFindingSource source = listed is null ? saved! : listed;
        var ids = new HashSet<string>(audit is null ? [] : [audit.TaskId], StringComparer.Ordinal);
        DateTimeOffset? newest = null;
        var count = 0L;
        await foreach (var finding in source.ReadAsync(cancellationToken))
        {
            count++;
            add(finding);
            leftOut.IsSelected(finding, asked.Matches(finding));
            if (finding.TaskId is { Length: > 0 } id)
            {
                ids.Add(id);
            }

            newest = newest >= finding.FindingTime ? newest : finding.FindingTime ?? newest;
        }

        if (count == 0 && listed?.Shortfall is null)
        {
            line.WriteError($"iot-audit: {saved?.Name ?? VisibleText.Show(audit!.TaskId)} has no finding{WhyEmpty(audit)}.");
        }

        foreach (var sentence in (source.LeftOut?.Sentences ?? []).Concat(leftOut.Sentences))
        {
            line.WriteError($"iot-audit: {sentence}");
        }

        if (listed?.Shortfall is { } shortfall)
        {
            line.WriteError($"iot-audit: {shortfall}");
        }

        return new ReadAudit(source.FindingCount, !source.IsIncomplete, audit?.Task, [.. origins])
        {
            Missed = audit?.Missed,
            Ids = ids,
            NewestFinding = newest,
        };
    }

    // Who names an audit by its id means this one, but what the older audit looked at is compared all the same.
    private async Task<string?> FindMissedAsync(AuditTask newer, AuditTask? older, string name, CancellationToken cancellationToken) =>
        (TaskName.IsRelative(name) ? await new MissedChecks(service!.Tasks).ClauseOfAsync(newer, cancellationToken) : null)
            ?? (older is null ? null : MissedChecks.ClauseOf(newer, older, "older"));

    private static string WhyEmpty(NamedAudit? audit) => audit switch
    {
        null => "",
        { Task: null } => ": an audit without any, one that is older than 90 days, or a task id that does not exist look the same",
        { Task: { } task } =>
            AuditGaps.Of(task) is { } gaps ? $", and is incomplete: {gaps}" : $": the audit of {AuditStart.Of(task)} is clean",
    };
}
