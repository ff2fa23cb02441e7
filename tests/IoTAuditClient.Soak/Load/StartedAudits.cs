using System.Collections.Concurrent;
using IoTAuditClient.Soak.Accounts;

namespace IoTAuditClient.Soak.Load;

/// <summary>
/// The audits that the callers start. Each start names checks that no other names, so that an audit tells which call started it, whether
/// or not that call was told so. Safe for concurrent use.
/// </summary>
internal sealed class StartedAudits(Objections objections)
{
    private static readonly AuditCheckName[] Checks = [.. AuditCheckCatalog.Checks.Select(check => check.Name)];

    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, bool> _doubted = new();
    private readonly DateTimeOffset _begin = DateTimeOffset.UtcNow;
    private int _lastNumber;

    /// <summary>Gets an audit that may run still; null before the first start.</summary>
    public string? Newest { get; private set; }

    /// <summary>The number of a start that is about to be made: its checks are the bits of it.</summary>
    public int Next() => Interlocked.Increment(ref _lastNumber) is var number && number < 1 << Checks.Length
        ? number
        : throw new InvalidOperationException("There are more starts than sets of checks: make the load shorter.");

    public static AuditCheckName[] ChecksOf(int number) => [.. Checks.Where((_, bit) => (number & (1 << bit)) != 0)];

    /// <summary>Books a start that was told the id of its audit.</summary>
    public void Confirm(int number, string taskId)
    {
        objections.Expect(_numbers.TryAdd(taskId, number), $"The audit {taskId} was told to two calls that started one.");
        Newest = taskId;
    }

    /// <summary>Books a start of which its caller does not know whether it has happened.</summary>
    public void Doubt(int number) => _doubted[number] = true;

    /// <summary>An audit that a call has started; null before the first one.</summary>
    public string? AnyId(Random random) => _numbers.IsEmpty ? null : _numbers.Keys.ElementAt(random.Next(_numbers.Count));

    /// <summary>Objects where an audit runs other checks than those that it was started with.</summary>
    public void CheckChecks(AuditTask task)
    {
        if (_numbers.TryGetValue(task.TaskId!, out var number))
        {
            objections.Expect(NumberOf(task) == number, $"The audit {task.TaskId} was started with other checks than it has.");
        }
    }

    /// <summary>
    /// Holds the starts against the audits that the emulator has: each that was confirmed is there, and each other one that is there
    /// was told as one that may have happened.
    /// </summary>
    public async Task BalanceAsync(IAuditTaskClient client)
    {
        var query = AuditTaskQuery.ForPeriod(_begin.AddSeconds(-1), DateTimeOffset.UtcNow.AddHours(1)) with { Type = AuditType.OnDemand };
        var there = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var audit in client.ListAsync(query))
        {
            objections.Expect(there.Add(audit.TaskId!), $"The audit {audit.TaskId} is listed twice.");
        }

        var missing = _numbers.Keys.Where(taskId => !there.Contains(taskId)).ToArray();
        var untold = there.Where(taskId => !_numbers.ContainsKey(taskId)).ToArray();
        Console.WriteLine($"audits: {_lastNumber} starts = {_numbers.Count} that were told an id + {_doubted.Count} that may have "
            + $"happened + {_lastNumber - _numbers.Count - _doubted.Count} that have not; the emulator has {there.Count}, "
            + $"{untold.Length} of them without a caller that knows");
        objections.Expect(missing.Length == 0, $"Callers were told of audits that are not there: {string.Join(", ", missing)}.");
        var numbers = new HashSet<int>(_numbers.Values);
        foreach (var taskId in untold)
        {
            var number = NumberOf(await client.DescribeAsync(taskId));
            objections.Expect(
                _doubted.ContainsKey(number),
                $"The audit {taskId} is there, and its caller was told that it was not started: start {number}.");
            objections.Expect(numbers.Add(number), $"Start {number} has started two audits, {taskId} is one of them.");
        }
    }

    private static int NumberOf(AuditTask task) => task.Checks.Sum(check => 1 << Array.IndexOf(Checks, check.CheckName));
}
