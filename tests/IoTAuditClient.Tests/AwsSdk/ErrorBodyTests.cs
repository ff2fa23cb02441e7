using System.Net;
using Amazon.IoT;
using Amazon.IoT.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Xunit;

namespace IoTAuditClient.Tests.AwsSdk;

public sealed class ErrorBodyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", 503)]
    [InlineData("<html><body>Bad gateway</body></html>", 502)]
    [InlineData("{}", 500)]
    [InlineData("{\"unknown\":", 500)]
    public async Task DescribeAuditFinding_ErrorWithoutCode_ThrowsTheBaseTypeWithTheStatus(string body, int status)
    {
        var exception = await DescribeAsync(body, (HttpStatusCode)status);

        Assert.Equal(typeof(AmazonIoTException), exception.GetType());
        Assert.True(string.IsNullOrEmpty(exception.ErrorCode));
        Assert.Equal((HttpStatusCode)status, exception.StatusCode);
        Assert.Equal(FakeIoTService.RequestId, exception.RequestId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"unknown\": 5")]
    public async Task DescribeAuditFinding_ErrorWithoutMessage_BuildsOneFromTheCode(string body)
    {
        var exception = await DescribeAsync(body, HttpStatusCode.NotFound, "ResourceNotFoundException");

        Assert.IsType<ResourceNotFoundException>(exception);
        Assert.Contains("ResourceNotFoundException", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"message\":", "ResourceNotFoundException")]
    [InlineData("null", "ResourceNotFoundException")]
    public async Task DescribeAuditFinding_UnreadableErrorBody_ThrowsAmazonUnmarshallingExceptionWithTheStatus(
        string body,
        string errorType)
    {
        using var client = FakeIoTService.Answering(body, HttpStatusCode.NotFound, ("x-amzn-ErrorType", errorType)).CreateClient();

        var exception = await Assert.ThrowsAsync<AmazonUnmarshallingException>(
            () => client.DescribeAuditFindingAsync(new DescribeAuditFindingRequest { FindingId = "f-1" }, Token));

        Assert.Equal(HttpStatusCode.NotFound, exception.StatusCode);
        Assert.Equal(FakeIoTService.RequestId, exception.RequestId);
    }

    [Fact]
    public async Task DescribeAuditFinding_ErrorMessageIsAnObject_ThrowsAmazonClientException()
    {
        using var client = FakeIoTService.Answering("""{"message": {}}""", HttpStatusCode.NotFound).CreateClient();

        await Assert.ThrowsAsync<AmazonClientException>(
            () => client.DescribeAuditFindingAsync(new DescribeAuditFindingRequest { FindingId = "f-1" }, Token));
    }

    [Fact]
    public async Task DescribeAuditFinding_Error_LeadsToTheHeadersOfTheResponse()
    {
        var service = FakeIoTService.Answering(
            """{"message": "Slow down"}""",
            HttpStatusCode.BadRequest,
            ("x-amzn-ErrorType", "ThrottlingException"),
            ("Retry-After", "3"),
            ("x-amz-retry-after", "1500"));
        using var client = service.CreateClient();

        var exception = await Assert.ThrowsAsync<ThrottlingException>(
            () => client.DescribeAuditFindingAsync(new DescribeAuditFindingRequest { FindingId = "f-1" }, Token));

        var response = Assert.IsType<HttpErrorResponseException>(exception.InnerException).Response;
        Assert.Equal("3", response.GetHeaderValue("retry-after"));
        Assert.Equal("1500", response.GetHeaderValue("x-amz-retry-after"));
        Assert.Equal("", response.GetHeaderValue("x-absent"));
    }

    [Fact]
    public async Task DescribeAuditFinding_HandlerThrows_SurfacesTheSameException()
    {
        var thrown = new InvalidDataException("not ours");
        using var client = new FakeIoTService(_ => throw thrown).CreateClient();

        var exception = await Assert.ThrowsAsync<InvalidDataException>(
            () => client.DescribeAuditFindingAsync(new DescribeAuditFindingRequest { FindingId = "f-1" }, Token));

        Assert.Same(thrown, exception);
    }

    private static async Task<AmazonIoTException> DescribeAsync(string body, HttpStatusCode status, string? errorType = null)
    {
        var service = errorType is null
            ? FakeIoTService.Answering(body, status)
            : FakeIoTService.Answering(body, status, ("X-Amzn-Errortype", errorType));
        using var client = service.CreateClient();
        return await Assert.ThrowsAnyAsync<AmazonIoTException>(
            () => client.DescribeAuditFindingAsync(new DescribeAuditFindingRequest { FindingId = "f-1" }, Token));
    }
}
