using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.Json;
using Amazon.IoT;
using Amazon.IoT.Model;
using Amazon.Runtime;
using Polly;
using Polly.Timeout;

namespace IoTAuditClient.Failures;

/// <summary>
/// Tells from an exception what went wrong. Our own SDK client says in which place it failed: while it was made, or while it asked for
/// credentials. Where it was asked for an answer, and with an SDK client of the app's, the type speaks first, then the error code, last the
/// HTTP status.
/// </summary>
internal static class FailureReader
{
    /// <summary>
    /// Tells whether the exception is an answer of the service, however late it came, and not the end of waiting for one.
    /// </summary>
    public static bool IsAnswer(Exception exception) => exception is
        AmazonIoTException or AmazonUnmarshallingException or AuditResponseException or ResponseRefusedException;

    /// <summary>Tells whether a connection failed because the other side could not be trusted.</summary>
    public static bool IsTlsFailure(Exception exception) => Causes.Find<AuthenticationException>(exception) is not null;

    public static Failure Read(Exception exception) => exception switch
    {
        AuditResponseException own =>
            new Failure(FailureKind.UnreadableResponse, own) { RequestId = own.RequestId, StatusCode = own.StatusCode },
        AuditConfigurationException configuration => new Failure(FailureKind.Configuration, configuration),
        AuditCredentialsException credentials => ReadCredentials(credentials),
        ResponseRefusedException refused =>
            new Failure(FailureKind.UnreadableResponse, refused) { RequestId = refused.RequestId, StatusCode = refused.StatusCode },
        ObjectDisposedException disposed => new Failure(FailureKind.Disposed, disposed),
        AmazonUnmarshallingException unreadable => ReadUnmarshalling(unreadable),
        AmazonIoTException service => ReadService(service),

        // Exceptions of any other SDK client come from the search for credentials: STS, SSO, the instance metadata.
        AmazonServiceException or ProcessAWSCredentialException => ReadCredentials(exception),
        AmazonClientException client => ReadClient(client),
        NotReadyException late =>
            new Failure(late.Missing.IsCredentials ? FailureKind.CredentialsUnavailable : FailureKind.AttemptTimeout, late)
            {
                Limit = late.Limit,
            },
        TimeoutRejectedException rejected => new Failure(FailureKind.AttemptTimeout, rejected) { Limit = LimitOf(rejected) },
        ExecutionRejectedException => new Failure(FailureKind.HeldBack, exception),
        TimeoutException or OperationCanceledException => new Failure(FailureKind.AttemptTimeout, exception),
        HttpRequestException or IOException => new Failure(KindOfConnection(exception), exception),
        _ when Causes.Of(exception) is var cause && cause != exception => ReadWrapped(exception, cause),
        _ when MissingPackage.Of(exception.Message) is not null => ReadCredentials(exception),
        _ => new Failure(FailureKind.Unexpected, exception),
    };

    // A type initializer of the SDK reads the settings and files of the environment.
    private static Failure ReadWrapped(Exception wrapper, Exception cause) =>
        wrapper is TypeInitializationException { TypeName: { } type } && type.StartsWith("Amazon.", StringComparison.Ordinal)
            ? new Failure(FailureKind.Configuration, wrapper)
            : Read(cause) with { Exception = wrapper };

    private static Failure ReadCredentials(Exception exception)
    {
        var service = Causes.Find<AmazonServiceException>(exception);
        if (!PassesByItself(exception, service))
        {
            return new Failure(FailureKind.Credentials, exception) { ErrorCode = service?.ErrorCode };
        }

        return new Failure(FailureKind.CredentialsUnavailable, exception)
        {
            ErrorCode = service?.ErrorCode,
            StatusCode = service is null ? null : StatusOf(service),
            RequestId = service?.RequestId,
        };
    }

    // The SDK has retried its search for credentials already, so a failure that passes passes later, not at once.
    private static bool PassesByItself(Exception exception, AmazonServiceException? service) =>
        service is { } answer && StatusOf(answer) is { } status
            ? (ErrorCodes.KindOf(answer.ErrorCode) ?? KindOf(status)) is FailureKind.Throttled or FailureKind.Unavailable
            : Causes.Of(exception) is TimeoutException or OperationCanceledException
                || (Causes.Find<HttpRequestException>(exception) is { } request
                    && (request.StatusCode is { } answered ? KindOf(answered) : KindOfConnection(request))
                        is FailureKind.Throttled or FailureKind.Unavailable);

    private static Failure ReadClient(AmazonClientException exception) => KindOf(exception) is var kind && kind is FailureKind.Credentials
        ? ReadCredentials(exception)
        : new Failure(kind, exception);

    private static Failure ReadUnmarshalling(AmazonUnmarshallingException exception)
    {
        // The status says error, so a broken body does not change what it is.
        var status = StatusOf(exception);
        var kind = (int?)status >= 400 ? KindOf(status) : FailureKind.UnreadableResponse;
        return new Failure(kind, exception) { RequestId = exception.RequestId, StatusCode = status };
    }

    private static Failure ReadService(AmazonIoTException exception)
    {
        var code = CodeOf(exception);
        var status = StatusOf(exception);
        var kind = ErrorCodes.KindOf(code) ?? KindOf(status);
        return new Failure(kind, exception)
        {
            ErrorCode = code,
            StatusCode = status,
            RequestId = exception.RequestId,
            ResourceId = (exception as ResourceAlreadyExistsException)?.ResourceId,
            ResourceArn = (exception as ResourceAlreadyExistsException)?.ResourceArn,
            ServiceMessage = ServiceText.Of(exception, kind),
            RetryAfter = RetryAfterHeaders.Read(exception),
            IsClockSkew = ClockSkew.Explains(exception, code),
        };
    }

    private static FailureKind KindOf(HttpStatusCode? status) => (int?)status switch
    {
        // Nothing was sent: the SDK itself refused the request.
        null => FailureKind.RequestInvalid,
        429 => FailureKind.Throttled,
        401 or 403 => FailureKind.AccessDenied,
        408 or 500 or 502 or 503 or 504 => FailureKind.Unavailable,
        _ => FailureKind.Rejected,
    };

    private static FailureKind KindOf(AmazonClientException exception) => exception switch
    {
        { InnerException: JsonException } => FailureKind.UnreadableResponse,
        _ when exception.Message.Contains("RegionEndpoint", StringComparison.Ordinal) => FailureKind.Configuration,
        _ when exception.Message.StartsWith("Invalid Configuration", StringComparison.Ordinal) => FailureKind.Configuration,
        _ when exception.Message.StartsWith("Value for ServiceURL", StringComparison.Ordinal) => FailureKind.Configuration,
        _ when exception.Message.EndsWith("region is not a valid hostname component.", StringComparison.Ordinal) =>
            FailureKind.Configuration,
        _ when exception.Message.StartsWith("Failed to find requested Default Configuration Mode", StringComparison.Ordinal) =>
            FailureKind.Configuration,
        _ => FailureKind.Credentials,
    };

    // The protocol asks the header first; the SDK prefers the body's __type. A test that throws a modelled exception seldom sets its code.
    private static string? CodeOf(AmazonIoTException exception) =>
        ErrorTypeHeader.Read(exception)
            ?? NullIfEmpty(exception.ErrorCode)
            ?? (exception.GetType() == typeof(AmazonIoTException) ? null : exception.GetType().Name);

    private static HttpStatusCode? StatusOf(AmazonServiceException exception) => exception.StatusCode == 0 ? null : exception.StatusCode;

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static TimeSpan? LimitOf(TimeoutRejectedException exception) => exception.Timeout > TimeSpan.Zero ? exception.Timeout : null;

    // HttpClient refuses some requests before it connects, such as an invalid header. It would refuse the next attempt too.
    private static FailureKind KindOfConnection(Exception exception) =>
        exception is HttpRequestException { HttpRequestError: var error } http && !IsOfAConnection(error, http.InnerException)
            || IsTlsFailure(exception)
            ? FailureKind.Rejected
            : FailureKind.Unavailable;

    private static bool IsOfAConnection(HttpRequestError error, Exception? cause) => error switch
    {
        HttpRequestError.Unknown => cause is IOException or SocketException,
        HttpRequestError.UserAuthenticationError or HttpRequestError.VersionNegotiationError => false,
        HttpRequestError.ExtendedConnectNotSupported or HttpRequestError.ConfigurationLimitExceeded => false,
        _ => true,
    };
}
