using System.Globalization;

namespace IoTAuditClient.Soak.Accounts;

/// <summary>Counts the calls of the callers: each is started once and ends in one way. Safe for concurrent use.</summary>
internal sealed class CallLedger
{
    private readonly object _lock = new();
    private readonly SortedDictionary<string, long> _started = new(StringComparer.Ordinal);
    private readonly SortedDictionary<(string Call, string Outcome), long> _ended = [];

    public long Started
    {
        get
        {
            lock (_lock)
            {
                return _started.Values.Sum();
            }
        }
    }

    public void Start(string call)
    {
        lock (_lock)
        {
            _started[call] = _started.GetValueOrDefault(call) + 1;
        }
    }

    public void End(string call, string outcome)
    {
        lock (_lock)
        {
            _ended[(call, outcome)] = _ended.GetValueOrDefault((call, outcome)) + 1;
        }
    }

    /// <summary>Prints a line a call, and objects where one has not ended exactly once.</summary>
    public void Balance(Objections objections)
    {
        lock (_lock)
        {
            foreach (var (call, started) in _started)
            {
                var outcomes = _ended.Where(end => end.Key.Call == call).ToArray();
                var ended = outcomes.Sum(end => end.Value);
                var list = string.Join(
                    ", ",
                    outcomes.Select(end => string.Create(CultureInfo.InvariantCulture, $"{end.Value} {end.Key.Outcome}")));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {call}: {started} = {list}"));
                objections.Expect(started == ended, $"{started} calls of '{call}' were started and {ended} ended.");
            }
        }
    }
}
