using IoTAuditClient.Emulator;
using static IoTAuditClient.IntegrationTests.Faults.EmulatorScene;
using static IoTAuditClient.IntegrationTests.Faults.Expectation;

namespace IoTAuditClient.IntegrationTests.Faults;

/// <summary>The service understands the request, and says no.</summary>
internal static class RefusalFaults
{
    public static FaultGroup Group { get; } = new(
        "The request is refused",
        "Somebody has to change something: the request, a policy, the credentials. No attempt follows.",
        [
            new()
            {
                Name = "No such finding, HTTP 404",
                Factory = nameof(AuditFault.Error),
                OpenAsync = Play(() => AuditFault.Error(404, "ResourceNotFoundException", "There is no such finding.")),
                Expect = static _ => Throws<AuditFindingNotFoundException>("ResourceNotFoundException", 404),
                Peers = new("1, ResourceNotFoundException", "1, exit 254", "1, ResourceNotFoundException"),
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
                OpenAsync = Play(() => AuditFault.Error(403, "UnrecognizedClientException", "The security token included in the request is invalid.")),
                Expect = static _ => Throws<AuditCredentialsException>("UnrecognizedClientException", 403),
            },
            new()
            {
                Name = "Wrong signature, HTTP 403",
                Factory = nameof(AuditFault.Error),
                OpenAsync = Play(() => AuditFault.Error(403, "InvalidSignatureException", "The signature does not match.")),
                Expect = static _ => Throws<AuditCredentialsException>("InvalidSignatureException", 403),
            },
        ]);
}
