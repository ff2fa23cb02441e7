using System.Net;

namespace IoTAuditClient;

/// <summary>What is known of one failed attempt, read once from whatever was thrown.</summary>
internal sealed record Failure(FailureKind Kind, Exception Exception)
{
    public string? ErrorCode { get; init; }

    public HttpStatusCode? StatusCode { get; init; }

    public string? RequestId { get; init; }

    /// <summary>Gets the service's own words, already bounded and made visible, where they may be shown.</summary>
    public string? ServiceMessage { get; init; }

    /// <summary>Gets how long the service asks to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public bool IsThrottle => Kind is FailureKind.Throttled;

    public bool IsRetryable => Kind is FailureKind.Throttled or FailureKind.Unavailable or FailureKind.AttemptTimeout or FailureKind.UnreadableResponse;
}
