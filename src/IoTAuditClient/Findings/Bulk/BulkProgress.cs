namespace IoTAuditClient.Findings.Bulk;

/// <summary>Counts a bulk run and reports it, not too often.</summary>
#pragma warning disable CA1001 // The semaphore makes no wait handle, and so has nothing to dispose of.
internal sealed class BulkProgress(DescribeManyOptions options, TimeProvider timeProvider) : IBulkProgress
#pragma warning restore CA1001
{
    private static readonly TimeSpan ReportInterval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan RateWindow = TimeSpan.FromSeconds(5);

    private readonly object _lock = new();

    // Reports are told one at a time, because the app's IProgress need not be thread-safe.
    private readonly SemaphoreSlim _turn = new(1);
    private readonly long _start = timeProvider.GetTimestamp();
    private readonly Queue<(TimeSpan At, long Done)> _samples = new();
    private TimeSpan? _lastReport;
    private long _given;
    private long _found;
    private long _notFound;
    private long _failed;
    private long _throttled;
    private long _listed;
    private AuditClientException? _listFailure;

    public void CountGiven() => Count(ref _given);

    public void CountThrottle() => Count(ref _throttled);

    public void Count(AuditFindingOutcome outcome)
    {
        switch (outcome.Status)
        {
            case AuditFindingOutcomeStatus.Found:
                Count(ref _found, outcome.IsListed);
                break;
            case AuditFindingOutcomeStatus.NotFound:
                Count(ref _notFound);
                break;
            default:
                Count(ref _failed);
                break;
        }
    }

    /// <summary>Notes why a list was given up; the next report says it.</summary>
    public void NoteListFailure(AuditClientException failure)
    {
        lock (_lock)
        {
            _listFailure = failure;
        }
    }

    public async Task ReportSummaryAsync()
    {
        if (options.Progress is null)
        {
            return;
        }

        await _turn.WaitAsync().ConfigureAwait(false);
        DescribeManyProgress summary;
        lock (_lock)
        {
            var elapsed = timeProvider.GetElapsedTime(_start);
            summary = Snapshot(elapsed, RatePerSecond(elapsed, TimeSpan.Zero, 0), isSummary: true);
        }

        Report(summary);
    }

    private void Count(ref long count, bool isListed = false)
    {
        lock (_lock)
        {
            count++;
            _listed += isListed ? 1 : 0;
        }

        // While a report is being told, this one is left out: the next count makes a newer one.
        if (options.Progress is not null && _turn.Wait(0))
        {
            Report(NextReport());
        }
    }

    private DescribeManyProgress? NextReport()
    {
        lock (_lock)
        {
            var elapsed = timeProvider.GetElapsedTime(_start);
            if (elapsed - _lastReport < ReportInterval)
            {
                return null;
            }

            _lastReport = elapsed;
            return Snapshot(elapsed, RecentRate(elapsed), isSummary: false);
        }
    }

    // Outside the lock: a report may wait for the consumer's thread, which counts an outcome just then.
    private void Report(DescribeManyProgress? report)
    {
        try
        {
            if (report is not null)
            {
                options.Progress!.Report(report);
            }
        }
        catch (Exception)
        {
            // The app's report must not stop the run by throwing.
        }
        finally
        {
            _turn.Release();
        }
    }

    private double RecentRate(TimeSpan elapsed)
    {
        // The sample of now lies inside the window, so the loop below never empties the queue.
        _samples.Enqueue((elapsed, _found + _notFound + _failed));
        while (elapsed - _samples.Peek().At > RateWindow)
        {
            _samples.Dequeue();
        }

        var (at, done) = elapsed <= RateWindow ? (TimeSpan.Zero, 0) : _samples.Peek();
        return RatePerSecond(elapsed, at, done);
    }

    private double RatePerSecond(TimeSpan elapsed, TimeSpan since, long doneThen)
    {
        var seconds = (elapsed - since).TotalSeconds;
        return seconds > 0 ? (_found + _notFound + _failed - doneThen) / seconds : 0;
    }

    private DescribeManyProgress Snapshot(TimeSpan elapsed, double rate, bool isSummary)
    {
        var left = options.ExpectedCount - (_found + _notFound + _failed);
        return new DescribeManyProgress
        {
            Given = _given,
            Found = _found,
            NotFound = _notFound,
            Failed = _failed,
            Throttled = _throttled,
            Listed = _listed,
            ListFailure = _listFailure,
            ExpectedCount = options.ExpectedCount,
            Elapsed = elapsed,
            Rate = rate,
            TimeToGo = left >= 0 && rate > 0 ? TimeSpan.FromSeconds(Math.Min(left.Value / rate, TimeSpan.MaxValue.TotalSeconds / 2)) : null,
            IsSummary = isSummary,
        };
    }
}
