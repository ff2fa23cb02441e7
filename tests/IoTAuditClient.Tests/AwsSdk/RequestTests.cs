using Amazon.IoT;
using Amazon.IoT.Model;
using Xunit;
using SdkResourceIdentifier = Amazon.IoT.Model.ResourceIdentifier;

namespace IoTAuditClient.Tests.AwsSdk;

public sealed class RequestTests
{
    private const string Origin = "https://iot.eu-west-1.amazonaws.com";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ef4826b8-e55a-44b9-b460-5c485355371b", "ef4826b8-e55a-44b9-b460-5c485355371b")]
    [InlineData("a b/c?d#e%", "a%20b%2Fc%3Fd%23e%25")]
    [InlineData(
        " %:/?#[]@!$&'()*+,;=\U0001F639",
        "%20%25%3A%2F%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2B%2C%3B%3D%F0%9F%98%B9")] // RestJsonHttpRequestLabelEscaping
    [InlineData("", "")]
    public async Task DescribeAuditFinding_AnyId_PutsItEscapedIntoThePath(string findingId, string escaped)
    {
        var request = await DescribeAsync(findingId);

        Assert.Equal("GET", request.Method);
        Assert.Equal($"{Origin}/audit/findings/{escaped}", request.Uri.AbsoluteUri);
    }

    [Fact]
    public async Task DescribeAuditFinding_Always_HasNoBody()
    {
        var request = await DescribeAsync("f-1"); // RestJsonHttpGetWithNoModeledBody

        Assert.Null(request.Body);
        Assert.DoesNotContain("Content-Type", request.Headers.Keys, StringComparer.OrdinalIgnoreCase);
        Assert.DoesNotContain("Content-Length", request.Headers.Keys, StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task DescribeAuditFinding_Always_NamesTheApiVersionAndTheAttempt()
    {
        var request = await DescribeAsync("f-1");

        Assert.Equal("2015-05-28", request.Headers["x-amz-api-version"]);
        Assert.Equal("attempt=1; max=1", request.Headers["amz-sdk-request"]);
        Assert.True(Guid.TryParse(request.Headers["amz-sdk-invocation-id"], out _));
        Assert.Contains("api/IoT#", request.Headers["User-Agent"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task DescribeAuditFinding_Always_IsSignedForTheServiceIot()
    {
        var request = await DescribeAsync("f-1");

        Assert.Matches(
            @"^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/\d{8}/eu-west-1/iot/aws4_request, SignedHeaders=\S+, Signature=[0-9a-f]{64}$",
            request.Headers["Authorization"]);
    }

    [Fact]
    public async Task DescribeAuditFinding_CustomEndpointWithPath_KeepsThePath()
    {
        var service = FakeIoTService.Answering("{}"); // RestJsonHostWithPath
        using var client = service.CreateClient(config => config.ServiceURL = "https://audit.example/custom");

        await client.DescribeAuditFindingAsync(new DescribeAuditFindingRequest { FindingId = "f-1" }, Token);

        Assert.Equal("https://audit.example/custom/audit/findings/f-1", Assert.Single(service.Requests).Uri.AbsoluteUri);
    }

    [Fact]
    public async Task DescribeAuditFinding_IdNotSet_ThrowsWithoutARequest()
    {
        var service = FakeIoTService.Answering("{}");
        using var client = service.CreateClient();

        var exception = await Assert.ThrowsAsync<AmazonIoTException>(
            () => client.DescribeAuditFindingAsync(new DescribeAuditFindingRequest(), Token));

        Assert.Null(exception.ErrorCode);
        Assert.Equal(0, (int)exception.StatusCode);
        Assert.Contains("FindingId", exception.Message, StringComparison.Ordinal);
        Assert.Empty(service.Requests);
    }

    [Fact]
    public async Task DescribeAuditFinding_TokenCancelled_ThrowsWithoutARequest()
    {
        var service = FakeIoTService.Answering("{}");
        using var client = service.CreateClient();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => client.DescribeAuditFindingAsync(new DescribeAuditFindingRequest { FindingId = "f-1" }, new CancellationToken(canceled: true)));

        Assert.Empty(service.Requests);
    }

    [Fact]
    public async Task DescribeAuditFinding_RequestNull_ThrowsNullReferenceException()
    {
        using var client = FakeIoTService.Answering("{}").CreateClient();

        await Assert.ThrowsAsync<NullReferenceException>(() => client.DescribeAuditFindingAsync(null, Token));
    }

    [Fact]
    public async Task ListAuditFindings_NothingSet_SendsAnEmptyObject()
    {
        var request = await ListAsync(new ListAuditFindingsRequest()); // RestJsonHttpWithEmptyBody, RestJsonDoesntSerializeNullStructureValues

        Assert.Equal("POST", request.Method);
        Assert.Equal($"{Origin}/audit/findings", request.Uri.AbsoluteUri);
        Assert.Equal("application/json", request.Headers["Content-Type"]);
        Assert.Equal("2", request.Headers["Content-Length"]);
        Assert.Equal("{}", request.Body);
    }

    [Fact]
    public async Task ListAuditFindings_EverythingSet_SendsEveryMember()
    {
        var request = await ListAsync(new ListAuditFindingsRequest
        {
            CheckName = "LOGGING_DISABLED_CHECK",
            EndTime = new DateTime(2019, 12, 10, 21, 7, 26, 168, DateTimeKind.Utc),
            ListSuppressedFindings = false,
            MaxResults = 25,
            NextToken = "tok==",
            ResourceIdentifier = new SdkResourceIdentifier { Account = "123456789012" },
            StartTime = new DateTime(2019, 12, 9, 0, 0, 0, DateTimeKind.Utc),
            TaskId = "t-1",
        });

        JsonAssert.Equal(
            """
            {"checkName":"LOGGING_DISABLED_CHECK","endTime":1576012046,"listSuppressedFindings":false,"maxResults":25,
             "nextToken":"tok==","resourceIdentifier":{"account":"123456789012"},"startTime":1575849600,"taskId":"t-1"}
            """,
            request.Body);
    }

    [Fact]
    public async Task ListAuditFindings_EveryIdentifierMemberSet_SendsEveryMember()
    {
        var request = await ListAsync(new ListAuditFindingsRequest
        {
            ResourceIdentifier = new SdkResourceIdentifier
            {
                Account = "a",
                CaCertificateId = "b",
                ClientId = "c",
                CognitoIdentityPoolId = "d",
                DeviceCertificateArn = "e",
                DeviceCertificateId = "f",
                IamRoleArn = "g",
                IssuerCertificateIdentifier = new IssuerCertificateIdentifier
                {
                    IssuerCertificateSerialNumber = "h",
                    IssuerCertificateSubject = "i",
                    IssuerId = "j",
                },
                PolicyVersionIdentifier = new PolicyVersionIdentifier { PolicyName = "k", PolicyVersionId = "l" },
                RoleAliasArn = "m",
            },
        });

        JsonAssert.Equal(
            """
            {"resourceIdentifier":{"account":"a","caCertificateId":"b","clientId":"c","cognitoIdentityPoolId":"d",
             "deviceCertificateArn":"e","deviceCertificateId":"f","iamRoleArn":"g",
             "issuerCertificateIdentifier":{"issuerCertificateSerialNumber":"h","issuerCertificateSubject":"i","issuerId":"j"},
             "policyVersionIdentifier":{"policyName":"k","policyVersionId":"l"},"roleAliasArn":"m"}}
            """,
            request.Body);
    }

    [Fact]
    public async Task ListAuditFindings_EmptyToken_SendsIt()
    {
        var request = await ListAsync(new ListAuditFindingsRequest { NextToken = "" });

        JsonAssert.Equal("""{"nextToken":""}""", request.Body);
    }

    [Fact]
    public async Task ListAuditFindings_EmptyIdentifier_SendsAnEmptyObject()
    {
        var request = await ListAsync(new ListAuditFindingsRequest { ResourceIdentifier = new SdkResourceIdentifier() });

        JsonAssert.Equal("""{"resourceIdentifier":{}}""", request.Body);
    }

    [Fact]
    public async Task ListAuditFindings_TimeOfUnspecifiedKind_TakesItForLocalTime()
    {
        var local = new DateTime(2020, 2, 3, 4, 5, 6, DateTimeKind.Unspecified);

        var request = await ListAsync(new ListAuditFindingsRequest { StartTime = local });

        var seconds = new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Local)).ToUnixTimeSeconds();
        JsonAssert.Equal($$"""{"startTime":{{seconds}}}""", request.Body);
    }

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
        Assert.Equal($"{Origin}/audit/relatedResources?findingId=f-1&maxResults=250&nextToken=a%2Bb%2Fc%3D%3D", request.Uri.AbsoluteUri);
        Assert.Null(request.Body);
    }

    [Fact]
    public async Task ListRelatedResources_ReservedCharacters_EscapesThem()
    {
        var request = await ListRelatedAsync(new ListRelatedResourcesForAuditFindingRequest
        {
            NextToken = " %:/?#[]@!$&'()*+,;=\U0001F639", // RestJsonQueryStringEscaping
        });

        Assert.Equal(
            "?nextToken=%20%25%3A%2F%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2B%2C%3B%3D%F0%9F%98%B9",
            new Uri(request.Uri.AbsoluteUri).Query);
    }

    [Theory]
    [InlineData(null, "")] // RestJsonOmitsNullQuery; a required query member is not checked either
    [InlineData("", "?nextToken=")] // RestJsonSerializesEmptyQueryValue
    public async Task ListRelatedResources_TokenNullOrEmpty_LeavesOutNullAlone(string? nextToken, string query)
    {
        var request = await ListRelatedAsync(new ListRelatedResourcesForAuditFindingRequest { NextToken = nextToken });

        Assert.Equal(query, request.Uri.Query);
    }

    private static async Task<RecordedRequest> DescribeAsync(string findingId)
    {
        var service = FakeIoTService.Answering("{}");
        using var client = service.CreateClient();
        await client.DescribeAuditFindingAsync(new DescribeAuditFindingRequest { FindingId = findingId }, Token);
        return Assert.Single(service.Requests);
    }

    private static async Task<RecordedRequest> ListAsync(ListAuditFindingsRequest request)
    {
        var service = FakeIoTService.Answering("{}");
        using var client = service.CreateClient();
        await client.ListAuditFindingsAsync(request, Token);
        return Assert.Single(service.Requests);
    }

    private static async Task<RecordedRequest> ListRelatedAsync(ListRelatedResourcesForAuditFindingRequest request)
    {
        var service = FakeIoTService.Answering("{}");
        using var client = service.CreateClient();
        await client.ListRelatedResourcesForAuditFindingAsync(request, Token);
        return Assert.Single(service.Requests);
    }
}
