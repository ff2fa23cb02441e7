using Microsoft.CodeAnalysis;
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
        ["Notifications"],
        ["Accounts"],
        ["DependencyInjection"],
    ];

    private static readonly ProjectSources Library = new("IoTAuditClient", "IoTAuditClient", "IoTAuditClient.Tests");

    [Fact]
    public void Rooms_OfTheLibrary_AreThoseOfTheOrder() =>
        Assert.Equal(
            Order.SelectMany(static rooms => rooms).Order(StringComparer.Ordinal),
            Library.Paths.Select(Library.FolderOf).Select(RoomOf).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Names_InARoom_BelongToItOrToAnEarlierOne()
    {
        var later = Uses()
            .Where(static use => RankOf(use.Room) < RankOf(use.UsedRoom))
            .Select(static use => $"{use.File} ({use.Room}) uses {use.Type} ({use.UsedRoom})");

        Violations.AssertNone(later);
    }

    [Fact]
    public void Subjects_OfTheLibrary_UseNothingOfEachOther()
    {
        string[] subjects = ["Findings", "Audits", "Suppressions", "Mitigations", "Notifications"];

        Violations.AssertNone(Uses()
            .Where(use => use.Room != use.UsedRoom && subjects.Contains(use.Room) && subjects.Contains(use.UsedRoom))
            .Select(static use => $"{use.File} ({use.Room}) uses {use.Type} ({use.UsedRoom})"));
    }

    [Fact]
    public void InternalTypes_OfARoom_StandInTheNamespaceOfTheirFolder()
    {
        var elsewhere = Library.Types()
            .Where(static type => type.Symbol.ToDisplayString() is var name && type.Symbol.DeclaredAccessibility != Accessibility.Public
                && name != $"{NamespaceOf(type.File)}.{NameOf(type.Symbol)}")
            .Select(static type => $"{type.File}: {type.Symbol.ToDisplayString()}");

        Violations.AssertNone(elsewhere);
    }

    [Fact]
    public void PublicTypes_StandInTheNamespaceOfThePackageOrWhereContainersAreSetUp()
    {
        var elsewhere = Library.Types()
            .Where(static type => type.Symbol.DeclaredAccessibility == Accessibility.Public
                && type.Symbol.ContainingNamespace.ToDisplayString() is not ("IoTAuditClient"
                    or "Microsoft.Extensions.DependencyInjection"))
            .Select(static type => $"{type.File}: {type.Symbol.ToDisplayString()}");

        Violations.AssertNone(elsewhere);
    }

    [Fact]
    public void AmazonIoT_IsNamedOnlyWhereItIsMapped()
    {
        // One file reads every exception; the others are where an app hands over a client of its own.
        string[] others =
        [
            "Calls/ClientDependencies.cs", "DependencyInjection/RegisteredClients.cs", "DependencyInjection/AuditClientRegistration.cs",
            "DependencyInjection/IoTAuditClientBuilderExtensions.cs", "DependencyInjection/PairedServices.cs", "Failures/FailureReader.cs",
            "Findings/AuditFindingClient.cs", "Audits/AuditTaskClient.cs", "Suppressions/AuditSuppressionClient.cs",
            "Mitigations/AuditMitigationClient.cs",
        ];

        Violations.AssertNone(Library.FilesThatName("Amazon.IoT").Where(file => !file.StartsWith("Sdk/", StringComparison.Ordinal)
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

        Violations.AssertNone(Library.FilesThatName("Polly")
            .Where(file => !file.StartsWith("Calls/", StringComparison.Ordinal) && !others.Contains(file)));
    }

    [Fact]
    public void Files_OfAFolder_AreNotTooMany()
    {
        var crowded = Library.Paths.GroupBy(Library.FolderOf)
            .Where(static folder => folder.Count() > MostFilesInARoom)
            .Select(static folder => $"{folder.Key}: {folder.Count()}");

        Violations.AssertNone(crowded);
    }

    private static int RankOf(string room) => Array.FindIndex(Order, rooms => rooms.Contains(room));

    private static string NameOf(ISymbol symbol) => symbol.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    private static string NamespaceOf(string file) =>
        $"IoTAuditClient.{Path.GetDirectoryName(file)!.Replace(Path.DirectorySeparatorChar, '.')}";

    /// <summary>The room of a folder: the first folder below the project.</summary>
    private static string RoomOf(string folder) => folder.Split('/')[0];

    private static IEnumerable<(string File, string Room, string Type, string UsedRoom)> Uses() =>
        Library.Uses().Select(static use => (use.File, RoomOf(use.Folder), use.Type, RoomOf(use.UsedFolder)));
}
