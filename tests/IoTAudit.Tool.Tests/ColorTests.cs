using IoTAudit.Tool.Terminal;
using Xunit;

namespace IoTAudit.Tool.Tests;

/// <summary>When a table is coloured: the option goes before the variables.</summary>
public sealed class ColorTests
{
    private const char Escape = '\u001b';

    [Theory]
    [InlineData("", "", true)]
    [InlineData("", "NO_COLOR=1", false)]
    [InlineData("", "NO_COLOR=", true)]
    [InlineData("", "CLICOLOR=0", false)]
    [InlineData("", "CLICOLOR=1", true)]
    [InlineData("", "FORCE_COLOR=0", false)]
    [InlineData("", "CLICOLOR=0|CLICOLOR_FORCE=1", true)]
    [InlineData("", "NO_COLOR=1|FORCE_COLOR=1", false)]
    [InlineData("auto", "NO_COLOR=1", false)]
    [InlineData("always", "NO_COLOR=1", true)]
    [InlineData("never", "FORCE_COLOR=1", false)]
    public async Task Table_OnATerminal_IsColouredAsOptionAndVariablesSay(string option, string variables, bool isColoured)
    {
        var run = await RunAsync(isTerminal: true, variables, OptionOf(option));

        Assert.Equal(isColoured, run.Output.Contains(Escape));
        Assert.Contains("findings:", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "", false)]
    [InlineData("", "FORCE_COLOR=1", "", false)]
    [InlineData("", "FORCE_COLOR=1", "plain", false)]
    [InlineData("", "FORCE_COLOR=1", "table", true)]
    [InlineData("", "CLICOLOR_FORCE=1", "table", true)]
    [InlineData("", "NO_COLOR=1|CLICOLOR_FORCE=1", "table", false)]
    [InlineData("always", "", "", true)]
    [InlineData("always", "", "plain", false)]
    public async Task Table_InAPipe_IsDrawnWhereColourIsForced(string option, string variables, string output, bool isDrawn)
    {
        string[] form = output.Length > 0 ? ["--output", output] : [];
        var run = await RunAsync(isTerminal: false, variables, [.. OptionOf(option), .. form]);

        Assert.Equal(isDrawn, run.Output.Contains(Escape));
        Assert.Equal(!isDrawn, run.Lines[0].Contains('\t'));
    }

    [Fact]
    public async Task Color_ThatIsNone_IsBadUsage()
    {
        var run = await RunAsync(isTerminal: true, "", "--color", "sometimes");

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains("auto, always or never", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HighAndCritical_InABar_DifferInColourAndGlyph()
    {
        var run = await ConsoleRun.OfAsync(
            context => context with { IsTerminal = true }, "summary", "--emulator", "--task", "latest", "--by", "severity");
        var critical = run.Lines.Single(static line => line.Contains("CRITICAL", StringComparison.Ordinal));
        var high = run.Lines.Single(static line => line.Contains("HIGH", StringComparison.Ordinal));

        Assert.Contains('\u2588', critical);
        Assert.DoesNotContain('\u2588', high);
        Assert.Contains('\u2593', high);
        Assert.Contains("38;5;166m", high, StringComparison.Ordinal);
        Assert.DoesNotContain("38;5;166m", critical, StringComparison.Ordinal);
    }

    private static string[] OptionOf(string color) => color.Length > 0 ? ["--color", color] : [];

    private static Task<ConsoleRun> RunAsync(bool isTerminal, string variables, params string[] arguments) => ConsoleRun.OfAsync(
        context => context with
        {
            IsTerminal = isTerminal,
            Variable = name => variables.Split('|').FirstOrDefault(
                variable => variable.StartsWith(name + "=", StringComparison.Ordinal)) is { } found ? found[(name.Length + 1)..] : null,
        },
        ["list", "--emulator", "--task", "latest", .. arguments]);
}
