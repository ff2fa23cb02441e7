using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace IoTAuditClient.Tests.Architecture;

/// <summary>
/// The order of the rooms of src/IoTAuditClient, which CONTRIBUTING.md explains: each may use the ones that stand before it.
/// </summary>
public sealed class RoomOrderTests
{
    private const int MostFilesInARoom = 28;

    /// <summary>A later room may use an earlier one. Rooms of one line belong together and may use each other.</summary>
    private static readonly string[][] Order =
    [
        ["Text"],
        ["Exceptions"],
        ["Pacing"],
        ["Model", "Json"],
        ["Options"],
        ["Catalog"],
        ["Failures"],
        ["Queries"],
        ["Paging"],
        ["Telemetry"],
        ["Http"],
        ["Sdk"],
        ["Calls"],
        ["Waiting"],
        ["Findings"],
        ["Audits"],
        ["Suppressions"],
        ["Mitigations"],
        ["DependencyInjection"],
    ];

    private static readonly Lazy<CSharpCompilation> Library = new(LibrarySources.Compile);

    [Fact]
    public void Rooms_OfTheLibrary_AreThoseOfTheOrder() =>
        Assert.Equal(
            Order.SelectMany(static rooms => rooms).Order(StringComparer.Ordinal),
            LibrarySources.Paths.Select(LibrarySources.RoomOf).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Names_InARoom_BelongToItOrToAnEarlierOne()
    {
        var later = Uses()
            .Where(static use => RankOf(use.Room) < RankOf(use.UsedRoom))
            .Select(static use => $"{use.File} ({use.Room}) uses {use.Type} ({use.UsedRoom})");

        AssertNone(later);
    }

    [Fact]
    public void Subjects_OfTheLibrary_UseNothingOfEachOther()
    {
        string[] subjects = ["Findings", "Audits", "Suppressions", "Mitigations"];

        AssertNone(Uses()
            .Where(use => use.Room != use.UsedRoom && subjects.Contains(use.Room) && subjects.Contains(use.UsedRoom))
            .Select(static use => $"{use.File} ({use.Room}) uses {use.Type} ({use.UsedRoom})"));
    }

    [Fact]
    public void InternalTypes_OfARoom_StandInTheNamespaceOfTheirFolder()
    {
        var elsewhere = Types()
            .Where(static type => type.Symbol.ToDisplayString() is var name && type.Symbol.DeclaredAccessibility != Accessibility.Public
                && name != $"{NamespaceOf(type.File)}.{NameOf(type.Symbol)}")
            .Select(static type => $"{type.File}: {type.Symbol.ToDisplayString()}");

        AssertNone(elsewhere);
    }

    [Fact]
    public void PublicTypes_StandInTheNamespaceOfThePackageOrWhereContainersAreSetUp()
    {
        var elsewhere = Types()
            .Where(static type => type.Symbol.DeclaredAccessibility == Accessibility.Public
                && type.Symbol.ContainingNamespace.ToDisplayString() is not ("IoTAuditClient"
                    or "Microsoft.Extensions.DependencyInjection"))
            .Select(static type => $"{type.File}: {type.Symbol.ToDisplayString()}");

        AssertNone(elsewhere);
    }

    [Fact]
    public void AmazonIoT_IsNamedOnlyWhereItIsMapped()
    {
        // One file reads every exception; the others are where an app hands over a client of its own.
        string[] others =
        [
            "Calls/ClientDependencies.cs", "DependencyInjection/AuditClientFactory.cs", "DependencyInjection/AuditClientRegistration.cs",
            "DependencyInjection/IoTAuditClientBuilderExtensions.cs", "DependencyInjection/PairedServices.cs", "Failures/FailureReader.cs",
            "Findings/AuditFindingClient.cs", "Audits/AuditTaskClient.cs", "Suppressions/AuditSuppressionClient.cs",
            "Mitigations/AuditMitigationClient.cs",
        ];

        AssertNone(FilesThatName("Amazon.IoT").Where(file => !file.StartsWith("Sdk/", StringComparison.Ordinal)
            && !file.StartsWith("Calls/AuditOperation", StringComparison.Ordinal) && !others.Contains(file)));
    }

    [Fact]
    public void Polly_IsNamedOnlyInTheRoadAndInTheTwoHooks()
    {
        // An attempt that took too long looks as Polly's own timeout does, so the reader of exceptions knows it.
        string[] others =
        [
            "DependencyInjection/AuditClientRegistration.cs", "DependencyInjection/IoTAuditClientBuilderExtensions.cs",
            "Failures/FailureReader.cs",
        ];

        AssertNone(FilesThatName("Polly").Where(file => !file.StartsWith("Calls/", StringComparison.Ordinal) && !others.Contains(file)));
    }

    [Fact]
    public void Files_OfAFolder_AreNotTooMany()
    {
        var crowded = LibrarySources.Paths.GroupBy(static path => Path.GetDirectoryName(path)!)
            .Where(static folder => folder.Count() > MostFilesInARoom)
            .Select(static folder => $"{folder.Key}: {folder.Count()}");

        AssertNone(crowded);
    }

    // Assert.Empty shows five items, and cuts each.
    private static void AssertNone(IEnumerable<string> found)
    {
        var all = found.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(all.Count == 0, string.Join(Environment.NewLine, all));
    }

    private static int RankOf(string room) => Array.FindIndex(Order, rooms => rooms.Contains(room));

    private static string NameOf(ISymbol symbol) => symbol.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    private static string NamespaceOf(string file) =>
        $"IoTAuditClient.{Path.GetDirectoryName(file)!.Replace(Path.DirectorySeparatorChar, '.')}";

    private static string FileOf(SyntaxTree tree) => Path.GetRelativePath(LibrarySources.Root, tree.FilePath).Replace('\\', '/');

    private static IEnumerable<(string File, INamedTypeSymbol Symbol)> Types() =>
        from tree in SourceTrees()
        let model = Library.Value.GetSemanticModel(tree)
        from declaration in tree.GetRoot()
            .DescendantNodes(static node => node is not BaseTypeDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>()
        where declaration is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax
        select (FileOf(tree), (INamedTypeSymbol)model.GetDeclaredSymbol(declaration)!);

    private static IEnumerable<(string File, string Room, string Type, string UsedRoom)> Uses() =>
        from tree in SourceTrees()
        let model = Library.Value.GetSemanticModel(tree)
        from name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>().Where(static name => !name.IsVar)
        let type = TypeOf(model.GetSymbolInfo(name).Symbol)
        where type is not null
        from declaration in type.DeclaringSyntaxReferences
        let used = LibrarySources.RoomOf(declaration.SyntaxTree.FilePath)
        select (FileOf(tree), LibrarySources.RoomOf(tree.FilePath), type.Name, used);

    private static IEnumerable<string> FilesThatName(string start) =>
        (from tree in SourceTrees()
         let model = Library.Value.GetSemanticModel(tree)
         where tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>().Where(static name => !name.IsVar)
             .Select(name => model.GetSymbolInfo(name).Symbol)
             .Any(symbol => TypeOf(symbol)?.ContainingNamespace.ToDisplayString() is { } space
                 && (space == start || space.StartsWith($"{start}.", StringComparison.Ordinal)))
         select FileOf(tree)).Order(StringComparer.Ordinal);

    private static IEnumerable<SyntaxTree> SourceTrees() => Library.Value.SyntaxTrees.Where(static tree => tree.FilePath.Length > 0);

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
