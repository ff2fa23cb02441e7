using System.Globalization;
using IoTAuditClient;
using Microsoft.AspNetCore.Diagnostics;

namespace AspNetCore;

/// <summary>Answers 4xx where the caller can mend it, 503 where it passes by itself, and 502 where this app has to be mended.</summary>
internal sealed partial class AuditExceptionHandler(IProblemDetailsService problems, ILogger<AuditExceptionHandler> logger)
    : IExceptionHandler
{
    // A throttle says how long to wait; other failures that pass do not.
    private static readonly TimeSpan DefaultWait = TimeSpan.FromSeconds(5);

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var (status, detail) = exception switch
        {
            BadHttpRequestException bad => (bad.StatusCode, bad.Message),
            ArgumentException { ParamName: "findingId" or "taskId" } bad => (StatusCodes.Status400BadRequest, bad.Message),
            AuditRequestInvalidException bad => (StatusCodes.Status400BadRequest, bad.Problem),
            AuditFindingNotFoundException none => (StatusCodes.Status404NotFound, none.Problem),
            AuditClientException { IsTransient: true } => (StatusCodes.Status503ServiceUnavailable, "AWS has no answer now. Try later."),
            AuditClientException => (StatusCodes.Status502BadGateway, "AWS does not let this app in. Its log says why."),
            _ => (StatusCodes.Status500InternalServerError, null),
        };
        if (detail is null)
        {
            return false;
        }

        if (status >= StatusCodes.Status500InternalServerError)
        {
            // The message says what to do next. The AWS SDK's exception inside may quote a whole response.
            LogFailure(status, exception.Message);
        }

        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            var wait = (exception as AuditThrottledException)?.RetryAfter ?? DefaultWait;
            httpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        // A caller who takes no JSON gets the status alone.
        httpContext.Response.StatusCode = status;
        await problems.TryWriteAsync(new() { HttpContext = httpContext, ProblemDetails = { Status = status, Detail = detail } });
        return true;
    }

    [LoggerMessage(LogLevel.Error, "Answered with {Status}: {Reason}")]
    private partial void LogFailure(int status, string reason);
}
