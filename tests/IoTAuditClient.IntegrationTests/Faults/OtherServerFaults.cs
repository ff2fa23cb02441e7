using IoTAuditClient.Emulator;
using static IoTAuditClient.IntegrationTests.Faults.EmulatorScene;
using static IoTAuditClient.IntegrationTests.Faults.Expectation;

namespace IoTAuditClient.IntegrationTests.Faults;

/// <summary>What answers is no AWS IoT Device Defender.</summary>
internal static class OtherServerFaults
{
    public static FaultGroup Group { get; } = new(
        "Another server answers",
        """
        The endpoint is that of things and their data, of another service, of an emulator without these operations, or of a proxy. One that answers "not found"
        to everything is told by a list, a start or the configuration, which AWS always has: see "Not found, HTTP 404" above.
        """,
        [
            new()
            {
                Name = "No such operation, HTTP 404",
                Factory = nameof(AuditFault.Error),
                OpenAsync = Play(() => AuditFault.Error(404, "UnknownOperationException", "There is no such operation.")),
                Expect = static _ => Throws<AuditServiceException>("UnknownOperationException", 404),
            },
            new()
            {
                Name = "A page of HTML, HTTP 404",
                Factory = nameof(AuditFault.Body),
                OpenAsync = Play(() => AuditFault.Body("<html><body>404 Not Found</body></html>", "text/html", 404)),
                Expect = static _ => Throws<AuditServiceException>(status: 404),
            },
            new()
            {
                Name = "Missing authentication token, HTTP 403",
                Factory = nameof(AuditFault.Error),
                OpenAsync = Play(() => AuditFault.Error(403, "MissingAuthenticationTokenException", "Missing Authentication Token")),
                Expect = static _ => Throws<AuditCredentialsException>("MissingAuthenticationTokenException", 403),
            },
            new()
            {
                Name = "Not implemented, HTTP 501",
                Description = "so nothing has happened",
                Factory = nameof(AuditFault.Body),
                OpenAsync = Play(() => AuditFault.Body("""{"message":"This is not implemented."}""", statusCode: 501)),
                Expect = static _ => Throws<AuditServiceException>(status: 501),
            },
            new()
            {
                Name = "An unknown failure of a proxy, HTTP 520",
                Factory = nameof(AuditFault.Body),
                OpenAsync = Play(() => AuditFault.Body("<html><body>520</body></html>", "text/html", 520)),
                LeavesOpen = true,
                Expect = static _ => Throws<AuditServiceException>(status: 520),
            },
        ]);
}
