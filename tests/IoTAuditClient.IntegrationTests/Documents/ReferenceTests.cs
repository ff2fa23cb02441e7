using System.Text.RegularExpressions;
using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Documents;

/// <summary>What a document names is there: linked pages and their headings, files of the repository, projects to run.</summary>
public sealed partial class ReferenceTests
{
    private static readonly MarkdownPipeline GitHub = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseAutoIdentifiers(Markdig.Extensions.AutoIdentifiers.AutoIdentifierOptions.GitHub)
        .Build();

    public static TheoryData<string> Paths() => [.. RepositoryDocuments.AllPaths()];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Document_OfThisRepository_RefersToWhatIsThere(string path)
    {
        var document = Parse(Path.Combine(RepositoryDocuments.Root, path));

        Assert.Empty(Missing(document, path));
    }

    [Fact]
    public void Missing_OfReferencesToNothing_NamesEach()
    {
        const string Text = """
            [a](gone.md) [b](README.md#no-such-heading) `src/Gone/Gone.cs`, `dotnet run --project samples/Gone -- <id>`

            ```shell
            dotnet test --project tests/Gone
            ```

            [c](README.md#packages) [d](https://example.com/gone) `samples/Describe` `src/*/gone`
            """;

        Assert.Equal(
            ["gone.md", "README.md#no-such-heading", "src/Gone/Gone.cs", "samples/Gone", "tests/Gone"],
            Missing(Markdown.Parse(Text, GitHub), "docs.md"));
    }

    private static MarkdownDocument Parse(string path) => Markdown.Parse(File.ReadAllText(path), GitHub);

    private static IEnumerable<string> Missing(MarkdownDocument document, string path) =>
    [
        .. document.Descendants<LinkInline>().Select(link => link.Url ?? "").Where(url => !LeadsTo(url, path)),
        .. document.Descendants<CodeInline>().Select(code => code.Content).Where(code => RepositoryPath().IsMatch(code) && !IsThere(code)),
        .. document.Descendants<CodeInline>().Select(code => code.Content)
            .Concat(document.Descendants<FencedCodeBlock>().Select(block => block.Lines.ToString()))
            .SelectMany(code => Project().Matches(code)).Select(match => match.Groups[1].Value).Where(project => !IsThere(project)),
    ];

    private static bool LeadsTo(string url, string path)
    {
        if (url.Contains("://", StringComparison.Ordinal))
        {
            return true;
        }

        var parts = url.Split('#');
        var file = parts[0].Length == 0 ? path : Path.Combine(Path.GetDirectoryName(path)!, parts[0]);
        return IsThere(file) && (parts.Length == 1 || Parse(Path.Combine(RepositoryDocuments.Root, file))
            .Descendants<HeadingBlock>().Any(heading => heading.GetAttributes().Id == parts[1]));
    }

    private static bool IsThere(string path) => Path.Exists(Path.Combine(RepositoryDocuments.Root, path));

    [GeneratedRegex(@"^(?:\.ci|docs|samples|src|tests)/[\w./-]+$")]
    private static partial Regex RepositoryPath();

    [GeneratedRegex(@"--project ([\w./-]+)")]
    private static partial Regex Project();
}
