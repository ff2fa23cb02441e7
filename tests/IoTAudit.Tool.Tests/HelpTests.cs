using System.CommandLine;
using IoTAudit.Tool.CommandLine;
using IoTAudit.Tool.Commands;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using Xunit;

namespace IoTAudit.Tool.Tests;

public sealed class HelpTests
{
    /// <summary>Every command there is, as one types it.</summary>
    public static TheoryData<string> Commands() => [.. Below(Root(), "")];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_OfEveryCommand_NamesEachOptionOnceAndFitsTheTerminal(string command)
    {
        var run = await ConsoleRun.OfAsync([.. Words(command), "--help"]);

        Assert.Equal(ExitCode.Found, run.Code);
        var text = run.Output[..run.Output.IndexOf("Examples:", StringComparison.Ordinal)];
        Assert.All(
            CommandOf(command).Options,
            option => Assert.Single(
                text.Split('\n'),
                line => line.StartsWith("  -", StringComparison.Ordinal)
                    && line[2..].Split("  ")[0].Split(' ', ',').Contains(option.Name)));
        Assert.All(text.Split('\n'), static line => Assert.True(line.Length <= 80, line));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_InShort_HasEachOptionOfTheWholeHelpInALineThatFits(string command)
    {
        var run = await ConsoleRun.OfAsync([.. Words(command), "-h"]);

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.All(CommandOf(command).Options, option => Assert.Contains(option.Name, run.Output, StringComparison.Ordinal));
        Assert.All(run.Lines, static line => Assert.InRange(line.Length, 0, 80));
        Assert.DoesNotContain("Exit codes", run.Output, StringComparison.Ordinal);
        Assert.EndsWith(" --help shows all, with exit codes and examples.", run.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_InShortOfAWideCommand_IsLessThanHalfOfAll() => Assert.InRange(
        (await ConsoleRun.OfAsync("list", "-h")).Lines.Length, 20, (await ConsoleRun.OfAsync("list", "--help")).Lines.Length / 2);

    [Theory]
    [InlineData("list", "Which resource:", "  --client-id <id>")]
    [InlineData("list", "Which account and Region is asked:", "  --profile <profiles>")]
    [InlineData("export", "What is written:", "  -f, --format ")]
    [InlineData("diff", "What fails a build:", "  --fail-on ")]
    [InlineData("emulator", "Options:", "  --fault ")]
    public async Task Help_OfACommandWithManyOptions_GroupsThemByWhatTheyAreFor(string command, string heading, string option)
    {
        var run = await ConsoleRun.OfAsync(command, "--help");

        var section = run.Output.Split("\n\n").Single(part => part.StartsWith($"{heading}\n", StringComparison.Ordinal));
        Assert.Contains(section.Split('\n'), line => line.StartsWith(option, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Usage_WithoutACommand_HasEachCommandInALineOnAPage()
    {
        var run = await ConsoleRun.OfAsync();
        var help = await ConsoleRun.OfAsync("--help");

        var commands = Root().Subcommands;
        Assert.Equal(ExitCode.Found, run.Code);
        Assert.InRange(run.Lines.Length, commands.Count, 40);
        Assert.All(run.Lines, static line => Assert.InRange(line.Length, 0, 80));
        Assert.All(
            commands,
            command => Assert.Single(run.Lines, line => line.StartsWith($"  {command.Name} ", StringComparison.Ordinal)));
        Assert.Contains("Exit codes", help.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_OfACommand_EndsWithItsExamples() =>
        Assert.StartsWith("  iot-audit list ", (await ConsoleRun.OfAsync("list", "--help")).Lines[^1], StringComparison.Ordinal);

    [Fact]
    public async Task Usage_OfACommandWhoseExampleIsExplained_ShowsTheCommandAlone() =>
        Assert.Contains(
            "Example: iot-audit diff --profile prod --previous\n", (await ConsoleRun.OfAsync("diff")).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("list", "0 1 2 3 4 5 6 7 130")]
    [InlineData("describe", "0 1 2 3 4 5 7 130")]
    [InlineData("suppress", "0 1 2 3 4 5 8 130")]
    [InlineData("suppression list", "0 2 3 4 5 130")]
    [InlineData("completion", "0 2 5 130")]
    [InlineData("", "0 1 2 3 4 5 6 7 8 130")]
    public async Task Help_OfACommand_HasTheExitCodesThatItMayEndWith(string command, string expected)
    {
        var run = await ConsoleRun.OfAsync([.. Words(command), "--help"]);

        var codes = run.Output[run.Output.IndexOf("Exit codes", StringComparison.Ordinal)..].Split('\n')
            .Where(static line => line.Length > 2 && char.IsAsciiDigit(line[2]))
            .Select(static line => line.Trim().Split(' ')[0]);
        Assert.Equal(expected, string.Join(' ', codes));
    }

    [Fact]
    public async Task Man_OfAll_HasEveryCommandAndEveryOption()
    {
        var run = await ConsoleRun.OfAsync("man");

        Assert.StartsWith(".TH IOT-AUDIT 1 ", run.Output, StringComparison.Ordinal);
        Assert.All(
            Below(Root(), "").Where(static path => path is not ("" or "audit" or "suppression" or "mitigation" or "action")),
            path => Assert.Contains($".SS iot\\-audit {path}", run.Output, StringComparison.Ordinal));
        Assert.All(
            Root().Subcommands.SelectMany(static command => command.Options),
            option => Assert.Contains(option.Name.Replace("-", "\\-", StringComparison.Ordinal), run.Output, StringComparison.Ordinal));
        Assert.DoesNotContain(run.Lines, static line => line.StartsWith('\''));
    }

    private static Command CommandOf(string path) => Words(path).Aggregate(
        (Command)Root(), static (parent, name) => parent.Subcommands.Single(child => child.Name == name));

    private static RootCommand Root() => IoTAuditCommand.Create(
        new ConsoleContext { Output = TextWriter.Null, Error = TextWriter.Null }, new TerminalOptions(), []);

    private static IEnumerable<string> Below(Command command, string path) =>
        command.Subcommands.SelectMany(child => Below(child, $"{path} {child.Name}".Trim())).Prepend(path);

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
