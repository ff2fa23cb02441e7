using IoTAuditClient;

namespace IoTAudit.Cli.Commands;

/// <summary>The names of checks, as people type them.</summary>
internal static class CheckNames
{
    private const string Suffix = "_CHECK";

    public static IReadOnlyList<string> Known { get; } = [.. AuditCheckCatalog.Checks.Select(check => check.Name.Value)];

    /// <summary>The name that was meant: case does not matter, nor does the ending. What is not known is passed on as it is.</summary>
    public static string Resolve(string typed)
    {
        var name = typed.Replace('-', '_');
        return AuditCheckCatalog.Checks.FirstOrDefault(check => check.LegacyNames.Append(check.Name.Value).Any(known => IsSame(known, name)))?.Name.Value ?? typed;
    }

    private static bool IsSame(string known, string typed) =>
        known.Equals(typed, StringComparison.OrdinalIgnoreCase) || known.Equals(typed + Suffix, StringComparison.OrdinalIgnoreCase);

    /// <summary>The name without the ending that all of them have.</summary>
    public static string Shorten(string name) => name.EndsWith(Suffix, StringComparison.Ordinal) ? name[..^Suffix.Length] : name;
}
