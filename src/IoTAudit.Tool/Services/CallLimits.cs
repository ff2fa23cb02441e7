using IoTAuditClient;

namespace IoTAudit.Tool.Services;

/// <summary>Turns <c>--timeout</c> into the two limits of the client.</summary>
internal static class CallLimits
{
    /// <summary>As in the client's defaults: an attempt gets a sixth of the call, but ten seconds where the call has them.</summary>
    private const int AttemptsInACall = 6;

    private static readonly TimeSpan UsualAttempt = TimeSpan.FromSeconds(10);

    public static void Apply(TimeSpan? timeout, IoTAuditClientOptions options)
    {
        if (timeout is { } limit)
        {
            options.OperationTimeout = limit;
            options.AttemptTimeout = limit < UsualAttempt
                ? limit
                : TimeSpan.FromTicks(Math.Max(limit.Ticks / AttemptsInACall, UsualAttempt.Ticks));
        }
    }
}
