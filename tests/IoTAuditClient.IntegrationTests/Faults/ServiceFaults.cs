using IoTAuditClient.Emulator;
using static IoTAuditClient.IntegrationTests.Faults.EmulatorScene;
using static IoTAuditClient.IntegrationTests.Faults.Expectation;

namespace IoTAuditClient.IntegrationTests.Faults;

/// <summary>The service says that it failed.</summary>
internal static class ServiceFaults
{
    public static FaultGroup Group { get; } = new(
        "The service fails",
        "HTTP 500, 502, 503 and 504, and the codes that mean the same, are tried again; "
            + "an error with an unknown code is not, nor is a redirect.",
        [
            new()
            {
                Name = "Internal failure, HTTP 500",
                Factory = nameof(AuditFault.InternalFailure),
                ConsoleName = "internal-failure",
                OpenAsync = Play(AuditFault.InternalFailure),
                LeavesOpen = true,
                Expect = static _ => Retries<AuditServiceException>("InternalFailureException", 500),
                Peers = new("5, 5.9 s, InternalFailureException", "3, 3.0 s, exit 254", "3, 0.04 s, InternalFailureException"),
            },
            new()
            {
                Name = "Service unavailable, HTTP 503",
                Factory = nameof(AuditFault.ServiceUnavailable),
                ConsoleName = "service-unavailable",
                OpenAsync = Play(AuditFault.ServiceUnavailable),
                LeavesOpen = true,
                Expect = static _ => Retries<AuditServiceException>("ServiceUnavailableException", 503),
                Peers = new("5, 7.2 s, ServiceUnavailableException", "3, 2.2 s, exit 254", "3, 0.10 s, ServiceUnavailableException"),
            },
            new()
            {
                Name = "A page of HTML, HTTP 502",
                Factory = nameof(AuditFault.BadGateway),
                ConsoleName = "bad-gateway",
                OpenAsync = Play(AuditFault.BadGateway),
                LeavesOpen = true,
                Expect = static _ => Retries<AuditServiceException>(status: 502),
                Peers = new("5, 9.4 s, ClientError \"502\"", "3, 2.9 s, exit 254", "3, 0.12 s, SyntaxError"),
            },
            new()
            {
                Name = "Broken JSON, HTTP 504",
                Factory = nameof(AuditFault.Body),
                OpenAsync = Play(() => AuditFault.Body("""{"message":"Endpoint request ti""", statusCode: 504)),
                LeavesOpen = true,
                Expect = static _ => Retries<AuditServiceException>(status: 504),
            },
            new()
            {
                Name = "A redirect, HTTP 302",
                Description = "never followed: it would take a session token along",
                Factory = nameof(AuditFault.Redirect),
                ConsoleName = "redirect",
                OpenAsync = Play(() => AuditFault.Redirect()),
                Expect = static _ => Throws<AuditServiceException>(status: 302),
            },
            new()
            {
                Name = "An unknown error code, HTTP 400",
                Factory = nameof(AuditFault.UnknownErrorType),
                ConsoleName = "unknown-error-type",
                OpenAsync = Play(AuditFault.UnknownErrorType),
                Expect = static _ => Throws<AuditServiceException>("SomethingNewException", 400),
                Peers = new("1, ClientError with that code", "1, exit 254", "1, IoTServiceException with that name"),
            },
            new()
            {
                Name = "No error code at all, HTTP 400",
                Factory = nameof(AuditFault.WithErrorCodeIn),
                OpenAsync = Play(() => AuditFault.UnknownErrorType().WithErrorCodeIn(ErrorCodePlacement.None)),
                Expect = static _ => Throws<AuditServiceException>(status: 400),
                Peers = new("1, ClientError \"400\"", "1, exit 254", "1, IoTServiceException \"Unknown\""),
            },
        ]);
}
