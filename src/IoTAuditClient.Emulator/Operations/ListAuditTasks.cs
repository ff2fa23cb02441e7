using System.Text.Json;

namespace IoTAuditClient.Emulator;

/// <summary><c>GET /audit/tasks?startTime=...&amp;endTime=...</c></summary>
internal sealed class ListAuditTasks(Agenda agenda, AuditArchive archive, PageTokens tokens) : IAuditOperation
{
    private const int OrdinalBits = 20;

    public string Name => EmulatedOperation.ListAuditTasks;

    public bool Matches(string method, string path) => method == "GET" && path == "/audit/tasks";

    public WireResponse Answer(RequestData request)
    {
        var query = request.Query;
        var start = Parameters.Time("startTime", query.GetValueOrDefault("startTime"));
        var end = Parameters.Time("endTime", query.GetValueOrDefault("endTime"));
        var type = Parameters.OneOf("taskType", query.GetValueOrDefault("taskType"), AuditTerms.TaskTypes);
        var status = Parameters.OneOf("taskStatus", query.GetValueOrDefault("taskStatus"), AuditTerms.TaskStatuses);
        var size = Parameters.PageSize(query.GetValueOrDefault("maxResults"));
        CheckRange(start, end);

        var fingerprint = Fingerprint.Of(Name, start.ToUnixTimeMilliseconds(), end.ToUnixTimeMilliseconds(), type, status);
        var place = tokens.Read(query.GetValueOrDefault("nextToken"), fingerprint);
        var page = archive.Between(start, end)
            .Where(audit => (type is null || type == audit.Type) && (status is null || status == audit.Status))
            .Where(audit => place == 0 || PlaceOf(audit) <= place)
            .Take(size + 1).ToArray();
        return WireResponse.Page(
            "tasks", page.Take(size), Write, page.Length > size ? tokens.Create(PlaceOf(page[size]), fingerprint) : null);
    }

    private static void Write(Utf8JsonWriter writer, AuditHead audit)
    {
        writer.WriteStartObject();
        writer.WriteString("taskId", audit.TaskId);
        writer.WriteString("taskStatus", audit.Status);
        writer.WriteString("taskType", audit.Type);
        writer.WriteEndObject();
    }

    // The place of an audit is its own and not its number in the list, so that audits that start meanwhile shift no page.
    private static long PlaceOf(AuditHead audit) =>
        PageTokens.PlaceOf(audit.StartTime!.Value, audit.Ordinal, OrdinalBits);

    private void CheckRange(DateTimeOffset start, DateTimeOffset end)
    {
        Parameters.CheckOrder(start, end);
        if (start < agenda.OldestRetained)
        {
            throw ServiceException.InvalidRequest(
                FormattableString.Invariant($"'startTime' lies before {agenda.OldestRetained:O}. ")
                + FormattableString.Invariant($"Audits are kept for {Agenda.Retention.Days} days."));
        }
    }
}
