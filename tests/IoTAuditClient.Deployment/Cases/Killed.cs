using System.Net;
using IoTAuditClient.Deployment.Stage;

namespace IoTAuditClient.Deployment.Cases;

/// <summary>SIGKILL, after which no line of a worker runs.</summary>
internal static class Killed
{
    public static async Task<string> InTheMiddleAsync(QueueServer server)
    {
        await using var scene = await Scene.SetAsync(server);
        await scene.AddAccountsAsync(4, findings: 1_000);
        scene.Accounts.ForEach(static account => account.Slow(TimeSpan.FromMilliseconds(400)));
        var first = scene.StartWorker();
        var second = scene.StartWorker();
        foreach (var account in scene.Accounts.Concat(scene.Accounts).Concat(scene.Accounts))
        {
            account.Audit();
        }

        // The first one is in the middle of a file when it dies: half of it stays in the folder of what is being written.
        var writing = Path.Combine(scene.Folder, "files", ".writing");
        await Until.Async(
            () => first.Log.Contains("findings written", StringComparison.Ordinal) && Directory.EnumerateFiles(writing).Count() > 2,
            "the workers write");
        await first.KillAsync();
        var halves = Directory.EnumerateFiles(writing).Count();
        await scene.DrainedAsync();
        await second.StopAsync();

        var findings = await scene.BalanceAsync();
        Claim.That(halves > 0, "a file was half written when the worker was killed");
        return $"{findings} findings of 12 audits, each once in the folder and once in the bucket";
    }

    public static async Task<string> BeforeDeletingAsync(QueueServer server)
    {
        await using var scene = await Scene.SetAsync(server);
        await scene.AddAccountsAsync(1, findings: 300);
        var deleting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        scene.Front.Before = async call =>
        {
            if (call.Action == "DeleteMessage" && deleting.TrySetResult())
            {
                await Task.Delay(TimeSpan.FromSeconds(2));
                return HttpStatusCode.ServiceUnavailable;
            }

            return null;
        };
        var first = scene.StartWorker();
        var taskId = scene.Accounts[0].Audit();
        await deleting.Task.WaitAsync(TimeSpan.FromMinutes(1));
        await first.KillAsync();
        var written = File.GetLastWriteTimeUtc(FileOf(scene, taskId));

        var second = scene.StartWorker();
        await scene.DrainedAsync();
        Claim.Says(second, "written before, so that its message came twice");
        Claim.That(File.GetLastWriteTimeUtc(FileOf(scene, taskId)) == written, "the file is the first worker's");
        return $"{await scene.BalanceAsync()} findings, written by the killed worker and found by the next";
    }

    private static string FileOf(Scene scene, string taskId) =>
        Path.Combine(scene.Folder, "files", Ledger.PathOf(scene.Accounts[0], taskId) + ".jsonl");
}
