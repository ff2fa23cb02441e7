using System.Globalization;
using IoTAuditClient;

namespace IoTAudit.Tool.Findings;

/// <summary>A related client with the time for which it was connected, as a line of a table has it. Times are UTC.</summary>
/// <param name="ClientId">Its id, in text that a terminal does not obey.</param>
/// <param name="From">When it connected; empty where that is not said.</param>
/// <param name="To">When it disconnected; empty where that is not said.</param>
internal sealed record ConnectedClient(string ClientId, string From, string To)
{
    public const string FromHead = "from (UTC)";
    public const string ToHead = "to (UTC)";

    /// <summary>How wide a time is.</summary>
    public const int TimeWidth = 16;

    private const string Connected = "CONNECTION_TIME";
    private const string Disconnected = "DISCONNECTION_TIME";

    /// <returns>The client, or null where the resource is none, or has more to tell than a line holds.</returns>
    public static ConnectedClient? Of(AuditResource resource) =>
        resource.Identifier is ResourceIdentifier.Client { ClientId: { } id, AccountId: null, Others.Count: 0 }
        && resource.AdditionalInfo.Count > 0
        && resource.AdditionalInfo.All(static entry => entry.Key is Connected or Disconnected && TimeOf(entry.Value).Length > 0)
            ? new ConnectedClient(
                VisibleText.Show(id),
                TimeOf(resource.AdditionalInfo.GetValueOrDefault(Connected)),
                TimeOf(resource.AdditionalInfo.GetValueOrDefault(Disconnected)))
            : null;

    private static string TimeOf(string? milliseconds) =>
        milliseconds is { Length: 12 or 13 } && long.TryParse(milliseconds, NumberStyles.None, CultureInfo.InvariantCulture, out var time)
            ? DateTimeOffset.FromUnixTimeMilliseconds(time).UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
            : "";
}
