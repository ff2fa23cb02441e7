namespace IoTAudit.Tool.CommandLine;

/// <summary>The value of an option that takes several, with commas between them.</summary>
internal static class ValueList
{
    public static IReadOnlyList<string> Split(string text) => text.Split(',', StringSplitOptions.TrimEntries);

    /// <summary>The first value that stands there twice, or null.</summary>
    public static string? FindRepeated(IReadOnlyList<string> values, StringComparer? comparer = null) =>
        values.GroupBy(static value => value, comparer ?? StringComparer.Ordinal).FirstOrDefault(static same => same.Count() > 1)?.Key;

    /// <summary>What a command says that asks one place alone.</summary>
    public static string OneOnly(string what) =>
        $"this command asks one {what}. Several are for list, summary, export, audit list and audit show.";
}
