using Amazon.IoT;
using Amazon.Runtime;

namespace IoTAuditClient;

/// <summary>What tells one operation of the service from another on the road that they all take.</summary>
/// <param name="Name">The name that AWS gives it, which is also its IAM action after <c>iot:</c>.</param>
/// <param name="SpanName">The name of its span.</param>
internal abstract record AuditOperation(string Name, string SpanName)
{
    /// <summary>Gets which of the configured rates is this operation's.</summary>
    public required Func<PacingOptions, double> RateOf { get; init; }
}

/// <param name="Name">The name that AWS gives it.</param>
/// <param name="SpanName">The name of its span.</param>
/// <param name="SendAsync">Asks the SDK once.</param>
/// <param name="FindFlaw">Says what is missing in an answer that the SDK takes for a success, or null.</param>
internal sealed record AuditOperation<TRequest, TResponse>(
    string Name,
    string SpanName,
    Func<IAmazonIoT, TRequest, CancellationToken, Task<TResponse>> SendAsync,
    Func<TResponse, string?> FindFlaw) : AuditOperation(Name, SpanName)
    where TResponse : AmazonWebServiceResponse;
