namespace IoTAuditClient.Model;

/// <summary>Collects the pairs of a <see cref="ValueMap"/>: the last value of a key counts, at the place of the first.</summary>
internal sealed class ValueMapBuilder
{
    private readonly List<KeyValuePair<string, string>> _pairs = [];
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);

    public void Set(string key, string? value)
    {
        var pair = KeyValuePair.Create(key, value ?? "");
        if (_index.TryAdd(key, _pairs.Count))
        {
            _pairs.Add(pair);
        }
        else
        {
            _pairs[_index[key]] = pair;
        }
    }

    public ValueMap Build() => ValueMap.Own([.. _pairs]);
}
