using Amazon.IoT.Model;
using Xunit;

namespace IoTAuditClient.Tests.AwsSdk;

public sealed class ListRelatedResourcesRequestTests
{
    [Fact]
    public async Task ListRelatedResources_EverythingSet_SendsASortedEscapedQuery()
    {
        var request = await ListRelatedAsync(new ListRelatedResourcesForAuditFindingRequest
        {
            NextToken = "a+b/c==",
            MaxResults = 250,
            FindingId = "f-1",
        });

        Assert.Equal("GET", request.Method);
        Assert.Equal(
            "https://iot.eu-west-1.amazonaws.com/audit/relatedResources?findingId=f-1&maxResults=250&nextToken=a%2Bb%2Fc%3D%3D",
            request.Uri.AbsoluteUri);
        Assert.Null(request.Body);
    }

    [Fact]
    public async Task ListRelatedResources_ReservedCharacters_EscapesThem()
    {
        var request = await ListRelatedAsync(new ListRelatedResourcesForAuditFindingRequest
        {
            FindingId = "f",
            NextToken = " %:/?#[]@!$&'()*+,;=\U0001F639", // RestJsonQueryStringEscaping
        });

        Assert.Equal(
            "?findingId=f&nextToken=%20%25%3A%2F%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2B%2C%3B%3D%F0%9F%98%B9",
            new Uri(request.Uri.AbsoluteUri).Query);
    }

    [Theory]
    [InlineData(null, "?findingId=f")] // RestJsonOmitsNullQuery
    [InlineData("", "?findingId=f&nextToken=")] // RestJsonSerializesEmptyQueryValue
    public async Task ListRelatedResources_TokenNullOrEmpty_LeavesOutNullAlone(string? nextToken, string query)
    {
        var request = await ListRelatedAsync(new ListRelatedResourcesForAuditFindingRequest { FindingId = "f", NextToken = nextToken });

        Assert.Equal(query, request.Uri.Query);
    }

    [Fact]
    public Task ListRelatedResources_NoFindingId_IsRefusedBeforeItIsSent() =>
        RequestAssert.RefusedAsync("FindingId", () => ListRelatedAsync(new ListRelatedResourcesForAuditFindingRequest()));

    private static Task<RecordedRequest> ListRelatedAsync(ListRelatedResourcesForAuditFindingRequest request) =>
        FakeIoTService.RecordAsync(client =>
            client.ListRelatedResourcesForAuditFindingAsync(request, TestContext.Current.CancellationToken));
}
