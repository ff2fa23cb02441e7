using IoTAuditClient.Paging;
using IoTAuditClient.Tests.Testing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Xunit;

namespace IoTAuditClient.Tests.Paging;

/// <summary>A list with ever new tokens and empty pages is not cut off, because its next page may have findings; it is said.</summary>
public sealed class EmptyPagesTests
{
    private static readonly IoTAuditClientOptions Unpaced = new() { Pacing = { Mode = PacingMode.Off } };

    [Theory]
    [InlineData(24, new long[0])]
    [InlineData(27, new long[] { 25 })]
    [InlineData(450, new long[] { 25, 100, 400 })]
    public async Task ListAsync_OfEmptyPages_LogsHowManyAndListsWhatComesAfterThem(int empty, long[] expected)
    {
        var mock = new ListMock([["f-1"], .. Enumerable.Repeat(Array.Empty<string>(), empty), ["f-2"]]);
        var logs = new FakeLogCollector();
        using var loggers = new LoggerFactory([new FakeLoggerProvider(logs)]);
        var client = new AuditFindingClient(mock.Mock.Object, Unpaced, loggers);

        var findings = new List<string?>();
        await foreach (var finding in client.ListAsync(AuditFindingQuery.ForTask("t-1"), Token))
        {
            findings.Add(finding.FindingId);
        }

        Assert.Equal(["f-1", "f-2"], findings);
        Assert.Equal(
            expected.Select(static pages => $"ListAuditFindings of client default: {pages} pages in a row were empty, and the service says "
                + "that more follow. The list goes on"),
            logs.GetSnapshot().Select(static record => record.Message));
        Assert.All(logs.GetSnapshot(), static record => Assert.Equal((8, LogLevel.Warning), (record.Id.Id, record.Level)));
    }

    [Fact]
    public void Take_OfTwoListsSideBySide_CountsEachByItself()
    {
        var pages = new EmptyPages();
        var told = Enumerable.Range(0, 30)
            .SelectMany(page => new[]
            {
                pages.Take(page == 0 ? null : $"a{page}", isEmpty: true, $"a{page + 1}"),
                pages.Take(page == 0 ? null : $"b{page}", isEmpty: page % 10 > 0, $"b{page + 1}"),
            });

        Assert.Equal(25, Assert.Single(told, static count => count > 0));
    }

    [Fact]
    public void Take_OfTheLastPage_IsNothingToSay()
    {
        var pages = new EmptyPages();
        for (var page = 1; page < 25; page++)
        {
            Assert.Equal(0, pages.Take($"{page}", isEmpty: true, $"{page + 1}"));
        }

        Assert.Equal(0, pages.Take("25", isEmpty: true, nextToken: null));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
