using IoTAudit.Tool.Failures;
using IoTAuditClient;

namespace IoTAudit.Tool.Findings;

/// <summary>The names of checks, as people type them.</summary>
internal static class CheckNames
{
    private const string Suffix = "_CHECK";

    public static IReadOnlyList<string> Known { get; } = [.. AuditCheckCatalog.Checks.Select(check => check.Name.Value)];

    /// <summary>
    /// The name that was meant: case does not matter, nor does the ending. An unknown name is passed on unchanged, because AWS may have
    /// added it.
    /// </summary>
    public static string Resolve(string typed)
    {
        var name = typed.Replace('-', '_');
        return AuditCheckCatalog.Checks.FirstOrDefault(
            check => check.LegacyNames.Append(check.Name.Value).Any(known => IsSame(known, name)))?.Name.Value ?? typed;
    }

    /// <summary>
    /// The checks that have this text in their name or in an older one. The ending of the names is no part of them,
    /// since all have it.
    /// </summary>
    public static IReadOnlyList<AuditCheck> Containing(string typed)
    {
        var part = Shorten(Normalize(typed));
        return part.Length == 0 ? [] : [.. AuditCheckCatalog.Checks.Where(
            check => check.LegacyNames.Append(check.Name.Value).Any(known => Shorten(known).Contains(part, StringComparison.Ordinal)))];
    }

    /// <summary>A sentence that names the check that was meant, with a space before it, or nothing where none is like it.</summary>
    public static string Suggest(string typed)
    {
        var name = Normalize(typed);
        if (Containing(name) is [var only])
        {
            return $" Did you mean {only.Name.Value}?";
        }

        // A name typed without its ending would count the ending as mistyped, so it is compared with the ending too.
        return Suggestion.For(name, Known) is { Length: > 0 } suggestion ? suggestion : Suggestion.For(name + Suffix, Known);
    }

    private static string Normalize(string typed) => typed.Replace('-', '_').ToUpperInvariant();

    private static bool IsSame(string known, string typed) =>
        known.Equals(typed, StringComparison.OrdinalIgnoreCase) || known.Equals(typed + Suffix, StringComparison.OrdinalIgnoreCase);

    /// <summary>The name without the ending that all of them have.</summary>
    public static string Shorten(string name) => name.EndsWith(Suffix, StringComparison.Ordinal) ? name[..^Suffix.Length] : name;
}
