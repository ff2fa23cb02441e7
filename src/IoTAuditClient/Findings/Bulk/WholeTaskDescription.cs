using System.Runtime.CompilerServices;
using IoTAuditClient.Calls;
using IoTAuditClient.Pacing;
using IoTAuditClient.Paging;

namespace IoTAuditClient.Findings.Bulk;

/// <summary>Answers ids from lists of their tasks, and describes what the lists leave open.</summary>
/// <param name="descriptions">Describes ids, in the order of the answers.</param>
/// <param name="listPageAsync">Lists one page.</param>
/// <param name="options">The settings of the run.</param>
/// <param name="descriptionsPerPage">How many descriptions take as much of their rate as a page takes of its own.</param>
/// <param name="timeProvider">The clock of the progress.</param>
/// <remarks>
/// The consumer pulls: where it stalls, nothing goes on but the one page that is fetched ahead and the descriptions that are under way.
/// </remarks>
internal sealed class WholeTaskDescription(
    BulkDescription descriptions,
    Func<AuditFindingQuery, string?, CallSettings, CancellationToken, Task<AuditPage<AuditFinding>>> listPageAsync,
    DescribeManyOptions options,
    double descriptionsPerPage,
    TimeProvider timeProvider)
{
    public async IAsyncEnumerable<AuditFindingOutcome> RunAsync(
        IAsyncEnumerable<string?> findingIds,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var progress = new BulkProgress(options, timeProvider);
        try
        {
            var source = new WindowSource(findingIds, options.ListWindow, progress, cancellationToken);
            await using (source.ConfigureAwait(false))
            {
                while (await source.ReadAsync().ConfigureAwait(false) is { } window)
                {
                    var outcomes = new WindowOutcomes(options.Order, window.Count);
                    await foreach (var (place, answer) in AnswerAsync(window, progress, cancellationToken).ConfigureAwait(false))
                    {
                        outcomes.Add(place, answer);
                        while (outcomes.Take() is { } outcome)
                        {
                            cancellationToken.ThrowIfCancellationRequested();
                            progress.Count(outcome);
                            yield return outcome;
                        }
                    }
                }
            }
        }
        finally
        {
            await progress.ReportSummaryAsync().ConfigureAwait(false);
        }
    }

    // Describes one id, lists its task, and so on with what is left. Where that does not help, twice as many ids are
    // described before the next try, so that ids without a common task cost a few lists at most.
    private async IAsyncEnumerable<(int Place, AuditFindingOutcome Outcome)> AnswerAsync(
        IdWindow window,
        BulkProgress progress,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var refused in window.Refused)
        {
            yield return refused;
        }

        var tasks = new TasksToList();
        var pagesLeft = (int)Math.Min(window.PendingCount / descriptionsPerPage, int.MaxValue);
        var batch = 1;
        while (window.PendingCount > 0)
        {
            var ids = window.TakePending(IsWorthAPage(window, pagesLeft) ? batch : window.PendingCount);
            var described = descriptions.RunAsync(IdSource.AsAsync(ids), new PartialProgress(progress), cancellationToken);
            await foreach (var outcome in described.ConfigureAwait(false))
            {
                tasks.Note(outcome.Finding);
                for (var place = window.Complete(outcome.FindingId); place >= 0; place = window.PreviousPlace(place))
                {
                    yield return (place, outcome);
                }
            }

            batch *= 2;
            if (!IsWorthAPage(window, pagesLeft) || tasks.Take() is not { } task)
            {
                continue;
            }

            var pendingBefore = window.PendingCount;
            var listing = new TaskListing(Pages(task, progress, cancellationToken), pagesLeft);
            await foreach (var finding in listing.RunAsync(cancellationToken).ConfigureAwait(false))
            {
                for (var place = finding.FindingId is { } id ? window.Complete(id) : -1; place >= 0; place = window.PreviousPlace(place))
                {
                    yield return (place, AuditFindingOutcome.Listed(finding.FindingId!, finding));
                }

                if (window.PendingCount == 0)
                {
                    yield break;
                }
            }

            pagesLeft -= listing.PageCount;
            if (listing.Failure is { } failure)
            {
                progress.NoteListFailure(failure);
                pagesLeft = 0;
            }

            if (pendingBefore - window.PendingCount > listing.PageCount * descriptionsPerPage)
            {
                batch = 1;
            }
        }
    }

    private bool IsWorthAPage(IdWindow window, int pagesLeft) => pagesLeft > 0 && window.PendingCount >= descriptionsPerPage;

    private PageSequence<AuditFinding> Pages(AuditFindingQuery task, BulkProgress progress, CancellationToken cancellationToken)
    {
        var settings = new CallSettings { Priority = PermitPriority.Bulk, OnThrottled = progress.CountThrottle };
        return new PageSequence<AuditFinding>(
            AuditOperations.ListAuditFindings.Name,
            (pageToken, stop) => listPageAsync(task, pageToken, settings, stop),
            null,
            cancellationToken);
    }
}
