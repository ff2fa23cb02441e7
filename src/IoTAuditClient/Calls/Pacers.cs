using System.Collections.Concurrent;
using IoTAuditClient.Pacing;

namespace IoTAuditClient.Calls;

/// <summary>The pacers of one client: one for each operation, since the service counts each by itself.</summary>
internal sealed class Pacers(PacingOptions options, TimeProvider timeProvider)
{
    private readonly ConcurrentDictionary<string, IPacer> _pacers = new(StringComparer.Ordinal);

    public IPacer For(AuditOperation operation) => options.Mode is PacingMode.Off
        ? FreePacer.Instance
        : _pacers.GetOrAdd(operation.Name, static (_, state) => state.Self.Create(state.operation), (Self: this, operation));

    private Pacer Create(AuditOperation operation)
    {
        var documented = options.RateOf(operation.Name);
        return new Pacer(
            options.Mode is PacingMode.Fixed ? new FixedRate(documented) : new AdaptiveRate(documented, timeProvider),
            timeProvider);
    }
}
