using System.Runtime.InteropServices;

namespace IoTAuditClient.Benchmarks.WholeProcess;

/// <summary>What the kernel has counted for programs that this one has started and that have ended.</summary>
/// <param name="PageFaults">How many pages were mapped without reading them from a disk.</param>
/// <param name="Processor">The time of the processor, the kernel's included.</param>
internal sealed record ChildUsage(long PageFaults, TimeSpan Processor)
{
    // RUSAGE_CHILDREN, and the places in the structure of getrusage(2), which holds 18 longs on 64 bits.
    private const int Children = -1;
    private const int Longs = 18;
    private const int MinorFaults = 8;

    public static bool IsCounted => OperatingSystem.IsLinux() && Environment.Is64BitProcess;

    public static ChildUsage UpToNow()
    {
        var usage = new long[Longs];
        if (GetUsage(Children, usage) != 0)
        {
            throw new InvalidOperationException("The kernel does not tell what the programs have used.");
        }

        return new ChildUsage(
            usage[MinorFaults],
            TimeSpan.FromSeconds(usage[0] + usage[2]) + TimeSpan.FromMicroseconds(usage[1] + usage[3]));
    }

    public ChildUsage Since(ChildUsage before) => new(PageFaults - before.PageFaults, Processor - before.Processor);

    [DllImport("libc", EntryPoint = "getrusage")]
    private static extern int GetUsage(int who, long[] usage);
}
