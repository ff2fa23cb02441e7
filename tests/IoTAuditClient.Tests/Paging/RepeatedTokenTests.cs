using IoTAuditClient.Tests.Testing;
using Xunit;

namespace IoTAuditClient.Tests.Paging;

public sealed class RepeatedTokenTests
{
    private static readonly AuditFindingQuery Query = AuditFindingQuery.ForTask("t-1");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ListAsync_TokenJustSentComesBack_ThrowsAfterTheItemsThatCame()
    {
        var mock = new ListMock(ListMock.Pages(1, 1, 1)) { TokenAfter = _ => "t1" };

        var (ids, exception) = await FailAsync(mock.Client().ListAsync(Query, Token));

        Assert.Equal(["f-0", "f-1"], ids);
        Assert.Equal([0, 1], mock.PagesAsked);
        Assert.Equal("ListAuditFindings", exception.Operation);
        Assert.Equal(
            "ListAuditFindings: the service repeats a page token that it has given before, so the list would never end. "
            + "Everything up to here was delivered; list again, and tell AWS Support if it stays.",
            exception.Message);
        Assert.False(exception.IsTransient);
    }

    [Fact]
    public async Task ListAsync_TokenOfSomePagesBackComesBack_ThrowsBeforeAnyFindingIsDoubled()
    {
        var mock = new ListMock(ListMock.Pages(1, 1, 1, 1, 1)) { TokenAfter = page => page == 3 ? "t1" : $"t{page + 1}" };

        var (ids, _) = await FailAsync(mock.Client().ListAsync(Query, Token));

        Assert.Equal(["f-0", "f-1", "f-2", "f-3"], ids);
        Assert.Equal([0, 1, 2, 3], mock.PagesAsked);
    }

    [Fact]
    public async Task ListPagesAsync_TheStartTokenComesBack_Throws()
    {
        var mock = new ListMock(ListMock.Pages(1, 1, 1)) { TokenAfter = _ => "t1" };
        var pages = 0;

        await Assert.ThrowsAsync<AuditResponseException>(async () =>
        {
            await foreach (var page in mock.Client().ListPagesAsync(Query, "t1", Token))
            {
                pages++;
            }
        });

        Assert.Equal(1, pages);
        Assert.Equal([1], mock.PagesAsked);
    }

    private static async Task<(List<string?> Ids, AuditResponseException Exception)> FailAsync(IAsyncEnumerable<AuditFinding> findings)
    {
        var ids = new List<string?>();
        var exception = await Assert.ThrowsAsync<AuditResponseException>(async () =>
        {
            await foreach (var finding in findings)
            {
                ids.Add(finding.FindingId);
            }
        });
        return (ids, exception);
    }
}
