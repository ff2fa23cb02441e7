using Amazon.IoT;
using Amazon.IoT.Model;
using Xunit;

namespace IoTAuditClient.Tests.AwsSdk;

public sealed class DescribeAuditFindingRequestTests
{
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
        Assert.Equal($"https://iot.eu-west-1.amazonaws.com/audit/findings/{escaped}", request.Uri.AbsoluteUri);
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
            () => client.DescribeAuditFindingAsync(
                new DescribeAuditFindingRequest { FindingId = "f-1" },
                new CancellationToken(canceled: true)));

        Assert.Empty(service.Requests);
    }

    [Fact]
    public async Task DescribeAuditFinding_RequestNull_ThrowsNullReferenceException()
    {
        using var client = FakeIoTService.Answering("{}").CreateClient();

        await Assert.ThrowsAsync<NullReferenceException>(() => client.DescribeAuditFindingAsync(null, Token));
    }

    private static Task<RecordedRequest> DescribeAsync(string findingId) =>
        FakeIoTService.RecordAsync(client =>
            client.DescribeAuditFindingAsync(new DescribeAuditFindingRequest { FindingId = findingId }, Token));
}
