using System.Collections.Frozen;
using System.Globalization;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace IoTAuditClient.Failures;

/// <summary>
/// Tells whether a signature was refused because of this machine's clock. From the same answer the SDK learns the
/// service's time, and signs the next request by it.
/// </summary>
internal static class ClockSkew
{
    // AWS accepts a difference of five minutes. The limit here is lower, because the answer was under way for a while.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(4);

    private static readonly FrozenSet<string> Codes = new[]
    {
        "InvalidSignatureException",
        "SignatureDoesNotMatch",
        "AuthFailure",
        "RequestExpired",
        "RequestInTheFuture",
        "RequestTimeTooSkewed",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Explains(AmazonServiceException exception, string? errorCode) =>
        errorCode is not null
        && Codes.Contains(errorCode)
        && exception.InnerException is HttpErrorResponseException { Response: { } response }
        && DateTimeOffset.TryParseExact(
            response.GetHeaderValue("Date"), "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var serviceTime)

        // The SDK signs by the system's clock, whichever the client has.
        && (serviceTime - TimeProvider.System.GetUtcNow()).Duration() > Tolerance;
}
