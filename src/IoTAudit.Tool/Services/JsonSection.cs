using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace IoTAudit.Tool.Services;

/// <summary>
/// A part of a JSON document as the section of a configuration, which is what the library reads its settings from. It never changes.
/// </summary>
/// <param name="path">Its names from the root on, with colons between them.</param>
/// <param name="element">Its value; null where the document has none there.</param>
internal sealed class JsonSection(string path, JsonElement? element) : IConfigurationSection
{
    public string Key => ConfigurationPath.GetSectionKey(path);

    public string Path => path;

    public string? Value
    {
        get => element switch
        {
            { ValueKind: JsonValueKind.String } text => text.GetString(),
            { ValueKind: JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } other => other.GetRawText(),
            _ => null,
        };
        set => throw new NotSupportedException("The document is only read.");
    }

    public string? this[string key]
    {
        get => GetSection(key).Value;
        set => throw new NotSupportedException("The document is only read.");
    }

    public IConfigurationSection GetSection(string key) =>
        GetChildren().FirstOrDefault(child => child.Key.Equals(key, StringComparison.OrdinalIgnoreCase)) ?? Child(key, value: null);

    public IEnumerable<IConfigurationSection> GetChildren() => element switch
    {
        { ValueKind: JsonValueKind.Object } item => item.EnumerateObject().Select(member => Child(member.Name, member.Value)),
        { ValueKind: JsonValueKind.Array } list => list.EnumerateArray().Select((value, index) => Child($"{index}", value)),
        _ => [],
    };

    public IChangeToken GetReloadToken() => new CancellationChangeToken(CancellationToken.None);

    private JsonSection Child(string name, JsonElement? value) =>
        new(path.Length == 0 ? name : ConfigurationPath.Combine(path, name), value);
}
