using System.Text.Json;
using IoTAuditClient.Notifications;
using IoTAuditClient.Reporting.Documents;

namespace IoTAuditClient.Reporting.JsonLines;

/// <summary>
/// A JSON value as a finding: a line of ours, what AWS prints, what an SDK's object is serialised to, or a message that
/// holds a finding. Anything else is refused by its name, because many documents share a member or two with a finding.
/// </summary>
internal static class FindingValue
{
    private const int DeepestEnvelope = 4;

    /// <exception cref="JsonException">It is no finding, or a member of it does not fit.</exception>
    public static AuditFinding Read(ReadOnlySpan<byte> json) => Read(json, depth: 0);

    private static AuditFinding Read(ReadOnlySpan<byte> json, int depth)
    {
        var members = ValueMembers.Of(json);
        var content = members.HasOthers ? FindingEnvelope.Open(json) : null;
        if (ValueMembers.IsOwn(json, out var version)
            && ReadOwn(json, version) is var own
            && (FindingSigns.Has(own) || !members.HasOthers))
        {
            return own;
        }

        if (!members.IsPascalCase && members.HasOthers && FindingEnvelope.IsOfComparison(json))
        {
            throw Refusal(ForeignDocument.Comparison);
        }

        return content is not null && depth < DeepestEnvelope ? Read(content, depth + 1)
            : ReadForeign(members.IsPascalCase ? PascalCaseJson.ToCamelCase(json) : json);
    }

    private static AuditFinding ReadOwn(ReadOnlySpan<byte> json, int? version) => version <= JsonLinesDocument.SchemaVersion
        ? JsonSerializer.Deserialize(json, ReportingJsonContext.Default.AuditFinding)!
        : throw new JsonException(
            $"The schemaVersion is not {JsonLinesDocument.SchemaVersion}: a newer version of IoTAuditClient.Reporting may have "
                + "written it.");

    private static AuditFinding ReadForeign(ReadOnlySpan<byte> json)
    {
        AuditFinding finding;
        try
        {
            finding = AuditFindingJson.Parse(json);
        }
        catch (JsonException exception)
        {
            throw ForeignDocument.NameOf(json) is { } name && !ForeignDocument.IsLoneId(json) ? Refusal(name)
                : IsCutByPowerShell(json)
                    ? new JsonException($"ConvertTo-Json cut it off, add -Depth 10: {exception.Message}", exception)
                : ListDocument.HasList(json)
                    ? new JsonException("The list of findings is no array, so that there is nothing in it.", exception)
                    : exception;
        }

        return FindingSigns.Has(finding) || (CanBeFinding(finding) && !ValueMembers.Of(json).HasOthers) ? finding
            : throw (ForeignDocument.NameOf(json) is { } other
                ? Refusal(other)
                : new JsonException("The JSON has nothing by which a finding is known."));
    }

    /// <summary>Whether it has the text of an object in place of one: the name of its type, or its members in <c>@{}</c>.</summary>
    private static bool IsCutByPowerShell(ReadOnlySpan<byte> json) =>
        json.IndexOf("\"Amazon.IoT."u8) >= 0 || json.IndexOf("\"System.Collections."u8) >= 0 || json.IndexOf("\"@{"u8) >= 0;

    private static JsonException Refusal(string name) => new($"This is {name}, and no finding.");

    /// <summary>Whether it says enough, where it says nothing else: what is left of findings where a query picked members.</summary>
    private static bool CanBeFinding(AuditFinding finding) =>
        finding.Severity is not null && (finding.FindingId is not null || finding.CheckName is not null);
}
