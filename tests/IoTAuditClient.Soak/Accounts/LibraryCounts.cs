using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace IoTAuditClient.Soak.Accounts;

/// <summary>Adds up what the library says of itself, in its spans and in its metrics.</summary>
internal sealed class LibraryCounts : IDisposable
{
    private readonly ActivityListener _spans;
    private readonly MeterListener _metrics = new();
    private long _spansStarted;
    private long _spansEnded;
    private long _attempts;
    private long _attemptsAfterTheFirst;
    private long _throttledAttempts;
    private long _cancelled;
    private long _timedOut;
    private long _durations;
    private long _retries;
    private long _throttles;

    public LibraryCounts()
    {
        _spans = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == IoTAuditClientTelemetry.ActivitySourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = _ => Interlocked.Increment(ref _spansStarted),
            ActivityStopped = OnStopped,
        };
        ActivitySource.AddActivityListener(_spans);
        _metrics.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == IoTAuditClientTelemetry.MeterName)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _metrics.SetMeasurementEventCallback<double>((_, _, _, _) => Interlocked.Increment(ref _durations));
        _metrics.SetMeasurementEventCallback<long>((instrument, value, _, _) =>
        {
            if (instrument.Name == IoTAuditClientTelemetry.Retries)
            {
                Interlocked.Add(ref _retries, value);
            }
            else if (instrument.Name == IoTAuditClientTelemetry.Throttles)
            {
                Interlocked.Add(ref _throttles, value);
            }
        });
        _metrics.Start();
    }

    public long Spans => Interlocked.Read(ref _spansEnded);

    public long Attempts => Interlocked.Read(ref _attempts);

    public long Retries => Interlocked.Read(ref _retries);

    public long Throttles => Interlocked.Read(ref _throttles);

    /// <summary>Calls that were given up while an attempt may have been under way.</summary>
    public long CutOff => Interlocked.Read(ref _cancelled) + Interlocked.Read(ref _timedOut);

    public void Balance(Objections objections)
    {
        objections.Expect(_spansStarted == _spansEnded, $"{_spansStarted} spans were started and {_spansEnded} ended.");
        objections.Expect(_durations == _spansEnded, $"{_spansEnded} spans ended, and the histogram has {_durations} durations.");
        objections.Expect(
            _retries == _attemptsAfterTheFirst,
            $"The spans have {_attemptsAfterTheFirst} attempts after the first, and the counter has {_retries} retries.");
        objections.Expect(
            _throttles == _throttledAttempts,
            $"The spans have {_throttledAttempts} throttled attempts, and the counter has {_throttles}.");
    }

    public void Dispose()
    {
        _spans.Dispose();
        _metrics.Dispose();
    }

    private void OnStopped(Activity span)
    {
        var attempts = (int)(span.GetTagItem("iot_audit.attempts") ?? 0);
        var outcome = (string?)span.GetTagItem("iot_audit.outcome") ?? "";
        Interlocked.Add(ref _attempts, attempts);
        Interlocked.Add(ref _attemptsAfterTheFirst, Math.Max(attempts - 1, 0));
        Interlocked.Add(ref _throttledAttempts, (int)(span.GetTagItem("iot_audit.throttles") ?? 0));
        Interlocked.Add(ref _cancelled, attempts > 0 && outcome == "cancelled" ? 1 : 0);
        Interlocked.Add(ref _timedOut, attempts > 0 && outcome == "timeout" ? 1 : 0);
        CallTrace.Of(span)?.Add(outcome);
        Interlocked.Increment(ref _spansEnded);
    }
}
