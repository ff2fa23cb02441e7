using IoTAuditClient.Tests.Testing;
using Xunit;

namespace IoTAuditClient.Tests.Findings;

public sealed class ListPagesAsyncTests
{
    private static readonly AuditFindingQuery Query = AuditFindingQuery.ForTask("t-1");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ListPagesAsync_FromTheStart_GivesEachPageWithTheTokenOfTheNext()
    {
        var mock = new ListMock(ListMock.Pages(2, 0, 1));
        var pages = new List<AuditPage<AuditFinding>>();

        await foreach (var page in mock.Client().ListPagesAsync(Query, cancellationToken: Token))
        {
            pages.Add(page);
        }

        Assert.Equal([2, 0, 1], pages.Select(page => page.Items.Count));
        Assert.Equal(["t1", "t2", null], pages.Select(page => page.NextToken));
    }

    [Fact]
    public async Task ListPagesAsync_ResumedAfterAFailure_GivesTheRestAndNothingTwice()
    {
        var works = false;
        var mock = new ListMock(ListMock.Pages(2, 2, 2))
        {
            Before = (page, _) => page == 2 && !works ? throw SdkErrors.Plain("AccessDeniedException", 403) : Task.CompletedTask,
        };
        var ids = new List<string?>();
        string? token = null;

        await Assert.ThrowsAsync<AuditAccessDeniedException>(CollectAsync);
        works = true;
        await CollectAsync();

        Assert.Equal(["f-0", "f-1", "f-2", "f-3", "f-4", "f-5"], ids);
        Assert.Null(token);

        async Task CollectAsync()
        {
            await foreach (var page in mock.Client().ListPagesAsync(Query, token, Token))
            {
                ids.AddRange(page.Items.Select(finding => finding.FindingId));
                token = page.NextToken;
            }
        }
    }

    [Fact]
    public void AuditPage_ToString_SaysHowManyAndTheToken() => Assert.Equal(
        "AuditPage { Items = 1 of AuditFinding, NextToken = 2 characters }",
        new AuditPage<AuditFinding> { Items = [new AuditFinding()], NextToken = "a\n" }.ToString());

    [Fact]
    public void AuditPage_EqualItemsAndToken_AreEqual() => Assert.Equal(
        new AuditPage<AuditFinding> { Items = [new AuditFinding { FindingId = "f" }], NextToken = "t" },
        new AuditPage<AuditFinding> { Items = new List<AuditFinding> { new() { FindingId = "f" } }, NextToken = "t" });
}
