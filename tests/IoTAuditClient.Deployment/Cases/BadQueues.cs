using System.Net;
using IoTAuditClient.Deployment.Stage;

namespace IoTAuditClient.Deployment.Cases;

/// <summary>Queues that are not there.</summary>
internal static class BadQueues
{
    public static async Task<string> MissingAsync(QueueServer server)
    {
        await using var scene = await Scene.SetAsync(server);
        await scene.AddAccountsAsync(1, findings: 300);
        var worker = scene.StartWorker($"--Worker:QueueUrl={scene.QueueUrl}-not");
        var code = await worker.EndAsync().WaitAsync(TimeSpan.FromSeconds(60));
        Claim.That(code == 1, $"the worker ends with 1, and ended with {code}");
        Claim.Says(worker, "does not exist, or refuses this worker");
        return "the worker says so and ends with 1";
    }

    public static async Task<string> AwayAsync(QueueServer server)
    {
        await using var scene = await Scene.SetAsync(server);
        await scene.AddAccountsAsync(1, findings: 300);
        var isAway = true;
        scene.Front.Before = call => Task.FromResult<HttpStatusCode?>(
            isAway && call.Action == "ReceiveMessage" ? HttpStatusCode.ServiceUnavailable : null);
        var worker = scene.StartWorker();
        scene.Accounts[0].Audit();
        await Until.Async(() => worker.Log.Contains("The queue did not answer", StringComparison.Ordinal), "the worker says so");
        Claim.That(!File.Exists(Path.Combine(scene.Folder, "alive")), "a worker without a queue is not healthy");
        isAway = false;
        await scene.DrainedAsync();
        Claim.That(File.Exists(Path.Combine(scene.Folder, "alive")), "a worker with a queue is healthy");
        return $"{await scene.BalanceAsync()} findings once it answered";
    }
}
