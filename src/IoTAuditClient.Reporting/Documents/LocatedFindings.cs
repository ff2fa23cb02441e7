using System.Runtime.CompilerServices;

namespace IoTAuditClient.Reporting.Documents;

/// <summary>Findings with the account and Region that they are of.</summary>
internal static class LocatedFindings
{
    /// <summary>Findings that are all of one account and Region.</summary>
    public static async IAsyncEnumerable<LocatedFinding> OfAsync(
        IAsyncEnumerable<AuditFinding> findings,
        FindingOrigin origin,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var finding in findings.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return new LocatedFinding(finding, origin);
        }
    }

    /// <summary>Findings of which each has what its own origin does not say from another one.</summary>
    public static async IAsyncEnumerable<LocatedFinding> CompleteAsync(
        IAsyncEnumerable<LocatedFinding> findings,
        FindingOrigin origin,
        bool withResolved,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var finding in findings.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (finding.IsResolved && !withResolved)
            {
                continue;
            }

            var known = finding.Origin.CompletedBy(origin);
            yield return ReferenceEquals(known, finding.Origin) ? finding : finding with { Origin = known };
        }
    }
}
