using IoTAudit.Tool.Terminal;
using Xunit;

namespace IoTAudit.Tool.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("iot-audit describe --profile ...", "--profile", "p1", "describe", "x")]
    [InlineData("iot-audit audit list --profile ...", "audit", "--profile=p1", "list")]
    public async Task Any_WithAnOptionBeforeItsCommand_SaysWhereItGoes(string expected, params string[] arguments)
    {
        var run = await ConsoleRun.OfAsync(arguments);

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains(
            $"--profile stands before the command it belongs to. It goes after it: {expected}", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("suppress", "--for", "12M", "a")]
    [InlineData("suppress", "--until", "12M", "a")]
    [InlineData("list", "--from", "12M")]
    [InlineData("list", "--from", "1d", "--to", "1M")]
    [InlineData("list", "--from", "1d", "--timeout", "5M")]
    [InlineData("audit", "watch", "t", "--wait-timeout", "5M")]
    [InlineData("emulator", "--audit-duration", "5M")]
    public async Task Any_WithATimeInCapitalM_IsRefusedBecauseItMayBeMonths(params string[] arguments)
    {
        var run = await ConsoleRun.OfAsync(arguments);

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains("M may be months, which have no unit here: m is minutes, w weeks.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--region", "eu-west-1")]
    [InlineData("--profile", "prod")]
    [InlineData("--endpoint-url", "http://127.0.0.1:1")]
    public async Task Describe_WithEmulatorAndAnAwsOption_IsBadUsageAndNamesBoth(string option, string value)
    {
        var run = await ConsoleRun.OfAsync("describe", "a", "--emulator", option, value);

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains($"--emulator and {option} exclude each other", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://u:hunter2@127.0.0.1:5000/a")]
    [InlineData("http://127.0.0.1:5000/a?token=hunter2")]
    public async Task Describe_WithAnEndpointOfWhichAPartIsNotSent_NamesTheOptionAndWhatToWrite(string url)
    {
        var run = await ConsoleRun.OfAsync("describe", "a", "--endpoint-url", url);

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains(
            "--endpoint-url has a user name, a query or a fragment, which are not sent: write \"http://127.0.0.1:5000/a\".",
            run.Error,
            StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--region", "EU West")]
    [InlineData("--region", "x.example.com/")]
    [InlineData("--profile", "")]
    [InlineData("--endpoint-url", "localhost:5000")]
    [InlineData("--endpoint-url", "file:///etc/passwd")]
    [InlineData("--output", "xml")]
    public async Task Describe_WithABadValue_IsBadUsageAndNamesOptionAndValue(string option, string value)
    {
        var run = await ConsoleRun.OfAsync("describe", "a", option, value);

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Equal("", run.Output);
        Assert.Contains(option, run.Error, StringComparison.Ordinal);
        Assert.Contains(value, run.Error, StringComparison.Ordinal);
        Assert.Contains("Example: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list --from")]
    [InlineData("list --from 7d --from 8d")]
    [InlineData("list --from 7d --to")]
    [InlineData("list --task")]
    [InlineData("summary --from 7d --by")]
    [InlineData("describe a --timeout")]
    public async Task Any_WithAnOptionThatLacksItsValueOrHasABadOne_IsBadUsageAndNamesTheOption(string line)
    {
        var run = await ConsoleRun.OfAsync(line.Split(' '));

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains(line[line.LastIndexOf("--", StringComparison.Ordinal)..].Split(' ', '=')[0], run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Describe_WithAMistypedOption_DoesNotTakeItForAnId()
    {
        var run = await ConsoleRun.OfAsync("describe", "--ouput", "json", "a");

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains("there is no option --ouput. Did you mean --output?", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Did you mean --yes?", "mitigate", "a", "--action", "X", "--yess")]
    [InlineData("Did you mean --task?", "mitigate", "--tas", "latest")]
    [InlineData("Did you mean --dry-run?", "mitigate", "a", "--dry")]
    [InlineData("Did you mean --description?", "suppress", "a", "--desc", "why")]
    [InlineData("Did you mean --until?", "suppress", "a", "--untill", "2026-12-31")]
    [InlineData("`iot-audit suppress --help` shows those that there are.", "suppress", "a", "--because", "why")]
    [InlineData("which comes last: iot-audit mitigate ... -- -x", "mitigate", "-x", "--action", "X")]
    public async Task Any_WithAnOptionThatThereIsNot_PointsToWhatWasMeantAlone(string expected, params string[] arguments)
    {
        var run = await ConsoleRun.OfAsync(arguments);

        Assert.Equal(ExitCode.BadUsage, run.Code);
        var line = Assert.Single(run.Error.Split('\n'), static line => line.StartsWith("iot-audit: ", StringComparison.Ordinal));
        Assert.EndsWith(expected, line, StringComparison.Ordinal);
        Assert.Equal(expected.StartsWith("which", StringComparison.Ordinal), line.Contains("goes after '--'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Root_WithAMistypedCommand_SuggestsTheRightOne()
    {
        var run = await ConsoleRun.OfAsync("descirbe", "a");

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains("there is no command descirbe. Did you mean describe?", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BadUsage_WithControlCharacters_PrintsThemVisibly()
    {
        var run = await ConsoleRun.OfAsync("describe", "\u001b[31mred", "--output", "\u202Efdp");

        Assert.Contains(@"\u001B[31mred", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Error);
        Assert.DoesNotContain('\u202E', run.Error);
    }

    [Theory]
    [InlineData("iot-audit describe --profile prod", "--help")]
    [InlineData("iot-audit describe --profile prod", "describe", "--help")]
    [InlineData("iot-audit list --profile prod", "list", "--help")]
    [InlineData("iot-audit related --profile prod", "related", "--help")]
    public async Task Help_OfEveryCommand_HasAnExampleAndTheExitCodes(string example, params string[] arguments)
    {
        var run = await ConsoleRun.OfAsync(arguments);

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Contains(example, run.Output, StringComparison.Ordinal);
        Assert.Contains("130", run.Output, StringComparison.Ordinal);
        Assert.Equal("", run.Error);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("checks", "--help")]
    public async Task Help_OfChecks_ShowsThatItTakesANameInsteadOfAllNames(params string[] arguments)
    {
        var run = await ConsoleRun.OfAsync(arguments);

        Assert.Contains("<name>", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("AUTHENTICATED_COGNITO", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("help", "--help")]
    [InlineData("help diff", "diff --help")]
    public async Task Help_AsACommand_IsTheHelp(string line, string expected)
    {
        var run = await ConsoleRun.OfAsync(line.Split(' '));

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Equal((await ConsoleRun.OfAsync(expected.Split(' '))).Output, run.Output);
    }

    [Theory]
    [InlineData("lst")]
    [InlineData("audit", "lst")]
    public async Task Any_OfWhatIsNoCommand_HasNoExampleOfAnother(params string[] arguments) =>
        Assert.DoesNotContain("Example", (await ConsoleRun.OfAsync(arguments)).Error, StringComparison.Ordinal);

    [Fact]
    public async Task Help_OfWhatIsNoCommand_SaysSo()
    {
        var run = await ConsoleRun.OfAsync("help", "lst");

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains("there is no command lst. Did you mean list?", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("diff", "diff takes two audits, the older one first: ")]
    [InlineData("diff a", "diff takes two audits, the older one first: ")]
    [InlineData("diff a b c", "\"c\" is one value too many: iot-audit diff takes <before> <after> only.")]
    [InlineData("completion", "completion takes a shell: one of bash, ")]
    public async Task Any_WithTooFewOrTooManyArguments_SaysOnceWhatItTakes(string line, string expected)
    {
        var run = await ConsoleRun.OfAsync(line.Split(' '));

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.StartsWith($"iot-audit: {expected}", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Split('\n'), static text => text.StartsWith("iot-audit: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Version_Always_SaysWhichAwsSdkIsLoaded()
    {
        var run = await ConsoleRun.OfAsync("--version");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.StartsWith("iot-audit ", run.Lines[0], StringComparison.Ordinal);
        Assert.Matches(@"^AWSSDK\.IoT 4\.0\.0\.0 \((subset|package) \d", run.Lines[1]);
    }
}
