using System.Collections.Concurrent;

namespace IoTAuditClient.Emulator;

/// <summary>Counts requests, in all and for each operation. Unlike the request log it forgets none.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class RequestCounters
{
    private readonly ConcurrentDictionary<string, RequestCount> _operations = new(StringComparer.Ordinal);

    internal RequestCounters()
    {
    }

    /// <summary>Requests of every kind, also those for paths that the emulator does not know.</summary>
    public RequestCount Total => _operations.Values.Aggregate(default(RequestCount), RequestCount.Sum);

    /// <summary>Requests for one operation.</summary>
    /// <param name="operation">The operation, one of <see cref="EmulatedOperation"/>.</param>
    public RequestCount For(string operation)
    {
        EmulatedOperation.ThrowIfUnknown(operation, nameof(operation));
        return _operations.GetValueOrDefault(operation);
    }

    /// <summary>Starts again at zero.</summary>
    public void Clear() => _operations.Clear();

    internal void Received(string? operation) => Add(operation, new RequestCount(1, 0));

    internal void Throttled(string? operation) => Add(operation, new RequestCount(0, 1));

    private void Add(string? operation, RequestCount count) =>
        _operations.AddOrUpdate(operation ?? "", count, (_, before) => RequestCount.Sum(before, count));
}
