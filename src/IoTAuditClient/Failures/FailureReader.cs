using System.Net;
using System.Security.Authentication;
using System.Text.Json;
using Amazon.IoT;
using Amazon.Runtime;
using Polly.Timeout;

namespace IoTAuditClient.Failures;

/// <summary>Tells from an exception what went wrong: by type first, then by error code, last by HTTP status.</summary>
internal static class FailureReader
{
    /// <summary>Tells whether the exception is an answer of the service, however late it came, and not the end of waiting for one.</summary>
    public static bool IsAnswer(Exception exception) => exception is AmazonIoTException or AuditResponseException;

    public static Failure Read(Exception exception) => exception switch
    {
        AuditResponseException own => new Failure(FailureKind.UnreadableResponse, own) { RequestId = own.RequestId, StatusCode = own.StatusCode },
        AuditConfigurationException configuration => new Failure(FailureKind.Configuration, configuration),
        ResponseRefusedException refused => new Failure(FailureKind.UnreadableResponse, refused) { RequestId = refused.RequestId, StatusCode = refused.StatusCode },
        AmazonUnmarshallingException unreadable => ReadUnmarshalling(unreadable),
        AmazonIoTException service => ReadService(service),

        // Every other client of the SDK that speaks here was asked for credentials: STS, SSO, the instance metadata.
        AmazonServiceException foreign => new Failure(FailureKind.Credentials, foreign) { ErrorCode = foreign.ErrorCode },
        AmazonClientException client => new Failure(KindOf(client), client),
        TimeoutRejectedException or TimeoutException or OperationCanceledException => new Failure(FailureKind.AttemptTimeout, exception),
        HttpRequestException or IOException => new Failure(IsTlsFailure(exception) ? FailureKind.Rejected : FailureKind.Unavailable, exception),
        _ => new Failure(FailureKind.Unexpected, exception),
    };

    private static Failure ReadUnmarshalling(AmazonUnmarshallingException exception)
    {
        // A broken body under an error's status is still that error.
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
        _ => FailureKind.Credentials,
    };

    // The protocol asks the header first; the SDK prefers the body's __type. A test that throws a modelled exception seldom sets its code.
    private static string? CodeOf(AmazonIoTException exception) =>
        ErrorTypeHeader.Read(exception)
            ?? NullIfEmpty(exception.ErrorCode)
            ?? (exception.GetType() == typeof(AmazonIoTException) ? null : exception.GetType().Name);

    private static HttpStatusCode? StatusOf(AmazonServiceException exception) => exception.StatusCode == 0 ? null : exception.StatusCode;

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static bool IsTlsFailure(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is AuthenticationException)
            {
                return true;
            }
        }

        return false;
    }
}
