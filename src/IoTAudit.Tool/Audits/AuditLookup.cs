using IoTAudit.Tool.Failures;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.Audits;

/// <summary>Asks the service for audits that the command line names, and says on stderr which ones the names mean.</summary>
internal sealed class AuditLookup(IAuditTaskClient client, ServiceSettings settings, ConsoleContext context)
{
    private bool _isDenied;

    /// <summary>Resolves names in one search, so that latest and previous fit together, and describes each audit.</summary>
    /// <param name="names">Task ids, latest and previous.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="NoSuchAuditException">There is no such audit.</exception>
    public async Task<IReadOnlyList<NamedAudit>> FindAsync(IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var newest = new Dictionary<string, IReadOnlyList<AuditTask>>();
        foreach (var ofType in names.Where(TaskName.IsRelative).GroupBy(static name => KeyOf(name)))
        {
            newest[ofType.Key] = await TaskName.ListNewestAsync(
                ofType.Max(TaskName.PlaceOf) + 1, client, AuditStatus.Completed, TaskName.TypeOf(ofType.First()), cancellationToken);
        }

        var audits = new List<NamedAudit>();
        foreach (var name in names)
        {
            audits.Add(TaskName.IsRelative(name)
                ? Announce(name, TaskName.Pick(name, newest[KeyOf(name)], AuditStatus.Completed, settings))
                : await DescribeAsync(name, cancellationToken));
        }

        return audits;
    }

    /// <summary>Which audit a relative name means, as a sentence.</summary>
    public static string SentenceOf(string name, AuditTask task) =>
        $"{name.ToLowerInvariant()} is the audit {VisibleText.Show(task.TaskId)} of {AuditStart.Of(task)}"
            + (task.Type == AuditType.OnDemand ? ", on demand." : ".");

    /// <summary>Why an audit may say less than it seems to, a sentence each.</summary>
    public static IEnumerable<string> DoubtsOf(AuditTask task, string? missed, ServiceSettings settings)
    {
        if (AuditGaps.Of(task) is { } gaps)
        {
            yield return $"that audit is incomplete: {gaps}.";
        }

        if (missed is not null)
        {
            yield return $"that audit did not look at everything: {missed}. {AuditVerdict.AdviceOf(task, settings)}.";
        }
    }

    /// <summary>Describes an audit, where the identity may.</summary>
    /// <exception cref="NoSuchAuditException">There is no such audit.</exception>
    public async Task<NamedAudit> DescribeAsync(string taskId, CancellationToken cancellationToken)
    {
        if (_isDenied)
        {
            return new NamedAudit(taskId, Task: null);
        }

        try
        {
            return await client.FindAsync(taskId, cancellationToken) is { } task
                ? new NamedAudit(taskId, task)
                : throw new NoSuchAuditException(
                    $"there is no audit {VisibleText.Show(taskId)} in this account and Region: audits are kept for 90 days. "
                        + $"{NextCommand.Of(settings, "audit", "list")} shows the ids.{Suggestion.For(taskId, TaskName.Relative)}");
        }
        catch (AuditAccessDeniedException)
        {
            _isDenied = true;
            context.Error.WriteLine(
                "iot-audit: the audit itself is not known, because iot:DescribeAuditTask is not allowed: an audit without findings, "
                + "one that still runs, one that is older than 90 days and a task id that does not exist look the same.");
            return new NamedAudit(taskId, Task: null);
        }
    }

    private static string KeyOf(string name) => TaskName.TypeOf(name)?.Value ?? "";

    private NamedAudit Announce(string name, AuditTask task)
    {
        context.Error.WriteLine($"iot-audit: {SentenceOf(name, task)}");
        return new NamedAudit(task.TaskId!, task);
    }
}
