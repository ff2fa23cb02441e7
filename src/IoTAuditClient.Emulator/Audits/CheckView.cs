namespace IoTAuditClient.Emulator;

/// <summary>A check of an audit as the service shows it. Counts are there where the check has completed.</summary>
internal sealed record CheckView(string Name, string Status)
{
    public long? ResourceCount { get; init; }

    public long? NonCompliantCount { get; init; }

    public long? SuppressedCount { get; init; }

    public string? ErrorCode { get; init; }

    public string? Message { get; init; }

    /// <summary>A check that has completed: what it came to follows from its findings alone, so that the two never disagree.</summary>
    public static CheckView Completed(string name, IReadOnlyCollection<FindingFact> findings, Func<long, long?> resourceCount)
    {
        var nonCompliant = findings.DistinctBy(finding => finding.Resource, StringComparer.Ordinal).Count();

        // AWS counts a suppressed resource among the non-compliant ones, and lets it not spoil the check.
        var open = findings.Where(finding => !finding.IsSuppressed).DistinctBy(finding => finding.Resource, StringComparer.Ordinal).Count();
        return new CheckView(name, open == 0 ? AuditTerms.Compliant : AuditTerms.NonCompliant)
        {
            ResourceCount = resourceCount(nonCompliant),
            NonCompliantCount = nonCompliant,
            SuppressedCount = nonCompliant - open,
        };
    }
}
