using System.Net;

namespace IoTAuditClient.Exceptions;

/// <summary>What every exception of a call carries, whichever subclass it is.</summary>
internal sealed record FailureFacts
{
    public static readonly FailureFacts None = new();

    public string? Operation { get; init; }

    public string? ErrorCode { get; init; }

    public string? RequestId { get; init; }

    public HttpStatusCode? StatusCode { get; init; }

    public int Attempts { get; init; }

    public TimeSpan Elapsed { get; init; }

    public bool IsTransient { get; init; }

    public bool MayHaveHappened { get; init; }

    public string? Client { get; init; }

    public string? Region { get; init; }

    public Uri? Endpoint { get; init; }

    public string? Problem { get; init; }

    public string? Remedy { get; init; }
}
