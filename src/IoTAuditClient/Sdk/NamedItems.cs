using IoTAuditClient.Model;

namespace IoTAuditClient.Sdk;

/// <summary>Maps the maps of the AWS SDK.</summary>
internal static class NamedItems
{
    /// <summary>The members of a map as a list.</summary>
    /// <remarks>The order of a dictionary is no one's promise, and two records with the same members have to be equal.</remarks>
    public static ValueList<TItem> Of<T, TItem>(Dictionary<string, T>? members, Func<string, T?, TItem> map)
        where T : class
        where TItem : class => members is null
        ? ValueList<TItem>.Empty
        : ValueList<TItem>.Own(
            [.. members.OrderBy(static member => member.Key, StringComparer.Ordinal).Select(member => map(member.Key, member.Value))]);
}
