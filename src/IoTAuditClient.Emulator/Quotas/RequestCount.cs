namespace IoTAuditClient.Emulator;

/// <summary>How many requests there were, and what became of them.</summary>
/// <param name="Requests">Requests received.</param>
/// <param name="Throttled">Those of them that were answered with a ThrottlingException, by a quota or by a fault.</param>
public readonly record struct RequestCount(long Requests, long Throttled)
{
    internal static RequestCount Sum(RequestCount left, RequestCount right) =>
        new(left.Requests + right.Requests, left.Throttled + right.Throttled);
}
