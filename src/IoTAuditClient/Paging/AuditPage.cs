using IoTAuditClient.Model;

namespace IoTAuditClient;

/// <summary>One page of a list, with the token of the next one.</summary>
/// <typeparam name="T">What is listed: <see cref="AuditFinding"/> or <see cref="AuditResource"/>.</typeparam>
/// <remarks>
/// The record is immutable and safe to share between threads. Two pages are equal when their items are, in their order, and their tokens.
/// Comes from the AWS operations ListAuditFindings and ListRelatedResourcesForAuditFinding.
/// </remarks>
public sealed record AuditPage<T>
    where T : class
{
    private readonly ValueList<T> _items = ValueList<T>.Empty;
    private readonly string? _nextToken;

    /// <summary>Gets what the page lists.</summary>
    /// <value>
    /// In the service's order. A page may be empty although others follow: only <see cref="NextToken"/> tells the end.
    /// What is assigned is copied; null becomes an empty list, and null elements are left out. The default is empty.
    /// </value>
    public IReadOnlyList<T> Items
    {
        get => _items;
        init => _items = ValueList<T>.Copy(value);
    }

    /// <summary>Gets the token that asks for the next page of the same list.</summary>
    /// <value><see langword="null"/>, the default, on the last page; empty text that is assigned becomes null.
    /// A token is opaque, belongs to its list, and expires after a time that AWS does not document.</value>
    public string? NextToken
    {
        get => _nextToken;
        init => _nextToken = string.IsNullOrEmpty(value) ? null : value;
    }

    /// <summary>Returns how many items there are, and how long the token is, on one line, for people to read.</summary>
    /// <returns>Text that may change between versions.</returns>
    public override string ToString()
    {
        var printer = new MemberPrinter("AuditPage");
        printer.Shown(nameof(Items), $"{_items.Count} of {typeof(T).Name}");
        // The token is not shown, because it may stand for what an account lists.
        printer.Shown(nameof(NextToken), NextToken is { } token ? $"{token.Length} characters" : null);
        return printer.ToString();
    }
}
