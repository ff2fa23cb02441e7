using Microsoft.Extensions.Options;

namespace Worker;

/// <summary>A file that is as old as the queue's last answer: a worker has no port that could be asked whether it is well.</summary>
internal sealed class Heartbeat(IOptions<WorkerOptions> options)
{
    /// <summary>A poll takes twenty seconds, its retries as many; more is no queue, or a process that hangs.</summary>
    private static readonly TimeSpan Stale = TimeSpan.FromMinutes(2);

    public void Beat() => File.WriteAllText(options.Value.HealthFile, "");

    public static bool IsFresh(WorkerOptions options) =>
        File.Exists(options.HealthFile) && DateTime.UtcNow - File.GetLastWriteTimeUtc(options.HealthFile) < Stale;
}
