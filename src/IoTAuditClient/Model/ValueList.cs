using System.Collections;

namespace IoTAuditClient.Model;

/// <summary>
/// An immutable list that is equal to another one with equal elements in the same order: records compare lists by reference.
/// </summary>
internal sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
    where T : notnull
{
    private readonly T[] _items;

    private ValueList(T[] items) => _items = items;

    public static ValueList<T> Empty { get; } = new([]);

    public int Count => _items.Length;

    public T this[int index] => _items[index];

    /// <summary>Takes the array over: the caller must not touch it any more, and it holds no null.</summary>
    public static ValueList<T> Own(T[] items) => items.Length == 0 ? Empty : new ValueList<T>(items);

    /// <summary>Copies the elements, leaving out null ones. A <see cref="ValueList{T}"/> is kept as it is.</summary>
    public static ValueList<T> Copy(IEnumerable<T?>? items) => items switch
    {
        null => Empty,
        ValueList<T> list => list,
        _ => Own([.. items.OfType<T>()]),
    };

    public bool Equals(ValueList<T>? other) =>
        ReferenceEquals(this, other) || (other is not null && _items.AsSpan().SequenceEqual(other._items, EqualityComparer<T>.Default));

    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in _items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => $"[{string.Join<T>(", ", _items)}]";
}
