using System.Text.Json;

namespace IoTAuditClient.Emulator;

/// <summary><c>GET /audit/scheduledaudits</c></summary>
internal sealed class ListScheduledAudits(EmulatedAudits audits, PageTokens tokens, string arnPrefix) : IAuditOperation
{
    private static readonly byte[] Query = Fingerprint.Of(EmulatedOperation.ListScheduledAudits);

    public string Name => EmulatedOperation.ListScheduledAudits;

    public bool Matches(string method, string path) => method == "GET" && path == "/audit/scheduledaudits";

    public WireResponse Answer(RequestData request)
    {
        var size = Parameters.PageSize(request.Query.GetValueOrDefault("maxResults"));
        var start = (int)tokens.Read(request.Query.GetValueOrDefault("nextToken"), Query);
        var scheduled = audits.Scheduled;
        return WireResponse.Page(
            "scheduledAudits",
            scheduled.Skip(start).Take(size),
            Write,
            start + size < scheduled.Count ? tokens.Create(start + size, Query) : null);
    }

    private void Write(Utf8JsonWriter writer, EmulatedScheduledAudit audit)
    {
        writer.WriteStartObject();
        writer.WriteString("scheduledAuditName", audit.Name);
        writer.WriteString("scheduledAuditArn", $"{arnPrefix}:scheduledaudit/{audit.Name}");
        writer.WriteString("frequency", audit.Frequency);
        writer.WriteText("dayOfMonth", audit.DayOfMonth);
        writer.WriteText("dayOfWeek", audit.DayOfWeek?.ToString()[..3].ToUpperInvariant());
        writer.WriteEndObject();
    }
}
