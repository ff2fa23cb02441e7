using IoTAuditClient.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTAuditClient.Tests.Architecture;

/// <summary>The sources of src/IoTAuditClient, compiled as far as it takes to know what each name in them means.</summary>
internal static class LibrarySources
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

    public static string Root { get; } = Path.Combine(Repository.Root, "src", "IoTAuditClient");

    public static IReadOnlyList<string> Paths { get; } =
    [
        .. Directory.EnumerateFiles(Root, "*.cs", SearchOption.AllDirectories)
            .Where(
                static path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The room of a file: the first folder below the project.</summary>
    public static string RoomOf(string path) => Path.GetRelativePath(Root, path).Split(Path.DirectorySeparatorChar)[0];

    public static CSharpCompilation Compile()
    {
        var parsing = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.None);
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is not ("IoTAuditClient.dll" or "IoTAuditClient.Tests.dll"))
            .Select(static path => MetadataReference.CreateFromFile(path));
        return CSharpCompilation.Create(
            "Sources",
            [
                CSharpSyntaxTree.ParseText(ImplicitUsings, parsing),
                .. Paths.Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), parsing, path)),
            ],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }
}
