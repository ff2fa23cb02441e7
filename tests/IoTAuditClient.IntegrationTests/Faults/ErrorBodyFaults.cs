using IoTAuditClient.Emulator;
using static IoTAuditClient.IntegrationTests.Faults.EmulatorScene;
using static IoTAuditClient.IntegrationTests.Faults.Expectation;

namespace IoTAuditClient.IntegrationTests.Faults;

/// <summary>An error whose body says nothing, or something else than its header.</summary>
internal static class ErrorBodyFaults
{
    private const string Html = "<html><body><h1>No</h1></body></html>";

    public static FaultGroup Group { get; } = new(
        "An error without a proper body",
        "The header `x-amzn-ErrorType` and the status say what an error is, in this order; the body adds words, and its code counts only "
            + "where there is no header. A body that cannot be read changes nothing.",
        [
            new()
            {
                Name = "Throttled, HTTP 400, the body breaks off",
                Factory = nameof(AuditFault.WithHeader),
                OpenAsync = Play(() => Coded("ThrottlingException", 400, "{\"message\":\"Rate exc")),
                Expect = static _ => Retries<AuditThrottledException>("ThrottlingException", 400, ThrottleFaults.Attempts),
            },
            new()
            {
                Name = "Throttled, HTTP 400, the code in the member `__type` alone",
                Factory = nameof(AuditFault.WithErrorCodeIn),
                OpenAsync = Play(() => AuditFault.Throttle().WithErrorCodeIn(ErrorCodePlacement.TypeMember)),
                Expect = static _ => Retries<AuditThrottledException>("ThrottlingException", 400, ThrottleFaults.Attempts),
            },
            new()
            {
                Name = "Throttled, HTTP 400, the code in the member `code` alone",
                Factory = nameof(AuditFault.WithErrorCodeIn),
                OpenAsync = Play(() => AuditFault.Throttle().WithErrorCodeIn(ErrorCodePlacement.CodeMember)),
                Expect = static _ => Retries<AuditThrottledException>("ThrottlingException", 400, ThrottleFaults.Attempts),
            },
            new()
            {
                Name = "A page of HTML without a code, HTTP 429",
                Factory = nameof(AuditFault.Body),
                OpenAsync = Play(() => AuditFault.Body(Html, "text/html", 429)),
                Expect = static _ => Retries<AuditThrottledException>(status: 429, attempts: ThrottleFaults.Attempts),
            },
            new()
            {
                Name = "Another code in the body than in the header, HTTP 400",
                Factory = nameof(AuditFault.WithHeader),
                OpenAsync = Play(() => Coded("InvalidRequestException", 400, """{"__type":"ThrottlingException","message":"No."}""")),
                Expect = static _ => Throws<AuditRequestInvalidException>("InvalidRequestException", 400),
            },
            new()
            {
                Name = "A quota is used up, HTTP 410, the body is longer than `MaxResponseBytes`",
                Factory = nameof(AuditFault.WithHeader),
                OpenAsync = Play(() => Coded("LimitExceededException", 410, $$"""{"message":"{{new string('x', 1024 * 1024)}}"}""")),
                Expect = static _ => Throws<AuditQuotaExceededException>("LimitExceededException", 410),
            },
            new()
            {
                Name = "Access denied, HTTP 403, in a page of HTML",
                Factory = nameof(AuditFault.WithHeader),
                OpenAsync = Play(() => Coded("AccessDeniedException", 403, Html)),
                Expect = static _ => Throws<AuditAccessDeniedException>("AccessDeniedException", 403),
            },
            new()
            {
                Name = "A page of HTML without a code, HTTP 403",
                Factory = nameof(AuditFault.Body),
                OpenAsync = Play(() => AuditFault.Body(Html, "text/html", 403)),
                Expect = static _ => Throws<AuditAccessDeniedException>(status: 403),
            },
            new()
            {
                Name = "Internal failure, HTTP 500, without a body",
                Factory = nameof(AuditFault.WithHeader),
                OpenAsync = Play(() => Coded("InternalFailureException", 500, "")),
                LeavesOpen = true,
                Expect = static _ => Retries<AuditServiceException>("InternalFailureException", 500),
            },
            new()
            {
                Name = "Neither body nor code, HTTP 503",
                Factory = nameof(AuditFault.Body),
                OpenAsync = Play(() => AuditFault.Body("", null, 503)),
                LeavesOpen = true,
                Expect = static _ => Retries<AuditServiceException>(status: 503),
            },
        ]);

    private static AuditFault Coded(string code, int status, string body) =>
        AuditFault.Body(body, statusCode: status).WithHeader("x-amzn-ErrorType", code);
}
