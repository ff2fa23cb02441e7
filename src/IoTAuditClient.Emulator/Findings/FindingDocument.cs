using System.Text;
using System.Text.Json;

namespace IoTAuditClient.Emulator;

/// <summary>A finding ready to be served: its JSON, and what the operations look at.</summary>
internal sealed class FindingDocument
{
    private const int ShownRelatedResources = 10;

    private readonly Func<string, string?> _identifier;

    private FindingDocument(
        string findingId,
        byte[] json,
        IReadOnlyList<ReadOnlyMemory<byte>> relatedResources,
        Func<string, string?> identifier)
    {
        FindingId = findingId;
        Content = json;
        RelatedResources = relatedResources;
        _identifier = identifier;
    }

    public string FindingId { get; }

    /// <summary>The finding as DescribeAuditFinding and ListAuditFindings show it.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>Every related resource, as ListRelatedResourcesForAuditFinding shows it.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> RelatedResources { get; }

    public string? TaskId { get; private init; }

    public string? CheckName { get; private init; }

    public DateTimeOffset? TaskStartTime { get; private init; }

    public DateTimeOffset? FindingTime { get; private init; }

    public string? ReasonCode { get; private init; }

    public bool? IsSuppressed { get; private init; }

    /// <summary>What the finding counts as in the statistics of its audit. Without an identifier it is a resource of its own.</summary>
    public FindingFact Fact => new(CheckName, IsSuppressed ?? false, ResourceKey.Of(_identifier) ?? FindingId);

    public static FindingDocument From(EmulatedFinding finding)
    {
        var all = finding.RelatedResources;
        var shown = finding.CheckName == "INTERMEDIATE_CA_REVOKED_FOR_ACTIVE_DEVICE_CERTIFICATES_CHECK"
            ? null
            : all?.Take(ShownRelatedResources).ToArray();
        var identifier = finding.NonCompliantResource?.ResourceIdentifier;
        return new FindingDocument(
            finding.FindingId,
            FindingJson.Write(finding, shown),
            [.. (all ?? []).Select(resource => new ReadOnlyMemory<byte>(FindingJson.Write(resource)))],
            path => identifier?[path])
        {
            TaskId = finding.TaskId,
            CheckName = finding.CheckName,
            TaskStartTime = finding.TaskStartTime,
            FindingTime = finding.FindingTime,
            ReasonCode = finding.ReasonForNonComplianceCode,
            IsSuppressed = finding.IsSuppressed,
        };
    }

    /// <summary>Takes the text as it is, odd shapes included; what cannot be read of it simply matches no filter.</summary>
    public static FindingDocument Parse(string json, string? findingId)
    {
        var root = ParseJson(json);
        findingId ??= Member(root, "findingId") is { ValueKind: JsonValueKind.String } id
            ? id.GetString()
            : throw new ArgumentException(
                "The JSON has no text member 'findingId'. Name the id that this finding shall be found under.",
                nameof(findingId));
        Constraint.FindingId.ThrowIfBroken(findingId!, nameof(findingId));

        var identifier = Member(Member(root, "nonCompliantResource"), "resourceIdentifier");
        var related = Member(root, "relatedResources");
        return new FindingDocument(
            findingId!,
            Encoding.UTF8.GetBytes(json),
            related.ValueKind == JsonValueKind.Array ? [.. related.EnumerateArray().Select(Bytes)] : [],
            path => Text(path.Split('.').Aggregate(identifier, Member)))
        {
            TaskId = Text(Member(root, "taskId")),
            CheckName = Text(Member(root, "checkName")),
            TaskStartTime = Time(Member(root, "taskStartTime")),
            FindingTime = Time(Member(root, "findingTime")),
            ReasonCode = Text(Member(root, "reasonForNonComplianceCode")),
            IsSuppressed = Member(root, "isSuppressed").ValueKind switch
            {
                JsonValueKind.True => true,
                JsonValueKind.False => false,
                _ => null,
            },
        };
    }

    /// <summary>A member of a JSON object; of anything else it has none.</summary>
    public static JsonElement Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;

    public static string? Text(JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString() : null;

    /// <summary>A member of the non-compliant resource's identifier by its path.</summary>
    public string? Identifier(string path) => _identifier(path);

    public bool Matches(FindingQuery query) =>
        (query.TaskId is null || query.TaskId == TaskId)
        && (query.CheckName is null || query.CheckName == CheckName)
        && (query.IsSuppressed is null || query.IsSuppressed == (IsSuppressed ?? false))
        && (query.TaskId is not null || (FindingTime is { } time && query.Covers(time)))
        && query.Identifier.All(member => _identifier(member.Key) == member.Value);

    private static JsonElement ParseJson(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.Clone();
        }
        catch (JsonException problem)
        {
            throw new ArgumentException(
                $"The text is not JSON: {problem.Message} For answers that are no JSON at all, script a fault: "
                    + $"{nameof(AuditFault)}.{nameof(AuditFault.Body)}.",
                nameof(json), problem);
        }
    }

    private static ReadOnlyMemory<byte> Bytes(JsonElement element) => Encoding.UTF8.GetBytes(element.GetRawText());

    private static DateTimeOffset? Time(JsonElement element) =>
        element.ValueKind == JsonValueKind.Number ? EpochSeconds.Read(element) : null;
}
