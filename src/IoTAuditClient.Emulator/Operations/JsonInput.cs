using System.Text.Json;

namespace IoTAuditClient.Emulator;

/// <summary>
/// Reads the members of a request body. Null counts as absent; a wrong type is an InvalidRequestException that names the member.
/// </summary>
internal sealed class JsonInput
{
    private readonly JsonElement _root;
    private readonly string _path;

    public JsonInput(JsonElement root, string path = "")
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw ServiceException.InvalidRequest(path.Length == 0
                ? "The request body is not a JSON object."
                : $"The value at '{path}' is not an object.");
        }

        _root = root;
        _path = path;
    }

    public static JsonDocument Parse(byte[] body)
    {
        try
        {
            return JsonDocument.Parse(body.Length == 0 ? "{}"u8.ToArray() : body);
        }
        catch (JsonException)
        {
            throw ServiceException.InvalidRequest("The request body is not JSON.");
        }
    }

    public string? Text(string name, Constraint constraint) =>
        Member(name, JsonValueKind.String, "a string") is { } value ? Parameters.Text(PathOf(name), value.GetString()!, constraint) : null;

    public string RequiredText(string name, Constraint constraint) => Text(name, constraint) ?? throw Missing(name);

    public IReadOnlyList<string>? Texts(string name)
    {
        if (Member(name, JsonValueKind.Array, "a list") is not { } list)
        {
            return null;
        }

        return list.EnumerateArray().All(element => element.ValueKind == JsonValueKind.String)
            ? [.. list.EnumerateArray().Select(element => element.GetString()!)]
            : throw WrongType(name, "a list of strings");
    }

    public IReadOnlyList<string> RequiredTexts(string name) => Texts(name) ?? throw Missing(name);

    /// <summary>The lists of strings of an object by their names; null where it is absent.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? TextLists(string name)
    {
        if (Member(name, JsonValueKind.Object, "an object") is not { } lists)
        {
            return null;
        }

        var input = new JsonInput(lists, PathOf(name));
        return lists.EnumerateObject().Select(list => list.Name).Distinct(StringComparer.Ordinal)
            .ToDictionary(key => key, key => input.Texts(key) ?? throw input.WrongType(key, "a list"), StringComparer.Ordinal);
    }

    public IReadOnlyDictionary<string, IReadOnlyList<string>> RequiredTextLists(string name) => TextLists(name) ?? throw Missing(name);

    /// <summary>The object of a member.</summary>
    public JsonInput RequiredObject(string name) =>
        Member(name) is { } member ? new JsonInput(member, PathOf(name)) : throw Missing(name);

    public bool? Boolean(string name)
    {
        var value = Member(name);
        return value?.ValueKind switch
        {
            null => null,
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => throw WrongType(name, "true or false"),
        };
    }

    public long? Whole(string name)
    {
        var value = Member(name, JsonValueKind.Number, "a whole number");
        return value is null ? null : value.Value.TryGetInt64(out var whole) ? whole : throw WrongType(name, "a whole number");
    }

    public DateTimeOffset? Time(string name)
    {
        var value = Member(name, JsonValueKind.Number, "a number of Unix seconds");
        return value is null ? null : EpochSeconds.Read(value.Value) ?? throw WrongType(name, "a number of Unix seconds");
    }

    /// <summary>The members of a resource identifier by their path, as in <c>policyVersionIdentifier.policyName</c>.</summary>
    public Dictionary<string, string> ResourceIdentifier(string name)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Member(name, JsonValueKind.Object, "an object") is not { } element)
        {
            return members;
        }

        var identifier = new JsonInput(element, PathOf(name));
        foreach (var (path, constraint) in Constraint.Identifier)
        {
            var dot = path.IndexOf('.', StringComparison.Ordinal);
            var value = dot < 0
                ? identifier.Text(path, constraint)
                : identifier.Member(path[..dot], JsonValueKind.Object, "an object") is { } nested
                    ? new JsonInput(nested, identifier.PathOf(path[..dot])).Text(path[(dot + 1)..], constraint)
                    : null;
            if (value is not null)
            {
                members.Add(path, value);
            }
        }

        return members;
    }

    public Dictionary<string, string> RequiredResourceIdentifier(string name) =>
        Member(name) is null ? throw Missing(name) : ResourceIdentifier(name);

    private JsonElement? Member(string name) =>
        _root.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

    private JsonElement? Member(string name, JsonValueKind kind, string rule)
    {
        var member = Member(name);
        return member is null || member.Value.ValueKind == kind ? member : throw WrongType(name, rule);
    }

    private ServiceException Missing(string name) => ServiceException.MissingParameter(PathOf(name));

    private ServiceException WrongType(string name, string rule) =>
        ServiceException.InvalidRequest($"The value at '{PathOf(name)}' is not {rule}.");

    private string PathOf(string name) => _path.Length == 0 ? name : $"{_path}.{name}";
}
