using IoTAuditClient.Emulator;
using static IoTAuditClient.IntegrationTests.Faults.EmulatorScene;
using static IoTAuditClient.IntegrationTests.Faults.Expectation;

namespace IoTAuditClient.IntegrationTests.Faults;

/// <summary>The service understands the request, and says no.</summary>
internal static class RefusalFaults
{
    private const string LongAgo = "Sun, 01 Mar 2020 06:00:00 GMT";

    public static FaultGroup Group { get; } = new(
        "The request is refused",
        """
        Something has to be changed: the request, a policy, the credentials. No attempt follows, but for one: where a signature is refused and the service's
        time, in the header `Date`, is minutes away from this machine's, the AWS SDK takes the service's time over, and one more attempt shows whether that was it.
        """,
        [
            new()
            {
                Name = "Not found, HTTP 404",
                Factory = nameof(AuditFault.Error),
                OpenAsync = Play(() => AuditFault.Error(404, "ResourceNotFoundException", "There is no such finding.")),
                Expect = NotFound,
                Peers = new("1, ResourceNotFoundException", "1, exit 254", "1, ResourceNotFoundException"),
            },
            new()
            {
                Name = "Not found, HTTP 404, and a clock that is off",
                Factory = nameof(AuditFault.WithHeader),
                OpenAsync = PlayAtAnUnknownEndpoint(
                    () => AuditFault.Error(404, "ResourceNotFoundException", "There is no such finding.").WithHeader("Date", LongAgo)),
                Expect = NotFound,
                Peers = new("1, ResourceNotFoundException", "1, exit 254", "3, 0.05 s, tried again as a matter of the clock"),
            },
            new()
            {
                Name = "Invalid request, HTTP 400",
                Factory = nameof(AuditFault.Error),
                OpenAsync = Play(() => AuditFault.Error(400, "InvalidRequestException", "The request is invalid.")),
                Expect = static _ => Throws<AuditRequestInvalidException>("InvalidRequestException", 400),
            },
            new()
            {
                Name = "Access denied, HTTP 403",
                Factory = nameof(AuditFault.AccessDenied),
                ConsoleName = "access-denied",
                OpenAsync = Play(AuditFault.AccessDenied),
                Expect = static _ => Throws<AuditAccessDeniedException>("AccessDeniedException", 403),
                Peers = new("1, ClientError with that code", "1, exit 254", "1, IoTServiceException of that name"),
            },
            new()
            {
                Name = "The session is over, HTTP 403",
                Factory = nameof(AuditFault.ExpiredToken),
                ConsoleName = "expired-token",
                OpenAsync = Play(AuditFault.ExpiredToken),
                Expect = static _ => Throws<AuditCredentialsException>("ExpiredTokenException", 403),
            },
            new()
            {
                Name = "Unknown credentials, HTTP 403",
                Factory = nameof(AuditFault.Error),
                OpenAsync = Play(
                    () => AuditFault.Error(403, "UnrecognizedClientException", "The security token included in the request is invalid.")),
                Expect = static _ => Throws<AuditCredentialsException>("UnrecognizedClientException", 403),
            },
            new()
            {
                Name = "This machine's clock is an hour behind",
                Factory = nameof(AuditFault.ClockSkew),
                ConsoleName = "clock-skew",
                OpenAsync = PlayAtAnUnknownEndpoint(() => AuditFault.ClockSkew(TimeSpan.FromHours(1))),
                Expect = static _ => Answer.After(2),
                Peers = new("1, ClientError", "1, exit 254", "2, 0.01 s, corrects the clock: the answer"),
            },
            new()
            {
                Name = "This machine's clock is an hour ahead",
                Factory = nameof(AuditFault.ClockSkew),
                OpenAsync = PlayAtAnUnknownEndpoint(() => AuditFault.ClockSkew(TimeSpan.FromHours(-1))),
                Expect = static _ => Answer.After(2),
            },
            new()
            {
                Name = "Wrong signature, and a clock that is off",
                Factory = nameof(AuditFault.Error),
                OpenAsync = PlayAtAnUnknownEndpoint(
                    () => AuditFault.Error(403, "SignatureDoesNotMatch", "The signature does not match.").WithHeader("Date", LongAgo)),
                Expect = static _ => Throws<AuditCredentialsException>("SignatureDoesNotMatch", 403).After(2),
            },
            new()
            {
                Name = "RequestTimeTooSkewed, though the service's time is this machine's",
                Factory = nameof(AuditFault.Error),
                OpenAsync = Play(() => AuditFault.Error(
                    403, "RequestTimeTooSkewed", "The difference between the request time and the current time is too large.")),
                Expect = static _ => Throws<AuditCredentialsException>("RequestTimeTooSkewed", 403),
            },
            new()
            {
                Name = "Wrong signature, HTTP 403",
                Factory = nameof(AuditFault.Error),
                OpenAsync = Play(() => AuditFault.Error(403, "InvalidSignatureException", "The signature does not match.")),
                Expect = static _ => Throws<AuditCredentialsException>("InvalidSignatureException", 403),
            },
        ]);

    // Only what is asked for by its id can be missing: a server that does not find a list is another one.
    private static Expectation NotFound(FaultOperation operation) =>
        operation == FaultOperation.Describe || operation == FaultOperation.ListRelated
            ? Throws<AuditFindingNotFoundException>("ResourceNotFoundException", 404)
        : operation == FaultOperation.DescribeTask || operation == FaultOperation.Cancel
            ? Throws<AuditTaskNotFoundException>("ResourceNotFoundException", 404)
        : operation == FaultOperation.DescribeSuppression || operation == FaultOperation.UpdateSuppression
            ? Throws<AuditSuppressionNotFoundException>("ResourceNotFoundException", 404)
        : operation == FaultOperation.DescribeMitigation || operation == FaultOperation.CancelMitigation
            ? Throws<AuditMitigationNotFoundException>("ResourceNotFoundException", 404)
        : operation == FaultOperation.DescribeAction
            ? Throws<MitigationActionNotFoundException>("ResourceNotFoundException", 404)
        : Throws<AuditServiceException>("ResourceNotFoundException", 404);
}
