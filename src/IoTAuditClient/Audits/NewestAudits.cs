using System.Runtime.CompilerServices;
using IoTAuditClient.Waiting;

namespace IoTAuditClient.Audits;

/// <summary>
/// Audits from the newest to the oldest. Entries of the service's list carry no time and have no documented order, so
/// each is described.
/// </summary>
/// <param name="client">Whom to ask.</param>
/// <param name="options">Which audits count.</param>
/// <remarks>
/// The period grows from a day to the ninety for which the service keeps audits, and is halved where it holds more audits than
/// <see cref="MaxDescribed"/>, so that the newest one costs few questions however many there are.
/// </remarks>
internal sealed class NewestAudits(IAuditTaskClient client, LatestAuditOptions options)
{
    private const int MaxDescribed = 25;

    // The clocks of this machine and of the service differ, and a period that starts too early is refused.
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Retention = TimeSpan.FromDays(90);
    private static readonly TimeSpan ShortestPeriod = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan[] Reaches = [TimeSpan.FromDays(1), TimeSpan.FromDays(7), TimeSpan.FromDays(30), Retention];

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public async IAsyncEnumerable<AuditTask> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var now = IPolling<AuditTask>.ClockOf(client, options.TimeProvider).GetUtcNow();
        var oldest = now - Retention + ClockTolerance;
        var end = options.Before is { } before && before < now ? before.ToUniversalTime().AddSeconds(1) : now + ClockTolerance;
        var periods = new Stack<(DateTimeOffset From, DateTimeOffset To)>();
        var to = Later(end, oldest);
        foreach (var reach in Reaches)
        {
            var from = Later(end - reach, oldest);
            if (from < to)
            {
                periods.Push((from, to));
            }

            to = from;
            while (periods.TryPop(out var period))
            {
                var ids = await FindIdsAsync(period, cancellationToken).ConfigureAwait(false);
                if (ids is null)
                {
                    var middle = period.From + ((period.To - period.From) / 2);
                    periods.Push((period.From, middle));
                    periods.Push((middle, period.To));
                    continue;
                }

                foreach (var task in await DescribeAsync(ids, cancellationToken).ConfigureAwait(false))
                {
                    yield return task;
                }
            }
        }
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    /// <returns>The audits of a period; null where there are too many to describe at once and the period can be halved.</returns>
    private async Task<List<string>?> FindIdsAsync((DateTimeOffset From, DateTimeOffset To) period, CancellationToken cancellationToken)
    {
        var ids = new List<string>();
        var query = AuditTaskQuery.ForPeriod(period.From, period.To) with { Status = options.Status, Type = options.Type };
        await foreach (var summary in client.ListAsync(query, cancellationToken).ConfigureAwait(false))
        {
            if (summary.TaskId is { Length: > 0 } taskId && !_seen.Contains(taskId))
            {
                ids.Add(taskId);
                if (ids.Count > MaxDescribed && period.To - period.From > ShortestPeriod)
                {
                    return null;
                }
            }
        }

        _seen.UnionWith(ids);
        return ids;
    }

    private async Task<IEnumerable<AuditTask>> DescribeAsync(List<string> ids, CancellationToken cancellationToken)
    {
        var tasks = await Task.WhenAll(ids.Select(id => client.FindAsync(id, cancellationToken))).ConfigureAwait(false);

        // An audit may have changed since the list was made, so its description decides.
        return tasks
            .OfType<AuditTask>()
            .Where(task => (options.Status is not { } status || task.Status == status)
                && (options.Type is not { } type || task.Type == type)
                && !(task.StartTime >= options.Before))
            .OrderByDescending(static task => task.StartTime ?? DateTimeOffset.MinValue);
    }
}
