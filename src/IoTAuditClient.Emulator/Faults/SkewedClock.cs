using System.Globalization;

namespace IoTAuditClient.Emulator;

/// <summary>A service's clock that is not the system's: it refuses signatures of another time.</summary>
internal sealed class SkewedClock(TimeSpan ahead)
{
    private const string Format = "yyyyMMdd'T'HHmmss'Z'";

    // What Signature Version 4 allows.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    // The system's clock, as in every Date header: clients sign by it.
    private DateTimeOffset Now => TimeProvider.System.GetUtcNow() + ahead;

    public bool Refuses(ReceivedRequest request) =>
        request.Headers.TryGetValue("x-amz-date", out var date)
        && DateTimeOffset.TryParseExact(date, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var signedAt)
        && (Now - signedAt).Duration() > Tolerance;

    public WireResponse Refuse()
    {
        var now = Now;
        var message = ahead > TimeSpan.Zero
            ? $"Signature expired: the request was signed before {Show(now - Tolerance)} ({Show(now)} - 5 min.)"
            : $"Signature not yet current: the request was signed after {Show(now + Tolerance)} ({Show(now)} + 5 min.)";
        return WireResponse.Error(403, "InvalidSignatureException", message).With("Date", now.ToString("R", CultureInfo.InvariantCulture));
    }

    private static string Show(DateTimeOffset time) => time.ToString(Format, CultureInfo.InvariantCulture);
}
