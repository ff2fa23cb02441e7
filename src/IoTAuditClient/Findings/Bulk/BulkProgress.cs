namespace IoTAuditClient.Findings.Bulk;

/// <summary>Counts a bulk run and reports it, not too often.</summary>
internal sealed class BulkProgress(DescribeManyOptions options, TimeProvider timeProvider) : IBulkProgress
{
    private static readonly TimeSpan ReportInterval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan RateWindow = TimeSpan.FromSeconds(5);

    private readonly object _lock = new();
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

    public void ReportSummary()
    {
        if (options.Progress is not null)
        {
            lock (_lock)
            {
                var elapsed = timeProvider.GetElapsedTime(_start);
                Report(elapsed, RatePerSecond(elapsed, TimeSpan.Zero, 0), isSummary: true);
            }
        }
    }

    private void Count(ref long count, bool isListed = false)
    {
        lock (_lock)
        {
            count++;
            _listed += isListed ? 1 : 0;
            var elapsed = timeProvider.GetElapsedTime(_start);
            if (options.Progress is null || elapsed - _lastReport < ReportInterval)
            {
                return;
            }

            _lastReport = elapsed;
            Report(elapsed, RecentRate(elapsed), isSummary: false);
        }
    }

    private double RecentRate(TimeSpan elapsed)
    {
        // The newest one is never too old.
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

    private void Report(TimeSpan elapsed, double rate, bool isSummary)
    {
        var left = options.ExpectedCount - (_found + _notFound + _failed);
        try
        {
            options.Progress!.Report(new DescribeManyProgress
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
            });
        }
        catch (Exception)
        {
            // Whoever watches must not stop the run.
        }
    }
}
