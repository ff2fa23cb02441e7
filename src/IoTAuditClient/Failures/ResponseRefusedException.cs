using System.Net;

namespace IoTAuditClient.Failures;

/// <summary>
/// Travels from the HTTP handler of our client through the SDK: the body of an answer was refused before the SDK read it.
/// </summary>
internal sealed class ResponseRefusedException(string reason, HttpStatusCode statusCode, string? requestId) : Exception(reason)
{
    public HttpStatusCode StatusCode { get; } = statusCode;

    public string? RequestId { get; } = requestId;
}
