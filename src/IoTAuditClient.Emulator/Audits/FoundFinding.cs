namespace IoTAuditClient.Emulator;

/// <summary>What an audit found: a problem of the fleet, when, and whether it was suppressed then.</summary>
internal readonly record struct FoundFinding(FleetProblem Problem, DateTimeOffset Time, bool IsSuppressed);
