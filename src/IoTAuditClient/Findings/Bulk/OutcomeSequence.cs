using IoTAuditClient.Calls;
using IoTAuditClient.Paging;

namespace IoTAuditClient.Findings.Bulk;

/// <summary>
/// The outcomes of a bulk run. Every enumeration is a run of its own, and one that is cancelled says so with the token
/// that its caller knows.
/// </summary>
/// <param name="run">Begins a run that a token cancels.</param>
/// <param name="methodToken">The token that the caller gave to the method; the enumeration may bring another.</param>
internal sealed class OutcomeSequence(Func<CancellationToken, IAsyncEnumerable<AuditFindingOutcome>> run, CancellationToken methodToken)
    : IAsyncEnumerable<AuditFindingOutcome>
{
    public IAsyncEnumerator<AuditFindingOutcome> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        RunAsync(new CallerTokens(methodToken, cancellationToken));

    private async IAsyncEnumerator<AuditFindingOutcome> RunAsync(CallerTokens callers)
    {
        using var linked = callers.Link();
        var outcomes = run(linked.Token).GetAsyncEnumerator(CancellationToken.None);
        await using (outcomes.ConfigureAwait(false))
        {
            while (await MoveNextAsync(outcomes, callers).ConfigureAwait(false))
            {
                yield return outcomes.Current;
            }
        }
    }

    private static async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<AuditFindingOutcome> outcomes, CallerTokens callers)
    {
        try
        {
            return await outcomes.MoveNextAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException exception)
        {
            callers.ThrowIfCancellationRequested(AuditOperations.DescribeAuditFinding.Name, exception);
            throw;
        }
    }
}
