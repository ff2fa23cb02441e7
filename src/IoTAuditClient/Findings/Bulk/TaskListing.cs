using System.Runtime.CompilerServices;
using IoTAuditClient.Paging;

namespace IoTAuditClient.Findings.Bulk;

/// <summary>
/// Lists the findings of one task, as far as its pages may go. A page that fails ends it and is no error: what was not
/// listed is described.
/// </summary>
internal sealed class TaskListing(PageSequence<AuditFinding> pages, int maxPages)
{
    /// <summary>Gets how many pages have come.</summary>
    public int PageCount { get; private set; }

    /// <summary>Gets what the last page failed with.</summary>
    public AuditClientException? Failure { get; private set; }

    public async IAsyncEnumerable<AuditFinding> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var enumerator = pages.GetAsyncEnumerator(cancellationToken);
        await using (enumerator.ConfigureAwait(false))
        {
            while (PageCount < maxPages && await MoveNextAsync(enumerator).ConfigureAwait(false))
            {
                PageCount++;
                for (var i = 0; i < enumerator.Current.Items.Count; i++)
                {
                    yield return enumerator.Current.Items[i];
                }
            }
        }
    }

    private async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<AuditPage<AuditFinding>> enumerator)
    {
        try
        {
            return await enumerator.MoveNextAsync().ConfigureAwait(false);
        }
        catch (AuditClientException exception)
        {
            Failure = exception;
            return false;
        }
    }
}
