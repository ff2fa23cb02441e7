using System.Collections.Concurrent;
using IoTAuditClient.Soak.Accounts;

namespace IoTAuditClient.Soak.Load;

/// <summary>
/// The tasks of one kind that the callers start. Each start has a number, and the task tells it by what it was started with, so that a task
/// tells which call started it, whether or not that call was told so. Safe for concurrent use.
/// </summary>
/// <param name="kind">What such a task is called, such as <c>audit</c>.</param>
/// <param name="numbers">How many starts can be told from each other.</param>
/// <param name="objections">Takes what is off.</param>
internal sealed class StartLedger(string kind, int numbers, Objections objections)
{
    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, bool> _doubted = new();
    private int _count;

    /// <summary>Gets when the first start may have been made.</summary>
    public DateTimeOffset Begin { get; } = DateTimeOffset.UtcNow;

    /// <summary>Gets a task that may run still; null before the first start.</summary>
    public string? Newest { get; private set; }

    /// <summary>The number of a start that is about to be made: 0, 1, 2, and so on.</summary>
    public int Next() => Interlocked.Increment(ref _count) - 1 is var number && number < numbers
        ? number
        : throw new InvalidOperationException($"There are more starts than the {numbers} that can be told apart: make the load shorter.");

    /// <summary>Books a start that was told the id of its task.</summary>
    public void Confirm(int number, string taskId)
    {
        objections.Expect(_numbers.TryAdd(taskId, number), $"The {kind} {taskId} was told to two calls that started one.");
        Newest = taskId;
    }

    /// <summary>Makes a start, and books it as one that may have happened where its caller does not know.</summary>
    /// <param name="number">The number of the start.</param>
    /// <param name="start">Makes it.</param>
    /// <param name="isTold">
    /// Whether the id has been told: what fails then is no start. Null where the id is all that <paramref name="start"/> returns.
    /// </param>
    public async Task<T> DoubtedAsync<T>(int number, Func<Task<T>> start, Func<bool>? isTold = null)
    {
        try
        {
            return await start();
        }
        catch (Exception exception) when (isTold?.Invoke() is not true
            && exception is OperationCanceledException or AuditClientException { MayHaveHappened: true })
        {
            _doubted[number] = true;
            throw;
        }
    }

    /// <summary>A task that a call has started, and the number of that start; null before the first one.</summary>
    public (string TaskId, int Number)? Any(Random random) =>
        _numbers.ToArray() is { Length: > 0 } started && started[random.Next(started.Length)] is var (taskId, number)
            ? (taskId, number)
            : null;

    /// <summary>Objects where a task is of another number than that of the start that was told its id.</summary>
    public void Check(string taskId, Func<int> readNumber)
    {
        if (_numbers.TryGetValue(taskId, out var told))
        {
            objections.Expect(readNumber() == told, $"The {kind} {taskId} was started for something else than it has.");
        }
    }

    /// <summary>
    /// Holds the starts against the tasks that the emulator has: each that was confirmed is there, and each other one that is there was
    /// told as one that may have happened.
    /// </summary>
    /// <param name="tasks">The ids of the tasks that are there.</param>
    /// <param name="readNumber">Reads from a task which start made it.</param>
    public async Task BalanceAsync(IAsyncEnumerable<string> tasks, Func<string, Task<int>> readNumber)
    {
        var there = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var taskId in tasks)
        {
            objections.Expect(there.Add(taskId), $"The {kind} {taskId} is listed twice.");
        }

        var missing = _numbers.Keys.Where(taskId => !there.Contains(taskId)).ToArray();
        var untold = there.Where(taskId => !_numbers.ContainsKey(taskId)).ToArray();
        Console.WriteLine($"{kind}s: {_count} starts = {_numbers.Count} that were told an id + {_doubted.Count} that may have "
            + $"happened + {_count - _numbers.Count - _doubted.Count} that have not; the emulator has {there.Count}, "
            + $"{untold.Length} of them without a caller that knows");
        objections.Expect(!_numbers.IsEmpty, $"No {kind} was started: the load was too short.");
        objections.Expect(missing.Length == 0, $"Callers were told of {kind}s that are not there: {string.Join(", ", missing)}.");
        var seen = new HashSet<int>(_numbers.Values);
        objections.Expect(seen.Count == _numbers.Count, $"A start was told the ids of two {kind}s.");
        foreach (var taskId in untold)
        {
            var number = await readNumber(taskId);
            objections.Expect(
                _doubted.ContainsKey(number),
                $"The {kind} {taskId} is there, and its caller was told that it was not started: start {number}.");
            objections.Expect(seen.Add(number), $"Start {number} has started two {kind}s, {taskId} is one of them.");
        }
    }
}
