using System.Globalization;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using Xunit;

namespace IoTAudit.Tool.Tests;

public sealed class FromFileTests
{
    private static readonly AuditFinding[] Findings =
    [
        AuditFindings.On("pump-1", "HIGH", "CONFLICTING_CLIENT_IDS_CHECK", "t-1"),
        AuditFindings.On("pump-2", "LOW", "CONFLICTING_CLIENT_IDS_CHECK", "t-2", isSuppressed: true),
        AuditFindings.On("pump-3", "LOW", "LOGGING_DISABLED_CHECK", "t-1") with
        {
            FindingTime = new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero),
        },
    ];

    private static readonly GivenFiles Files = new() { ["saved.jsonl"] = AuditFindings.Lines(Findings) };

    [Theory]
    [InlineData("", "pump-1 pump-2 pump-3")]
    [InlineData("--task t-1", "pump-1 pump-3")]
    [InlineData("--from 2026-02-15", "pump-1 pump-2")]
    [InlineData("--from 2026-01-01 --to 2026-02-15", "pump-3")]
    [InlineData("--check logging-disabled", "pump-3")]
    [InlineData("--severity low", "pump-2 pump-3")]
    [InlineData("--suppressed only", "pump-2")]
    [InlineData("--suppressed none", "pump-1 pump-3")]
    [InlineData("--client-id pump-1", "pump-1")]
    [InlineData("--device-certificate-id 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "")]
    [InlineData("--task t-1 --severity high --client-id pump-3", "")]
    public async Task List_FromAFile_KeepsWhatTheServiceWouldHaveListed(string options, string expected)
    {
        var run = await RunAsync(
            ["list", "--from-file", "saved.jsonl", "--output", "jsonl", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), run.Lines.Select(ClientOf));
    }

    [Theory]
    [InlineData("json", "list --from-file x", false)]
    [InlineData("jsonl", "list --from-file x", false)]
    [InlineData("jsonl", "list --from-file -", true)]
    [InlineData("jsonl", "export --from-file x", false)]
    [InlineData("json", "diff x saved.jsonl", false)]
    [InlineData("jsonl", "diff saved.jsonl x --fail-on low", false)]
    public async Task Command_OfWhatDiffPrinted_IsBadUsageBecauseSomeOfItIsResolved(string format, string command, bool isInput)
    {
        var files = new GivenFiles { ["saved.jsonl"] = Files["saved.jsonl"], ["none.jsonl"] = "" };
        var compared = await ConsoleRun.OfAsync(files.AddTo, "diff", "saved.jsonl", "none.jsonl", "--output", format);
        files["x"] = compared.Output;

        var run = await ConsoleRun.OfAsync(
            context => files.AddTo(context) with
            {
                OpenInput = () => isInput ? new MemoryStream(System.Text.Encoding.UTF8.GetBytes(compared.Output)) : Stream.Null,
            },
            command.Split(' '));

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains("This is what `iot-audit diff` prints, and no finding.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("{{\"account\":\"prod\",\"region\":\"eu-west-1\",\"finding\":{0}}}")]
    public async Task Command_OfWhatDiffPrintedBehindFindings_ReadsTheFindingsAndSaysThatItIsIncomplete(string wrapped)
    {
        var files = new GivenFiles { ["saved.jsonl"] = Files["saved.jsonl"], ["none.jsonl"] = "" };
        var compared = await ConsoleRun.OfAsync(files.AddTo, "diff", "saved.jsonl", "none.jsonl", "--output", "jsonl");
        var line = compared.Output.Split('\n')[0];
        files["x"] = files["saved.jsonl"].TrimEnd('\n') + "\n" + string.Format(CultureInfo.InvariantCulture, wrapped, line) + "\n";

        var run = await ConsoleRun.OfAsync(files.AddTo, "list", "--from-file", "x", "--output", "jsonl");
        var saved = await ConsoleRun.OfAsync(files.AddTo, "list", "--from-file", "saved.jsonl", "--output", "jsonl");

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Equal(saved.Output, run.Output);
        Assert.Contains("This is what `iot-audit diff` prints, and no finding.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list --from-file -")]
    [InlineData("summary --from-file -")]
    [InlineData("export --from-file -")]
    [InlineData("diff - saved.jsonl")]
    [InlineData("diff saved.jsonl -")]
    public async Task Command_WhoseInputNeverEnds_StopsWhenItIsCancelled(string command)
    {
        using var cancellation = new CancellationTokenSource();
        await using var input = new SilentInput(onRead: cancellation.Cancel);

        var run = await ConsoleRun.OfAsync(
            context => Files.AddTo(context) with { OpenInput = () => input },
            cancellation.Token,
            command.Split(' '));

        Assert.Equal(ExitCode.Cancelled, run.Code);
    }

    [Theory]
    [InlineData("list --from-file pipe")]
    [InlineData("diff pipe saved.jsonl")]
    [InlineData("describe --emulator --ids-from pipe")]
    public async Task Command_WhosePipeNobodyOpensToWrite_StopsWhenItIsCancelled(string command)
    {
        using var cancellation = new CancellationTokenSource();
        using var end = new ManualResetEventSlim();
        Stream Wait()
        {
            cancellation.Cancel();
            end.Wait(TestContext.Current.CancellationToken);
            return new MemoryStream();
        }

        var run = await ConsoleRun.OfAsync(
            context => context with { FileExists = static path => path is "pipe" or "saved.jsonl", OpenFile = _ => Wait() },
            cancellation.Token,
            command.Split(' '));
        end.Set();

        Assert.Equal(ExitCode.Cancelled, run.Code);
    }

    [Fact]
    public async Task List_FromStandardInput_ReadsIt()
    {
        var run = await ConsoleRun.OfAsync(
            context => context with { OpenInput = () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Files["saved.jsonl"])) },
            "list", "--from-file", "-", "--output", "jsonl");

        Assert.Equal(3, run.Lines.Length);
        Assert.DoesNotContain("emulator", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_FromAFileThatWasCutOff_LosesOneLineAndSaysSo()
    {
        var whole = Files["saved.jsonl"];
        var files = new GivenFiles { ["cut.jsonl"] = whole[..^40] };

        var run = await ConsoleRun.OfAsync(files.AddTo, "list", "--from-file", "cut.jsonl", "--output", "jsonl");

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Equal(2, run.Lines.Length);
        Assert.Contains("line 3 of \"cut.jsonl\" is no finding", run.Error, StringComparison.Ordinal);
        Assert.Contains("2 findings were read, 1 line was not. The file was cut off", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_FromAFileThatIsMostlyNonsense_NamesTheFirstLinesAndCountsTheRest()
    {
        var nonsense = string.Concat(Enumerable.Repeat("nonsense\n", 25));
        var files = new GivenFiles { ["nonsense.txt"] = nonsense + AuditFindings.Lines(Findings[0]) + nonsense };

        var run = await ConsoleRun.OfAsync(files.AddTo, "list", "--from-file", "nonsense.txt");

        Assert.Equal(5, run.Error.Split('\n').Count(line => line.Contains("is no finding", StringComparison.Ordinal)));
        Assert.Contains("1 finding was read, 50 lines were not.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_FromAFileThatIsNotThere_IsBadUsage()
    {
        var run = await RunAsync("list", "--from-file", "elsewhere.jsonl");

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains("--from-file is \"elsewhere.jsonl\", and there is no such file", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_FromWhatPowerShellCutOff_SaysWhatToAddThoughTheReasonIsLong()
    {
        const string Cut =
            """[{"FindingId":"x","NonCompliantResource":{"AdditionalInfo":"System.Collections.Generic.Dictionary`2[System.String]"}}]""";

        var run = await ConsoleRun.OfAsync(new GivenFiles { ["cut.json"] = Cut }.AddTo, "list", "--from-file", "cut.json");

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains("add -Depth 10", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list", "--from-file")]
    [InlineData("summary", "--from-file")]
    [InlineData("describe", "--ids-from")]
    public async Task Any_FromADirectory_IsBadUsageAndSaysWhatItIs(string command, string option)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetTempPath());

        var run = await ConsoleRun.OfAsync(command, option, path);

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains($"{option} is \"{path}\", which is a directory. Name a file in it.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--region", "eu-west-1")]
    [InlineData("--profile", "prod")]
    [InlineData("--emulator")]
    public async Task List_FromAFileAndFromAService_IsBadUsage(params string[] service)
    {
        var run = await RunAsync(["list", "--from-file", "saved.jsonl", .. service]);

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains($"--from-file and {service[0]} exclude each other", run.Error, StringComparison.Ordinal);
    }

    private static Task<ConsoleRun> RunAsync(params string[] arguments) => ConsoleRun.OfAsync(Files.AddTo, arguments);

    private static string ClientOf(string line) => ((ResourceIdentifier.Client)AuditFindingJson.Parse(
        System.Text.Encoding.UTF8.GetBytes(line)).NonCompliantResource!.Identifier).ClientId!;
}
