using System.Net;
using System.Security.Authentication;
using System.Text.Json;
using Amazon.IoT.Model;
using Amazon.Runtime;
using IoTAuditClient.Failures;
using IoTAuditClient.Tests.Testing;
using Polly.CircuitBreaker;
using Polly.Timeout;
using Xunit;

namespace IoTAuditClient.Tests.Failures;

/// <summary>What an exception means: by type first, then by error code, last by HTTP status.</summary>
public sealed class FailureReaderTests
{
    [Fact]
    public void Read_CircuitThatIsOpen_PassesByItself()
    {
        var failure = FailureReader.Read(new BrokenCircuitException("The circuit is now open."));

        Assert.Equal((FailureKind.HeldBack, true), (failure.Kind, failure.IsRetryable));
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable, true)]
    [InlineData(HttpStatusCode.TooManyRequests, true)]
    [InlineData(HttpStatusCode.Forbidden, false)]
    public void Read_OwnCredentialsAreRefusedOverHttp_PassByItselfWhereTheStatusSaysSo(HttpStatusCode status, bool passes)
    {
        var failure = FailureReader.Read(
            new AuditCredentialsException("no credentials", new HttpRequestException("vault", inner: null, status)));

        Assert.Equal(passes ? FailureKind.CredentialsUnavailable : FailureKind.Credentials, failure.Kind);
    }

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
    public void Read_ServiceExceptionOfAnotherService_IsAboutCredentials()
    {
        var failure = FailureReader.Read(new AmazonServiceException("no", ErrorType.Sender, "AccessDenied", "r", HttpStatusCode.Forbidden));

        Assert.Equal(FailureKind.Credentials, failure.Kind);
        Assert.Equal("AccessDenied", failure.ErrorCode);
        Assert.Null(failure.StatusCode);
        Assert.Null(failure.RequestId);
    }

    [Theory]
    [InlineData("Throttling", 400)]
    [InlineData("ThrottlingException", 400)]
    [InlineData(null, 429)]
    [InlineData(null, 500)]
    [InlineData("InternalFailure", 500)]
    [InlineData("ServiceUnavailable", 503)]
    public void Read_AnotherServiceThrottlesOrFails_AreCredentialsThatMayComeLater(string? code, int status)
    {
        var cause = new AmazonServiceException("Rate exceeded", ErrorType.Sender, code, "r", (HttpStatusCode)status);

        Assert.All(
            new Exception[]
            {
                cause,
                new AmazonClientException("Error calling AssumeRole", cause),
                new AuditCredentialsException("x", cause),
            },
            exception =>
            {
                var failure = FailureReader.Read(exception);
                Assert.Equal(
                    (FailureKind.CredentialsUnavailable, code, (HttpStatusCode?)status),
                    (failure.Kind, failure.ErrorCode, failure.StatusCode));
                Assert.True(failure.IsRetryable);
                Assert.False(failure.IsThrottle);
            });
    }

    [Fact]
    public void Read_HttpRefusesTheRequestItself_DoesNotPass() => Assert.All(
        new[]
        {
            new HttpRequestException("Request headers must contain only ASCII characters."),
            new HttpRequestException(HttpRequestError.ConfigurationLimitExceeded),
            new HttpRequestException(HttpRequestError.UserAuthenticationError),
            new HttpRequestException(HttpRequestError.VersionNegotiationError),
        },
        exception => Assert.Equal(FailureKind.Rejected, FailureReader.Read(exception).Kind));

    [Fact]
    public void Read_TypeInitializerOfTheSdkFails_IsAboutSettingsAndSaysTheCause()
    {
        var cause = new InvalidDataException("Line 5:<x> in file config does not contain a section, property or comment.");

        var failure = FailureReader.Read(
            new TypeInitializationException("Amazon.Runtime.Internal.FallbackInternalConfigurationFactory", new AggregateException(cause)));

        Assert.Equal(FailureKind.Configuration, failure.Kind);
        Assert.Same(cause, failure.Cause);
    }

    [Fact]
    public void Read_WrappedFailure_IsTheFailure()
    {
        var wrapper = new AggregateException(SdkErrors.Throttling());

        var failure = FailureReader.Read(wrapper);

        Assert.Equal(FailureKind.Throttled, failure.Kind);
        Assert.Same(wrapper, failure.Exception);
    }

    [Fact]
    public void Read_TimeoutOfAStrategy_HasItsLimit()
    {
        Assert.Equal(TimeSpan.FromSeconds(1), FailureReader.Read(new TimeoutRejectedException(TimeSpan.FromSeconds(1))).Limit);
        Assert.Null(FailureReader.Read(new TimeoutRejectedException("x")).Limit);
        Assert.Null(FailureReader.Read(new TimeoutException()).Limit);
    }

    [Theory]
    [InlineData("anything", "Credentials")]
    [InlineData("no RegionEndpoint set", "Configuration")]
    [InlineData("Invalid Configuration: x", "Configuration")]
    [InlineData("an Invalid Configuration", "Credentials")]
    [InlineData("Value for ServiceURL is not a valid URL: x", "Configuration")]
    [InlineData("The specified 'x y' region is not a valid hostname component.", "Configuration")]
    [InlineData("Failed to find requested Default Configuration Mode 'x'.", "Configuration")]
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
        new Exception[]
        {
            new TimeoutRejectedException(),
            new TimeoutException(),
            new OperationCanceledException(),
            new TaskCanceledException(),
        },
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
        new Exception[]
        {
            new HttpRequestException(HttpRequestError.ConnectionError),
            new HttpRequestException(HttpRequestError.ProxyTunnelError),
            new HttpRequestException(HttpRequestError.ResponseEnded),
            new HttpRequestException("", new IOException()),
            new IOException("", new InvalidOperationException()),
        },
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
    [InlineData("CredentialsUnavailable", true)]
    [InlineData("Disposed", false)]
    public void IsRetryable_OfEachKind_IsWhatPasses(string kind, bool expected)
    {
        var failure = new Failure(Enum.Parse<FailureKind>(kind), new InvalidOperationException());

        Assert.Equal(expected, failure.IsRetryable);
        Assert.Equal(kind == "Throttled", failure.IsThrottle);
    }
}
