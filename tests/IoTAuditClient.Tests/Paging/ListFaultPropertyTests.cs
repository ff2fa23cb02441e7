using System.Diagnostics.CodeAnalysis;
using IoTAuditClient.Tests.Testing;
using Xunit;

namespace IoTAuditClient.Tests.Paging;

/// <summary>
/// Random pages, faults, interleavings and ways to stop, by seed: in each of them what was given is the truth up to there.
/// </summary>
[SuppressMessage("Security", "CA5394:Do not use insecure randomness", Justification = "A seed has to give the same case again.")]
public sealed class ListFaultPropertyTests
{
    private static readonly TimeSpan OperationTimeout = TimeSpan.FromHours(6);
    private static readonly AuditFindingQuery Query = AuditFindingQuery.ForTask("t-1");

    private enum Stop
    {
        Never,
        Break,
        Throw,
        Cancel,
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task ListAsync_FaultsThatPass_TheListIsTheTruth(int seed)
    {
        var random = new Random(seed);
        var pages = RandomPages(random);
        var mock = new ListMock(pages) { Before = PassingFaults(new Random(~seed)) };
        var (client, time) = Client(mock);
        var ids = new List<string?>();

        await time.RunAsync(ConsumeAsync());

        Assert.Equal(pages.SelectMany(page => page), ids);
        await mock.AllCallsEndAsync();

        async Task ConsumeAsync()
        {
            await foreach (var finding in client.ListAsync(Query, TestContext.Current.CancellationToken))
            {
                ids.Add(finding.FindingId);
                if (random.Next(3) == 0)
                {
                    await Task.Yield();
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task ListAsync_StoppedAnywhereInAnyWay_GaveTheTruthUpToThereAndLeavesNothing(int seed)
    {
        var random = new Random(seed);
        var pages = RandomPages(random);
        var truth = pages.SelectMany(page => page).ToArray();
        var stopAt = random.Next(truth.Length + 1);
        var how = stopAt == truth.Length ? Stop.Never : (Stop)random.Next(1, 4);
        using var source = new CancellationTokenSource();
        var mock = new ListMock(pages) { Before = PassingFaults(new Random(~seed)) };
        var (client, time) = Client(mock);
        var ids = new List<string?>();

        var run = ConsumeAsync();
        await time.RunAsync(run);

        Assert.Equal(truth.Take(stopAt), ids);
        await mock.AllCallsEndAsync();
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
            await foreach (var finding in client.ListAsync(Query, source.Token))
            {
                if (ids.Count == stopAt && how == Stop.Break)
                {
                    break;
                }

                if (ids.Count == stopAt && how == Stop.Throw)
                {
                    throw new InvalidTimeZoneException();
                }

                ids.Add(finding.FindingId);
                await CancelIfDueAsync();
            }
        }

        Task CancelIfDueAsync() => ids.Count == stopAt && how == Stop.Cancel ? source.CancelAsync() : Task.CompletedTask;
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task ListPagesAsync_ResumedAfterEveryFailure_TheListIsTheTruth(int seed)
    {
        var random = new Random(seed);
        var pages = RandomPages(random);
        var failures = new Random(~seed);
        var mock = new ListMock(pages)
        {
            Before = async (_, _) =>
            {
                await Task.Yield();
                if (failures.Next(3) == 0)
                {
                    throw SdkErrors.Plain("AccessDeniedException", 403);
                }
            },
        };
        var ids = new List<string?>();
        string? token = null;
        var isDone = false;

        while (!isDone)
        {
            try
            {
                await foreach (var page in mock.Client().ListPagesAsync(Query, token, TestContext.Current.CancellationToken))
                {
                    ids.AddRange(page.Items.Select(finding => finding.FindingId));
                    (token, isDone) = (page.NextToken, page.NextToken is null);
                }
            }
            catch (AuditAccessDeniedException)
            {
            }
        }

        Assert.Equal(pages.SelectMany(page => page), ids);
    }

    private static string[][] RandomPages(Random random) =>
        ListMock.Pages([.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.Next(3) == 0 ? 0 : random.Next(1, 6))]);

    // Never more failures in a row than are retried; throttles as many as come.
    private static Func<int, CancellationToken, Task> PassingFaults(Random random)
    {
        var (page, failures) = (-1, 0);
        return async (asked, cancellationToken) =>
        {
            (page, failures) = (asked, asked == page ? failures : 0);
            if (random.Next(2) == 0)
            {
                await Task.Yield();
            }

            cancellationToken.ThrowIfCancellationRequested();
            switch (random.Next(6))
            {
                case 0:
                    throw SdkErrors.Throttling();
                case 1 when failures++ < 3:
                    throw SdkErrors.InternalFailure();
                case 2 when failures++ < 3:
                    throw new IOException("reset");
            }
        };
    }

    private static (AuditFindingClient Client, StepTime Time) Client(ListMock mock)
    {
        var time = new StepTime(OperationTimeout, TimeSpan.FromSeconds(10));
        return (mock.Client(time, new IoTAuditClientOptions { OperationTimeout = OperationTimeout }), time);
    }
}
