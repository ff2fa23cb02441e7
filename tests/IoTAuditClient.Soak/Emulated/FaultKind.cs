using IoTAuditClient.Emulator;

namespace IoTAuditClient.Soak.Emulated;

/// <summary>A fault under the name of the factory method that makes it.</summary>
internal sealed record FaultKind(string Name, AuditFault Fault);
