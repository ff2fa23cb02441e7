using System.Runtime;
using IoTAuditClient.Soak.Accounts;
using IoTAuditClient.Soak.Load;
using Microsoft.Extensions.DependencyInjection;

namespace IoTAuditClient.Soak.Measuring;

/// <summary>
/// Checks that a client that is disposed closes its connections itself. The garbage collector would do so too, some
/// time later, so it is kept from its work.
/// </summary>
internal static class ComingAndGoing
{
    private const int Clients = 10;
    private const long RoomWithoutCollection = 100 * 1024 * 1024;

    public static async Task CheckAsync(SoakClients clients, HttpConnections connections, string findingId, Objections objections)
    {
        var before = connections.Open;
        var isKeptAway = GC.TryStartNoGCRegion(RoomWithoutCollection);
        for (var i = 0; i < Clients; i++)
        {
            await using var provider = clients.Provide();
            await provider.GetRequiredService<IAuditFindingClient>().DescribeAsync(findingId);
        }

        var after = connections.Open;
        objections.Expect(
            isKeptAway && GCSettings.LatencyMode is GCLatencyMode.NoGCRegion,
            "The garbage collector could not be kept away: this says nothing about the clients.");
        objections.Expect(after <= before, $"{Clients} clients came and went, and {after - before} of their connections stayed open.");
        if (GCSettings.LatencyMode is GCLatencyMode.NoGCRegion)
        {
            GC.EndNoGCRegion();
        }
    }
}
