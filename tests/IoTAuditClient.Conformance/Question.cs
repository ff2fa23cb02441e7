using System.Globalization;
using System.Text.Json;

namespace IoTAuditClient.Conformance;

/// <summary>One question that every peer is asked, as tests/conformance/questions.py writes it.</summary>
internal sealed record Question
{
    public required Uri Endpoint { get; init; }

    public required string Operation { get; init; }

    public string? FindingId { get; init; }

    public string? NextToken { get; init; }

    public string? TaskId { get; init; }

    public DateTimeOffset? StartTime { get; init; }

    public DateTimeOffset? EndTime { get; init; }

    public string? CheckName { get; init; }

    public bool? ListSuppressedFindings { get; init; }

    public JsonElement? ResourceIdentifier { get; init; }

    public string? TaskType { get; init; }

    public string? TaskStatus { get; init; }

    public IReadOnlyList<string>? TargetCheckNames { get; init; }

    public DateTimeOffset? ExpirationDate { get; init; }

    public string? Description { get; init; }

    public bool? AscendingOrder { get; init; }

    public JsonElement? Target { get; init; }

    public JsonElement? AuditCheckToActionsMapping { get; init; }

    public string? AuditTaskId { get; init; }

    public string? ActionType { get; init; }

    public string? ActionName { get; init; }

    /// <summary>The texts of a list.</summary>
    public static string[] Texts(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetString()!)];

    public static Question Parse(string line)
    {
        var json = JsonDocument.Parse(line).RootElement;
        return new Question
        {
            Endpoint = new Uri(json.GetProperty("endpoint").GetString()!),
            Operation = json.GetProperty("operation").GetString()!,
            FindingId = Text("findingId"),
            NextToken = Text("nextToken"),
            TaskId = Text("taskId"),
            StartTime = Time("startTime"),
            EndTime = Time("endTime"),
            CheckName = Text("checkName"),
            ListSuppressedFindings = Member("listSuppressedFindings")?.GetBoolean(),
            ResourceIdentifier = Member("resourceIdentifier"),
            TaskType = Text("taskType"),
            TaskStatus = Text("taskStatus"),
            TargetCheckNames = Member("targetCheckNames") is { } names ? Texts(names) : null,
            ExpirationDate = Time("expirationDate"),
            Description = Text("description"),
            AscendingOrder = Member("ascendingOrder")?.GetBoolean(),
            Target = Member("target"),
            AuditCheckToActionsMapping = Member("auditCheckToActionsMapping"),
            AuditTaskId = Text("auditTaskId"),
            ActionType = Text("actionType"),
            ActionName = Text("actionName"),
        };

        string? Text(string name) => Member(name)?.GetString();

        JsonElement? Member(string name) => json.TryGetProperty(name, out var value) ? value : null;

        DateTimeOffset? Time(string name) => Text(name) is { } text ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture) : null;
    }
}
