namespace IoTAuditClient.Soak.Measuring;

/// <summary>How much the process may grow, and why by that much.</summary>
internal static class Limits
{
    private const long Mebibyte = 1024 * 1024;

    // The largest buffer of an endless body (twice MaxResponseBytes) stays in the shared pool, one or two a core, for a minute or longer.
    private const long PooledBytes = 6 * Mebibyte;

    // Compiled code, the collector's own reserve, and what the system counts late.
    private const long WorkingSetBytes = 64 * Mebibyte;

    // The pool keeps some threads more or less, and each costs a handle or two here and there.
    private const int PoolThreads = 8;
    private const int SpareHandles = 8;

    /// <summary>While the clients live: a connection stays open for a minute after its last request.</summary>
    /// <param name="connections">How many requests were under way at a time.</param>
    public static IReadOnlyList<Limit> Alive(long connections) =>
    [
        Managed,
        WorkingSet,
        new("handles", measurement => measurement.HandleCount, connections + SpareHandles),
        new("sockets", measurement => measurement.SocketCount, connections),
        Threads,
        new("timers", measurement => measurement.TimerCount, 2),
        WorkItems,
    ];

    /// <summary>After the clients are disposed: they leave nothing.</summary>
    public static IReadOnlyList<Limit> Gone { get; } =
    [
        Managed,
        WorkingSet,
        new("handles", measurement => measurement.HandleCount, SpareHandles),
        new("sockets", measurement => measurement.SocketCount, 0),
        Threads,
        new("timers", measurement => measurement.TimerCount, 0),
        WorkItems,
    ];

    private static Limit Managed => new("managed memory, MiB", measurement => measurement.ManagedBytes, PooledBytes, Mebibyte);

    private static Limit WorkingSet => new("working set, MiB", measurement => measurement.WorkingSetBytes, WorkingSetBytes, Mebibyte);

    private static Limit Threads => new("threads", measurement => measurement.ThreadCount, PoolThreads);

    private static Limit WorkItems => new("queued work items", measurement => measurement.WaitingWorkItems, 0);
}
