using System.Text.Json;

namespace IoTAuditClient.Reporting.Tests;

/// <summary>The rules of ocsf-1.6.0.txt, and what in an event breaks them.</summary>
internal static class OcsfRules
{
    private static readonly Dictionary<string, OcsfObject> Objects = Load();

    public static IEnumerable<string> Broken(JsonElement @event) => Broken(@event, Objects["event"], "$");

    private static IEnumerable<string> Broken(JsonElement value, OcsfObject rules, string path)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return [$"{path} is no object"];
        }

        var missing = rules.Attributes.Values.Where(attribute => attribute.IsRequired && !value.TryGetProperty(attribute.Name, out _))
            .Select(attribute => $"{path}.{attribute.Name} is missing");
        var none = rules.AtLeastOne.Length > 0 && !rules.AtLeastOne.Any(name => value.TryGetProperty(name, out _))
            ? new[] { $"{path} has none of {string.Join(", ", rules.AtLeastOne)}" }
            : [];
        return missing.Concat(none)
            .Concat(value.EnumerateObject().SelectMany(member => rules.Attributes.TryGetValue(member.Name, out var attribute)
                ? Broken(member.Value, attribute, $"{path}.{member.Name}")
                : [$"{path}.{member.Name} is not in the schema"]));
    }

    private static IEnumerable<string> Broken(JsonElement value, OcsfAttribute attribute, string path)
    {
        if (attribute.IsArray)
        {
            return value.ValueKind == JsonValueKind.Array
                ? value.EnumerateArray().SelectMany((item, index) => BrokenValue(item, attribute, $"{path}[{index}]"))
                : [$"{path} is no array"];
        }

        return BrokenValue(value, attribute, path);
    }

    private static IEnumerable<string> BrokenValue(JsonElement value, OcsfAttribute attribute, string path) => attribute.Type switch
    {
        "string" => value.ValueKind == JsonValueKind.String ? [] : [$"{path} is no text"],
        "object" => value.ValueKind == JsonValueKind.Object ? [] : [$"{path} is no object"],
        "timestamp" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _) ? [] : [$"{path} is no integer"],
        "integer" => value.ValueKind == JsonValueKind.Number
            && value.TryGetInt32(out var number)
            && (attribute.Numbers.Length == 0 || attribute.Numbers.Contains(number))
            ? [] : [$"{path} is {value}, which is none of the numbers"],
        var name => Broken(value, Objects[name], path),
    };

    private static Dictionary<string, OcsfObject> Load()
    {
        using var stream = typeof(OcsfRules).Assembly.GetManifestResourceStream("ocsf-1.6.0.txt")!;
        using var reader = new StreamReader(stream);
        var objects = new Dictionary<string, OcsfObject>();
        OcsfObject? current = null;
        while (reader.ReadLine() is { } line)
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line[0] != ' ')
            {
                objects[words[0]] = current = new OcsfObject([.. words.Skip(2)], []);
                continue;
            }

            var name = words[0].TrimEnd('!', ']', '[');
            current!.Attributes[name] = new OcsfAttribute(
                name,
                words[1],
                words[0].Contains('!'),
                words[0].Contains("[]", StringComparison.Ordinal),
                [.. words.Skip(2).Select(int.Parse)]);
        }

        return objects;
    }

    private sealed record OcsfObject(string[] AtLeastOne, Dictionary<string, OcsfAttribute> Attributes);

    private sealed record OcsfAttribute(string Name, string Type, bool IsRequired, bool IsArray, int[] Numbers);
}
