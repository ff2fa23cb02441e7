using System.Net;
using System.Text.Json;
using Amazon.IoT.Model;
using Xunit;
using SdkIdentifier = Amazon.IoT.Model.ResourceIdentifier;

namespace IoTAuditClient.Tests.AwsSdk;

public sealed class AuditSuppressionTests
{
    private const string Host = "https://iot.eu-west-1.amazonaws.com";
    private const string Key = "\"checkName\":\"LOGGING_DISABLED_CHECK\",\"resourceIdentifier\":{\"account\":\"123456789012\"}";

    private static readonly DateTime End = new(2019, 12, 10, 21, 7, 26, 168, DateTimeKind.Utc);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static SdkIdentifier Account => new() { Account = "123456789012" };

    [Fact]
    public async Task CreateAuditSuppression_EverythingSet_SendsIt()
    {
        var request = await FakeIoTService.RecordAsync(client => client.CreateAuditSuppressionAsync(
            new CreateAuditSuppressionRequest
            {
                CheckName = "LOGGING_DISABLED_CHECK",
                ResourceIdentifier = Account,
                ExpirationDate = End,
                SuppressIndefinitely = false,
                Description = "d",
                ClientRequestToken = "t",
            },
            Token));

        Assert.Equal(("POST", $"{Host}/audit/suppressions/create"), (request.Method, request.Uri.AbsoluteUri));
        Assert.Equal("application/json", request.Headers["Content-Type"]);
        JsonAssert.Equal(
            $$"""{ {{Key}},"expirationDate":1576012046,"suppressIndefinitely":false,"description":"d","clientRequestToken":"t"}""",
            request.Body);
    }

    [Fact]
    public async Task CreateAuditSuppression_NothingSet_SendsATokenAlone()
    {
        var request = await FakeIoTService.RecordAsync(client => client.CreateAuditSuppressionAsync(
            new CreateAuditSuppressionRequest(), Token));

        var member = Assert.Single(JsonDocument.Parse(request.Body!).RootElement.EnumerateObject());
        Assert.Equal("clientRequestToken", member.Name);
        Assert.True(Guid.TryParseExact(member.Value.GetString(), "D", out _));
    }

    [Fact]
    public async Task DescribeAuditSuppression_Always_SendsCheckAndResource()
    {
        var request = await FakeIoTService.RecordAsync(client => client.DescribeAuditSuppressionAsync(
            new DescribeAuditSuppressionRequest { CheckName = "LOGGING_DISABLED_CHECK", ResourceIdentifier = Account }, Token));

        Assert.Equal(("POST", $"{Host}/audit/suppressions/describe"), (request.Method, request.Uri.AbsoluteUri));
        Assert.Equal("application/json", request.Headers["Content-Type"]);
        JsonAssert.Equal($$"""{ {{Key}} }""", request.Body);
    }

    [Fact]
    public async Task UpdateAuditSuppression_EverythingSet_PatchesWithoutToken()
    {
        var request = await FakeIoTService.RecordAsync(client => client.UpdateAuditSuppressionAsync(
            new UpdateAuditSuppressionRequest
            {
                CheckName = "LOGGING_DISABLED_CHECK",
                ResourceIdentifier = Account,
                ExpirationDate = End,
                SuppressIndefinitely = true,
                Description = "",
            },
            Token));

        Assert.Equal(("PATCH", $"{Host}/audit/suppressions/update"), (request.Method, request.Uri.AbsoluteUri));
        Assert.Equal("application/json", request.Headers["Content-Type"]);
        JsonAssert.Equal($$"""{ {{Key}},"expirationDate":1576012046,"suppressIndefinitely":true,"description":""}""", request.Body);
    }

    [Fact]
    public async Task UpdateAuditSuppression_NothingSet_SendsAnEmptyObject()
    {
        var request = await FakeIoTService.RecordAsync(client => client.UpdateAuditSuppressionAsync(
            new UpdateAuditSuppressionRequest(), Token));

        Assert.Equal("{}", request.Body);
    }

    [Fact]
    public async Task DeleteAuditSuppression_Always_PostsCheckAndResource()
    {
        var request = await FakeIoTService.RecordAsync(client => client.DeleteAuditSuppressionAsync(
            new DeleteAuditSuppressionRequest { CheckName = "LOGGING_DISABLED_CHECK", ResourceIdentifier = Account }, Token));

        Assert.Equal(("POST", $"{Host}/audit/suppressions/delete"), (request.Method, request.Uri.AbsoluteUri));
        Assert.Equal("application/json", request.Headers["Content-Type"]);
        JsonAssert.Equal($$"""{ {{Key}} }""", request.Body);
    }

    [Fact]
    public async Task ListAuditSuppressions_EverythingSet_SendsItInTheBody()
    {
        var request = await FakeIoTService.RecordAsync(client => client.ListAuditSuppressionsAsync(
            new ListAuditSuppressionsRequest
            {
                CheckName = "LOGGING_DISABLED_CHECK",
                ResourceIdentifier = Account,
                AscendingOrder = false,
                NextToken = "a+b/c==",
                MaxResults = 10,
            },
            Token));

        Assert.Equal(("POST", $"{Host}/audit/suppressions/list"), (request.Method, request.Uri.AbsoluteUri));
        JsonAssert.Equal($$"""{ {{Key}},"ascendingOrder":false,"nextToken":"a+b/c==","maxResults":10}""", request.Body);
    }

    [Fact]
    public async Task ListAuditSuppressions_NothingSet_SendsAnEmptyObject()
    {
        var request = await FakeIoTService.RecordAsync(client => client.ListAuditSuppressionsAsync(
            new ListAuditSuppressionsRequest(), Token));

        Assert.Equal("{}", request.Body);
    }

    [Fact]
    public async Task DescribeAuditSuppression_EveryMemberSet_ReadsEveryMember()
    {
        var suppression = await DescribeAsync(
            """
            {"checkName":"c","description":"d","expirationDate":1597881600.0,"suppressIndefinitely":false,
             "resourceIdentifier":{"policyVersionIdentifier":{"policyName":"p","policyVersionId":"2"}}}
            """);

        Assert.Equal(("c", "d", false), (suppression.CheckName, suppression.Description, suppression.SuppressIndefinitely));
        Assert.Equal(new DateTime(2020, 8, 20, 0, 0, 0, DateTimeKind.Utc), suppression.ExpirationDate);
        Assert.Equal(DateTimeKind.Utc, suppression.ExpirationDate!.Value.Kind);
        var policy = suppression.ResourceIdentifier.PolicyVersionIdentifier;
        Assert.Equal(("p", "2"), (policy.PolicyName, policy.PolicyVersionId));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"checkName":null,"expirationDate":null,"suppressIndefinitely":null,"resourceIdentifier":null,"other":{"checkName":"c"}}""")]
    public async Task DescribeAuditSuppression_MembersAbsentOrNull_ReadsNull(string body)
    {
        var suppression = await DescribeAsync(body);

        Assert.Null(suppression.CheckName);
        Assert.Null(suppression.Description);
        Assert.Null(suppression.ExpirationDate);
        Assert.Null(suppression.ResourceIdentifier);
        Assert.Null(suppression.SuppressIndefinitely);
    }

    [Fact]
    public async Task ListAuditSuppressions_Page_ReadsSuppressionsAndToken()
    {
        using var client = FakeIoTService.Answering(
            """
            {"suppressions":[{"checkName":"a","description":"d","expirationDate":1597881600,"suppressIndefinitely":true,
             "resourceIdentifier":{"account":"123456789012"}},{}],"nextToken":"n"}
            """).CreateClient();

        var response = await client.ListAuditSuppressionsAsync(new ListAuditSuppressionsRequest(), Token);

        Assert.Equal("n", response.NextToken);
        var suppression = response.Suppressions[0];
        Assert.Equal(("a", "d", true), (suppression.CheckName, suppression.Description, suppression.SuppressIndefinitely));
        Assert.Equal(new DateTime(2020, 8, 20, 0, 0, 0, DateTimeKind.Utc), suppression.ExpirationDate);
        Assert.Equal("123456789012", suppression.ResourceIdentifier.Account);
        Assert.Null(response.Suppressions[1].SuppressIndefinitely);
    }

    [Theory]
    [InlineData("", HttpStatusCode.OK)]
    [InlineData("{}", HttpStatusCode.OK)]
    [InlineData("", HttpStatusCode.NoContent)]
    public async Task Writes_AnswerWithOrWithoutBody_Succeed(string body, HttpStatusCode status)
    {
        using var client = FakeIoTService.Answering(body, status).CreateClient();

        Assert.Equal(status, (await client.CreateAuditSuppressionAsync(new CreateAuditSuppressionRequest(), Token)).HttpStatusCode);
        Assert.Equal(status, (await client.UpdateAuditSuppressionAsync(new UpdateAuditSuppressionRequest(), Token)).HttpStatusCode);
        Assert.Equal(status, (await client.DeleteAuditSuppressionAsync(new DeleteAuditSuppressionRequest(), Token)).HttpStatusCode);
    }

    [Fact]
    public async Task Paginator_SeveralPages_IsReadToTheEnd()
    {
        var service = FakeIoTService.AnsweringInTurn(
            """{"suppressions":[{"checkName":"a"}],"nextToken":"n"}""", """{"nextToken":"m"}""", """{"suppressions":[{"checkName":"b"}]}""");
        using var client = service.CreateClient();
        var names = new List<string>();

        var paginator = client.Paginators.ListAuditSuppressions(new ListAuditSuppressionsRequest { MaxResults = 1 });
        await foreach (var suppression in paginator.Suppressions.WithCancellation(Token))
        {
            names.Add(suppression.CheckName);
        }

        Assert.Equal(["a", "b"], names);
        JsonAssert.Equal("""{"maxResults":1,"nextToken":"m"}""", service.Requests[2].Body);
    }

    private static async Task<DescribeAuditSuppressionResponse> DescribeAsync(string body)
    {
        using var client = FakeIoTService.Answering(body).CreateClient();
        return await client.DescribeAuditSuppressionAsync(new DescribeAuditSuppressionRequest(), Token);
    }
}
