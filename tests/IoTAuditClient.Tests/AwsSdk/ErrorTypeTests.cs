using System.Net;
using Amazon.IoT;
using Amazon.IoT.Model;
using Amazon.Runtime;
using Xunit;

namespace IoTAuditClient.Tests.AwsSdk;

public sealed class ErrorTypeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(typeof(InternalFailureException), 500)]
    [InlineData(typeof(InvalidRequestException), 400)]
    [InlineData(typeof(ResourceNotFoundException), 404)]
    [InlineData(typeof(ThrottlingException), 400)]
    public async Task DescribeAuditFinding_ModelledError_ThrowsItsType(Type type, int status)
    {
        var exception = await DescribeAsync("""{"message": "Hi"}""", (HttpStatusCode)status, type.Name);

        Assert.Equal(type, exception.GetType());
        Assert.Equal("Hi", exception.Message); // RestJsonInvalidGreetingError
        Assert.Equal(type.Name, exception.ErrorCode);
        Assert.Equal((HttpStatusCode)status, exception.StatusCode);
        Assert.Equal(FakeIoTService.RequestId, exception.RequestId);
        Assert.Equal(ErrorType.Unknown, exception.ErrorType);
        Assert.Null(exception.Retryable);
    }

    [Theory]
    [InlineData("LimitExceededException", 410)]
    [InlineData("ResourceAlreadyExistsException", 409)]
    [InlineData("TaskAlreadyExistsException", 400)]
    [InlineData("AccessDeniedException", 403)]
    [InlineData("ServiceUnavailableException", 503)]
    [InlineData("NobodyKnowsThisException", 418)]
    [InlineData("resourcenotfoundexception", 404)]
    public async Task DescribeAuditFinding_ErrorThatItDoesNotModel_ThrowsTheBaseTypeWithTheCode(string code, int status)
    {
        var exception = await DescribeAsync("""{"Message": "Hi"}""", (HttpStatusCode)status, code);

        Assert.Equal(typeof(AmazonIoTException), exception.GetType());
        Assert.Equal(code, exception.ErrorCode);
        Assert.Equal((HttpStatusCode)status, exception.StatusCode);
        Assert.Equal("Hi", exception.Message);
    }

    [Theory]
    [InlineData(typeof(InternalFailureException))]
    [InlineData(typeof(InvalidRequestException))]
    [InlineData(typeof(ThrottlingException))]
    [InlineData(typeof(AmazonIoTException), "ResourceNotFoundException")]
    public async Task ListAuditFindings_Error_ThrowsWhatTheOperationModels(Type type, string? code = null)
    {
        using var client = Failing(HttpStatusCode.BadRequest, code ?? type.Name);

        var exception =
            await Assert.ThrowsAnyAsync<AmazonIoTException>(() => client.ListAuditFindingsAsync(new ListAuditFindingsRequest(), Token));

        Assert.Equal(type, exception.GetType());
    }

    [Theory]
    [InlineData(typeof(InternalFailureException))]
    [InlineData(typeof(InvalidRequestException))]
    [InlineData(typeof(ResourceNotFoundException))]
    [InlineData(typeof(ThrottlingException))]
    public async Task ListRelatedResources_ModelledError_ThrowsItsType(Type type)
    {
        using var client = Failing(HttpStatusCode.BadRequest, type.Name);

        var exception = await Assert.ThrowsAnyAsync<AmazonIoTException>(
            () =>
                client.ListRelatedResourcesForAuditFindingAsync(new ListRelatedResourcesForAuditFindingRequest { FindingId = "f" }, Token));

        Assert.Equal(type, exception.GetType());
    }

    private static AmazonIoTClient Failing(HttpStatusCode status, string code)
        => FakeIoTService.Answering("{}", status, ("x-amzn-ErrorType", code)).CreateClient();

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
