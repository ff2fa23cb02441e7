using IoTAuditClient.Failures;
using IoTAuditClient.Pacing;

namespace IoTAuditClient.Calls;

/// <summary>What is special about one call on the road that all take.</summary>
internal sealed record CallSettings
{
    public CallSubject Subject { get; init; }

    /// <summary>Gets whether "there is none" is an answer and no error.</summary>
    public bool ToleratesNotFound { get; init; }

    /// <summary>
    /// Gets how to look whether the service has done what it was asked for: it refuses to do it again, and that is how a call ends whose
    /// first answer was lost. Null where a repetition is not refused.
    /// </summary>
    public Func<CancellationToken, Task<bool>>? HasHappenedAsync { get; init; }

    public PermitPriority Priority { get; init; } = PermitPriority.Single;

    /// <summary>Gets whether a cancelled call waits, for a short time, until the SDK has ended what is under way.</summary>
    public bool WaitsForItsEnd { get; init; }

    /// <summary>Gets what to tell of each throttled attempt.</summary>
    public Action? OnThrottled { get; init; }
}
