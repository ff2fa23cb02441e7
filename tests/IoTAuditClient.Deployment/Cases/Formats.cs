using System.Text.Json;
using IoTAuditClient.Deployment.Stage;

namespace IoTAuditClient.Deployment.Cases;

/// <summary>The formats beside those that every case writes.</summary>
internal static class Formats
{
    public static async Task<string> AllAsync(QueueServer server)
    {
        await using var scene = await Scene.SetAsync(server);
        await scene.AddAccountsAsync(1, findings: 250);
        scene.StartWorker(
            $"--Worker:Outputs:lake-ocsf:Folder={scene.Folder}/ocsf",
            "--Worker:Outputs:lake-ocsf:Format=ocsf",
            $"--Worker:Outputs:hub:Folder={scene.Folder}/hub",
            "--Worker:Outputs:hub:Format=asff");
        var taskId = scene.Accounts[0].Audit();
        await scene.DrainedAsync();

        var path = Ledger.PathOf(scene.Accounts[0], taskId);
        var findings = await scene.BalanceAsync();
        var events = await File.ReadAllLinesAsync(Path.Combine(scene.Folder, "ocsf", path + ".ocsf.json"));
        Claim.That(events.Length == findings, $"OCSF has {events.Length} events");
        var ids = new HashSet<string>();
        string[] batches = [.. Directory.EnumerateFiles(Path.Combine(scene.Folder, "hub"), "*.batch-*", SearchOption.AllDirectories)];
        foreach (var batch in batches)
        {
            using var request = JsonDocument.Parse(await File.ReadAllBytesAsync(batch));
            var entries = request.RootElement.GetProperty("Findings");
            Claim.That(entries.GetArrayLength() <= 100, "a batch has a hundred findings at most");
            var areNew = entries.EnumerateArray().All(entry => ids.Add(entry.GetProperty("Id").GetString()!));
            Claim.That(areNew, "no finding is in two batches");
        }

        Claim.That(ids.Count == findings, $"the batches have {ids.Count} findings");
        return $"{findings} findings, {events.Length} events of OCSF, {batches.Length} batches of ASFF";
    }
}
