using System.Net;
using Amazon.IoT;
using Amazon.IoT.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Xunit;

namespace IoTAuditClient.Tests.AwsSdk;

public sealed class ErrorTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The client cases of restJson1, by their ids.</summary>
    public static TheoryData<string, string?, string> ProtocolCases => new()
    {
        { "RestJsonFooErrorUsingXAmznErrorType", "FooError", "" },
        { "RestJsonFooErrorUsingXAmznErrorTypeWithUri", "FooError:http://internal.amazon.com/coral/com.amazon.coral.validate/", "" },
        {
            "RestJsonFooErrorUsingXAmznErrorTypeWithUriAndNamespace",
            "aws.protocoltests.restjson#FooError:http://internal.amazon.com/coral/com.amazon.coral.validate/",
            ""
        },
        {
            "RestJsonFooErrorUsingXAmznErrorTypeWithUriAndDifferentNamespace",
            "aws.different.namespace#FooError:http://internal.amazon.com/coral/com.amazon.coral.validate/",
            ""
        },
        { "RestJsonFooErrorUsingCode", null, """{"code": "FooError"}""" },
        { "RestJsonFooErrorUsingCodeAndNamespace", null, """{"code": "aws.protocoltests.restjson#FooError"}""" },
        {
            "RestJsonFooErrorUsingCodeUriAndNamespace",
            null,
            """{"code": "aws.protocoltests.restjson#FooError:http://internal.amazon.com/coral/com.amazon.coral.validate/"}"""
        },
        { "RestJsonFooErrorWithDunderType", null, """{"__type": "FooError"}""" },
        { "RestJsonFooErrorWithDunderTypeAndNamespace", null, """{"__type": "aws.protocoltests.restjson#FooError"}""" },
        {
            "RestJsonFooErrorWithDunderTypeUriAndNamespace",
            null,
            """{"__type": "aws.protocoltests.restjson#FooError:http://internal.amazon.com/coral/com.amazon.coral.validate/"}"""
        },
        {
            "RestJsonFooErrorWithNestedTypeProperty",
            null,
            """{"__type": "aws.protocoltests.restjson#FooError", "ErrorDetails": [{"__type": "com.amazon.internal#ErrorDetails", "reason": "Some reason"}]}"""
        },
        {
            "RestJsonFooErrorWithNestedTypeProperty, the other order",
            null,
            """{"ErrorDetails": [{"__type": "com.amazon.internal#ErrorDetails", "reason": "Some reason"}], "__type": "aws.protocoltests.restjson#FooError"}"""
        },
        { "header before code", "FooError", """{"code": "Other"}""" },
        { "__type before header", "Other", """{"__type": "FooError"}""" },
        { "__type before code", null, """{"code": "Other", "__type": "FooError"}""" },
        { "Code with a capital", null, """{"Code": "FooError"}""" },
    };

    [Theory]
    [MemberData(nameof(ProtocolCases))]
    public async Task DescribeAuditFinding_ErrorOfAProtocolCase_FindsItsCode(string id, string? errorType, string body)
    {
        Assert.NotEmpty(id);

        var exception = await DescribeAsync(body, HttpStatusCode.InternalServerError, errorType);

        Assert.Equal(typeof(AmazonIoTException), exception.GetType());
        Assert.Equal("FooError", exception.ErrorCode);
        Assert.Equal(HttpStatusCode.InternalServerError, exception.StatusCode);
    }

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

        var exception = await Assert.ThrowsAnyAsync<AmazonIoTException>(() => client.ListAuditFindingsAsync(new ListAuditFindingsRequest(), Token));

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
            () => client.ListRelatedResourcesForAuditFindingAsync(new ListRelatedResourcesForAuditFindingRequest(), Token));

        Assert.Equal(type, exception.GetType());
    }

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

    [Fact]
    public async Task DescribeAuditFinding_NumericCode_KeepsItAsText()
    {
        var exception = await DescribeAsync("""{"code": 404}""", HttpStatusCode.NotFound);

        Assert.Equal("404", exception.ErrorCode);
    }

    [Theory]
    [InlineData("{\"message\":", "ResourceNotFoundException")]
    [InlineData("null", "ResourceNotFoundException")]
    public async Task DescribeAuditFinding_UnreadableErrorBody_ThrowsAmazonUnmarshallingExceptionWithTheStatus(string body, string errorType)
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
