using System.Text.Json;

namespace IoTAudit.Tool.Commands.Describe;

/// <summary>
/// The ids of a line in the forms that people have: alone, several as the AWS CLI prints them as text or as JSON, or in
/// a finding as JSON Lines. No id has a blank, a comma, a quote or a bracket in it, so that these part them.
/// </summary>
internal static class IdTokens
{
    private static readonly char[] Separators = [' ', '\t', '\r', ',', '"', '\'', '[', ']'];

    /// <summary>
    /// The ids, with null where the CLI says that a finding has none. Null as a whole where the line begins an object without one.
    /// </summary>
    public static IReadOnlyList<string?>? Of(string line)
    {
        var text = line.Trim();
        return text switch
        {
            ['#', ..] => [],
            ['{', ..] => IdOf(text) is { } id ? [id] : null,
            _ => [
                .. text.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(token => token is "None" or "null" ? null : token),
            ],
        };
    }

    /// <summary>Whether a line that holds no JSON is the head of a table: it has the name of the column, which looks like an id.</summary>
    public static bool IsHead(string line) => line.TrimStart() is not ['{' or '[' or '#', ..]
        && line.Split([.. Separators, ';']).Any(static token =>
            token.Replace("_", "", StringComparison.Ordinal).Equals("findingId", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a line is a row of columns that are parted by tabs: some of them have blanks, which no id has.</summary>
    public static bool IsRow(string line) => line.TrimStart() is not ['{' or '[' or '#' or '"', ..]
        && line.Contains('\t', StringComparison.Ordinal)
        && Array.Exists(line.Split('\t'), static field => field.Trim().Contains(' ', StringComparison.Ordinal));

    /// <summary>How many arrays a line opens, less those that it closes.</summary>
    public static int OpenedBy(string line) =>
        line.TrimStart() is ['{' or '#', ..] ? 0 : line.AsSpan().Count('[') - line.AsSpan().Count(']');

    /// <summary>Whether a line ends within quotation marks, so that its last id may lack a part.</summary>
    public static bool EndsInQuotes(string line) => line.TrimStart() is not ['{' or '#', ..] && line.AsSpan().Count('"') % 2 != 0;

    private static string? IdOf(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json.TrimEnd(','));
            return IdOf(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // JSON may escape half of a surrogate pair, which is no text, and so neither an id nor the name of one.
            return null;
        }
    }

    // What speaks of two findings has no id here, because nothing tells which of them is meant.
    private static string? IdOf(JsonElement finding) => MembersOf(finding, "findingId", "finding", "findings") is not [var only] ? null
        : only.Name.Equals("findingId", StringComparison.OrdinalIgnoreCase) ? TextOf(only.Value)
        : only.Value.ValueKind == JsonValueKind.Object ? IdOf(only.Value)
        : null;

    private static string? TextOf(JsonElement id) => id.ValueKind == JsonValueKind.String ? id.GetString() : null;

    private static JsonProperty[] MembersOf(JsonElement finding, params string[] names) =>
        [.. finding.EnumerateObject().Where(member => names.Contains(member.Name, StringComparer.OrdinalIgnoreCase))];
}
