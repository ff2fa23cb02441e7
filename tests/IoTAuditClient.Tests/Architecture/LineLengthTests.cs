using IoTAuditClient.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace IoTAuditClient.Tests.Architecture;

/// <summary>
/// Lines end at the column that .editorconfig names. A raw literal of several lines is excepted, because its lines are those of the
/// JSON, HTML or Markdown that it holds, and a break there would be a break in the text. In tests one of a single line is excepted too:
/// it shows a document as it goes over the wire.
/// </summary>
public sealed class LineLengthTests
{
    private const int LastColumn = 140;

    public static TheoryData<string> Folders => ["src", "tests", "samples"];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Lines_OfAFolder_EndAtTheLastColumn(string folder)
    {
        var files = FilesOf(folder).ToList();

        Assert.NotEmpty(files);
        var longer = files.SelectMany(path => LongLines(path, holdsWire: folder == "tests")).ToList();
        Assert.True(longer.Count == 0, string.Join(Environment.NewLine, longer));
    }

    [Fact]
    public void EditorConfig_NamesTheLastColumn() =>
        Assert.Contains(
            $"max_line_length = {LastColumn}",
            File.ReadAllLines(Path.Combine(Repository.Root, ".editorconfig")));

    private static IEnumerable<string> FilesOf(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(static path => !path.Split(Path.DirectorySeparatorChar).Any(static name => name is "obj" or "bin"))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> LongLines(string path, bool holdsWire)
    {
        var text = SourceText.From(File.ReadAllText(path));
        var lines = text.Lines.Where(static line => line.Span.Length > LastColumn).ToList();
        if (lines.Count == 0)
        {
            return [];
        }

        var root = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.None)).GetRoot();
        return lines
            .Where(line => !root.DescendantTokens(line.Span).Any(token => IsRawLiteral(token, holdsWire)))
            .Select(line => $"{Path.GetRelativePath(Repository.Root, path)}:{line.LineNumber + 1} ends at column {line.Span.Length}");
    }

    private static bool IsRawLiteral(SyntaxToken token, bool holdsWire) => KindOf(token) switch
    {
        SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken
            or SyntaxKind.InterpolatedMultiLineRawStringStartToken => true,
        SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken
            or SyntaxKind.InterpolatedSingleLineRawStringStartToken => holdsWire,
        _ => false,
    };

    private static SyntaxKind KindOf(SyntaxToken token) =>
        (token.Parent?.FirstAncestorOrSelf<InterpolatedStringExpressionSyntax>()?.StringStartToken ?? token).Kind();
}
