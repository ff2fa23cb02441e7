namespace IoTAuditClient.Reporting;

/// <summary>Findings for one call of BatchImportFindings of AWS Security Hub: of one account and Region, and within its limits.</summary>
/// <remarks>Immutable.</remarks>
public sealed class SecurityHubBatch
{
    internal SecurityHubBatch(FindingOrigin origin, IReadOnlyList<LocatedFinding> findings, ReadOnlyMemory<byte> request) =>
        (Origin, Findings, Request) = (origin, findings, request);

    /// <summary>Gets the account and Region that the call has to be made in: Security Hub refuses findings of another account.</summary>
    public FindingOrigin Origin { get; }

    /// <summary>Gets the findings, in the order in which the request has them.</summary>
    /// <value>1 to 100 findings.</value>
    public IReadOnlyList<LocatedFinding> Findings { get; }

    /// <summary>Gets the body of the request.</summary>
    /// <value>
    /// <c>{"Findings":[...]}</c> in UTF-8, at most 6 MB, which <c>aws securityhub batch-import-findings --cli-input-json</c> takes as well.
    /// </value>
    public ReadOnlyMemory<byte> Request { get; }
}
