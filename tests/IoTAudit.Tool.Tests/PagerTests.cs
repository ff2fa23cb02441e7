using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using Xunit;

namespace IoTAudit.Tool.Tests;

/// <summary>Output that is longer than the screen goes through a pager, and no other.</summary>
public sealed class PagerTests
{
    private const int Height = 24;
    private static readonly string[] List = ["list", "--emulator", "--task", "latest"];

    [Fact]
    public async Task List_LongerThanTheScreen_GoesThroughLess()
    {
        var pager = new GivenPager();

        var run = await RunAsync(pager, [], List);

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Equal(["less"], pager.Commands);
        Assert.Equal("", run.Output);
        Assert.True(pager.HasEnded);
        Assert.StartsWith("Audit of ", pager.Shown, StringComparison.Ordinal);
        Assert.Contains("84 findings:", pager.Shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list", "--emulator", "--task", "latest", "--severity", "high")]
    [InlineData("list", "--emulator", "--task", "latest", "--no-pager")]
    [InlineData("--no-pager", "list", "--emulator", "--task", "latest")]
    [InlineData("list", "--emulator", "--task", "latest", "--fail-on", "critical")]
    [InlineData("list", "--emulator", "--task", "latest", "--verbose")]
    [InlineData("checks", "--help", "--no-pager")]
    [InlineData("export", "--emulator", "--task", "latest", "--format", "markdown")]
    [InlineData("completion", "bash")]
    public async Task Output_ThatIsShortOrNotForReading_GoesThroughNone(params string[] arguments)
    {
        var pager = new GivenPager();

        var run = await RunAsync(pager, [], arguments);

        Assert.Empty(pager.Commands);
        Assert.NotEqual("", run.Output);
    }

    [Theory]
    [InlineData("list", "--help")]
    [InlineData("suppress", "--help")]
    [InlineData("help", "export")]
    public async Task Help_LongerThanTheScreen_GoesThroughLess(params string[] arguments)
    {
        var pager = new GivenPager();

        var run = await RunAsync(pager, [], arguments);

        Assert.Equal(["less"], pager.Commands);
        Assert.Equal("", run.Output);
        Assert.Contains("Usage: iot-audit ", pager.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_ThatIsNoTerminals_GoesThroughNone()
    {
        var pager = new GivenPager();

        await ConsoleRun.OfAsync(context => context with { Height = Height, StartPager = pager.Start }, List);

        Assert.Empty(pager.Commands);
    }

    [Theory]
    [InlineData("IOT_AUDIT_PAGER=more|PAGER=bat", "more")]
    [InlineData("PAGER=bat --plain", "bat --plain")]
    [InlineData("PAGER=", null)]
    [InlineData("PAGER=cat", null)]
    [InlineData("IOT_AUDIT_PAGER=|PAGER=bat", null)]
    public async Task Pager_OfTheVariables_IsTheFirstThatIsSet(string variables, string? command)
    {
        var pager = new GivenPager();

        await RunAsync(pager, variables.Split('|'), List);

        Assert.Equal(command is null ? [] : [command], pager.Commands);
    }

    [Fact]
    public async Task Pager_ThatIsLeftEarly_IsNoError()
    {
        var pager = new GivenPager(leavesAfter: 100);

        var run = await RunAsync(pager, [], List);

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.True(pager.HasEnded);
        Assert.DoesNotContain("Broken", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pager_ThatIsNotThere_IsNamedAndEverythingIsShown()
    {
        var run = await ConsoleRun.OfAsync(
            context => context with
            {
                IsTerminal = true,
                Height = Height,
                StartPager = static _ => null,
                Variable = static name => name == "PAGER" ? "moer" : null,
            },
            List);

        Assert.Contains("there is no pager \"moer\", which PAGER names", run.Error, StringComparison.Ordinal);
        Assert.Contains("84 findings:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pager_OfAListThatFails_LeavesTheExitCodeAndSaysWhyBehindIt()
    {
        var pager = new GivenPager();
        var client = new ScriptedClient
        {
            Page = static (number, _) => number == 0
                ? Task.FromResult(ScriptedClient.PageOf([[.. Enumerable.Repeat(AuditFindings.On("x"), 30)], []], 0))
                : throw new AuditThrottledException("The service throttles."),
        };

        var run = await ConsoleRun.OfAsync(
            context => ConsoleRun.OnAws(context, client) with { IsTerminal = true, Height = Height, StartPager = pager.Start },
            "list", "--task", "t");

        Assert.Equal(ExitCode.Throttled, run.Code);
        Assert.Contains("and there may be more", pager.Shown, StringComparison.Ordinal);
        Assert.Contains("The service throttles.", run.Error, StringComparison.Ordinal);
    }

    private static Task<ConsoleRun> RunAsync(GivenPager pager, string[] variables, params string[] arguments) => ConsoleRun.OfAsync(
        context => context with
        {
            IsTerminal = true,
            Height = Height,
            StartPager = pager.Start,
            Variable = name => name == "NO_COLOR" ? "1"
                : variables.FirstOrDefault(variable => variable.StartsWith(name + "=", StringComparison.Ordinal)) is { } found
                    ? found[(name.Length + 1)..]
                    : null,
        },
        arguments);
}
