using System.Net;
using IoTAuditClient.Deployment.Stage;

namespace IoTAuditClient.Deployment.Cases;

/// <summary>Outputs that fail for a time. No message is to blame, so none may die of it.</summary>
internal static class BadOutputs
{
    public static async Task<string> BucketAsync(QueueServer server)
    {
        await using var scene = await Scene.SetAsync(server, maxReceives: 10);
        await scene.AddAccountsAsync(2, findings: 300);
        HttpStatusCode?[] answers = [HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.InsufficientStorage, null];
        var puts = 0;
        scene.Front.Before = call => Task.FromResult(
            call.IsConditional ? answers[Math.Min(Interlocked.Increment(ref puts), answers.Length) - 1] : null);
        var worker = scene.StartWorker();
        foreach (var account in scene.Accounts)
        {
            account.Audit();
        }

        await scene.DrainedAsync();
        Claim.Says(worker, "The output lake failed");
        Claim.That(!worker.Log.Contains("The output files failed", StringComparison.Ordinal), "the folder has nothing to do with it");
        return $"{await scene.BalanceAsync()} findings after {puts} puts";
    }

    public static async Task<string> FolderAsync(QueueServer server)
    {
        await using var scene = await Scene.SetAsync(server, maxReceives: 10);
        await scene.AddAccountsAsync(1, findings: 300);

        // Permissions do not stop root; a file where the folder should be stops everybody.
        var folder = Path.Combine(scene.Folder, "files");
        await File.WriteAllTextAsync(folder, "");
        var worker = scene.StartWorker();
        scene.Accounts[0].Audit();
        await Until.Async(() => worker.Log.Contains("The output files failed", StringComparison.Ordinal), "the folder fails");
        File.Delete(folder);
        await scene.DrainedAsync();
        return $"{await scene.BalanceAsync()} findings once it was a folder";
    }

    public static async Task<string> FullFolderAsync(QueueServer server)
    {
        await using var scene = await Scene.SetAsync(server, maxReceives: 10);
        await scene.AddAccountsAsync(1, findings: 300);
        var folder = Path.Combine(scene.Folder, "files");
        await using var disk = await SmallDisk.MountAsync(folder, "64k");
        var worker = scene.StartWorker();
        scene.Accounts[0].Audit();
        await Until.Async(() => worker.Log.Contains("The output files failed", StringComparison.Ordinal), "the folder is full");
        await worker.StopAsync();

        Claim.Says(worker, "No space left on device");
        Claim.That(!Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Any(), "no half file stays in the folder");
        Claim.That(await scene.CountAsync(scene.QueueUrl) == 1, "the message is still in the queue");

        await disk.GrowAsync("16m");
        scene.StartWorker();
        await scene.DrainedAsync();
        var puts = scene.Front.Log.Count(static entry => entry.Call.IsConditional);
        Claim.That(puts == 1, $"the bucket, which was not full, was written once; there were {puts} puts");
        return $"{await scene.BalanceAsync()} findings once there was room";
    }

    public static async Task<string> SlowAsync(QueueServer server)
    {
        await using var scene = await Scene.SetAsync(server, maxReceives: 1);
        await scene.AddAccountsAsync(1, findings: 300);
        scene.Front.Before = static async call =>
        {
            if (call.IsConditional)
            {
                await Task.Delay(TimeSpan.FromSeconds(9));
            }

            return null;
        };
        scene.StartWorker();
        scene.StartWorker();
        scene.Accounts[0].Audit();
        await scene.DrainedAsync();
        var puts = scene.Front.Log.Count(static entry => entry.Call.IsConditional);
        Claim.That(puts == 1, $"no other worker had the message in the nine seconds; there were {puts} puts");
        return $"{await scene.BalanceAsync()} findings, the message hidden for twice its visibility";
    }
}
