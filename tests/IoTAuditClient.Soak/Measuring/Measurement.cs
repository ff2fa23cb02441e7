using System.Diagnostics;

namespace IoTAuditClient.Soak.Measuring;

/// <summary>What the process holds at a moment.</summary>
internal sealed record Measurement
{
    private const string Handles = "/proc/self/fd";
    private const string Threads = "/proc/self/task";

    public required long ManagedBytes { get; init; }

    public required long WorkingSetBytes { get; init; }

    /// <summary>Without the files of loaded code, which come when they are first needed and stay.</summary>
    public required int HandleCount { get; init; }

    public required int SocketCount { get; init; }

    public required int ThreadCount { get; init; }

    public required long TimerCount { get; init; }

    public required long WaitingWorkItems { get; init; }

    /// <summary>Takes one after everything that can be collected is, finalizers included.</summary>
    public static Measurement Take()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return Now();
    }

    /// <summary>Takes one as things are.</summary>
    public static Measurement Now()
    {
        using var process = Process.GetCurrentProcess();
        var isLinux = Directory.Exists(Handles);
        var handles = isLinux ? Directory.GetFiles(Handles).Select(TargetOf).Where(target => !IsCode(target)).ToArray() : [];
        return new Measurement
        {
            ManagedBytes = GC.GetTotalMemory(forceFullCollection: false),
            WorkingSetBytes = process.WorkingSet64,
            HandleCount = isLinux ? handles.Length : process.HandleCount,
            SocketCount = handles.Count(target => target.StartsWith("socket:", StringComparison.Ordinal)),
            ThreadCount = isLinux ? Directory.GetDirectories(Threads).Length : process.Threads.Count,
            TimerCount = Timer.ActiveCount,
            WaitingWorkItems = ThreadPool.PendingWorkItemCount,
        };
    }

    private static bool IsCode(string target) => Path.GetExtension(target) is ".dll" or ".pdb" or ".so";

    private static string TargetOf(string link)
    {
        try
        {
            return File.ResolveLinkTarget(link, returnFinalTarget: false)?.Name ?? "";
        }
        catch (IOException)
        {
            // Closed meanwhile: it was the handle that listed the others.
            return "";
        }
    }
}
