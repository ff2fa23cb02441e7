namespace IoTAuditClient.Emulator;

/// <summary>A finding of a mitigation task, with the actions that are taken on it.</summary>
internal sealed record MitigatedFinding(
    string FindingId, string? AuditTaskId, string CheckName, bool IsSkipped, IReadOnlyList<MitigationExecution> Executions)
{
    /// <summary>What became of the finding; null while an action is still to be taken.</summary>
    /// <remarks>It has failed with its first action that fails, and succeeded where all have completed.</remarks>
    public string? Outcome =>
        IsSkipped ? MitigationTerms.Skipped
        : Any(MitigationTerms.Failed) ? MitigationTerms.Failed
        : Any(MitigationTerms.Canceled) ? MitigationTerms.Canceled
        : Executions.All(execution => execution.Outcome == MitigationTerms.Completed) ? MitigationTerms.Completed
        : null;

    private bool Any(string outcome) => Executions.Any(execution => execution.Outcome == outcome);
}
