using IoTAuditClient.Tests.Testing;

namespace IoTAuditClient.IntegrationTests.Documents;

/// <summary>The documents whose C# is compiled: README.md, those in docs, and the READMEs of the packages.</summary>
public static class RepositoryDocuments
{
    public static string Root => Repository.Root;

    public static IEnumerable<MarkdownBlock> Blocks() =>
        Paths().Select(Relative).Order(StringComparer.Ordinal)
            .SelectMany(path => MarkdownBlock.Read(path, File.ReadAllText(Path.Combine(Root, path))));

    /// <summary>Returns the paths of all documents, those without C# among them.</summary>
    public static IEnumerable<string> AllPaths() =>
        Paths().Concat(Directory.EnumerateFiles(Root, "*.md")).Select(Relative).Distinct().Order(StringComparer.Ordinal);

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static IEnumerable<string> Paths() =>
    [
        .. Directory.EnumerateFiles(Root, "README.md"),
        .. Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories),
        .. Directory.EnumerateDirectories(Path.Combine(Root, "src")).SelectMany(folder => Directory.EnumerateFiles(folder, "README.md")),
    ];
}
