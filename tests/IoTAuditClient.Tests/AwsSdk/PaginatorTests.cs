using Amazon.IoT.Model;
using Xunit;

namespace IoTAuditClient.Tests.AwsSdk;

public sealed class PaginatorTests
{
    private const string FirstPage = """{"findings":[{"findingId":"a"},{"findingId":"b"}],"nextToken":"n"}""";
    private const string PageWithoutList = """{"nextToken":"m"}""";
    private const string LastPage = """{"findings":[{"findingId":"c"}],"nextToken":""}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Findings_SeveralPages_AreReadToTheEnd()
    {
        var service = FakeIoTService.AnsweringInTurn(FirstPage, PageWithoutList, LastPage);
        using var client = service.CreateClient();
        var ids = new List<string>();

        await foreach (var finding in client.Paginators.ListAuditFindings(new ListAuditFindingsRequest()).Findings.WithCancellation(Token))
        {
            ids.Add(finding.FindingId);
        }

        Assert.Equal(["a", "b", "c"], ids);
        Assert.Equal(["{}", """{"nextToken":"n"}""", """{"nextToken":"m"}"""], service.Requests.Select(request => request.Body));
    }

    [Fact]
    public async Task Responses_StartToken_BeginThereAndLeaveTheLastTokenInTheRequest()
    {
        var service = FakeIoTService.AnsweringInTurn(FirstPage, LastPage);
        using var client = service.CreateClient();
        var request = new ListAuditFindingsRequest { NextToken = "start" };
        var pages = 0;

        await foreach (var page in client.Paginators.ListAuditFindings(request).Responses.WithCancellation(Token))
        {
            pages++;
        }

        Assert.Equal(2, pages);
        Assert.Equal("""{"nextToken":"start"}""", service.Requests[0].Body);
        Assert.Equal("n", request.NextToken);
    }

    [Fact]
    public async Task RelatedResources_SeveralPages_AreReadToTheEnd()
    {
        var service = FakeIoTService.AnsweringInTurn("""{"relatedResources":[{}],"nextToken":"n"}""", """{"relatedResources":[{}]}""");
        using var client = service.CreateClient();
        var paginator =
            client.Paginators.ListRelatedResourcesForAuditFinding(new ListRelatedResourcesForAuditFindingRequest { FindingId = "f" });
        var count = 0;

        await foreach (var resource in paginator.RelatedResources.WithCancellation(Token))
        {
            count++;
        }

        Assert.Equal(2, count);
        Assert.Equal(["?findingId=f", "?findingId=f&nextToken=n"], service.Requests.Select(request => request.Uri.Query));
    }

    [Fact]
    public async Task Paginator_EnumeratedAgain_ThrowsInvalidOperationException()
    {
        using var client = FakeIoTService.Answering(LastPage).CreateClient();
        var paginator = client.Paginators.ListAuditFindings(new ListAuditFindingsRequest());
        await using (var first = paginator.Findings.GetAsyncEnumerator(Token))
        {
            Assert.True(await first.MoveNextAsync());
        }

        await using var second = paginator.Responses.GetAsyncEnumerator(Token);

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await second.MoveNextAsync());
    }

    [Fact]
    public async Task Paginator_TokenCancelledAfterAPage_Stops()
    {
        var service = FakeIoTService.Answering(FirstPage);
        using var client = service.CreateClient();
        using var source = new CancellationTokenSource();
        await using var pages = client.Paginators.ListAuditFindings(new ListAuditFindingsRequest()).Responses
            .GetAsyncEnumerator(source.Token);
        Assert.True(await pages.MoveNextAsync());

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await pages.MoveNextAsync());
        Assert.Single(service.Requests);
    }
}
