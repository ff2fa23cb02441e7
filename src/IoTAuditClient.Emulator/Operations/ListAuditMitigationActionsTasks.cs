using System.Text.Json;

namespace IoTAuditClient.Emulator;

/// <summary><c>GET /audit/mitigationactions/tasks?startTime=...&amp;endTime=...</c></summary>
/// <remarks>
/// As AWS documents the range: tasks that began at its start or later, and ended by its end. One that has not ended is listed where it
/// began by then, or the filter for those in progress would find none.
/// </remarks>
internal sealed class ListAuditMitigationActionsTasks(EmulatedMitigations mitigations, PageTokens tokens) : IAuditOperation
{
    private const int NumberBits = 20;

    public string Name => EmulatedOperation.ListAuditMitigationActionsTasks;

    public bool Matches(string method, string path) => method == "GET" && path == "/audit/mitigationactions/tasks";

    public string? FindingIdOf(RequestData request) => request.Query.GetValueOrDefault("findingId");

    public WireResponse Answer(RequestData request)
    {
        var query = request.Query;
        var start = Parameters.Time("startTime", query.GetValueOrDefault("startTime"));
        var end = Parameters.Time("endTime", query.GetValueOrDefault("endTime"));
        var audit = Parameters.OptionalText("auditTaskId", query.GetValueOrDefault("auditTaskId"), Constraint.AuditTaskId);
        var finding = Parameters.OptionalText("findingId", query.GetValueOrDefault("findingId"), Constraint.FindingId);
        var status = Parameters.OneOf("taskStatus", query.GetValueOrDefault("taskStatus"), MitigationTerms.TaskStatuses);
        var size = Parameters.PageSize(query.GetValueOrDefault("maxResults"));
        Parameters.CheckOrder(start, end);

        var fingerprint = Fingerprint.Of(
            Name, start.ToUnixTimeMilliseconds(), end.ToUnixTimeMilliseconds(), audit, finding, status);
        var place = tokens.Read(query.GetValueOrDefault("nextToken"), fingerprint);
        return mitigations.LookAtAll(tasks =>
        {
            var page = tasks.Where(task => task.StartTime >= start && (task.EndTime ?? task.StartTime).InMilliseconds() <= end)
                .Where(task => audit is null || audit == task.Request.Target.AuditTaskId || task.Findings.Any(f => f.AuditTaskId == audit))
                .Where(task => finding is null || task.Findings.Any(f => f.FindingId == finding))
                .Where(task => status is null || status == task.Status)
                .Where(task => place == 0 || PlaceOf(task) <= place)
                .Take(size + 1).ToArray();
            return WireResponse.Page(
                "tasks", page.Take(size), Write, page.Length > size ? tokens.Create(PlaceOf(page[size]), fingerprint) : null);
        });
    }

    // The place of a task is its own and not its number in the list, so that tasks that start meanwhile shift no page.
    private static long PlaceOf(MitigationTask task) =>
        PageTokens.PlaceOf(task.StartTime, task.Number, NumberBits);

    private static void Write(Utf8JsonWriter writer, MitigationTask task)
    {
        writer.WriteStartObject();
        writer.WriteString("taskId", task.Request.TaskId);
        writer.WriteTime("startTime", task.StartTime);
        writer.WriteString("taskStatus", task.Status);
        writer.WriteEndObject();
    }
}
