using System.Diagnostics.CodeAnalysis;
using IoTAuditClient.Tests.Testing;
using Xunit;

namespace IoTAuditClient.Tests.Findings.Bulk;

/// <summary>
/// Random tasks, ids, lists with gaps, faults, windows and ways to stop, by seed: every id has its one true outcome, up
/// to where the consumer stopped.
/// </summary>
[SuppressMessage("Security", "CA5394:Do not use insecure randomness", Justification = "A seed has to give the same case again.")]
public sealed class WholeTaskPropertyTests
{
    // The attempts' too: where the machine is busy, the clock that jumps from wait to wait is hours ahead of answers
    // that are there at once.
    private static readonly TimeSpan OperationTimeout = TimeSpan.FromHours(6);

    private enum Stop
    {
        Never,
        Break,
        Throw,
        Cancel,
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 80)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task DescribeManyAsync_AnyFaults_EveryIdHasItsTrueOutcomeOnce(int seed)
    {
        var random = new Random(seed);
        var (iot, ids, truth) = RandomCase(random);
        AddFaults(iot, new Random(~seed));
        var options = RandomOptions(random);
        var time = new StepTime(OperationTimeout);
        var run = iot.Client(time, OperationTimeout)
            .DescribeManyAsync(ids, options, TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken)
            .AsTask();

        await time.RunAsync(run);

        var outcomes = await run;
        AssertSame(options.Order, ids, outcomes.Select(outcome => outcome.FindingId));
        Assert.All(outcomes, outcome => Assert.Equal(truth(outcome.FindingId), outcome.Status));
        Assert.All(
            outcomes.Where(outcome => outcome.Finding is not null),
            outcome => Assert.Equal(outcome.FindingId, outcome.Finding!.FindingId));
        await iot.AllCallsEndAsync();
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task DescribeManyAsync_StoppedAnywhereInAnyWay_GaveNothingTwiceAndLeavesNothing(int seed)
    {
        var random = new Random(seed);
        var (iot, ids, truth) = RandomCase(random);
        AddFaults(iot, new Random(~seed));
        var options = RandomOptions(random);
        var stopAt = random.Next(ids.Count + 1);
        var how = stopAt == ids.Count ? Stop.Never : (Stop)random.Next(1, 4);
        using var source = new CancellationTokenSource();
        var time = new StepTime(OperationTimeout);
        var outcomes = new List<AuditFindingOutcome>();

        var run = ConsumeAsync();
        await time.RunAsync(run);

        Assert.Equal(stopAt, outcomes.Count);
        Assert.All(outcomes, outcome => Assert.Equal(truth(outcome.FindingId), outcome.Status));
        if (options.Order is DescribeManyOrder.Input)
        {
            Assert.Equal(ids.Take(stopAt).Select(id => id ?? ""), outcomes.Select(outcome => outcome.FindingId));
        }
        else
        {
            Assert.All(
                outcomes.GroupBy(outcome => outcome.FindingId),
                given => Assert.True(given.Count() <= ids.Count(id => (id ?? "") == given.Key)));
        }

        await iot.AllCallsEndAsync();
        switch (how)
        {
            case Stop.Throw:
                await Assert.ThrowsAsync<InvalidTimeZoneException>(() => run);
                break;
            case Stop.Cancel:
                Assert.Equal(source.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run)).CancellationToken);
                break;
            default:
                await run;
                break;
        }

        async Task ConsumeAsync()
        {
            await CancelIfDueAsync();
            await foreach (var outcome in iot.Client(time, OperationTimeout).DescribeManyAsync(ids, options, source.Token))
            {
                if (outcomes.Count == stopAt && how == Stop.Break)
                {
                    break;
                }

                if (outcomes.Count == stopAt && how == Stop.Throw)
                {
                    throw new InvalidTimeZoneException();
                }

                outcomes.Add(outcome);
                await CancelIfDueAsync();
            }
        }

        Task CancelIfDueAsync() => outcomes.Count == stopAt && how == Stop.Cancel ? source.CancelAsync() : Task.CompletedTask;
    }

    private static (TaskIoT Service, List<string> Ids, Func<string, AuditFindingOutcomeStatus> Truth) RandomCase(Random random)
    {
        var iot = new TaskIoT { PageSize = random.Next(1, 30) };
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var task = random.Next(1, 5); task > 0; task--)
        {
            var ids = iot.AddTask($"t{task}", random.Next(1, 80));
            known.UnionWith(ids);
            Disturb(iot.Lists[$"t{task}"], random);
        }

        for (var lone = random.Next(3); lone > 0; lone--)
        {
            iot.AddFinding($"lone-{lone}", random.Next(2) == 0 ? null : "unlisted");
            known.Add($"lone-{lone}");
        }

        string[] candidates = [.. known, "gone-1", "gone-2"];
        string?[] bad = [null, "", "a/b", "..", new string('x', 129)];
        var given = Enumerable.Range(0, random.Next(120))
            .Select(_ => random.Next(15) == 0 ? bad[random.Next(bad.Length)]! : candidates[random.Next(candidates.Length)]);
        return (iot, [.. given], id => bad.Contains(id)
            ? AuditFindingOutcomeStatus.Failed
            : known.Contains(id) ? AuditFindingOutcomeStatus.Found : AuditFindingOutcomeStatus.NotFound);
    }

    // What a list may do: lack findings, repeat them, name none, come in another order.
    private static void Disturb(List<string?> list, Random random)
    {
        for (var i = list.Count - 1; i >= 0; i--)
        {
            switch (random.Next(10))
            {
                case 0:
                    list.RemoveAt(i);
                    break;
                case 1:
                    list[i] = null;
                    break;
                case 2:
                    list.Add(list[i]);
                    break;
                case 3:
                    (list[i], list[0]) = (list[0], list[i]);
                    break;
            }
        }
    }

    // Descriptions never fail more often in a row than is retried, or an outcome would truly be a failure; a page may also fail for good.
    private static void AddFaults(TaskIoT iot, Random random)
    {
        var failures = new Dictionary<string, int>(StringComparer.Ordinal);
        iot.BeforeDescription = (id, cancellationToken) => FailAsync(id, mayFailForGood: false, cancellationToken);
        iot.BeforePage = (page, cancellationToken) => FailAsync($"page {page}", mayFailForGood: true, cancellationToken);

        async Task FailAsync(string what, bool mayFailForGood, CancellationToken cancellationToken)
        {
            int dice;
            lock (random)
            {
                dice = random.Next(12);
                if (dice is 1 or 2)
                {
                    failures[what] = failures.GetValueOrDefault(what) + 1;
                    dice = failures[what] > 3 ? 12 : dice;
                }
            }

            if (dice % 2 == 0)
            {
                await Task.Yield();
            }

            cancellationToken.ThrowIfCancellationRequested();
            Exception? fault = dice switch
            {
                0 => SdkErrors.Throttling(),
                1 => SdkErrors.InternalFailure(),
                2 => new IOException("reset"),
                3 when mayFailForGood => SdkErrors.Plain("AccessDeniedException", 403),
                _ => null,
            };
            if (fault is not null)
            {
                throw fault;
            }
        }
    }

    private static DescribeManyOptions RandomOptions(Random random) => new()
    {
        ListWholeTasks = true,
        ListWindow = random.Next(3) == 0 ? random.Next(1, 40) : 100_000,
        MaxInFlight = random.Next(1, 64),
        Order = (DescribeManyOrder)random.Next(2),
    };

    private static void AssertSame(DescribeManyOrder order, IEnumerable<string> ids, IEnumerable<string> outcomes)
    {
        if (order is DescribeManyOrder.Input)
        {
            Assert.Equal(ids.Select(id => id ?? ""), outcomes);
        }
        else
        {
            Assert.Equal(ids.Select(id => id ?? "").Order(StringComparer.Ordinal), outcomes.Order(StringComparer.Ordinal));
        }
    }
}
