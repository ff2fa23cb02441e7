namespace IoTAuditClient.Emulator;

/// <summary>A page of findings, and the place where the next one starts, if there is one.</summary>
internal sealed record FindingPage(IReadOnlyList<FindingDocument> Findings, long? Next);
