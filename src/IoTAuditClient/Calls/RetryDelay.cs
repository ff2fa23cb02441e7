namespace IoTAuditClient.Calls;

/// <summary>How long to wait before a retry.</summary>
internal static class RetryDelay
{
    private static readonly TimeSpan TransientBase = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan ThrottleBase = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Cap = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Doubles from retry to retry up to a cap; the jitter takes away at most half, so that no retry follows at once; a
    /// hint of the service is never undercut.
    /// </summary>
    /// <param name="retry">1 for the first retry.</param>
    /// <param name="isThrottle">Whether the failed attempt was throttled.</param>
    /// <param name="retryAfter">The wait that the service asked for.</param>
    /// <param name="random">From 0 (included) to 1.</param>
    public static TimeSpan Compute(int retry, bool isThrottle, TimeSpan? retryAfter, double random)
    {
        var baseDelay = isThrottle ? ThrottleBase : TransientBase;
        var ceiling = Math.Min(baseDelay.TotalMilliseconds * Math.Pow(2, retry - 1), Cap.TotalMilliseconds);
        var delay = TimeSpan.FromMilliseconds(ceiling * (1 + random) / 2);

        // Stryker disable once Equality : of two equal waits either is right.
        return retryAfter > delay ? retryAfter.Value : delay;
    }
}
