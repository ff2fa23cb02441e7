using System.Diagnostics;
using System.Net;
using IoTAuditClient.Deployment.Stage;

namespace IoTAuditClient.Deployment.Cases;

/// <summary>SIGTERM, as orchestrators send it.</summary>
internal static class Stopping
{
    public static async Task<string> FinishesAsync(QueueServer server)
    {
        await using var scene = await Scene.SetAsync(server, maxReceives: 1);
        await scene.AddAccountsAsync(1, findings: 1_000);
        scene.Accounts[0].Slow(TimeSpan.FromMilliseconds(400));
        var worker = scene.StartWorker();
        scene.Accounts[0].Audit();
        await BusyAsync(scene);
        var code = await worker.StopAsync();
        Claim.That(code == 0, $"a worker that is stopped ends with 0, and not with {code}");
        Claim.That(await scene.CountAsync(scene.QueueUrl) == 0, "the message is deleted");
        return $"{await scene.BalanceAsync()} findings";
    }

    public static async Task<string> GivesBackAsync(QueueServer server)
    {
        await using var scene = await Scene.SetAsync(server);
        await scene.AddAccountsAsync(1, findings: 1_000);
        scene.Accounts[0].Slow(TimeSpan.FromMilliseconds(400));
        string[] patient = ["--Worker:Concurrency=1", "--Worker:Visibility=00:05:00", "--Worker:FinishWithin=00:00:00"];
        var worker = scene.StartWorker(patient);
        scene.Accounts[0].Audit();
        await BusyAsync(scene);
        var code = await worker.StopAsync();
        Claim.That(code == 0, $"a worker that is stopped ends with 0, and not with {code}");
        Claim.Says(worker, "was given back, because the worker stops");

        // Within the minute that the wait has; the message would have been hidden for five.
        var start = Stopwatch.GetTimestamp();
        scene.StartWorker(patient);
        await scene.DrainedAsync();
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return $"{await scene.BalanceAsync()} findings by the next worker, {seconds:0} s later";
    }

    public static async Task<string> PollsEndAsync(QueueServer server)
    {
        await using var scene = await Scene.SetAsync(server);
        await scene.AddAccountsAsync(1, findings: 300);
        var polling = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        scene.Front.Before = call =>
        {
            if (call.Action == "ReceiveMessage")
            {
                polling.TrySetResult();
            }

            return Task.FromResult<HttpStatusCode?>(null);
        };
        string[] patient = ["--Worker:Concurrency=1", "--Worker:Visibility=00:05:00", "--Worker:Poll=00:00:10"];
        var worker = scene.StartWorker(patient);
        await polling.Task.WaitAsync(TimeSpan.FromMinutes(1));
        var ending = worker.StopAsync();
        await Until.Async(() => worker.Log.Contains("Application is shutting down", StringComparison.Ordinal), "the worker stops");
        scene.Accounts[0].Audit();
        var code = await ending;
        Claim.That(code == 0, $"a worker that is stopped ends with 0, and not with {code}");
        Claim.Says(worker, "was given back, because the worker stops");
        scene.StartWorker(patient);
        await scene.DrainedAsync();
        return $"{await scene.BalanceAsync()} findings by the next worker";
    }

    private static Task BusyAsync(Scene scene)
    {
        var writing = Path.Combine(scene.Folder, "files", ".writing");
        return Until.Async(() => Directory.Exists(writing) && Directory.EnumerateFiles(writing).Any(), "the worker writes");
    }
}
