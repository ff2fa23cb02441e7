using System.Net;
using Amazon.Runtime;
using static IoTAuditClient.IntegrationTests.Faults.CredentialScene;
using static IoTAuditClient.IntegrationTests.Faults.Expectation;

namespace IoTAuditClient.IntegrationTests.Faults;

/// <summary>The client gets nothing to sign with.</summary>
internal static class CredentialFaults
{
    public static FaultGroup Group { get; } = new(
        "Credentials do not come",
        """
        Roles, web identities and SSO ask another service, such as STS, before each request whose credentials have run out. What passes there is tried again, and
        nothing is sent without credentials. `ErrorCode` and `StatusCode` are that service's.
        """,
        [
            new()
            {
                Name = "STS throttles, HTTP 400",
                OpenAsync = Fail(() => Sts("Throttling", HttpStatusCode.BadRequest)),
                Expect = static _ => Retries<AuditCredentialsException>("Throttling", 400).WithoutRequests(),
            },
            new()
            {
                Name = "STS fails, HTTP 503",
                OpenAsync = Fail(() => new AmazonClientException(
                    "Error calling AssumeRole for role arn:aws:iam::123456789012:role/audit.",
                    Sts("ServiceUnavailable", HttpStatusCode.ServiceUnavailable))),
                Expect = static _ => Retries<AuditCredentialsException>("ServiceUnavailable", 503).WithoutRequests(),
            },
            new()
            {
                Name = "STS cannot be reached",
                OpenAsync = Fail(() => new HttpRequestException(HttpRequestError.ConnectionError, "Connection refused (sts)")),
                Expect = static _ => Retries<AuditCredentialsException>().WithoutRequests(),
            },
            new()
            {
                Name = "STS refuses the role, HTTP 403",
                OpenAsync = Fail(() => Sts("AccessDenied", HttpStatusCode.Forbidden)),
                Expect = static _ => Throws<AuditCredentialsException>("AccessDenied").WithoutRequests(),
            },
            new()
            {
                Name = "The SSO session is over",
                OpenAsync = Fail(() => new AmazonClientException("The SSO session has expired. Run aws sso login.")),
                Expect = static _ => Throws<AuditCredentialsException>().WithoutRequests(),
            },
            new()
            {
                Name = "A file of tokens cannot be read",
                OpenAsync = Fail(() => new UnauthorizedAccessException("Access to the path '/var/run/token' is denied.")),
                Expect = static _ => Throws<AuditCredentialsException>().WithoutRequests(),
            },
        ]);

    private static AmazonServiceException Sts(string code, HttpStatusCode status) => new("No.", ErrorType.Sender, code, "sts-1", status);
}
