using System.Diagnostics.Metrics;

namespace IoTAuditClient.IntegrationTests.Faults;

/// <summary>
/// What the meter says of one call. The meter is the process's, and other tests make calls too: only what is measured
/// in this call's own flow counts.
/// </summary>
internal sealed class CallMetrics : IDisposable
{
    private static readonly AsyncLocal<CallMetrics?> Current = new();

    private readonly MeterListener _listener = new();
    private readonly object _lock = new();
    private readonly Dictionary<string, long> _counts = [];
    private readonly List<(double Seconds, string Outcome)> _durations = [];

    public CallMetrics(string operation)
    {
        _listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == IoTAuditClientTelemetry.MeterName)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument.Name, value, tags, operation));
        _listener.SetMeasurementEventCallback<double>((_, value, tags, _) => Add(value, tags, operation));
        _listener.Start();
    }

    /// <summary>Gets the duration that was recorded, and its outcome.</summary>
    public (double Seconds, string Outcome) Duration
    {
        get
        {
            lock (_lock)
            {
                return _durations.Single();
            }
        }
    }

    public long Retries => CountOf(IoTAuditClientTelemetry.Retries);

    public long Throttles => CountOf(IoTAuditClientTelemetry.Throttles);

    public long UnrecognizedValues => CountOf(IoTAuditClientTelemetry.UnrecognizedValues);

    /// <summary>Makes a call and measures it.</summary>
    public async Task<T> MeasureAsync<T>(Func<Task<T>> call)
    {
        Current.Value = this;
        return await call();
    }

    public void Dispose() => _listener.Dispose();

    private long CountOf(string instrument)
    {
        lock (_lock)
        {
            return _counts.GetValueOrDefault(instrument);
        }
    }

    private void Add(string instrument, long value, ReadOnlySpan<KeyValuePair<string, object?>> tags, string operation)
    {
        if (Current.Value == this && (Find(tags, "iot_audit.operation") ?? operation) == operation)
        {
            lock (_lock)
            {
                _counts[instrument] = _counts.GetValueOrDefault(instrument) + value;
            }
        }
    }

    private void Add(double seconds, ReadOnlySpan<KeyValuePair<string, object?>> tags, string operation)
    {
        if (Current.Value == this && Find(tags, "iot_audit.operation") == operation)
        {
            lock (_lock)
            {
                _durations.Add((seconds, Find(tags, "iot_audit.outcome")!));
            }
        }
    }

    private static string? Find(ReadOnlySpan<KeyValuePair<string, object?>> tags, string name)
    {
        foreach (var tag in tags)
        {
            if (tag.Key == name)
            {
                return (string?)tag.Value;
            }
        }

        return null;
    }
}
