using System.Collections.Concurrent;
using System.Diagnostics.Tracing;

namespace IoTAuditClient.Tests.Testing;

/// <summary>Hears from the shared pool which arrays came back to it.</summary>
internal sealed class ReturnedBuffers : EventListener
{
    private readonly ConcurrentBag<int> _returned = [];

    /// <summary>Whether this very array came back while this listened. Other tests take and return arrays, too, but none that is not in the pool.</summary>
    public bool Has(byte[] buffer) => _returned.Contains(buffer.GetHashCode());

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "System.Buffers.ArrayPoolEventSource")
        {
            EnableEvents(eventSource, EventLevel.Verbose);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName == "BufferReturned")
        {
            _returned.Add((int)eventData.Payload![0]!);
        }
    }
}
