using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace IoTAuditClient.Model;

/// <summary>
/// An immutable map of text to text that is equal to another one with the same pairs in any order, compared ordinally.
/// It keeps the order in which the pairs were given.
/// </summary>
/// <remarks>Not sealed for its own long form's sake: nearly all maps are short, and a finding may have ten thousand of them.</remarks>
internal class ValueMap : IReadOnlyDictionary<string, string>, IEquatable<ValueMap>
{
    /// <summary>Up to here, walking the pairs is faster than hashing, and takes a third of the memory.</summary>
    private const int LongestWalk = 8;

    private readonly KeyValuePair<string, string>[] _pairs;

    private ValueMap(KeyValuePair<string, string>[] pairs) => _pairs = pairs;

    public static ValueMap Empty { get; } = new([]);

    public int Count => _pairs.Length;

    public IEnumerable<string> Keys => _pairs.Select(pair => pair.Key);

    public IEnumerable<string> Values => _pairs.Select(pair => pair.Value);

    public string this[string key] => TryGetValue(key, out var value)
        ? value
        : throw new KeyNotFoundException(
            $"There is no key '{VisibleText.Show(key)}'. The keys are: {VisibleText.Show(string.Join(", ", Keys))}.");

    /// <summary>
    /// Copies the pairs. Of two with one key the last counts, and a null value becomes empty text. A
    /// <see cref="ValueMap"/> is kept.
    /// </summary>
    public static ValueMap Copy(IEnumerable<KeyValuePair<string, string?>>? pairs)
    {
        switch (pairs)
        {
            case null:
                return Empty;
            case ValueMap map:
                return map;
            default:
                var builder = new ValueMapBuilder();
                foreach (var (key, value) in pairs)
                {
                    builder.Set(key, value);
                }

                return builder.Build();
        }
    }

    /// <summary>Takes the array over: the caller must not touch it any more, and no key is in it twice.</summary>
    public static ValueMap Own(KeyValuePair<string, string>[] pairs) => pairs.Length switch
    {
        0 => Empty,
        <= LongestWalk => new ValueMap(pairs),
        _ => new Indexed(pairs),
    };

    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        var index = IndexOf(key);
        value = index < 0 ? null : _pairs[index].Value;
        return index >= 0;
    }

    public bool Equals(ValueMap? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (other is null || other.Count != Count)
        {
            return false;
        }

        foreach (var pair in _pairs)
        {
            if (!other.TryGetValue(pair.Key, out var value) || !string.Equals(pair.Value, value, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as ValueMap);

    public override int GetHashCode()
    {
        // A sum, because the order of the pairs must not matter.
        var sum = _pairs.Length;
        foreach (var pair in _pairs)
        {
            sum += HashCode.Combine(pair.Key, pair.Value);
        }

        return sum;
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, string>>)_pairs).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() =>
        $"[{string.Join(", ", _pairs.Select(pair => $"{VisibleText.Show(pair.Key)} = {VisibleText.Show(pair.Value)}"))}]";

    private protected virtual int IndexOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        for (var i = 0; i < _pairs.Length; i++)
        {
            if (string.Equals(_pairs[i].Key, key, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    private sealed class Indexed : ValueMap
    {
        private readonly Dictionary<string, int> _index;

        public Indexed(KeyValuePair<string, string>[] pairs)
            : base(pairs)
        {
            _index = new Dictionary<string, int>(pairs.Length, StringComparer.Ordinal);
            for (var i = 0; i < pairs.Length; i++)
            {
                _index[pairs[i].Key] = i;
            }
        }

        // The dictionary refuses a null key by itself.
        private protected override int IndexOf(string key) => _index.TryGetValue(key, out var index) ? index : -1;
    }
}
