namespace IoTAuditClient.Json.Audits;

/// <summary>A list of things that have a name, as AWS writes it: an object whose members have these names.</summary>
internal static class NamedMembers
{
    /// <returns>The things by their names. Of several with one name the last is kept, as a reader of JSON would.</returns>
    public static Dictionary<string, T?> Of<T>(IReadOnlyList<T> items, Func<T, string> nameOf, Func<T, T> withoutName)
        where T : class
    {
        var members = new Dictionary<string, T?>(items.Count, StringComparer.Ordinal);
        foreach (var item in items)
        {
            members[nameOf(item)] = withoutName(item);
        }

        return members;
    }

    /// <returns>The lists by their names; null where there is none.</returns>
    public static Dictionary<string, IReadOnlyList<string>?>? OfLists<T>(
        IReadOnlyList<T> items,
        Func<T, string> nameOf,
        Func<T, IReadOnlyList<string>> listOf)
    {
        if (items.Count == 0)
        {
            return null;
        }

        var members = new Dictionary<string, IReadOnlyList<string>?>(items.Count, StringComparer.Ordinal);
        foreach (var item in items)
        {
            members[nameOf(item)] = listOf(item);
        }

        return members;
    }

    /// <returns>The things in the ordinal order of their names.</returns>
    public static IReadOnlyList<TItem> ToList<T, TItem>(IReadOnlyDictionary<string, T>? members, Func<string, T, TItem> named) =>
        members is null
            ? []
            : [.. members.OrderBy(static member => member.Key, StringComparer.Ordinal).Select(member => named(member.Key, member.Value))];
}
