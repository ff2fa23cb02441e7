using System.Diagnostics;
using System.Globalization;

namespace IoTAuditClient.Soak.Accounts;

/// <summary>
/// Writes down each request that the SDK hands to the HTTP handler, as the runtime's own diagnostics tell it. In a
/// file: this process's memory is measured.
/// </summary>
/// <remarks>One request here may be several on the wire: the handler itself sends again where a connection closes
/// before the first byte of the answer.</remarks>
internal sealed class SentRequests : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private const string Source = "HttpHandlerDiagnosticListener";
    private const string Started = "System.Net.Http.HttpRequestOut.Start";
    private const string Stopped = "System.Net.Http.HttpRequestOut.Stop";
    private const string InvocationHeader = "amz-sdk-invocation-id";

    private readonly StreamWriter _log;
    private readonly IDisposable _listening;
    private IDisposable? _subscription;
    private long _started;
    private long _stopped;
    private long _open;
    private long _peak;

    public SentRequests(string logPath)
    {
        _log = new StreamWriter(logPath);
        _listening = DiagnosticListener.AllListeners.Subscribe(this);
    }

    public long Count => Interlocked.Read(ref _started);

    public long OpenCount => Interlocked.Read(ref _open);

    /// <summary>The most that were under way at a time since this was last set to zero.</summary>
    public long Peak
    {
        get => Interlocked.Read(ref _peak);
        set => Interlocked.Exchange(ref _peak, value);
    }

    public void Flush()
    {
        lock (_log)
        {
            _log.Flush();
        }
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == Source)
        {
            _subscription = value.Subscribe(this, static name => name is "System.Net.Http.HttpRequestOut" or Started or Stopped);
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == Started)
        {
            Interlocked.Increment(ref _started);
            var open = Interlocked.Increment(ref _open);
            for (var peak = Peak; open > peak; peak = Peak)
            {
                Interlocked.CompareExchange(ref _peak, open, peak);
            }
        }
        else if (value.Key == Stopped)
        {
            var request = Member<HttpRequestMessage>(value.Value, "Request")!;
            var response = Member<HttpResponseMessage>(value.Value, "Response");
            var id = request.Headers.NonValidated.TryGetValues(InvocationHeader, out var values) ? values.ToString() : "";
            lock (_log)
            {
                _log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{id}\t{(int?)response?.StatusCode}"));
            }

            Interlocked.Decrement(ref _open);
            Interlocked.Increment(ref _stopped);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Balance(Objections objections) =>
        objections.Expect(_started == _stopped, $"{_started} requests were handed to the HTTP handler and {_stopped} came back from it.");

    public void Dispose()
    {
        _listening.Dispose();
        _subscription?.Dispose();
        _log.Dispose();
    }

    // The payload's type has no name.
    private static T? Member<T>(object? payload, string name)
        where T : class => payload?.GetType().GetProperty(name)?.GetValue(payload) as T;
}
