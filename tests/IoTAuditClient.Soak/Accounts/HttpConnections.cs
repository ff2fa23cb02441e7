using System.Diagnostics.Metrics;

namespace IoTAuditClient.Soak.Accounts;

/// <summary>Counts the connections that HttpClient has open, by the runtime's own metric.</summary>
internal sealed class HttpConnections : IDisposable
{
    private readonly MeterListener _metrics = new();
    private long _opened;
    private long _open;

    public HttpConnections()
    {
        _metrics.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument is { Meter.Name: "System.Net.Http", Name: "http.client.open_connections" })
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };

        // A connection that becomes idle, or active again, is one less and one more.
        _metrics.SetMeasurementEventCallback<long>((_, change, _, _) =>
        {
            Interlocked.Add(ref _open, change);
            Interlocked.Add(ref _opened, Math.Max(change, 0));
        });
        _metrics.Start();
    }

    public long Open => Interlocked.Read(ref _open);

    public void Balance(Objections objections)
    {
        objections.Expect(Interlocked.Read(ref _opened) > 0, "The runtime told of no connection: its metric has another name by now.");
        objections.Expect(Open == 0, $"{Open} connections are open whose clients are gone.");
    }

    public void Dispose() => _metrics.Dispose();
}
