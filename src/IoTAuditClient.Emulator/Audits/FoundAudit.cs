using System.Collections.Immutable;

namespace IoTAuditClient.Emulator;

/// <summary>The findings of an audit that ran here, in the order in which they were made.</summary>
internal sealed record FoundAudit(int Number, EmulatedAuditTask Task, ImmutableArray<FoundFinding> Findings);
