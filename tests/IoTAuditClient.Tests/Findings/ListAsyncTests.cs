using IoTAuditClient.Tests.Testing;
using Moq;
using Xunit;

namespace IoTAuditClient.Tests.Findings;

public sealed class ListAsyncTests
{
    private static readonly AuditFindingQuery Query = AuditFindingQuery.ForTask("t-1");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(3, 2)]
    [InlineData(250, 250, 1)]
    [InlineData(0, 2, 0, 0, 3)]
    [InlineData(2, 0)]
    public async Task ListAsync_Pages_GivesEveryFindingOnceInOrder(params int[] sizes)
    {
        var pages = ListMock.Pages(sizes);
        var mock = new ListMock(pages);

        var ids = await IdsAsync(mock.Client().ListAsync(Query, Token));

        Assert.Equal(pages.SelectMany(page => page), ids);
        Assert.Equal(Enumerable.Range(0, sizes.Length), mock.PagesAsked);
    }

    [Fact]
    public async Task ListAsync_EveryPage_IsAskedWithTheWholeQuery()
    {
        var mock = new ListMock(ListMock.Pages(1, 1, 1));

        await IdsAsync(mock.Client().ListAsync(Query with { CheckName = "C", Suppressed = SuppressedFindings.Exclude }, Token));

        Assert.All(mock.Requests, request => Assert.Equal(
            ("t-1", "C", false, 250),
            (request.TaskId, request.CheckName, request.ListSuppressedFindings, request.MaxResults)));
    }

    [Fact]
    public async Task ListAsync_EmptyToken_EndsTheList()
    {
        var mock = new ListMock(ListMock.Pages(2, 2)) { TokenAfter = _ => "" };

        Assert.Equal(["f-0", "f-1"], await IdsAsync(mock.Client().ListAsync(Query, Token)));
    }

    [Fact]
    public async Task ListAsync_EnumeratedTwice_ListsTwice()
    {
        var mock = new ListMock(ListMock.Pages(1, 1));
        var list = mock.Client().ListAsync(Query, Token);

        Assert.Equal(await IdsAsync(list), await IdsAsync(list));
        Assert.Equal([0, 1, 0, 1], mock.PagesAsked);
    }

    [Fact]
    public async Task ListAsync_NotEnumerated_SendsNothing()
    {
        var mock = new ListMock(ListMock.Pages(1));

        await using var enumerator = mock.Client().ListAsync(Query, Token).GetAsyncEnumerator(Token);

        Assert.Empty(mock.Requests);
    }

    [Fact]
    public void ListAsync_BadArguments_ThrowBeforeTheEnumeration()
    {
        var client = new ListMock([]).Client();

        Assert.Throws<ArgumentNullException>("query", () => client.ListAsync(null!, Token));
        Assert.Throws<ArgumentNullException>("query", () => client.ListPagesAsync(null!, cancellationToken: Token));
        Assert.Throws<ArgumentException>("startToken", () => client.ListPagesAsync(Query, "", Token));
        Assert.Throws<ArgumentNullException>("client", () => AuditFindingListExtensions.ListAsync(null!, Query, Token));
        Assert.Throws<ArgumentNullException>(
            "client",
            () => AuditFindingListExtensions.ListPagesAsync(null!, Query, cancellationToken: Token));
        Assert.Throws<ArgumentNullException>("client", () => AuditFindingListExtensions.ListRelatedResourcesAsync(null!, "f-1", Token));
        Assert.Throws<ArgumentNullException>("findingId", () => client.ListRelatedResourcesAsync(null!, Token));
        Assert.Throws<ArgumentException>("findingId", () => client.ListRelatedResourcesAsync("a/b", Token));
    }

    [Fact]
    public async Task ListAsync_100000Findings_GivesEachOnceIn400Calls()
    {
        var mock = new ListMock(ListMock.Pages([.. Enumerable.Repeat(250, 400)]));

        var ids = await IdsAsync(mock.Client().ListAsync(Query, Token));

        Assert.Equal(100_000, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(100_000, ids.Count);
        Assert.Equal(400, mock.Requests.Count);
    }

    [Fact]
    public async Task ListAsync_PageFailsHalfWayAndIsRetried_GivesEveryFindingOnce()
    {
        var pages = ListMock.Pages(2, 2, 2);
        var failures = 2;
        var mock = new ListMock(pages)
        {
            Before = (page, _) => page == 1 && failures-- > 0 ? throw SdkErrors.InternalFailure() : Task.CompletedTask,
        };
        var time = new StepTime(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(10));
        var list = IdsAsync(mock.Client(time).ListAsync(Query, Token));

        await time.RunAsync(list);

        Assert.Equal(pages.SelectMany(page => page), await list);
        Assert.Equal([0, 1, 1, 1, 2], mock.PagesAsked);
    }

    [Fact]
    public async Task ListAsync_ThrottledForLongerThanAnyCount_WaitsAndGivesEveryFindingOnce()
    {
        var throttles = 6;
        var mock = new ListMock(ListMock.Pages(1, 1))
        {
            Before = (page, _) => page == 1 && throttles-- > 0 ? throw SdkErrors.Throttling() : Task.CompletedTask,
        };
        var time = new StepTime(TimeSpan.FromMinutes(10), TimeSpan.FromSeconds(10));
        var list =
            IdsAsync(mock.Client(time, new IoTAuditClientOptions { OperationTimeout = TimeSpan.FromMinutes(10) }).ListAsync(Query, Token));

        await time.RunAsync(list);

        Assert.Equal(["f-0", "f-1"], await list);
    }

    [Fact]
    public async Task ListAsync_PageFailsForGood_GivesThePagesBeforeThenThrows()
    {
        var mock = new ListMock(ListMock.Pages(2, 2, 2))
        {
            Before = (page, _) => page == 2 ? throw SdkErrors.Plain("AccessDeniedException", 403) : Task.CompletedTask,
        };
        var ids = new List<string?>();

        var exception = await Assert.ThrowsAsync<AuditAccessDeniedException>(async () =>
        {
            await foreach (var finding in mock.Client().ListAsync(Query, Token))
            {
                ids.Add(finding.FindingId);
            }
        });

        Assert.Equal(["f-0", "f-1", "f-2", "f-3"], ids);
        Assert.Equal("ListAuditFindings", exception.Operation);
        Assert.Contains("iot:ListAuditFindings", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListAsync_LongListOfQuickPages_IsNotBoundByTheOperationTimeout()
    {
        var time = new StepTime();
        var mock = new ListMock(ListMock.Pages([.. Enumerable.Repeat(1, 20)]));
        mock.Before = (_, _) =>
        {
            time.Advance(TimeSpan.FromSeconds(9));
            return Task.CompletedTask;
        };

        Assert.Equal(20, (await IdsAsync(mock.Client(time).ListAsync(Query, Token))).Count);
    }

    [Fact]
    public async Task ListAsync_FakeClientOfOneMethod_ListsItsPages()
    {
        var fake = new Mock<IAuditFindingClient>();
        fake.Setup(client => client.ListPageAsync(Query, null, It.IsAny<CancellationToken>()))
            .ReturnsAsync(new AuditPage<AuditFinding> { Items = [new AuditFinding { FindingId = "f-1" }], NextToken = "next" });
        fake.Setup(client => client.ListPageAsync(Query, "next", It.IsAny<CancellationToken>()))
            .ReturnsAsync(new AuditPage<AuditFinding> { Items = [new AuditFinding { FindingId = "f-2" }] });

        Assert.Equal(["f-1", "f-2"], await IdsAsync(fake.Object.ListAsync(Query, Token)));
    }

    private static async Task<List<string?>> IdsAsync(IAsyncEnumerable<AuditFinding> findings)
    {
        var ids = new List<string?>();
        await foreach (var finding in findings)
        {
            ids.Add(finding.FindingId);
        }

        return ids;
    }
}
