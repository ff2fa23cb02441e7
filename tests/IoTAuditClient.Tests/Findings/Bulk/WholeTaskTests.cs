using Xunit;

namespace IoTAuditClient.Tests.Findings.Bulk;

/// <summary>Ids answered from the lists of their tasks: what is asked of the service, and what comes of each id.</summary>
public sealed class WholeTaskTests
{
    private readonly TaskIoT _iot = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DescribeManyOrder.Input)]
    [InlineData(DescribeManyOrder.Completion)]
    public async Task DescribeManyAsync_IdsOfOneTask_DescribesOneAndListsTheRest(DescribeManyOrder order)
    {
        var ids = _iot.AddTask("t", 600);
        ids.Reverse();

        var outcomes = await RunAsync(ids, new DescribeManyOptions { ListWholeTasks = true, Order = order });

        Assert.Equal(["t-599"], _iot.Described);
        Assert.Equal(3, _iot.Pages.Count);
        Assert.Equal(ids.Order(StringComparer.Ordinal), outcomes.Select(outcome => outcome.FindingId).Order(StringComparer.Ordinal));
        Assert.All(outcomes, outcome => Assert.Equal((outcome.FindingId, "t"), (outcome.Finding?.FindingId, outcome.Finding?.TaskId)));
        Assert.Equal(["t-599"], outcomes.Where(outcome => !outcome.IsListed).Select(outcome => outcome.FindingId));
    }

    [Fact]
    public async Task DescribeManyAsync_ListOfATask_AsksForSuppressedFindingsTooAndForTheLargestPages()
    {
        var ids = _iot.AddTask("t", 300);

        await RunAsync(ids);

        Assert.All(
            _iot.Pages,
            page => Assert.Equal(("t", null, 250, null), (page.TaskId, page.ListSuppressedFindings, page.MaxResults, page.CheckName)));
    }

    [Fact]
    public async Task DescribeManyAsync_InputOrder_IsTheOrderOfTheIdsWhateverTheListsIs()
    {
        var ids = _iot.AddTask("t", 40);
        ids.Reverse();
        ids.Insert(20, "gone");

        var outcomes = await RunAsync(ids, new DescribeManyOptions { ListWholeTasks = true, Order = DescribeManyOrder.Input });

        Assert.Equal(ids, outcomes.Select(outcome => outcome.FindingId));
    }

    [Fact]
    public async Task DescribeManyAsync_CompletionOrder_IsTheOrderOfTheAnswers()
    {
        var ids = _iot.AddTask("t", 40);
        ids.Reverse();

        var outcomes = await RunAsync(ids, new DescribeManyOptions { ListWholeTasks = true, Order = DescribeManyOrder.Completion });

        Assert.Equal(
            Enumerable.Range(0, 39).Select(number => $"t-{number}").Prepend("t-39"),
            outcomes.Select(outcome => outcome.FindingId));
    }

    [Fact]
    public async Task DescribeManyAsync_NotAskedToListTasks_DescribesAll()
    {
        var ids = _iot.AddTask("t", 40);

        var outcomes = await RunAsync(ids, new DescribeManyOptions());

        Assert.Equal(40, _iot.Described.Count);
        Assert.Empty(_iot.Pages);
        Assert.DoesNotContain(outcomes, outcome => outcome.IsListed);
    }

    [Fact]
    public async Task DescribeManyAsync_RepeatedIds_HaveAnOutcomeEachAndAreAskedForOnce()
    {
        _iot.AddTask("t", 10);

        var outcomes = await RunAsync(["t-0", "t-1", "gone", "t-0", "gone", "t-1", "t-2", "t-3", "t-4", "t-1"]);

        Assert.Equal(
            ["t-0", "t-1", "gone", "t-0", "gone", "t-1", "t-2", "t-3", "t-4", "t-1"],
            outcomes.Select(outcome => outcome.FindingId));
        Assert.Equal(["t-0", "gone"], _iot.Described);
    }

    [Fact]
    public async Task DescribeManyAsync_IdsOfTwoTasks_ListsBoth()
    {
        var ids = _iot.AddTask("a", 300).Zip(_iot.AddTask("b", 300)).SelectMany(pair => new[] { pair.First, pair.Second }).ToList();

        var outcomes = await RunAsync(ids);

        Assert.Equal(["a-0", "b-0"], _iot.Described);
        Assert.Equal(["a", "b"], _iot.ListedTasks);
        Assert.Equal(4, _iot.Pages.Count);
        Assert.Equal(ids, outcomes.Select(outcome => outcome.FindingId));
    }

    [Fact]
    public async Task DescribeManyAsync_FirstIdIsOfNoFinding_TakesTheTaskOfTheNext()
    {
        var ids = _iot.AddTask("t", 100);

        var outcomes = await RunAsync(ids.Prepend("gone"));

        Assert.Equal(["gone", "t-0", "t-1"], _iot.Described.Order(StringComparer.Ordinal));
        Assert.Equal(["t"], _iot.ListedTasks);
        Assert.Equal(AuditFindingOutcomeStatus.NotFound, outcomes[0].Status);
        Assert.All(outcomes.Skip(1), outcome => Assert.Equal(AuditFindingOutcomeStatus.Found, outcome.Status));
    }

    [Fact]
    public async Task DescribeManyAsync_BadIdsOfEveryKind_FailWithoutARequest()
    {
        var ids = _iot.AddTask("t", 20);
        string[] bad = [null!, "", " ", "..", "a/b", "a b", "a\n", "ä", "\ud800", new string('a', 129)];

        var outcomes = await RunAsync([.. bad, .. ids.Take(10), .. bad, .. ids.Skip(10)]);

        Assert.Equal(["t-0"], _iot.Described);
        Assert.All(
            outcomes.Where(outcome => bad.Contains(outcome.FindingId)),
            outcome => Assert.IsAssignableFrom<ArgumentException>(outcome.Exception));
        Assert.Equal((20, 20), (outcomes.Count(outcome => outcome.Status is AuditFindingOutcomeStatus.Failed),
            outcomes.Count(outcome => outcome.Status is AuditFindingOutcomeStatus.Found)));
    }

    [Fact]
    public async Task DescribeManyAsync_FindingsThatTheListLacks_AreDescribed()
    {
        var ids = _iot.AddTask("t", 100);
        _iot.Lists["t"].RemoveRange(50, 10);
        _iot.Lists["t"][70] = null;

        var outcomes = await RunAsync(ids.Append("gone"));

        var described = Enumerable.Range(50, 10).Append(80).Select(number => $"t-{number}").Append("t-0").ToList();
        Assert.Equal(described.Append("gone").Order(StringComparer.Ordinal), _iot.Described.Order(StringComparer.Ordinal));
        Assert.Equal(described.Order(StringComparer.Ordinal), outcomes.Where(outcome => outcome.Finding is not null && !outcome.IsListed)
            .Select(outcome => outcome.FindingId)
            .Order(StringComparer.Ordinal));
        Assert.Equal(AuditFindingOutcomeStatus.NotFound, outcomes[^1].Status);
        Assert.Single(_iot.Pages);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("no_task")]
    public async Task DescribeManyAsync_FindingsOfNoTask_AreDescribed(string? taskId)
    {
        var ids = Enumerable.Range(0, 100).Select(number => $"f-{number}").ToList();
        ids.ForEach(id => _iot.AddFinding(id, taskId));

        var outcomes = await RunAsync(ids);

        Assert.All(outcomes, outcome => Assert.Equal((AuditFindingOutcomeStatus.Found, false), (outcome.Status, outcome.IsListed)));
        Assert.Equal(100, _iot.Described.Count);
        Assert.Empty(_iot.Pages);
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 0)]
    [InlineData(4, 1)]
    public async Task DescribeManyAsync_FewIds_AreListedOnlyWhereAPageIsCheaper(int count, int pages)
    {
        var ids = _iot.AddTask("t", count);

        await RunAsync(ids);

        Assert.Equal(pages, _iot.Pages.Count);
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    public async Task DescribeManyAsync_PageThatCostsAsMuchAsTheIds_IsListed(int count, int pages)
    {
        var ids = _iot.AddTask("t", count);
        var options = new IoTAuditClientOptions
        {
            Pacing = { Mode = PacingMode.Off, Rates = { ["DescribeAuditFinding"] = 20, ["ListAuditFindings"] = 10 } },
        };

        await new AuditFindingClient(_iot.Mock.Object, options)
            .DescribeManyAsync(ids, new DescribeManyOptions { ListWholeTasks = true }, Token)
            .ToListAsync(Token);

        Assert.Equal(pages, _iot.Pages.Count);
    }

    [Fact]
    public async Task DescribeManyAsync_CancelledBefore_ReadsNoId()
    {
        var read = 0;
        async IAsyncEnumerable<string> Ids()
        {
            read++;
            await Task.CompletedTask;
            yield return "t-0";
        }

        var outcomes = _iot.Client()
            .DescribeManyAsync(Ids(), new DescribeManyOptions { ListWholeTasks = true }, new CancellationToken(canceled: true));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => outcomes.ToListAsync(CancellationToken.None).AsTask());
        Assert.Equal(0, read);
    }

    [Fact]
    public async Task DescribeManyAsync_IdsThatShareNoTask_CostAFewListsAtMost()
    {
        var ids = Enumerable.Range(0, 1000).SelectMany(number => _iot.AddTask($"t{number}", 1)).ToList();

        var outcomes = await RunAsync(ids);

        Assert.Equal(1000, _iot.Described.Count);
        Assert.InRange(_iot.Pages.Count, 1, 10);
        Assert.All(outcomes, outcome => Assert.False(outcome.IsListed));
    }

    [Fact]
    public async Task DescribeManyAsync_TaskIsFarLargerThanTheIds_GivesUpItsListAndDescribesTheRest()
    {
        var ids = _iot.AddTask("t", 25_000)[^100..];

        var outcomes = await RunAsync(ids);

        // As many pages as cost what 100 descriptions cost, and the one that is fetched ahead.
        Assert.Equal(41, _iot.Pages.Count);
        Assert.Equal(ids, _iot.Described.OrderBy(ids.IndexOf));
        Assert.Equal(ids, outcomes.Select(outcome => outcome.FindingId));
    }

    [Fact]
    public async Task DescribeManyAsync_AllAreAnswered_ListsNoFurther()
    {
        var ids = _iot.AddTask("t", 25_000)[..300];

        await RunAsync(ids);

        // The second page answers the last one; the third is fetched ahead.
        Assert.Equal(3, _iot.Pages.Count);
        Assert.Single(_iot.Described);
        await _iot.AllCallsEndAsync();
    }

    [Fact]
    public async Task DescribeManyAsync_MoreIdsThanTheWindow_ReadsAWindowAtATimeAndListsForEach()
    {
        var ids = _iot.AddTask("t", 30);
        var pulled = 0;
        async IAsyncEnumerable<string> Ids()
        {
            foreach (var id in ids)
            {
                pulled++;
                yield return id;
                await Task.Yield();
            }
        }

        var outcomes = new List<string>();
        await foreach (var outcome in _iot.Client()
            .DescribeManyAsync(Ids(), new DescribeManyOptions { ListWholeTasks = true, ListWindow = 12 }, Token))
        {
            Assert.Equal(Math.Min(((outcomes.Count / 12) + 1) * 12, 30), pulled);
            outcomes.Add(outcome.FindingId);
        }

        Assert.Equal(ids, outcomes);
        Assert.Equal(["t-0", "t-12", "t-24"], _iot.Described);
        Assert.Equal(3, _iot.Pages.Count);
    }

    [Fact]
    public async Task DescribeManyAsync_Progress_CountsListedOnesAndEveryIdOnce()
    {
        var ids = _iot.AddTask("t", 100);
        var reports = new List<DescribeManyProgress>();
        var options = new DescribeManyOptions { ListWholeTasks = true, Progress = new Reports(reports) };

        await RunAsync([.. ids, "gone", "..", "t-0"], options);

        var summary = Assert.Single(reports, report => report.IsSummary);
        Assert.Same(summary, reports[^1]);
        Assert.Equal(
            (103, 101, 99, 1, 1, 103),
            (summary.Given, summary.Found, summary.Listed, summary.NotFound, summary.Failed, summary.Done));
        Assert.Equal(103, summary.ExpectedCount);
        Assert.Null(summary.ListFailure);
    }

    [Fact]
    public async Task DescribeManyAsync_EnumeratedTwice_RunsTwice()
    {
        var run = _iot.Client().DescribeManyAsync(_iot.AddTask("t", 10), new DescribeManyOptions { ListWholeTasks = true }, Token);

        Assert.Equal(10, (await run.ToListAsync(Token)).Count);
        Assert.Equal(10, (await run.ToListAsync(Token)).Count);
        Assert.Equal(2, _iot.Pages.Count);
    }

    [Fact]
    public async Task DescribeManyAsync_NoIds_AsksForNothing()
    {
        Assert.Empty(await RunAsync([]));
        Assert.Empty(_iot.Described);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1_000_001)]
    public void DescribeManyAsync_WindowOutsideTheRule_ThrowsAtTheCall(int window)
    {
        var exception = Assert.Throws<ArgumentException>(() =>
        {
            _ = _iot.Client()
            .DescribeManyAsync([], new DescribeManyOptions { ListWindow = window }, Token);
        });

        Assert.Contains($"ListWindow is {window}: it takes 1 to 1000000", exception.Message, StringComparison.Ordinal);
    }

    private Task<List<AuditFindingOutcome>> RunAsync(IEnumerable<string> ids, DescribeManyOptions? options = null) =>
        _iot.Client()
            .DescribeManyAsync(ids.ToList(), options ?? new DescribeManyOptions { ListWholeTasks = true }, Token)
            .ToListAsync(Token)
            .AsTask();
}
