using IoTAuditClient.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IoTAuditClient.Tests.Architecture;

/// <summary>The sources of a project below src, compiled as far as it takes to know what each name in them means.</summary>
internal sealed class ProjectSources
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private readonly string _root;
    private readonly Lazy<CSharpCompilation> _compilation;

    /// <param name="project">The project's folder.</param>
    /// <param name="assemblies">What is not referenced, because it is made of the same sources, without its ending.</param>
    public ProjectSources(string project, params string[] assemblies)
    {
        _root = Path.Combine(Repository.Root, "src", project);
        Paths =
        [
            .. Directory.EnumerateFiles(_root, "*.cs", SearchOption.AllDirectories)
                .Where(static path => !path.Split(Path.DirectorySeparatorChar).Contains("obj"))
                .Order(StringComparer.Ordinal),
        ];
        _compilation = new(() => Compile(assemblies));
    }

    public IReadOnlyList<string> Paths { get; }

    /// <summary>The folder of a file below the project; empty for one that lies in the project itself.</summary>
    public string FolderOf(string path) => Path.GetDirectoryName(Path.GetRelativePath(_root, path))!.Replace('\\', '/');

    /// <summary>Each type that is declared, but for those within another.</summary>
    public IEnumerable<(string File, INamedTypeSymbol Symbol)> Types() =>
        from tree in SourceTrees()
        let model = _compilation.Value.GetSemanticModel(tree)
        from declaration in tree.GetRoot()
            .DescendantNodes(static node => node is not BaseTypeDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>()
        where declaration is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax
        select (FileOf(tree), (INamedTypeSymbol)model.GetDeclaredSymbol(declaration)!);

    /// <summary>Each name in a file that means a type of the project or a member of one.</summary>
    public IEnumerable<(string File, string Folder, string Type, string UsedFolder)> Uses() =>
        from tree in SourceTrees()
        let model = _compilation.Value.GetSemanticModel(tree)
        from name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>().Where(static name => !name.IsVar)
        let type = TypeOf(model.GetSymbolInfo(name).Symbol)
        where type is not null
        from declaration in type.DeclaringSyntaxReferences
        where declaration.SyntaxTree.FilePath.Length > 0
        select (FileOf(tree), FolderOf(tree.FilePath), type.Name, FolderOf(declaration.SyntaxTree.FilePath));

    /// <summary>The files that name something of a namespace or of one below it.</summary>
    public IEnumerable<string> FilesThatName(string start) =>
        (from tree in SourceTrees()
         let model = _compilation.Value.GetSemanticModel(tree)
         where tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>().Where(static name => !name.IsVar)
             .Select(name => model.GetSymbolInfo(name).Symbol)
             .Any(symbol => TypeOf(symbol)?.ContainingNamespace.ToDisplayString() is { } space
                 && (space == start || space.StartsWith($"{start}.", StringComparison.Ordinal)))
         select FileOf(tree)).Order(StringComparer.Ordinal);

    private CSharpCompilation Compile(string[] assemblies)
    {
        var parsing = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.None);
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !assemblies.Contains(Path.GetFileNameWithoutExtension(path)))
            .Select(static path => MetadataReference.CreateFromFile(path));
        return CSharpCompilation.Create(
            "Sources",
            [
                CSharpSyntaxTree.ParseText(ImplicitUsings, parsing),
                .. Paths.Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), parsing, path)),
            ],
            references,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
    }

    private string FileOf(SyntaxTree tree) => Path.GetRelativePath(_root, tree.FilePath).Replace('\\', '/');

    private IEnumerable<SyntaxTree> SourceTrees() => _compilation.Value.SyntaxTrees.Where(static tree => tree.FilePath.Length > 0);

    private static INamedTypeSymbol? TypeOf(ISymbol? symbol)
    {
        var type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
        while (type?.ContainingType is { } outer)
        {
            type = outer;
        }

        return type?.OriginalDefinition;
    }
}
