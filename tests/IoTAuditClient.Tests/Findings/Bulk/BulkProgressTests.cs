using IoTAuditClient.Findings.Bulk;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace IoTAuditClient.Tests.Findings.Bulk;

/// <summary>What a bulk run says of itself, and how often.</summary>
public sealed class BulkProgressTests
{
    private static readonly AuditFindingOutcome Found = AuditFindingOutcome.Found("f", new AuditFinding());

    private readonly FakeTimeProvider _time = new();
    private readonly List<DescribeManyProgress> _reports = [];

    [Fact]
    public void Count_Outcomes_ReportsEachKind()
    {
        var progress = Progress();

        progress.CountGiven();
        progress.CountThrottle();
        progress.Count(Found);
        progress.Count(AuditFindingOutcome.Listed("f", new AuditFinding()));
        progress.Count(AuditFindingOutcome.NotFound("f"));
        progress.Count(AuditFindingOutcome.NotFound("f"));
        progress.Count(AuditFindingOutcome.NotFound("f"));
        progress.Count(AuditFindingOutcome.Failed("f", new ArgumentException("x")));
        progress.NoteListFailure(new AuditAccessDeniedException("no"));
        Assert.True(progress.ReportSummaryAsync().IsCompletedSuccessfully);

        var summary = _reports[^1];
        Assert.Equal(
            (1, 1, 2, 1, 3, 1, 6),
            (summary.Given, summary.Throttled, summary.Found, summary.Listed, summary.NotFound, summary.Failed, summary.Done));
        Assert.IsType<AuditAccessDeniedException>(summary.ListFailure);
        Assert.True(summary.IsSummary);
    }

    [Fact]
    public async Task Count_WhileAReportIsBeingTold_DoesNotWaitForIt()
    {
        using var told = new SemaphoreSlim(0);
        using var release = new SemaphoreSlim(0);
        var reports = new List<DescribeManyProgress>();
        var progress = new BulkProgress(new DescribeManyOptions { Progress = new BlockingReports(reports, told, release) }, _time);
        var telling = Task.Run(progress.CountGiven, TestContext.Current.CancellationToken);
        await told.WaitAsync(TestContext.Current.CancellationToken);

        progress.Count(Found);
        var summary = progress.ReportSummaryAsync();

        Assert.False(summary.IsCompleted);
        release.Release(2);
        await telling;
        await summary;
        Assert.Equal([(0, false), (1, true)], reports.Select(report => ((int)report.Found, report.IsSummary)));
    }

    [Fact]
    public void Count_Often_ReportsAtOnceAndThenAtMostEveryHundredMilliseconds()
    {
        var progress = Progress();

        for (var i = 0; i < 1000; i++)
        {
            progress.Count(Found);
            _time.Advance(TimeSpan.FromMilliseconds(1));
        }

        Assert.Equal([1, 101, 201, 301, 401, 501, 601, 701, 801, 901], _reports.Select(report => report.Found));
        Assert.Equal(TimeSpan.FromMilliseconds(100), _reports[1].Elapsed);
        Assert.DoesNotContain(_reports, report => report.IsSummary);
    }

    [Fact]
    public void Rate_InTheFirstSeconds_IsThatOfTheWholeRun()
    {
        var progress = Progress();

        _time.Advance(TimeSpan.FromSeconds(2));
        progress.Count(Found);
        _time.Advance(TimeSpan.FromSeconds(2));
        progress.Count(Found);

        Assert.Equal([0.5, 0.5], _reports.Select(report => report.Rate));
    }

    [Fact]
    public void Rate_Later_IsThatOfTheLastFiveSeconds()
    {
        var progress = Progress();

        // One a second for ten seconds, then three a second.
        for (var i = 0; i < 10; i++)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            progress.Count(Found);
        }

        Assert.Equal(1, _reports[^1].Rate);
        for (var i = 0; i < 30; i++)
        {
            _time.Advance(TimeSpan.FromSeconds(1) / 3);
            progress.Count(Found);
        }

        Assert.InRange(_reports[^1].Rate, 2.99, 3.01);
    }

    [Fact]
    public void Rate_EveryKindOfOutcome_Counts()
    {
        var progress = Progress(expected: 100);
        AuditFindingOutcome[] kinds =
        [
            AuditFindingOutcome.NotFound("f"),
            AuditFindingOutcome.Failed("f", new ArgumentException("x")),
            Found,
        ];

        // Two a second: each second one that is reported and one that is not.
        for (var i = 0; i < 30; i++)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            progress.Count(kinds[i % 3]);
            progress.Count(kinds[(i + 1) % 3]);
        }

        // At the moment of a report the second one of that second is still to come.
        Assert.Equal(59, _reports[^1].Done);
        Assert.Equal(2, _reports[^1].Rate);
        Assert.Equal(20.5, _reports[^1].TimeToGo!.Value.TotalSeconds);
    }

    [Theory]
    [InlineData(5, 0.4)]
    [InlineData(6, 0.2)]
    public void Rate_AtTheEdgeOfFiveSeconds_ReachesBackToTheOldestThatIsNotOlder(int second, double rate)
    {
        var progress = Progress();
        _time.Advance(TimeSpan.FromSeconds(1));
        progress.Count(Found);
        _time.Advance(TimeSpan.FromSeconds(second - 1));

        progress.Count(Found);

        Assert.Equal(rate, _reports[^1].Rate);
    }

    [Fact]
    public void Rate_OfTheSummary_IsThatOfTheWholeRun()
    {
        var progress = Progress();
        progress.Count(Found);
        _time.Advance(TimeSpan.FromSeconds(20));
        progress.Count(Found);
        _time.Advance(TimeSpan.FromSeconds(20));

        Assert.True(progress.ReportSummaryAsync().IsCompletedSuccessfully);

        Assert.Equal(0.05, _reports[^1].Rate);
        Assert.Equal(TimeSpan.FromSeconds(40), _reports[^1].Elapsed);
    }

    [Fact]
    public void Rate_NoTimePassed_IsNone()
    {
        var progress = Progress(expected: 10);

        progress.Count(Found);

        Assert.Equal(0, _reports[0].Rate);
        Assert.Null(_reports[0].TimeToGo);
    }

    [Theory]
    [InlineData(10, 8)]
    [InlineData(2, 0)]
    public void TimeToGo_CountExpected_IsWhatIsLeftAtThisRate(long expected, double seconds)
    {
        var progress = Progress(expected);
        _time.Advance(TimeSpan.FromSeconds(1));
        progress.Count(Found);
        _time.Advance(TimeSpan.FromSeconds(1));

        progress.Count(Found);

        Assert.Equal(seconds, _reports[^1].TimeToGo!.Value.TotalSeconds);
        Assert.Equal(expected, _reports[^1].ExpectedCount);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1L)]
    public void TimeToGo_NoOrTooLowACount_IsUnknown(long? expected)
    {
        var progress = Progress(expected);
        progress.Count(Found);
        _time.Advance(TimeSpan.FromSeconds(1));

        progress.Count(Found);

        Assert.Null(_reports[^1].TimeToGo);
    }

    [Fact]
    public void TimeToGo_LongerThanTimeCanBe_IsLong()
    {
        var progress = Progress(long.MaxValue);
        _time.Advance(TimeSpan.FromSeconds(1));

        progress.Count(Found);

        Assert.Equal(TimeSpan.MaxValue.TotalSeconds / 2, _reports[^1].TimeToGo!.Value.TotalSeconds, tolerance: 1);
    }

    [Fact]
    public void Report_WatcherThrows_IsNotHeard()
    {
        var progress = new BulkProgress(new DescribeManyOptions { Progress = new Reports(null) }, _time);

        Assert.Null(Record.Exception(progress.CountGiven));
        Assert.Null(Record.Exception(() => progress.ReportSummaryAsync().GetAwaiter().GetResult()));
    }

    [Fact]
    public void Report_NobodyWatches_IsQuiet()
    {
        var progress = new BulkProgress(new DescribeManyOptions(), _time);

        Assert.Null(Record.Exception(progress.CountGiven));
        Assert.Null(Record.Exception(() => progress.ReportSummaryAsync().GetAwaiter().GetResult()));
    }

    private BulkProgress Progress(long? expected = null) =>
        new(new DescribeManyOptions { Progress = new Reports(_reports), ExpectedCount = expected }, _time);

    private sealed class BlockingReports(List<DescribeManyProgress> reports, SemaphoreSlim told, SemaphoreSlim release)
        : IProgress<DescribeManyProgress>
    {
        public void Report(DescribeManyProgress value)
        {
            reports.Add(value);
            told.Release();
            release.Wait();
        }
    }
}
