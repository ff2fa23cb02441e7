using Xunit;

namespace IoTAuditClient.IntegrationTests.Protocol;

/// <summary>The error cases of restJson1 by their ids, and IoT's own errors, over HTTP through the whole client.</summary>
public sealed class ErrorCaseTests
{
    private const string Uri = ":http://internal.amazon.com/coral/com.amazon.coral.validate/";

    /// <summary>How a service may name its error: case id, header x-amzn-ErrorType, body.</summary>
    public static MatrixTheoryData<string, (string Id, string? Header, string Body)> Names { get; } = new(
        ProtocolCall.Operations,
        [
            ("RestJsonFooErrorUsingXAmznErrorType", "FooError", ""),
            ("RestJsonFooErrorUsingXAmznErrorTypeWithUri", "FooError" + Uri, ""),
            ("RestJsonFooErrorUsingXAmznErrorTypeWithUriAndNamespace", "aws.protocoltests.restjson#FooError" + Uri, ""),
            ("RestJsonFooErrorUsingXAmznErrorTypeWithUriAndDifferentNamespace", "aws.different.namespace#FooError" + Uri, ""),
            ("RestJsonFooErrorUsingCode", null, """{"code": "FooError"}"""),
            ("RestJsonFooErrorUsingCodeAndNamespace", null, """{"code": "aws.protocoltests.restjson#FooError"}"""),
            ("RestJsonFooErrorUsingCodeUriAndNamespace", null, $$"""{"code": "aws.protocoltests.restjson#FooError{{Uri}}"}"""),
            ("RestJsonFooErrorWithDunderType", null, """{"__type": "FooError"}"""),
            ("RestJsonFooErrorWithDunderTypeAndNamespace", null, """{"__type": "aws.protocoltests.restjson#FooError"}"""),
            ("RestJsonFooErrorWithDunderTypeUriAndNamespace", null, $$"""{"__type": "aws.protocoltests.restjson#FooError{{Uri}}"}"""),
            (
                "RestJsonFooErrorWithNestedTypeProperty",
                null,
                """{"__type": "aws.protocoltests.restjson#FooError", "ErrorDetails": [{"__type": "com.amazon.internal#ErrorDetails", "reason": "Some reason"}]}"""
            ),
            (
                "RestJsonFooErrorWithNestedTypeProperty, the other order",
                null,
                """{"ErrorDetails": [{"__type": "com.amazon.internal#ErrorDetails", "reason": "Some reason"}], "__type": "aws.protocoltests.restjson#FooError"}"""
            ),
            ("own: the header before __type", "FooError", """{"__type": "Other"}"""),
            ("own: the header before code", "aws.protocoltests.restjson#FooError" + Uri, """{"code": "Other"}"""),
        ]);

    /// <summary>IoT's errors and others that AWS answers with: code, status, exception.</summary>
    public static MatrixTheoryData<string, (string Code, int Status, Type Exception)> Errors { get; } = new(
        ProtocolCall.Operations,
        [
            ("ThrottlingException", 400, typeof(AuditThrottledException)),
            ("ThrottlingException", 429, typeof(AuditThrottledException)),
            ("InvalidRequestException", 400, typeof(AuditRequestInvalidException)),
            ("LimitExceededException", 410, typeof(AuditQuotaExceededException)),
            ("InternalFailureException", 500, typeof(AuditServiceException)),
            ("ServiceUnavailableException", 503, typeof(AuditServiceException)),
            ("AccessDeniedException", 403, typeof(AuditAccessDeniedException)),
            ("ExpiredTokenException", 403, typeof(AuditCredentialsException)),
            ("ResourceAlreadyExistsException", 409, typeof(AuditAlreadyExistsException)),
            ("TaskAlreadyExistsException", 400, typeof(AuditAlreadyExistsException)),
            ("NobodyKnowsThisException", 418, typeof(AuditServiceException)),
        ]);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Call_ErrorNamedInThisWay_IsThatError(string operation, (string Id, string? Header, string Body) named)
    {
        var exception = await ProtocolCall.FailAsync(operation, Answer(500, named.Body, named.Header));

        Assert.Equal("FooError", exception.ErrorCode);
        Assert.Equal(500, (int?)exception.StatusCode);
        Assert.IsType<AuditServiceException>(exception);
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task Call_ErrorOfTheService_IsItsExceptionWithCodeAndStatus(
        string operation,
        (string Code, int Status, Type Exception) error)
    {
        var exception = await ProtocolCall.FailAsync(operation, Answer(error.Status, """{"message":"Hi"}""", error.Code));

        Assert.IsType(error.Exception, exception);
        Assert.Equal((error.Code, error.Status), (exception.ErrorCode, (int?)exception.StatusCode));
    }

    [Theory]
    [InlineData("describe", typeof(AuditFindingNotFoundException))]
    [InlineData("related", typeof(AuditFindingNotFoundException))]
    public async Task Call_ResourceNotFoundException_IsNotFound(string operation, Type expected)
    {
        var exception = await ProtocolCall.FailAsync(operation, Answer(404, "{}", "ResourceNotFoundException"));

        Assert.IsType(expected, exception);
        Assert.Equal(("ResourceNotFoundException", 404), (exception.ErrorCode, (int?)exception.StatusCode));
    }

    [Theory]
    [InlineData("RestJsonInvalidGreetingError", """{"Message": "Hi there"}""")]
    [InlineData("RestJsonInvalidGreetingError, in lower case", """{"message": "Hi there"}""")]
    public async Task Call_ErrorWithMessage_TellsIt(string id, string body)
    {
        Assert.NotEmpty(id);
        foreach (var operation in ProtocolCall.Operations)
        {
            var exception = await ProtocolCall.FailAsync(operation, Answer(400, body, "InvalidRequestException"));

            Assert.Contains("Hi there", exception.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("RestJsonComplexErrorWithNoMessage", """{"TopLevel": "Top level", "Nested": {"Fooooo": "bar"}}""")]
    [InlineData("RestJsonEmptyComplexErrorWithNoMessage", "{}")]
    [InlineData("own: empty body", "")]
    public async Task Call_ErrorWithoutMessage_IsStillThatError(string id, string body)
    {
        Assert.NotEmpty(id);
        foreach (var operation in ProtocolCall.Operations)
        {
            var exception = await ProtocolCall.FailAsync(operation, Answer(403, body, "ComplexError"));

            Assert.IsType<AuditAccessDeniedException>(exception);
            Assert.Equal("ComplexError", exception.ErrorCode);
        }
    }

    [Theory]
    [InlineData("own: no code", "application/json", "{}")]
    [InlineData("own: HTML", "text/html", "<html><body>Bad gateway</body></html>")]
    [InlineData("own: empty body", "application/json", "")]
    public async Task Call_ErrorWithoutCode_IsTheErrorOfItsStatus(string id, string contentType, string body)
    {
        Assert.NotEmpty(id);
        foreach (var operation in ProtocolCall.Operations)
        {
            var exception = await ProtocolCall.FailAsync(operation, RawResponse.Of(502, body, $"Content-Type: {contentType}"));

            Assert.IsType<AuditServiceException>(exception);
            Assert.Equal((null, 502), (exception.ErrorCode, (int?)exception.StatusCode));
        }
    }

    private static byte[] Answer(int status, string body, string? errorType) =>
        errorType is null ? RawResponse.Of(status, body) : RawResponse.Of(status, body, $"X-Amzn-Errortype: {errorType}");
}
