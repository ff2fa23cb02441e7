using System.Collections.Concurrent;
using IoTAuditClient.Soak.Accounts;

namespace IoTAuditClient.Soak.Load;

/// <summary>
/// The mitigation tasks that the callers start. Each start names a finding that no other names, so that a task tells which call started it,
/// whether or not that call was told so. Safe for concurrent use.
/// </summary>
internal sealed class StartedMitigations(KnownFindings known, Objections objections)
{
    private const string Action = "PublishFinding";

    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, bool> _doubted = new();
    private readonly DateTimeOffset _begin = DateTimeOffset.UtcNow;
    private int _lastNumber = -1;

    /// <summary>Gets a task that may run still; null before the first start.</summary>
    public string? Newest { get; private set; }

    /// <summary>The number of a start that is about to be made: the place of its finding.</summary>
    public int Next() => Interlocked.Increment(ref _lastNumber) is var number && number < known.Ids.Length
        ? number
        : throw new InvalidOperationException("There are more starts than findings: make the load shorter.");

    public AuditMitigationRequest RequestOf(int number) =>
        AuditMitigationRequest.ForFindings([known.Ids[number]]).With(known.Checks[number], Action);

    /// <summary>Books a start that was told the id of its task.</summary>
    public void Confirm(int number, string taskId)
    {
        objections.Expect(_numbers.TryAdd(taskId, number), $"The mitigation {taskId} was told to two calls that started one.");
        Newest = taskId;
    }

    /// <summary>Books a start of which its caller does not know whether it has happened.</summary>
    public void Doubt(int number) => _doubted[number] = true;

    /// <summary>A task that a call has started, and the finding that it was started for; null before the first one.</summary>
    public (string TaskId, string FindingId)? Any(Random random) => _numbers.ToArray() is { Length: > 0 } started
        && started[random.Next(started.Length)] is var (taskId, number)
            ? (taskId, known.Ids[number])
            : null;

    /// <summary>Objects where a task is about another finding than the one that it was started for.</summary>
    public void CheckTarget(AuditMitigationTask task)
    {
        if (_numbers.TryGetValue(task.TaskId!, out var number))
        {
            objections.Expect(NumberOf(task) == number, $"The mitigation {task.TaskId} was started for another finding than it has.");
        }
    }

    /// <summary>
    /// Holds the starts against the tasks that the emulator has: each that was confirmed is there, and each other one that is there was
    /// told as one that may have happened.
    /// </summary>
    public async Task BalanceAsync(IAuditMitigationClient client)
    {
        var query = AuditMitigationQuery.ForPeriod(_begin.AddSeconds(-1), DateTimeOffset.UtcNow.AddHours(1));
        var there = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var task in client.ListAsync(query))
        {
            objections.Expect(there.Add(task.TaskId!), $"The mitigation {task.TaskId} is listed twice.");
        }

        var starts = _lastNumber + 1;
        var missing = _numbers.Keys.Where(taskId => !there.Contains(taskId)).ToArray();
        var untold = there.Where(taskId => !_numbers.ContainsKey(taskId)).ToArray();
        Console.WriteLine($"mitigations: {starts} starts = {_numbers.Count} that were told an id + {_doubted.Count} that may have "
            + $"happened + {starts - _numbers.Count - _doubted.Count} that have not; the emulator has {there.Count}, "
            + $"{untold.Length} of them without a caller that knows");
        objections.Expect(!_numbers.IsEmpty, "No mitigation was started: the load was too short.");
        objections.Expect(missing.Length == 0, $"Callers were told of mitigations that are not there: {string.Join(", ", missing)}.");
        var numbers = new HashSet<int>(_numbers.Values);
        objections.Expect(numbers.Count == _numbers.Count, "A start was told the ids of two mitigations.");
        foreach (var taskId in untold)
        {
            var number = NumberOf(await client.DescribeAsync(taskId));
            objections.Expect(
                _doubted.ContainsKey(number),
                $"The mitigation {taskId} is there, and its caller was told that it was not started: start {number}.");
            objections.Expect(numbers.Add(number), $"Start {number} has started two mitigations, {taskId} is one of them.");
        }
    }

    private int NumberOf(AuditMitigationTask task) => Array.IndexOf(known.Ids, task.Target?.FindingIds.SingleOrDefault());
}
