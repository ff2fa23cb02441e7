using IoTAuditClient.Deployment.Stage;
using IoTAuditClient.Emulator;

namespace IoTAuditClient.Deployment.Cases;

/// <summary>Signatures carry a time, and services refuse those of another hour.</summary>
internal static class Clocks
{
    public static async Task<string> WrongAsync(QueueServer server)
    {
        await using var scene = await Scene.SetAsync(server);
        await scene.AddAccountsAsync(2, findings: 300);
        scene.Accounts[0].Emulator.Faults.Add(AuditFault.ClockSkew(TimeSpan.FromHours(1)).Always());
        scene.StartWorker();
        foreach (var account in scene.Accounts)
        {
            account.Audit();
        }

        await scene.DrainedAsync();
        return $"{await scene.BalanceAsync()} findings";
    }
}
