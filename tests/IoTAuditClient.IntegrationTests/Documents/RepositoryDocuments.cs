namespace IoTAuditClient.IntegrationTests.Documents;

/// <summary>The documents whose C# is compiled: README.md, those in docs, and the READMEs of the packages.</summary>
public static class RepositoryDocuments
{
    public static string Root { get; } = FindRoot();

    public static IEnumerable<MarkdownBlock> Blocks() =>
        Paths().Order(StringComparer.Ordinal).SelectMany(path => MarkdownBlock.Read(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path)));

    private static IEnumerable<string> Paths() =>
    [
        .. Directory.EnumerateFiles(Root, "README.md"),
        .. Directory.Exists(Path.Combine(Root, "docs")) ? Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories) : [],
        .. Directory.EnumerateDirectories(Path.Combine(Root, "src")).SelectMany(folder => Directory.EnumerateFiles(folder, "README.md")),
    ];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "IoTAuditClient.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"There is no IoTAuditClient.sln above {AppContext.BaseDirectory}.");
    }
}
