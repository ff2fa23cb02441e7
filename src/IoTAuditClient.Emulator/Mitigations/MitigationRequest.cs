namespace IoTAuditClient.Emulator;

/// <summary>What StartAuditMitigationActionsTask asks for.</summary>
internal sealed record MitigationRequest(
    string TaskId,
    MitigationTarget Target,
    IReadOnlyDictionary<string, IReadOnlyList<string>> ActionsByCheck,
    string ClientRequestToken);
