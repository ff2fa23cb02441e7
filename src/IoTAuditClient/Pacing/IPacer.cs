namespace IoTAuditClient.Pacing;

/// <summary>
/// Hands out the permits to send for one operation of one client. A permit is spent, not borrowed: a rate has nothing
/// to give back.
/// </summary>
/// <remarks>Thread-safe.</remarks>
internal interface IPacer
{
    /// <summary>
    /// Gets whether throttles slow the queue down, so that a throttled call has its next wait there and needs none of its own.
    /// </summary>
    bool SlowsDown { get; }

    /// <summary>
    /// Gets how long a call that comes now would wait for its permit, at least the time of one call; null where there is no rate.
    /// </summary>
    TimeSpan? ExpectedWait { get; }

    /// <summary>Waits for a permit.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled first.</exception>
    ValueTask WaitAsync(PermitPriority priority, CancellationToken cancellationToken);

    /// <summary>Learns that an attempt with a permit was served, or failed for another reason than its rate.</summary>
    void ReportServed();

    /// <summary>Learns that an attempt with a permit was throttled.</summary>
    void ReportThrottled();
}
