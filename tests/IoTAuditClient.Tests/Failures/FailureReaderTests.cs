using System.Net;
using System.Security.Authentication;
using System.Text.Json;
using Amazon.IoT.Model;
using Amazon.Runtime;
using IoTAuditClient.Failures;
using IoTAuditClient.Tests.Testing;
using Polly.Timeout;
using Xunit;

namespace IoTAuditClient.Tests.Failures;

/// <summary>What an exception means: by type first, then by error code, last by HTTP status.</summary>
public sealed class FailureReaderTests
{
    [Theory]
    [InlineData("ResourceNotFoundException", "NotFound")]
    [InlineData("LimitExceededException", "QuotaExceeded")]
    [InlineData("InvalidRequestException", "RequestInvalid")]
    [InlineData("ValidationException", "RequestInvalid")]
    [InlineData("SerializationException", "RequestInvalid")]
    [InlineData("ThrottlingException", "Throttled")]
    [InlineData("Throttling", "Throttled")]
    [InlineData("ThrottledException", "Throttled")]
    [InlineData("RequestThrottled", "Throttled")]
    [InlineData("RequestThrottledException", "Throttled")]
    [InlineData("RequestLimitExceeded", "Throttled")]
    [InlineData("TooManyRequestsException", "Throttled")]
    [InlineData("BandwidthLimitExceeded", "Throttled")]
    [InlineData("SlowDown", "Throttled")]
    [InlineData("InternalFailure", "Unavailable")]
    [InlineData("InternalFailureException", "Unavailable")]
    [InlineData("InternalServerError", "Unavailable")]
    [InlineData("ServiceUnavailable", "Unavailable")]
    [InlineData("ServiceUnavailableException", "Unavailable")]
    [InlineData("RequestTimeout", "Unavailable")]
    [InlineData("RequestTimeoutException", "Unavailable")]
    [InlineData("AccessDenied", "AccessDenied")]
    [InlineData("AccessDeniedException", "AccessDenied")]
    [InlineData("UnauthorizedException", "AccessDenied")]
    [InlineData("UnauthorizedOperation", "AccessDenied")]
    [InlineData("OptInRequired", "AccessDenied")]
    [InlineData("UnrecognizedClientException", "Credentials")]
    [InlineData("InvalidClientTokenId", "Credentials")]
    [InlineData("InvalidAccessKeyId", "Credentials")]
    [InlineData("InvalidToken", "Credentials")]
    [InlineData("ExpiredToken", "Credentials")]
    [InlineData("ExpiredTokenException", "Credentials")]
    [InlineData("MissingAuthenticationToken", "Credentials")]
    [InlineData("MissingAuthenticationTokenException", "Credentials")]
    [InlineData("IncompleteSignature", "Credentials")]
    [InlineData("IncompleteSignatureException", "Credentials")]
    [InlineData("InvalidSignatureException", "Credentials")]
    [InlineData("SignatureDoesNotMatch", "Credentials")]
    [InlineData("AuthFailure", "Credentials")]
    [InlineData("RequestExpired", "Credentials")]
    [InlineData("RequestInTheFuture", "Credentials")]
    [InlineData("RequestTimeTooSkewed", "Credentials")]
    public void Read_ErrorCode_SpeaksBeforeTheStatusAndInAnyCase(string code, string expected)
    {
        Assert.Equal(expected, FailureReader.Read(SdkErrors.Plain(code, 418)).Kind.ToString());
        Assert.Equal(expected, FailureReader.Read(SdkErrors.Plain(code.ToUpperInvariant(), 418)).Kind.ToString());
    }

    [Theory]
    [InlineData(300, "Rejected")]
    [InlineData(400, "Rejected")]
    [InlineData(401, "AccessDenied")]
    [InlineData(403, "AccessDenied")]
    [InlineData(404, "Rejected")]
    [InlineData(408, "Unavailable")]
    [InlineData(429, "Throttled")]
    [InlineData(500, "Unavailable")]
    [InlineData(501, "Rejected")]
    [InlineData(502, "Unavailable")]
    [InlineData(503, "Unavailable")]
    [InlineData(504, "Unavailable")]
    [InlineData(505, "Rejected")]
    public void Read_NoErrorCode_TheStatusSpeaks(int status, string expected)
    {
        var failure = FailureReader.Read(SdkErrors.Plain(null, status));

        Assert.Equal(expected, failure.Kind.ToString());
        Assert.Equal((HttpStatusCode)status, failure.StatusCode);
        Assert.Null(failure.ErrorCode);
        Assert.Equal(SdkErrors.RequestId, failure.RequestId);
        Assert.Equal("the message", failure.ServiceMessage);
    }

    [Theory]
    [InlineData(0, "UnreadableResponse")]
    [InlineData(200, "UnreadableResponse")]
    [InlineData(399, "UnreadableResponse")]
    [InlineData(400, "Rejected")]
    [InlineData(403, "AccessDenied")]
    [InlineData(429, "Throttled")]
    [InlineData(503, "Unavailable")]
    public void Read_UnreadableBody_UnderAnErrorsStatusIsThatError(int status, string expected)
    {
        var failure = FailureReader.Read(new AmazonUnmarshallingException("r", "/", "", null, (HttpStatusCode)status));

        Assert.Equal(expected, failure.Kind.ToString());
        Assert.Equal(status == 0 ? null : (HttpStatusCode)status, failure.StatusCode);
        Assert.Equal("r", failure.RequestId);
    }

    [Fact]
    public void Read_SomebodyElsesServiceException_IsAboutCredentials()
    {
        var failure = FailureReader.Read(new AmazonServiceException("no", ErrorType.Sender, "ThrottlingException", "r", HttpStatusCode.BadRequest));

        Assert.Equal(FailureKind.Credentials, failure.Kind);
        Assert.Equal("ThrottlingException", failure.ErrorCode);
        Assert.Null(failure.StatusCode);
        Assert.Null(failure.RequestId);
    }

    [Theory]
    [InlineData("anything", "Credentials")]
    [InlineData("no RegionEndpoint set", "Configuration")]
    [InlineData("Invalid Configuration: x", "Configuration")]
    [InlineData("an Invalid Configuration", "Credentials")]
    public void Read_SdkFailsBeforeItSends_IsAboutCredentialsOrTheTarget(string message, string expected) =>
        Assert.Equal(expected, FailureReader.Read(new AmazonClientException(message)).Kind.ToString());

    [Fact]
    public void Read_SdkFailsOverJson_IsAnUnreadableAnswer() =>
        Assert.Equal(FailureKind.UnreadableResponse, FailureReader.Read(new AmazonClientException("x", new JsonException())).Kind);

    [Fact]
    public void Read_ModelledExceptionWithoutCode_HasTheCodeOfItsType()
    {
        var failure = FailureReader.Read(new ThrottlingException("slow down"));

        Assert.Equal((FailureKind.Throttled, "ThrottlingException"), (failure.Kind, failure.ErrorCode));
    }

    [Fact]
    public void Read_ModelledExceptionWithEmptyCode_HasTheCodeOfItsType() =>
        Assert.Equal("ThrottlingException", FailureReader.Read(new ThrottlingException("slow down") { ErrorCode = "" }).ErrorCode);

    [Fact]
    public void Read_Timeouts_AreTheAttempts() => Assert.All(
        new Exception[] { new TimeoutRejectedException(), new TimeoutException(), new OperationCanceledException(), new TaskCanceledException() },
        exception => Assert.Equal(FailureKind.AttemptTimeout, FailureReader.Read(exception).Kind));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Read_AuthenticationFailsSomewhereBelow_IsTls(int depth)
    {
        Exception cause = new AuthenticationException();
        for (var i = 0; i < depth; i++)
        {
            cause = new IOException("", cause);
        }

        Assert.Equal(FailureKind.Rejected, FailureReader.Read(new HttpRequestException("", cause)).Kind);
    }

    [Fact]
    public void Read_ConnectionFails_IsUnavailable() => Assert.All(
        new Exception[] { new HttpRequestException(), new IOException("", new InvalidOperationException()) },
        exception => Assert.Equal(FailureKind.Unavailable, FailureReader.Read(exception).Kind));

    [Fact]
    public void Read_OwnExceptions_AreTakenAtTheirWord()
    {
        var response = FailureReader.Read(new AuditResponseException("x") { RequestId = "r", StatusCode = HttpStatusCode.OK });
        var refused = FailureReader.Read(new ResponseRefusedException("x", HttpStatusCode.Accepted, "s"));

        Assert.Equal((FailureKind.UnreadableResponse, "r", HttpStatusCode.OK), (response.Kind, response.RequestId, response.StatusCode));
        Assert.Equal((FailureKind.UnreadableResponse, "s", HttpStatusCode.Accepted), (refused.Kind, refused.RequestId, refused.StatusCode));
        Assert.Equal(FailureKind.Configuration, FailureReader.Read(new AuditConfigurationException("x")).Kind);
        Assert.Equal(FailureKind.Unexpected, FailureReader.Read(new InvalidOperationException()).Kind);
    }

    [Theory]
    [InlineData("Throttled", true)]
    [InlineData("Unavailable", true)]
    [InlineData("AttemptTimeout", true)]
    [InlineData("UnreadableResponse", true)]
    [InlineData("NotFound", false)]
    [InlineData("RequestInvalid", false)]
    [InlineData("AccessDenied", false)]
    [InlineData("Credentials", false)]
    [InlineData("Configuration", false)]
    [InlineData("QuotaExceeded", false)]
    [InlineData("Rejected", false)]
    [InlineData("OperationTimeout", false)]
    [InlineData("Unexpected", false)]
    public void IsRetryable_OfEachKind_IsWhatPasses(string kind, bool expected)
    {
        var failure = new Failure(Enum.Parse<FailureKind>(kind), new InvalidOperationException());

        Assert.Equal(expected, failure.IsRetryable);
        Assert.Equal(kind == "Throttled", failure.IsThrottle);
    }
}
