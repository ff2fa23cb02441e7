using IoTAuditClient.Calls;
using IoTAuditClient.Findings.Bulk;
using IoTAuditClient.Pacing;
using Xunit;

namespace IoTAuditClient.Tests.Findings.Bulk;

public sealed class InFlightDescriptionsTests
{
    private readonly TaskCompletionSource<AuditFinding?> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<(string FindingId, CallSettings Settings)> _calls = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task DrainAsync_CallUnderWay_EndsWithIt()
    {
        var calls = Calls();
        var outcome = calls.Start("f-1");
        var drained = calls.DrainAsync();
        Assert.False(drained.IsCompleted);

        _answer.SetResult(new AuditFinding { TaskId = "t-1" });

        await drained.WaitAsync(Token);
        Assert.Equal("t-1", (await outcome).Finding!.TaskId);
    }

    [Fact]
    public async Task DrainAsync_CallThrowsWhatNobodyExpects_EndsAllTheSame()
    {
        var calls = Calls();
        var outcome = calls.Start("f-1");

        _answer.SetException(new InvalidOperationException());

        await calls.DrainAsync().WaitAsync(Token);
        await Assert.ThrowsAsync<InvalidOperationException>(() => outcome);
    }

    [Fact]
    public async Task Start_IdUnderWay_SharesTheCallAndAfterwardsMakesANewOne()
    {
        var calls = Calls();
        var first = calls.Start("f-1");
        var second = calls.Start("f-1");
        Assert.Same(first, second);
        _answer.SetResult(null);
        Assert.Equal(AuditFindingOutcomeStatus.NotFound, (await first).Status);
        await calls.DrainAsync().WaitAsync(Token);

        await calls.Start("f-1");

        Assert.Equal(["f-1", "f-1"], _calls.Select(call => call.FindingId));
        Assert.All(_calls, call => Assert.Equal(
            ("f-1", true, PermitPriority.Bulk),
            (call.Settings.Subject.Id, call.Settings.ToleratesNotFound, call.Settings.Priority)));
    }

    [Fact]
    public async Task Start_NullId_FailsAloneAndSaysSo()
    {
        var outcome = await Calls().Start(null!);

        Assert.StartsWith(
            "A finding id is null.", Assert.IsType<ArgumentNullException>(outcome.Exception).Message, StringComparison.Ordinal);
        Assert.Empty(_calls);
    }

    private InFlightDescriptions Calls() => new(
        (findingId, settings, _) =>
        {
            lock (_calls)
            {
                _calls.Add((findingId, settings));
            }

            return _answer.Task;
        },
        new BulkProgress(new DescribeManyOptions(), TimeProvider.System),
        Token);
}
