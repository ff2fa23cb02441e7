using IoTAuditClient.Emulator;

namespace IoTAuditClient.Soak.Emulated;

/// <summary>A fault under the name of the factory method that makes it.</summary>
internal sealed record FaultKind(string Name, AuditFault Fault)
{
    /// <summary>
    /// Whether it answers instead of the service with what a client takes for success where an answer has nothing to say.
    /// </summary>
    public bool FeignsSuccess { get; init; }
}
