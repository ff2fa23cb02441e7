using System.CommandLine;
using IoTAudit.Tool.CommandLine;
using IoTAudit.Tool.Commands;
using IoTAudit.Tool.Help;
using IoTAudit.Tool.Services;
using Xunit;

namespace IoTAudit.Tool.Tests;

public sealed class CommandTreeTests
{
    public static TheoryData<string> Paths => [.. Below(Root()).Where(static path => path.Length > 0)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Create_CommandNamed_BuildsNoOther(string path)
    {
        var words = path.Split(' ');

        var built = Below(Root([.. words, "--help"])).ToList();

        var expected = Enumerable.Range(0, words.Length + 1).Select(count => string.Join(' ', words.Take(count)));
        Assert.Equal(expected, built.Where(name => !name.StartsWith($"{path} ", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Help_CommandBuiltAlone_IsThatOfTheWholeProgram(string path)
    {
        var alone = await ConsoleRun.OfAsync([.. path.Split(' '), "--help"]);
        var whole = await ConsoleRun.OfAsync(["--no-pager", .. path.Split(' '), "--help"]);

        Assert.Equal(whole.Output, alone.Output);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Example_OfAnyCommand_FitsOn80ColumnsBelowAUsageError(string path)
    {
        var command = path.Split(' ').Aggregate(
            (Command)Root(), static (parent, name) => parent.Subcommands.Single(child => child.Name == name));

        var example = command.Options.Select(static option => option.Action).OfType<CommandHelpAction>().Single().Example;

        Assert.InRange($"Example: {example}".Length, 0, 80);
    }

    [Theory]
    [InlineData]
    [InlineData("--help")]
    [InlineData("lst")]
    [InlineData("[suggest]", "des")]
    [InlineData("--color", "never", "list")]
    public void Create_NoCommandFirst_BuildsAll(params string[] arguments) => Assert.Equal(Below(Root()), Below(Root(arguments)));

    [Fact]
    public void Create_VersionAlone_BuildsNone() => Assert.Empty(Root("--version").Subcommands);

    private static RootCommand Root(params string[] arguments) => IoTAuditCommand.Create(
        new ConsoleContext { Output = TextWriter.Null, Error = TextWriter.Null }, new TerminalOptions(), arguments);

    private static IEnumerable<string> Below(Command command, string path = "") =>
        command.Subcommands.SelectMany(child => Below(child, $"{path} {child.Name}".Trim())).Prepend(path);
}
