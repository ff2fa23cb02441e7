using IoTAuditClient.Deployment.Stage;

namespace IoTAuditClient.Deployment.Cases;

/// <summary>Messages of which nothing can be written, whenever it is tried.</summary>
internal static class BadMessages
{
    public static async Task<string> AreDeadWithAReasonAsync(QueueServer server)
    {
        await using var scene = await Scene.SetAsync(server, maxReceives: 2);
        await scene.AddAccountsAsync(1, findings: 300);
        var account = scene.Accounts[0];
        (string Body, string Reason)[] bad =
        [
            (
                """{"Records":[{"eventSource":"aws:s3","eventName":"ObjectCreated:Put","s3":{"bucket":{"name":"b"}}}]}""",
                "no notification: At $.Records[0] is an event of S3"),
            ("""{"accountId": "1111""", "no notification: Expected end of string"),
            (new string('x', 256 * 1024), "no notification: 'x' is an invalid start"),
            ("[]", "The message holds no notification"),
            (account.EndOf("../../etc/passwd"), "names no audit, or one by what is no id"),
            (account.EndOf("00000000000000000000000000000000"), "there is no audit with the id '0000"),
            (account.EndOf("a").Replace(account.Id, "999999999999", StringComparison.Ordinal), "has no account 999999999999"),
            (account.EndOf("a").Replace($"\"{account.Id}\"", "\"me\\u001b[2J\"", StringComparison.Ordinal), "names no account"),
        ];
        var worker = scene.StartWorker();
        foreach (var (body, _) in bad)
        {
            await scene.SendAsync(body);
        }

        account.Audit();
        await scene.DrainedAsync(bad.Length);

        foreach (var (_, reason) in bad)
        {
            var isLogged = ReasonsOf(worker).Any(line => line.Contains(reason, StringComparison.Ordinal));
            Claim.That(isLogged, $"\"{reason}\" is logged:\n{worker.Log}");
        }

        Claim.That(ReasonsOf(worker).All(static line => line.Length < 1_000), "no message is repeated in the log");
        Claim.That(!worker.Log.Contains('\u001b', StringComparison.Ordinal), "nothing of a message reaches a terminal");
        var dead = await scene.DeadAsync();
        Claim.That(dead.Order(StringComparer.Ordinal).SequenceEqual(bad.Select(static it => it.Body).Order(StringComparer.Ordinal)),
            "the dead-letter queue has each message as it was");
        return $"{await scene.BalanceAsync()} findings of the good message, {dead.Count} dead letters with a reason each";
    }

    public static async Task<string> RoleThatIsRefusedAsync(QueueServer server)
    {
        await using var scene = await Scene.SetAsync(server, maxReceives: 2);
        await scene.AddAccountsAsync(2, findings: 300);
        var refused = scene.Accounts[1];

        // The server has no AssumeRole, and refuses it.
        var worker = scene.StartWorker(
            $"--IoTAudit:Accounts:{refused.Name}:RoleArn=arn:aws:iam::{refused.Id}:role/audit-reader");
        scene.Accounts[0].Audit();
        var taskId = refused.Audit();
        await scene.DrainedAsync(1);
        Claim.Says(worker, "arn:aws:iam::");
        Claim.That((await scene.DeadAsync()).Single().Contains(taskId, StringComparison.Ordinal), "the refused account's message is dead");

        await scene.Accounts[1].DisposeAsync();
        scene.Accounts.RemoveAt(1);
        return $"{await scene.BalanceAsync()} findings of the other account, one dead letter with a reason";
    }

    private static IEnumerable<string> ReasonsOf(WorkerProcess worker) =>
        worker.Log.Split('\n').Where(static line => line.Contains("is for the dead-letter queue", StringComparison.Ordinal));
}
