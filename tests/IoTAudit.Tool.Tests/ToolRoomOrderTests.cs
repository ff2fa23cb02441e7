using IoTAuditClient.Tests.Architecture;
using Xunit;

namespace IoTAudit.Tool.Tests;

/// <summary>
/// The order of the rooms of src/IoTAudit.Tool, which CONTRIBUTING.md explains: each may use the ones that stand before it. A command
/// has a folder of its own below Commands and uses no other command.
/// </summary>
public sealed class ToolRoomOrderTests
{
    private const string Command = "Commands/*";

    private static readonly string[] Order =
    [
        "Services",
        "Terminal",
        "Failures",
        "Help",
        "Findings",
        "Audits",
        "Sources",
        "CommandLine",
        Command,
        "Commands",
        "",
    ];

    private static readonly ProjectSources Tool = new("IoTAudit.Tool", "iot-audit", "IoTAudit.Tool.Tests");

    [Fact]
    public void Rooms_OfTheTool_AreThoseOfTheOrder() =>
        Assert.Equal(
            Order.Order(StringComparer.Ordinal),
            Tool.Paths.Select(Tool.FolderOf).Select(RoomOf).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Names_InARoom_BelongToItOrToAnEarlierOne() =>
        Violations.AssertNone(Tool.Uses()
            .Where(static use => RankOf(use.Folder) < RankOf(use.UsedFolder))
            .Select(static use => $"{use.File} uses {use.Type} ({use.UsedFolder})"));

    [Fact]
    public void Commands_OfTheTool_UseNothingOfEachOther() =>
        Violations.AssertNone(Tool.Uses()
            .Where(static use => RoomOf(use.Folder) == Command && RoomOf(use.UsedFolder) == Command && use.Folder != use.UsedFolder)
            .Select(static use => $"{use.File} uses {use.Type} ({use.UsedFolder})"));

    [Fact]
    public void Types_OfARoom_StandInTheNamespaceOfTheirFolder() =>
        Violations.AssertNone(Tool.Types()
            .Where(static type => type.Symbol.ContainingNamespace.ToDisplayString() != NamespaceOf(type.File))
            .Select(static type => $"{type.File}: {type.Symbol.ToDisplayString()}"));

    private static string RoomOf(string folder) => folder.StartsWith("Commands/", StringComparison.Ordinal) ? Command : folder;

    private static int RankOf(string folder) => Array.IndexOf(Order, RoomOf(folder));

    private static string NamespaceOf(string file) =>
        string.Join('.', Path.GetDirectoryName(file)!.Split('/', '\\').Where(static name => name.Length > 0).Prepend("IoTAudit.Tool"));
}
