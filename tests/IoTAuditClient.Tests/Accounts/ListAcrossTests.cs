using IoTAuditClient.Tests.Testing;
using Moq;
using Xunit;

namespace IoTAuditClient.Tests.Accounts;

/// <summary>Many accounts in one stream, over SDK clients that list what the test gives.</summary>
public sealed class ListAcrossTests
{
    private static readonly AuditFindingQuery Period = AuditFindingQuery.ForPeriod(
        new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 11, 2, 0, 0, 0, TimeSpan.Zero));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ListAcrossAsync_SeveralAccounts_GivesEveryFindingInItsOrderAndTheEndOfEachOrigin()
    {
        AuditClients[] accounts =
        [
            Account("a", new ListMock(ListMock.Pages(3, 2)), "eu-west-1", "111122223333"), Account("b", new ListMock(ListMock.Pages(4))),
            Account("empty", new ListMock(ListMock.Pages(0))),
        ];

        var items = await accounts.ListAcrossAsync(Period, cancellationToken: Token).ToListAsync(Token);

        Assert.Equal(["f-0", "f-1", "f-2", "f-3", "f-4"], IdsOf(items, "a"));
        Assert.Equal(["f-0", "f-1", "f-2", "f-3"], IdsOf(items, "b"));
        Assert.Equal(["a", "b", "empty"], Origins(items, AuditAcrossStatus.Complete));
        Assert.Equal(12, items.Count);
        Assert.All(items, item => Assert.Equal(item == items.Last(other => other.Origin == item.Origin), !item.IsFinding));
        Assert.All(
            items.Where(item => item.Origin.Client == "a"),
            item => Assert.Equal(("eu-west-1", "111122223333"), (item.Origin.Region, item.Origin.AccountId)));
    }

    [Fact]
    public async Task ListAcrossAsync_AnAccountThatFails_GivesOneFailureAfterItsFindingsAndStopsNoOther()
    {
        var denied = new ListMock(ListMock.Pages(2, 2))
        {
            Before = (page, _) => page == 0 ? Task.CompletedTask : throw SdkErrors.Plain("AccessDeniedException", 403),
        };
        AuditClients[] accounts = [Account("denied", denied), Account("good", new ListMock(ListMock.Pages(2, 2)))];

        var items = await accounts.ListAcrossAsync(Period, new ListAcrossOptions { MaxConcurrency = 1 }, Token).ToListAsync(Token);

        Assert.Equal(["f-0", "f-1"], IdsOf(items, "denied"));
        var failure = Assert.Single(items, item => item.IsFailed);
        Assert.Equal("denied", failure.Origin.Client);
        Assert.IsType<AuditAccessDeniedException>(failure.Exception);
        Assert.Equal(["f-0", "f-1", "f-2", "f-3"], IdsOf(items, "good"));
        Assert.Equal(["good"], Origins(items, AuditAcrossStatus.Complete));
    }

    [Fact]
    public async Task ListAcrossByAsync_QueryOfEachAccount_DecidesWhatItIsAskedFor()
    {
        var asked = new ListMock(ListMock.Pages(1));
        var own = new InvalidOperationException("no such tenant");
        AuditClients[] accounts = [Account("asked", asked), Account("nothing", new ListMock()), Account("broken", new ListMock())];

        var items = await accounts.ListAcrossByAsync(
            (clients, _) => clients.Name switch
            {
                "asked" => Task.FromResult<AuditFindingQuery?>(AuditFindingQuery.ForTask("task-1")),
                "nothing" => Task.FromResult<AuditFindingQuery?>(null),
                _ => throw own,
            },
            cancellationToken: Token).ToListAsync(Token);

        Assert.Equal("task-1", Assert.Single(asked.Requests).TaskId);
        Assert.Equal(["asked"], Origins(items, AuditAcrossStatus.Complete));
        Assert.Equal(["nothing"], Origins(items, AuditAcrossStatus.NoAudit));
        Assert.Same(own, Assert.Single(items, item => item.IsFailed).Exception);
    }

    [Fact]
    public void ListAcrossAsync_ArgumentThatIsNone_IsRefusedAtOnce()
    {
        AuditClients[] accounts = [Account("a", new ListMock(ListMock.Pages(0)))];

        var exception = Assert.Throws<ArgumentException>(() => { accounts.ListAcrossAsync(AuditFindingQuery.ForTask("t"), null, Token); });
        Assert.Contains("other accounts have other audits", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => { accounts.ListAcrossAsync(null!, null, Token); });
        Assert.Throws<ArgumentNullException>(() => { accounts.ListAcrossByAsync(null!, null, Token); });
        Assert.Throws<ArgumentException>(() => { new AuditClients[] { null! }.ListAcrossAsync(Period, null, Token); });
        Assert.Throws<ArgumentNullException>(() => { ((AuditClients[])null!).ListLatestAcrossAsync(cancellationToken: Token); });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ListAcrossOptions { MaxConcurrency = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ListAcrossOptions { MaxConcurrency = 1001 });
        Assert.Equal(16, new ListAcrossOptions().MaxConcurrency);
    }

    [Fact]
    public async Task ListAcrossAsync_MaxConcurrency_IsHowManyAreAskedAtATime()
    {
        var (running, most) = (0, 0);
        using var pair = new Barrier(2);
        var accounts = Enumerable.Range(0, 6).Select(number => Account($"a{number}", new ListMock(ListMock.Pages(0)))).ToArray();

        // Each waits for a second one, so fewer than two at a time would never end.
        await accounts.ListAcrossByAsync(
            async (_, stop) =>
            {
                await Task.Yield();
                most = Math.Max(most, Interlocked.Increment(ref running));
                pair.SignalAndWait(stop);
                Interlocked.Decrement(ref running);
                return null;
            },
            new ListAcrossOptions { MaxConcurrency = 2 },
            Token).ToListAsync(Token);

        Assert.InRange(most, 1, 2);
    }

    [Fact]
    public async Task ListAcrossAsync_ConsumerThatIsSlow_MakesTheOriginsWait()
    {
        const int PageSize = 100;
        var full = new TaskCompletionSource();
        var list = new ListMock(ListMock.Pages([.. Enumerable.Repeat(PageSize, 1000)]))
        {
            Before = (page, _) =>
            {
                if (page == 3)
                {
                    full.TrySetResult();
                }

                return Task.CompletedTask;
            },
        };

        await foreach (var item in new[] { Account("a", list) }.ListAcrossAsync(Period, cancellationToken: Token))
        {
            await full.Task.WaitAsync(Token);
            break;
        }

        // 250 items wait, one has been taken, one is being written, and two pages are held.
        Assert.InRange(list.Requests.Count, 4, 6);
        await list.AllCallsEndAsync();
    }

    [Fact]
    public async Task ListAcrossAsync_LoopThatIsLeft_StopsWhatIsUnderWayInEveryAccount()
    {
        var hanging = new CountdownEvent(2);
        ListMock[] lists =
        [
            .. Enumerable.Range(0, 2).Select(_ => new ListMock(ListMock.Pages(1, 1))
            {
                Before = (page, stop) =>
                {
                    if (page == 0)
                    {
                        return Task.CompletedTask;
                    }

                    hanging.Signal();
                    return Task.Delay(Timeout.Infinite, stop);
                },
            }),
        ];

        await foreach (var item in lists.Select((list, number) => Account($"a{number}", list)).ListAcrossAsync(Period, null, Token))
        {
            hanging.Wait(Token);
            break;
        }

        Assert.All(lists, list => Assert.Equal([0, 1], list.PagesAsked));
        await Task.WhenAll(lists.Select(list => list.AllCallsEndAsync()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ListAcrossAsync_TokenThatIsCancelled_EndsWithThatTokenAndNoFurtherItem(bool isOfTheMethod)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var list = new ListMock(ListMock.Pages(5, 5))
        {
            Before = (page, stop) => page == 0 ? Task.CompletedTask : Task.Delay(Timeout.Infinite, stop),
        };
        var items = new[] { Account("a", list), Account("b", new ListMock(ListMock.Pages(5))) }
            .ListAcrossAsync(Period, null, isOfTheMethod ? cancellation.Token : CancellationToken.None);
        var seen = 0;

        var exception = await Assert.ThrowsAsync<OperationCanceledException>(async () =>
        {
            await foreach (var item in items.WithCancellation(isOfTheMethod ? CancellationToken.None : cancellation.Token))
            {
                seen++;
                await cancellation.CancelAsync();
            }
        });

        Assert.Equal(cancellation.Token, exception.CancellationToken);
        Assert.Equal(1, seen);
        await list.AllCallsEndAsync();
    }

    [Fact]
    public async Task ListAcrossAsync_EnumeratedTwice_ListsTwiceAndNothingBefore()
    {
        var list = new ListMock(ListMock.Pages(2));
        var items = new[] { Account("a", list) }.ListAcrossAsync(Period, cancellationToken: Token);

        Assert.Empty(list.Requests);
        Assert.Equal(await items.ToListAsync(Token), await items.ToListAsync(Token));
        Assert.Equal(2, list.Requests.Count);
    }

    [Theory]
    [InlineData("eu-west-1", "us-east-1", "eu-west-1")]
    [InlineData(null, "us-east-1", "us-east-1")]
    [InlineData(null, null, null)]
    public void Region_OfClients_IsThatOfTheSettingsOrElseTheOneThatWasSeen(string? set, string? seen, string? expected)
    {
        var clients = new AuditClients(
            "a",
            Mock.Of<IAuditFindingClient>(),
            Mock.Of<IAuditTaskClient>(),
            Mock.Of<IAuditSuppressionClient>(),
            Mock.Of<IAuditMitigationClient>())
        {
            Region = set,
            SeenRegion = () => seen,
        };

        Assert.Equal(expected, clients.Region);
    }

    [Fact]
    public void ToString_OfAnOrigin_SaysTheAccount() => Assert.Equal(
        ("AuditOrigin { Client = a, AccountId = 111122223333 }", ""),
        (new AuditOrigin { Client = "a", AccountId = "111122223333" }.ToString(), new AuditOrigin().Client));

    [Fact]
    public void ToString_OfAnItem_IsOneLineThatSaysWhoAndWhat()
    {
        var origin = new AuditOrigin { Client = "prod\u001b", Region = "eu-west-1" };

        Assert.Equal(
            "AuditAcrossItem { Origin = AuditOrigin { Client = prod\\u001B, Region = eu-west-1 }, Status = Finding, Finding = f-1 }",
            AuditAcrossItem.Found(origin, new AuditFinding { FindingId = "f-1" }).ToString());
        var failed = AuditAcrossItem.Failed(origin, new InvalidOperationException("SECRET")).ToString();
        Assert.Contains("Status = Failed, Exception = System.InvalidOperationException", failed, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", failed, StringComparison.Ordinal);
        Assert.EndsWith(
            "Status = Complete, Audit = t-1 }",
            AuditAcrossItem.Complete(origin, new AuditTask { TaskId = "t-1" }).ToString(),
            StringComparison.Ordinal);
    }

    private static AuditClients Account(string name, ListMock list, string? region = null, string? account = null) => new(
        name, list.Client(), Mock.Of<IAuditTaskClient>(), Mock.Of<IAuditSuppressionClient>(), Mock.Of<IAuditMitigationClient>())
    {
        Region = region,
        AccountId = account,
    };

    private static IEnumerable<string?> IdsOf(IEnumerable<AuditAcrossItem> items, string client) =>
        items.Where(item => item.IsFinding && item.Origin.Client == client).Select(item => item.Finding!.FindingId);

    private static IEnumerable<string> Origins(IEnumerable<AuditAcrossItem> items, AuditAcrossStatus status) =>
        items.Where(item => item.Status == status).Select(item => item.Origin.Client).Order(StringComparer.Ordinal);
}
