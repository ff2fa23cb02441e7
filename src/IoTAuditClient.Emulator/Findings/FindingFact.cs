namespace IoTAuditClient.Emulator;

/// <summary>What a finding counts as in the statistics of its audit.</summary>
internal readonly record struct FindingFact(string? CheckName, bool IsSuppressed, string Resource);
