using IoTAuditClient.Tests.Testing;
using Moq;
using Xunit;

namespace IoTAuditClient.Tests.Paging;

public sealed class ListPrefetchTests
{
    private static readonly AuditFindingQuery Query = AuditFindingQuery.ForTask("t-1");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ListAsync_ConsumerBeginsAPage_TheNextOneIsUnderWayAndNoOther()
    {
        var mock = new ListMock(ListMock.Pages(2, 2, 2, 2));
        await using var enumerator = mock.Client().ListAsync(Query, Token).GetAsyncEnumerator(Token);
        var asked = new List<int>();

        while (await enumerator.MoveNextAsync())
        {
            asked.Add(mock.Requests.Count);
        }

        Assert.Equal([2, 2, 3, 3, 4, 4, 4, 4], asked);
    }

    [Fact]
    public async Task ListAsync_NextPageIsSlow_TheItemsOfThisOneAreGivenMeanwhile()
    {
        var release = new TaskCompletionSource();
        var mock = new ListMock(ListMock.Pages(2, 1)) { Before = (page, _) => page == 1 ? release.Task : Task.CompletedTask };
        await using var enumerator = mock.Client().ListAsync(Query, Token).GetAsyncEnumerator(Token);

        Assert.True(await enumerator.MoveNextAsync());
        Assert.True(await enumerator.MoveNextAsync());
        var third = enumerator.MoveNextAsync();
        Assert.False(third.IsCompleted);
        release.SetResult();

        Assert.True(await third);
        Assert.Equal("f-2", enumerator.Current.FindingId);
    }

    [Fact]
    public async Task ListAsync_PrefetchFails_TheConsumerLearnsItOnlyWhenItGetsThere()
    {
        var mock = new ListMock(ListMock.Pages(3, 1))
        {
            Before = (page, _) => page == 1 ? throw SdkErrors.Plain("AccessDeniedException", 403) : Task.CompletedTask,
        };
        await using var enumerator = mock.Client().ListAsync(Query, Token).GetAsyncEnumerator(Token);

        for (var item = 0; item < 3; item++)
        {
            Assert.True(await enumerator.MoveNextAsync());
        }

        await Assert.ThrowsAsync<AuditAccessDeniedException>(async () => await enumerator.MoveNextAsync());
        Assert.False(await enumerator.MoveNextAsync());
    }

    [Fact]
    public async Task ListAsync_ConsumerBreaks_ThePrefetchIsCancelledAndOver()
    {
        var wasCancelled = false;
        var mock = new ListMock(ListMock.Pages(2, 2, 2));
        mock.Before = async (page, cancellationToken) =>
        {
            if (page == 1)
            {
                try
                {
                    await Task.Delay(Timeout.Infinite, cancellationToken);
                }
                finally
                {
                    wasCancelled = cancellationToken.IsCancellationRequested;
                }
            }
        };

        await foreach (var finding in mock.Client().ListAsync(Query, Token))
        {
            break;
        }

        await mock.AllCallsEndAsync();
        Assert.True(wasCancelled);
        Assert.Equal([0, 1], mock.PagesAsked);
    }

    [Fact]
    public async Task ListAsync_ConsumerBreaks_IsBackOnlyWhenThePrefetchHasEnded()
    {
        var end = new TaskCompletionSource<AuditPage<AuditFinding>>();
        var prefetchToken = CancellationToken.None;
        var fake = new Mock<IAuditFindingClient>();
        fake.Setup(client => client.ListPageAsync(Query, null, It.IsAny<CancellationToken>()))
            .ReturnsAsync(new AuditPage<AuditFinding> { Items = [new AuditFinding()], NextToken = "next" });
        fake.Setup(client => client.ListPageAsync(Query, "next", It.IsAny<CancellationToken>()))
            .Returns((AuditFindingQuery _, string _, CancellationToken cancellationToken) =>
            {
                prefetchToken = cancellationToken;
                return end.Task;
            });
        var enumerator = fake.Object.ListAsync(Query, Token).GetAsyncEnumerator(Token);
        await enumerator.MoveNextAsync();

        var disposing = enumerator.DisposeAsync().AsTask();

        Assert.True(prefetchToken.IsCancellationRequested);
        Assert.False(disposing.IsCompleted);
        end.SetCanceled(prefetchToken);
        await disposing;
    }

    [Fact]
    public async Task ListAsync_ConsumerThrows_ItsExceptionIsTheOneAndThePrefetchIsOver()
    {
        var mock = new ListMock(ListMock.Pages(2, 2))
        {
            Before = (page, cancellationToken) => page == 1 ? Task.Delay(Timeout.Infinite, cancellationToken) : Task.CompletedTask,
        };

        await Assert.ThrowsAsync<InvalidTimeZoneException>(async () =>
        {
            await foreach (var finding in mock.Client().ListAsync(Query, Token))
            {
                throw new InvalidTimeZoneException();
            }
        });

        await mock.AllCallsEndAsync();
    }

    [Fact]
    public async Task ListAsync_ConsumerBreaksBeforeAFailedPrefetch_NobodyHearsOfIt()
    {
        var unobserved = 0;
        EventHandler<UnobservedTaskExceptionEventArgs> count = (_, arguments) =>
        {
            if (arguments.Exception.ToString().Contains("the unheard one", StringComparison.Ordinal))
            {
                Interlocked.Increment(ref unobserved);
            }
        };
        TaskScheduler.UnobservedTaskException += count;
        try
        {
            await BreakBeforeFailureAsync();
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= count;
        }

        Assert.Equal(0, unobserved);
    }

    [Fact]
    public async Task ListAsync_LastPage_IsFollowedByNoCall()
    {
        var mock = new ListMock(ListMock.Pages(1, 1));
        await using var enumerator = mock.Client().ListAsync(Query, Token).GetAsyncEnumerator(Token);

        while (await enumerator.MoveNextAsync())
        {
        }

        Assert.False(await enumerator.MoveNextAsync());
        Assert.Equal([0, 1], mock.PagesAsked);
    }

    private static async Task BreakBeforeFailureAsync()
    {
        var mock = new ListMock(ListMock.Pages(2, 2))
        {
            Before = (page, _) => page == 1 ? throw SdkErrors.Plain("AccessDeniedException", 403, "the unheard one") : Task.CompletedTask,
        };
        await foreach (var finding in mock.Client().ListAsync(Query, Token))
        {
            break;
        }
    }
}
