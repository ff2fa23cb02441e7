using IoTAuditClient.Failures;
using IoTAuditClient.Pacing;

namespace IoTAuditClient.Calls;

/// <summary>What is special about one call on the road that all take.</summary>
internal sealed record CallSettings
{
    public CallSubject Subject { get; init; }

    /// <summary>Gets whether "there is none" is an answer and no error.</summary>
    public bool ToleratesNotFound { get; init; }

    public PermitPriority Priority { get; init; } = PermitPriority.Single;

    /// <summary>Gets whether a cancelled call waits, for a short time, until the SDK has ended what is under way.</summary>
    public bool WaitsForItsEnd { get; init; }

    /// <summary>Gets what to tell of each throttled attempt.</summary>
    public Action? OnThrottled { get; init; }
}
