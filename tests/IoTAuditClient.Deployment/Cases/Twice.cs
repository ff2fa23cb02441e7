using IoTAuditClient.Deployment.Stage;

namespace IoTAuditClient.Deployment.Cases;

/// <summary>SQS delivers at least once.</summary>
internal static class Twice
{
    public static async Task<string> AtOnceAsync(QueueServer server)
    {
        await using var scene = await Scene.SetAsync(server);
        await scene.AddAccountsAsync(1, findings: 600);

        // Both have written all before one of them may put its object.
        var putting = 0;
        var both = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        scene.Front.Before = async call =>
        {
            if (call.IsConditional)
            {
                if (Interlocked.Increment(ref putting) == 2)
                {
                    both.SetResult();
                }

                await both.Task.WaitAsync(TimeSpan.FromSeconds(30));
            }

            return null;
        };
        var account = scene.Accounts[0];
        var taskId = account.Audit();
        await Until.Async(
            async () => await scene.CountAsync(scene.QueueUrl) == 1, () => Task.FromResult("the message of the emulator did not arrive"));
        await scene.SendAsync(account.EndOf(taskId));
        var first = scene.StartWorker("--Worker:Concurrency=1");
        var second = scene.StartWorker("--Worker:Concurrency=1");
        await scene.DrainedAsync();

        int[] puts = [.. scene.Front.Log.Where(static entry => entry.Call.IsConditional).Select(static entry => entry.Status).Order()];
        Claim.That(puts is [200, 412], $"one put is taken and the other refused; they are {string.Join(", ", puts)}");
        Claim.Says(first, "findings written");
        Claim.Says(second, "findings written");
        return $"{await scene.BalanceAsync()} findings, one of two puts refused";
    }

    public static async Task<string> LaterAsync(QueueServer server)
    {
        await using var scene = await Scene.SetAsync(server);
        await scene.AddAccountsAsync(2, findings: 300);
        var worker = scene.StartWorker();
        foreach (var account in scene.Accounts)
        {
            account.Audit();
        }

        await scene.DrainedAsync();
        foreach (var account in scene.Accounts)
        {
            await scene.SendAsync(account.EndOf(account.TaskIds[0]));
        }

        await scene.DrainedAsync();
        Claim.Says(worker, "written before");
        return $"{await scene.BalanceAsync()} findings";
    }
}
