using Xunit;

namespace IoTAuditClient.IntegrationTests.Protocol;

/// <summary>
/// The cases of restJson1 about requests, by their ids and with the audit's operations in place of theirs, as they are
/// on the wire.
/// </summary>
public sealed class RequestCaseTests
{
    private const string Odd = " %:/?#[]@!$&'()*+,;=\U0001F639";
    private const string OddEscaped = "%20%25%3A%2F%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2B%2C%3B%3D%F0%9F%98%B9";

    /// <summary>Case id, query, page token, the members of the body.</summary>
    public static TheoryData<string, AuditFindingQuery, string?, string> Lists => new()
    {
        { "RestJsonTestBodyStructure", AuditFindingQuery.ForTask("t-1"), null, "\"maxResults\":250,\"taskId\":\"t-1\"" },
        {
            "RestJsonDoesntSerializeNullStructureValues",
            AuditFindingQuery.ForTask("t-1") with { CheckName = null, Resource = null },
            null,
            "\"maxResults\":250,\"taskId\":\"t-1\""
        },
        {
            "RestJsonSimpleScalarProperties",
            AuditFindingQuery.ForTask("t-1") with { CheckName = AuditCheckName.LoggingDisabled, Suppressed = SuppressedFindings.Only },
            "n",
            "\"checkName\":\"LOGGING_DISABLED_CHECK\",\"listSuppressedFindings\":true,"
                + "\"maxResults\":250,\"nextToken\":\"n\",\"taskId\":\"t-1\""
        },
        {
            "own: zero and false",
            AuditFindingQuery.ForTask("0") with { Suppressed = SuppressedFindings.Exclude },
            "0",
            "\"listSuppressedFindings\":false,\"maxResults\":250,\"nextToken\":\"0\",\"taskId\":\"0\""
        },
        {
            "RestJsonJsonTimestamps",
            AuditFindingQuery.ForPeriod(DateTimeOffset.FromUnixTimeSeconds(1398796238), DateTimeOffset.FromUnixTimeSeconds(1576540098)),
            null,
            "\"endTime\":1576540098,\"maxResults\":250,\"startTime\":1398796238"
        },
        {
            "RestJsonSimpleScalarProperties, nested structures",
            AuditFindingQuery.ForTask("t-1") with
            {
                Resource = new ResourceIdentifier.PolicyVersion { PolicyName = "p", PolicyVersionId = "1" },
            },
            null,
            "\"maxResults\":250,"
                + "\"resourceIdentifier\":{\"policyVersionIdentifier\":{\"policyName\":\"p\",\"policyVersionId\":\"1\"}},\"taskId\":\"t-1\""
        },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task ListPageAsync_Case_IsSent(string id, AuditFindingQuery query, string? pageToken, string members)
    {
        Assert.NotEmpty(id);

        var (_, requests) = await ProtocolCall.MakeAsync(
            RawResponse.Ok("""{"findings":[]}"""),
            (client, token) => client.ListPageAsync(query, pageToken, token));

        var request = Assert.Single(requests);
        Assert.Equal(("POST", "/audit/findings"), (request.Method, request.Target));
        Assert.Equal("{" + members + "}", request.Body);
        Assert.Equal("application/json", request["Content-Type"]);
        Assert.Equal(request.Body.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), request["Content-Length"]);
    }

    [Theory]
    [InlineData("RestJsonOmitsNullQuery", null, "")]
    [InlineData("RestJsonQueryStringEscaping", Odd, "&nextToken=" + OddEscaped)]
    [InlineData("own: what looks like a query", "a=b&c=d", "&nextToken=a%3Db%26c%3Dd")]
    public async Task ListRelatedResourcesPageAsync_Case_IsSent(string id, string? pageToken, string query)
    {
        Assert.NotEmpty(id);

        var (_, requests) = await ProtocolCall.MakeAsync(
            RawResponse.Ok("""{"relatedResources":[]}"""),
            (client, token) => client.ListRelatedResourcesPageAsync("f-1", pageToken, token));

        Assert.Equal($"/audit/relatedResources?findingId=f-1&maxResults=250{query}", Assert.Single(requests).Target);
    }

    [Theory]
    [InlineData("describe", "/audit/findings/f_1-A")]
    [InlineData("related", "/audit/relatedResources?findingId=f_1-A&maxResults=250")]
    public async Task Get_RestJsonHttpGetWithNoModeledBody_HasNeitherBodyNorContentHeaders(string operation, string target)
    {
        var (_, requests) = await ProtocolCall.MakeAsync(RawResponse.Ok(
            """{"finding":{},"relatedResources":[]}"""), async (client, token) =>
            operation == "describe"
                ? (object)await client.DescribeAsync("f_1-A", token)
                : await client.ListRelatedResourcesPageAsync("f_1-A", cancellationToken: token));

        var request = Assert.Single(requests);
        Assert.Equal(("GET", target, ""), (request.Method, request.Target, request.Body));
        Assert.Equal((null, null, null), (request["Content-Type"], request["Content-Length"], request["Transfer-Encoding"]));
    }

    [Theory]
    [InlineData("/custom")]
    [InlineData("/custom/")]
    public async Task DescribeAsync_RestJsonHostWithPath_KeepsThePath(string path)
    {
        var (_, requests) =
            await ProtocolCall.MakeAsync(RawResponse.Ok("""{"finding":{}}"""), (client, token) => client.DescribeAsync("f-1", token), path);

        Assert.Equal("/custom/audit/findings/f-1", Assert.Single(requests).Target);
    }

    [Theory]
    [InlineData("RestJsonHttpRequestLabelEscaping", Odd)]
    [InlineData("own: empty label", "")]
    public async Task DescribeAsync_LabelThatTheModelForbids_IsRefusedBeforeAnythingIsSent(string id, string findingId)
    {
        Assert.NotEmpty(id);

        var (_, requests) = await ProtocolCall.MakeAsync(
            RawResponse.Ok("{}"), (client, token) => Assert.ThrowsAsync<ArgumentException>(() => client.DescribeAsync(findingId, token)));

        Assert.Empty(requests);
    }

    [Fact]
    public async Task ListPageAsync_RestJsonSerializesEmptyQueryValue_IsRefusedBeforeAnythingIsSent()
    {
        var (_, requests) = await ProtocolCall.MakeAsync(RawResponse.Ok("{}"), (client, token) =>
            Assert.ThrowsAsync<ArgumentException>(() => client.ListRelatedResourcesPageAsync("f-1", "", token)));

        Assert.Empty(requests);
    }
}
