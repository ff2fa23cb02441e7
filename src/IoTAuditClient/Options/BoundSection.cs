using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace IoTAuditClient.Options;

/// <summary>A section of the configuration, and what stood in it when the settings were read.</summary>
internal sealed class BoundSection(IConfigurationSection section)
{
    private readonly object _lock = new();
    private Dictionary<string, string?> _values = Read(section);

    public string Path => section.Path;

    /// <summary>Gets whether nothing stood in it, also because there is no such section.</summary>
    public bool IsEmpty => _values.Count == 0;

    public bool Has(string key) => _values.ContainsKey(key);

    public IChangeToken GetReloadToken() => section.GetReloadToken();

    /// <summary>Names the keys whose values are no longer what they were at the last look, sorted.</summary>
    /// <remarks>There may be none, because a reload of the configuration tells every section.</remarks>
    public IReadOnlyList<string> TakeChangedKeys()
    {
        lock (_lock)
        {
            var (before, now) = (_values, Read(section));
            _values = now;
            return
            [
                .. before.Keys.Union(now.Keys, StringComparer.OrdinalIgnoreCase)
                    .Where(key => before.GetValueOrDefault(key) != now.GetValueOrDefault(key))
                    .Order(StringComparer.OrdinalIgnoreCase),
            ];
        }
    }

    private static Dictionary<string, string?> Read(IConfigurationSection section) =>
        section.AsEnumerable(makePathsRelative: true)
            .Where(static pair => pair.Value is not null)
            .ToDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.OrdinalIgnoreCase);
}
