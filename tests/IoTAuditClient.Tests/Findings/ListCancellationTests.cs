using IoTAuditClient.Tests.Testing;
using Xunit;

namespace IoTAuditClient.Tests.Findings;

public sealed class ListCancellationTests
{
    private static readonly AuditFindingQuery Query = AuditFindingQuery.ForTask("t-1");

    // Three pages of two: before and inside each call, at each item, and at the end.
    public static TheoryData<int, bool> Steps => [.. Enumerable.Range(0, 9).SelectMany(step => new[] { (step, true), (step, false) })];

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task ListAsync_CancelledAtAnyStep_ThrowsWithTheCallersTokenAndLeavesNothingUnderWay(int cancelAt, bool byMethodToken)
    {
        using var method = new CancellationTokenSource();
        using var enumeration = new CancellationTokenSource();
        var source = byMethodToken ? method : enumeration;
        var step = 0;
        var ids = new List<string?>();
        var mock = new ListMock(ListMock.Pages(2, 2, 2)) { Before = (_, cancellationToken) => StepAsync(cancellationToken) };

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var finding in mock.Client().ListAsync(Query, method.Token).WithCancellation(enumeration.Token))
            {
                ids.Add(finding.FindingId);
                await StepAsync(CancellationToken.None);
            }

            source.Token.ThrowIfCancellationRequested();
        });

        Assert.Equal(source.Token, exception.CancellationToken);
        await mock.AllCallsEndAsync();
        Assert.Equal(Enumerable.Range(0, ids.Count).Select(number => $"f-{number}"), ids);

        async Task StepAsync(CancellationToken cancellationToken)
        {
            await Task.Yield();
            if (Interlocked.Increment(ref step) - 1 == cancelAt)
            {
                await source.CancelAsync();
            }

            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ListAsync_CancelledBeforehand_SendsNothing(bool byMethodToken)
    {
        var cancelled = new CancellationToken(canceled: true);
        var mock = new ListMock(ListMock.Pages(1));
        var list = mock.Client().ListAsync(Query, byMethodToken ? cancelled : CancellationToken.None);

        await using var enumerator = list.GetAsyncEnumerator(byMethodToken ? CancellationToken.None : cancelled);

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await enumerator.MoveNextAsync());
        Assert.Equal(cancelled, exception.CancellationToken);
        Assert.Empty(mock.Requests);
    }

    [Fact]
    public async Task ListAsync_CancelledWhileItemsAreLeft_GivesNoFurtherOne()
    {
        using var source = new CancellationTokenSource();
        var mock = new ListMock(ListMock.Pages(5));
        await using var enumerator = mock.Client().ListAsync(Query, source.Token).GetAsyncEnumerator(CancellationToken.None);
        await enumerator.MoveNextAsync();

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await enumerator.MoveNextAsync());
    }

    [Fact]
    public async Task ListAsync_CancelledWhileTheCallHangs_ReturnsThoughTheSdkDoesNot()
    {
        using var source = new CancellationTokenSource();
        var asked = new TaskCompletionSource();
        var never = new TaskCompletionSource();
        var mock = new ListMock(ListMock.Pages(1))
        {
            Before = (_, _) =>
            {
                asked.SetResult();
                return never.Task;
            },
        };
        await using var enumerator = mock.Client().ListAsync(Query, source.Token).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        var first = enumerator.MoveNextAsync();
        await asked.Task;

        await source.CancelAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await first);
        Assert.Equal(source.Token, exception.CancellationToken);
        never.SetResult();
    }

    [Fact]
    public async Task ListAsync_CancelledWhileARetryWaits_Throws()
    {
        using var source = new CancellationTokenSource();
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        var mock = new ListMock(ListMock.Pages(1, 1))
        {
            Before = (page, _) => page == 1 ? throw SdkErrors.Throttling() : Task.CompletedTask,
        };
        await using var enumerator = mock.Client(time)
            .ListAsync(Query, source.Token)
            .GetAsyncEnumerator(TestContext.Current.CancellationToken);
        await enumerator.MoveNextAsync();
        var second = enumerator.MoveNextAsync();

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await second);
        Assert.Equal([0, 1], mock.PagesAsked);
    }
}
