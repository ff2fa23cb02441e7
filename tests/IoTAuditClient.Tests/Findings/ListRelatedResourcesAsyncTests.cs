using System.Globalization;
using Amazon.IoT;
using Amazon.IoT.Model;
using IoTAuditClient.Tests.Testing;
using Moq;
using Xunit;

namespace IoTAuditClient.Tests.Findings;

public sealed class ListRelatedResourcesAsyncTests
{
    private readonly Mock<IAmazonIoT> _iot = new();
    private readonly List<ListRelatedResourcesForAuditFindingRequest> _requests = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    [InlineData(600)]
    public async Task ListRelatedResourcesAsync_AnyNumber_GivesAllInOrder(int count)
    {
        Serves(count);
        var clients = new List<string?>();

        await foreach (var resource in Client().ListRelatedResourcesAsync("f-1", Token))
        {
            clients.Add(Assert.IsType<ResourceIdentifier.Client>(resource.Identifier).ClientId);
        }

        Assert.Equal(Enumerable.Range(0, count).Select(Name), clients);
        Assert.Equal(Math.Max(1, (count + 249) / 250), _requests.Count);
        Assert.All(_requests, request => Assert.Equal(("f-1", 250), (request.FindingId, request.MaxResults)));
        Assert.Null(_requests[0].NextToken);
    }

    [Fact]
    public async Task ListRelatedResourcesAsync_NoFinding_ThrowsNotFoundWithTheId()
    {
        Answers(_ => throw SdkErrors.NotFound());
        await using var enumerator = Client().ListRelatedResourcesAsync("f-1", Token).GetAsyncEnumerator(Token);

        var exception = await Assert.ThrowsAsync<AuditFindingNotFoundException>(async () => await enumerator.MoveNextAsync());

        Assert.Equal("f-1", exception.FindingId);
        Assert.Equal("ListRelatedResourcesForAuditFinding", exception.Operation);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task ListRelatedResourcesPageAsync_NeitherListNorToken_IsNoAnswer(string? token)
    {
        Answers(_ => new ListRelatedResourcesForAuditFindingResponse { RelatedResources = null, NextToken = token });

        var exception =
            await Assert.ThrowsAsync<AuditResponseException>(() => Client().ListRelatedResourcesPageAsync("f-1", cancellationToken: Token));

        Assert.Contains("it has no list of related resources", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListRelatedResourcesPageAsync_TokenWithoutList_IsAnEmptyPageWithMoreToCome()
    {
        Answers(_ => new ListRelatedResourcesForAuditFindingResponse { RelatedResources = null, NextToken = "t1" });

        var page = await Client().ListRelatedResourcesPageAsync("f-1", cancellationToken: Token);

        Assert.Empty(page.Items);
        Assert.Equal("t1", page.NextToken);
    }

    [Fact]
    public async Task ListRelatedResourcesAsync_RepeatedToken_ThrowsNamingTheOperation()
    {
        Answers(_ => new ListRelatedResourcesForAuditFindingResponse { RelatedResources = [], NextToken = "same" });
        await using var enumerator = Client().ListRelatedResourcesAsync("f-1", Token).GetAsyncEnumerator(Token);

        var exception = await Assert.ThrowsAsync<AuditResponseException>(async () => await enumerator.MoveNextAsync());

        Assert.Equal("ListRelatedResourcesForAuditFinding", exception.Operation);
        Assert.Equal(2, _requests.Count);
    }

    [Fact]
    public async Task ListRelatedResourcesPageAsync_BadArguments_ThrowAndSendNothing()
    {
        Serves(1);

        await Assert.ThrowsAsync<ArgumentException>(
            "findingId",
            () => Client().ListRelatedResourcesPageAsync("..", cancellationToken: Token));
        await Assert.ThrowsAsync<ArgumentException>("pageToken", () => Client().ListRelatedResourcesPageAsync("f-1", "", Token));

        Assert.Empty(_requests);
    }

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"c-{number}");

    private AuditFindingClient Client() => new(_iot.Object, new IoTAuditClientOptions { MaxAttempts = 1 });

    private void Serves(int count) => Answers(request =>
    {
        var start = request.NextToken is null ? 0 : int.Parse(request.NextToken, CultureInfo.InvariantCulture);
        var end = Math.Min(start + 250, count);
        return new ListRelatedResourcesForAuditFindingResponse
        {
            RelatedResources = [.. Enumerable.Range(start, end - start).Select(number => new RelatedResource
            {
                ResourceType = "CLIENT_ID",
                ResourceIdentifier = new Amazon.IoT.Model.ResourceIdentifier { ClientId = Name(number) },
            })],
            NextToken = end < count ? end.ToString(CultureInfo.InvariantCulture) : null,
        };
    });

    private void Answers(Func<ListRelatedResourcesForAuditFindingRequest, ListRelatedResourcesForAuditFindingResponse> answer) => _iot
        .Setup(client => client.ListRelatedResourcesForAuditFindingAsync(
            It.IsAny<ListRelatedResourcesForAuditFindingRequest>(),
            It.IsAny<CancellationToken>()))
        .Returns(async (ListRelatedResourcesForAuditFindingRequest request, CancellationToken _) =>
        {
            _requests.Add(request);
            await Task.Yield();
            return answer(request);
        });
}
