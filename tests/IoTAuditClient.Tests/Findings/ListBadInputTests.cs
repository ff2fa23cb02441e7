using IoTAuditClient.Tests.Testing;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace IoTAuditClient.Tests.Findings;

/// <summary>Periods that the service has forgotten, and consumers that take their time.</summary>
public sealed class ListBadInputTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ListAsync_PeriodOlderThan90Days_IsAskedForAsItIsAndTheRefusalHasTheServicesWords()
    {
        var mock = new ListMock(ListMock.Pages(1))
        {
            Before = (_, _) => throw SdkErrors.Plain("InvalidRequestException", 400, "startTime is more than 90 days ago"),
        };
        var query = AuditFindingQuery.ForPeriod(Now.AddDays(-120), Now.AddDays(-91));

        var exception = await Assert.ThrowsAsync<AuditRequestInvalidException>(
            () => IdsAsync(mock.Client(new FakeTimeProvider(Now)).ListAsync(query, Token)));

        Assert.Contains("startTime is more than 90 days ago", exception.Message, StringComparison.Ordinal);
        Assert.False(exception.IsTransient);
        Assert.Equal(Now.AddDays(-120).UtcDateTime, Assert.Single(mock.Requests).StartTime);
    }

    [Fact]
    public async Task ListAsync_PeriodOlderThan90DaysThatTheServiceTakes_IsEmpty()
    {
        var mock = new ListMock([[]]);

        Assert.Empty(await IdsAsync(mock.Client().ListAsync(AuditFindingQuery.ForPeriod(Now.AddYears(-2), Now.AddYears(-1)), Token)));
    }

    [Fact]
    public async Task ListAsync_ConsumerStallsForAMinuteAtEveryFinding_GetsEveryFindingOnce()
    {
        var mock = new ListMock(ListMock.Pages(3, 3, 3));
        var time = new FakeTimeProvider();
        var ids = new List<string?>();

        await foreach (var finding in mock.Client(time).ListAsync(AuditFindingQuery.ForTask("t-1"), Token))
        {
            ids.Add(finding.FindingId);
            time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(Enumerable.Range(0, 9).Select(number => $"f-{number}"), ids);
        Assert.Equal([0, 1, 2], mock.PagesAsked);
    }

    [Fact]
    public async Task ListAsync_TokenExpiresWhileTheConsumerStalls_ThrowsBehindThePagesThatCame()
    {
        var time = new FakeTimeProvider();
        var start = time.GetUtcNow();
        var mock = new ListMock(ListMock.Pages(2, 2, 2))
        {
            Before = (page, _) => page > 0 && time.GetUtcNow() > start.AddMinutes(3)
                ? throw SdkErrors.Plain("InvalidRequestException", 400, "the token has expired")
                : Task.CompletedTask,
        };
        var ids = new List<string?>();

        var exception = await Assert.ThrowsAsync<AuditRequestInvalidException>(async () =>
        {
            await foreach (var finding in mock.Client(time).ListAsync(AuditFindingQuery.ForTask("t-1"), Token))
            {
                ids.Add(finding.FindingId);
                time.Advance(TimeSpan.FromMinutes(2));
            }
        });

        Assert.Contains("the token has expired", exception.Message, StringComparison.Ordinal);
        Assert.Equal(["f-0", "f-1", "f-2", "f-3"], ids);
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
