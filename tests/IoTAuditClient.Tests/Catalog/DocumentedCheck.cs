namespace IoTAuditClient.Tests;

/// <summary>A line of checks.txt, which was written from AWS's developer guide and not from the catalog.</summary>
internal sealed record DocumentedCheck(
    string Name,
    string Severity,
    string ResourceType,
    string IdentifierMember,
    bool IsResourceInferred,
    string[] ReasonCodes,
    string[] MitigationActions,
    bool AreMitigationActionsInferred,
    string[] LegacyNames)
{
    public static IReadOnlyList<DocumentedCheck> All { get; } = [.. Lines().Where(line => !line.StartsWith('#')).Select(Parse)];

    private static IEnumerable<string> Lines()
    {
        using var stream = typeof(DocumentedCheck).Assembly.GetManifestResourceStream("Catalog.checks.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static DocumentedCheck Parse(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        return new DocumentedCheck(
            cells[0],
            cells[1],
            cells[2].TrimEnd('?'),
            cells[3].TrimEnd('?'),
            cells[3].EndsWith('?'),
            Items(cells[4]),
            Items(cells[5].TrimEnd('?')),
            cells[5].EndsWith('?'),
            Items(cells[6]));
    }

    private static string[] Items(string cell) => cell.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
