using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IoTAuditClient.IntegrationTests.Documents;

/// <summary>
/// A block of a document as a program: its usings above, its statements in a method of a class, its types beside that class.
/// </summary>
public static class Snippet
{
    /// <summary>What every block may take for granted: the implicit usings of Microsoft.NET.Sdk.Worker, and this library.</summary>
    private const string Preamble = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        global using IoTAuditClient;
        """;

    // What an example leaves open is no mistake: a value that is not read, a method that is not called, code after a throw, no await.
    private static readonly string[] Tolerated = ["CS0162", "CS0168", "CS0219", "CS1998", "CS8321", "CS1701", "CS1702"];

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Compiles a block.</summary>
    /// <returns>The class to run, and what the compiler found wrong; one of the two is null or empty.</returns>
    public static (Type? Type, IReadOnlyList<string> Problems) Compile(MarkdownBlock block, CancellationToken cancellationToken)
    {
        var compilation = CSharpCompilation.Create(
            $"Snippet{Guid.NewGuid():N}",
            [Parse(Preamble), Parse(Wrap(block))],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var problems = compilation.GetDiagnostics(cancellationToken)
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !Tolerated.Contains(diagnostic.Id))
            .Select(diagnostic => $"{block.Document}, line {diagnostic.Location.GetMappedLineSpan().StartLinePosition.Line + 1}: "
                + $"{diagnostic.Id} {diagnostic.GetMessage(null)}")
            .ToList();
        if (problems.Count > 0)
        {
            return (null, problems);
        }

        using var image = new MemoryStream();
        compilation.Emit(image, cancellationToken: cancellationToken);
        return (Assembly.Load(image.ToArray()).GetType("TheSnippet"), []);
    }

    private static string Wrap(MarkdownBlock block)
    {
        var root = (CompilationUnitSyntax)Parse(block.Code).GetRoot();
        var statements = root.Members.OfType<GlobalStatementSyntax>().Where(statement => !IsMember(statement));
        var members = root.Members.OfType<GlobalStatementSyntax>().Where(IsMember);
        var types = root.Members.Where(member => member is not GlobalStatementSyntax);
        return $$"""
            {{Text(root.Usings, block)}}
            public sealed class TheSnippet : IoTAuditClient.IntegrationTests.Documents.SnippetContext
            {
                protected override async Task RunAsync()
                {
            {{Text(statements, block)}}
                }
            {{Text(members, block)}}
            }
            {{Text(types, block)}}
            """;
    }

    // A whole test method, shown without its class.
    private static bool IsMember(GlobalStatementSyntax statement) =>
        statement.Statement is LocalFunctionStatementSyntax function && function.Modifiers.Any(SyntaxKind.PublicKeyword);

    private static string Text(IEnumerable<SyntaxNode> nodes, MarkdownBlock block) => string.Concat(nodes.Select(node =>
        $"\n#line {block.Line + node.SyntaxTree.GetLineSpan(node.FullSpan).StartLinePosition.Line}\n{node.ToFullString()}"));

    private static SyntaxTree Parse(string code) => CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Latest));
}
