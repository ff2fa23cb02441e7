using System.Globalization;
using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Reporting;
using Xunit;

namespace IoTAudit.Tool.Tests;

public sealed class ExportCommandTests : IDisposable
{
    private static readonly AuditFinding[] Findings = [AuditFindings.On("pump4711"), AuditFindings.On("b", "LOW")];
    private readonly string _directory = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task Export_WithoutAFile_WritesJsonLinesToStandardOutput()
    {
        using var output = new MemoryStream();

        var run = await ConsoleRun.OfAsync(
            context => ConsoleRun.OnAws(context, ScriptedClient.WithPages(Findings)) with { OpenOutput = () => output },
            "export",
            "--task",
            "t-1");

        Assert.Equal(ExitCode.Found, run.Code);
        var lines = Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Findings, lines.Select(line => AuditFindingJson.Parse(Encoding.UTF8.GetBytes(line))));
    }

    [Theory]
    [InlineData("out.csv", "findingId,")]
    [InlineData("out.md", "# ")]
    [InlineData("out.sarif", "{\"version\":\"2.1.0\"")]
    [InlineData("out.jsonl", "{\"schemaVersion\"")]
    [InlineData("out.markdown", "# ")]
    [InlineData("out.ocsf", "{\"activity_id\"")]
    [InlineData("out", "{\"schemaVersion\"")]
    [InlineData("out.", "{\"schemaVersion\"")]
    [InlineData(".findings", "{\"schemaVersion\"")]
    public async Task Export_ToAFile_TakesTheFormatFromItsName(string name, string start)
    {
        var run = await RunAsync("--file", PathOf(name));

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.StartsWith(start, File.ReadAllText(PathOf(name)).TrimStart('\uFEFF'), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("2 findings are in", run.Error, StringComparison.Ordinal);
        Assert.Equal([PathOf(name)], Directory.GetFiles(_directory));
    }

    [Theory]
    [InlineData("out.json", ".json")]
    [InlineData("out.csv.gz", ".gz")]
    [InlineData("v1.2/out.XLSX", ".XLSX")]
    public async Task Export_ToAFileWithAnEndingThatNoFormatHas_NamesTheEndingsAndTheOption(string name, string ending)
    {
        Directory.CreateDirectory(PathOf("v1.2"));

        var run = await RunAsync("--file", PathOf(name));

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains($"no format has the ending {ending}", run.Error, StringComparison.Ordinal);
        Assert.Contains(".jsonl, .ndjson, .csv, .md, .markdown, .html, .htm, .ocsf, .asff, .sarif", run.Error, StringComparison.Ordinal);
        Assert.Contains("--format", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_directory, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("out.json")]
    [InlineData("v1.2/out")]
    public async Task Export_ToAFileWhoseFormatIsKnown_TakesAnyName(string name)
    {
        Directory.CreateDirectory(PathOf("v1.2"));

        var run = await RunAsync("--format", "csv", "--file", PathOf(name));

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.StartsWith("findingId,", File.ReadAllText(PathOf(name)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_InEveryFormat_SaysWhatItHolds()
    {
        foreach (var format in FindingExportFormat.All.Select(format => format.Value))
        {
            var run = await RunAsync("--format", format, "--file", PathOf(format), "--account-id", "111122223333");

            Assert.Equal(ExitCode.Found, run.Code);
            Assert.Contains("pump4711", File.ReadAllText(PathOf(format)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Export_ThatBreaksOff_KeepsThePartAndTheOlderFile()
    {
        File.WriteAllText(PathOf("out.jsonl"), "older");
        var client = new ScriptedClient
        {
            Page = (number, _) => number == 0
                ? Task.FromResult(ScriptedClient.PageOf([Findings, []], 0))
                : throw new AuditAccessDeniedException("No."),
        };

        var run = await ConsoleRun.OnAwsAsync(client, "export", "--task", "t-1", "--file", PathOf("out.jsonl"));

        Assert.Equal(ExitCode.Access, run.Code);
        Assert.Equal("older", File.ReadAllText(PathOf("out.jsonl")));
        Assert.Equal(2, File.ReadAllLines(PathOf("out.jsonl.part")).Length);
        Assert.Contains("the export is incomplete: 2 findings are in", run.Error, StringComparison.Ordinal);
        Assert.Contains(".part", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_ToALink_WritesTheFileBehindItAndKeepsItsMode()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Modes and links of Unix.");
            return;
        }

        File.WriteAllText(PathOf("real.jsonl"), "older");
        File.SetUnixFileMode(PathOf("real.jsonl"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(PathOf("link.jsonl"), PathOf("real.jsonl"));

        var run = await RunAsync("--file", PathOf("link.jsonl"));

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Equal(PathOf("real.jsonl"), new FileInfo(PathOf("link.jsonl")).LinkTarget);
        Assert.Equal(2, File.ReadAllLines(PathOf("real.jsonl")).Length);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(PathOf("real.jsonl")));
        Assert.Equal(2, Directory.GetFiles(_directory).Length);
    }

    [Fact]
    public async Task Export_ToAPipe_WritesIntoIt()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Pipes of Unix have names in folders.");
        using (var making = System.Diagnostics.Process.Start("mkfifo", [PathOf("pipe.jsonl")]))
        {
            await making.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var reading = Task.Run(() => File.ReadAllLines(PathOf("pipe.jsonl")), TestContext.Current.CancellationToken);
        var run = await Task.Run(() => RunAsync("--file", PathOf("pipe.jsonl")), TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Equal(2, (await reading).Length);
        Assert.Equal([PathOf("pipe.jsonl")], Directory.GetFiles(_directory));
    }

    [Fact]
    public async Task Export_ToADevice_LeavesItTheDevice()
    {
        Assert.SkipUnless(File.Exists("/dev/null"), "There is no device to write to.");

        var run = await RunAsync("--file", "/dev/null", "--format", "csv");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Empty(File.ReadAllText("/dev/null"));
        Assert.False(File.Exists("/dev/null.part"));
    }

    [Fact]
    public async Task Export_OfWhatAnExportWrote_IsTheSame()
    {
        await RunAsync("--file", PathOf("first.jsonl"));

        await ConsoleRun.OfAsync("export", "--from-file", PathOf("first.jsonl"), "--file", PathOf("second.jsonl"));

        Assert.Equal(File.ReadAllBytes(PathOf("first.jsonl")), File.ReadAllBytes(PathOf("second.jsonl")));
    }

    [Fact]
    public async Task Export_OfAFileWithAccountAndRegion_NamesThem()
    {
        await RunAsync("--file", PathOf("saved.jsonl"));

        var run = await ConsoleRun.OfAsync(
            "export",
            "--from-file",
            PathOf("saved.jsonl"),
            "--region",
            "eu-central-1",
            "--account-id",
            "123456789012",
            "--file",
            PathOf("out.ocsf"));

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Contains("\"region\":\"eu-central-1\"", File.ReadAllText(PathOf("out.ocsf")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_AsCsvWithBom_BeginsWithIt()
    {
        await RunAsync("--bom", "--file", PathOf("out.csv"));

        Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(PathOf("out.csv"))[..3]);
    }

    [Fact]
    public async Task Export_OfTheEmulator_SaysThatTheFindingsAreInvented()
    {
        var run = await ConsoleRun.OfAsync(
            "export", "--emulator", "--from", "2026-01-01", "--severity", "critical", "--format", "markdown", "--file", PathOf("out.md"));

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Contains("invented", File.ReadAllText(PathOf("out.md")), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Export_WhoseReaderHasGone_EndsInSilence()
    {
        var client = new ScriptedClient
        {
            Page = async (number, cancellationToken) =>
            {
                await Task.Delay(number == 0 ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, cancellationToken);
                return ScriptedClient.PageOf([Findings, []], number);
            },
        };

        var run = await ConsoleRun.OfAsync(
            context => ConsoleRun.OnAws(context, client) with { OpenOutput = () => new ClosedStream() }, "export", "--task", "t-1");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public async Task Export_OfStandardInputThatGoesOnWhoseReaderHasGone_EndsInSilence()
    {
        await using var input = new StalledInput(AuditFindings.Lines(Findings));

        var run = await ConsoleRun.OfAsync(
            context => context with { OpenInput = () => input, OpenOutput = () => new ClosedStream() }, "export", "--from-file", "-");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Equal("", run.Error);
    }

    [Theory]
    [InlineData("--format is \"pdf\"", "--format", "pdf")]
    [InlineData("an account id is 12 digits", "--account-id", "123")]
    [InlineData("--file is empty", "--file", "")]
    public async Task Export_OfBadOptions_IsBadUsage(string expected, params string[] options)
    {
        var run = await RunAsync(options);

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--format", "csv")]
    [InlineData("--file", "x.html")]
    [InlineData("--suppressed", "all")]
    public async Task Export_MaxLengthOfAnotherFormat_IsRefused(params string[] options)
    {
        var run = await RunAsync(["--max-length", "65536", .. options]);

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains("--max-length is for Markdown alone", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1999")]
    [InlineData("-5")]
    [InlineData("many")]
    public async Task Export_MaxLengthThatIsNone_IsRefused(string length)
    {
        var run = await RunAsync("--format", "markdown", "--max-length", length);

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains(
            $"--max-length is \"{length}\": it takes a number of characters, at least 2000", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_MarkdownWithAMaxLength_IsNoLonger()
    {
        var many = Enumerable.Range(0, 300).Select(i => AuditFindings.On($"device-{i}")).ToArray();

        var run = await ConsoleRun.OnAwsAsync(
            ScriptedClient.WithPages(many), "export", "--task", "t-1", "--format", "markdown", "--max-length", "5000");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.InRange(run.Output.Length, 2_500, 5_000);
        Assert.Contains("findings are left out, for lack of room", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_ForSecurityHub_NamesAccountAndRegion()
    {
        var run = await RunAsync("--account-id", "111122223333", "--region", "eu-west-1", "--file", PathOf("out.asff"));

        Assert.Equal(ExitCode.Found, run.Code);
        using var findings = JsonDocument.Parse(File.ReadAllText(PathOf("out.asff")));
        Assert.Equal(2, findings.RootElement.GetArrayLength());
        Assert.Equal(
            "arn:aws:securityhub:eu-west-1:111122223333:product/111122223333/default",
            findings.RootElement[0].GetProperty("ProductArn").GetString());
    }

    [Theory]
    [InlineData("add --account-id and --region.")]
    [InlineData("add --account-id.", "--region", "eu-west-1")]
    [InlineData("add --region.", "--account-id", "111122223333")]
    [InlineData("\"doctor\" is not the name of one, such as eu-west-1", "--account-id", "111122223333", "--region", "doctor")]
    public async Task Export_ForSecurityHubWithoutAccountOrRegion_NamesTheOptionsAndWritesNothing(string said, params string[] options)
    {
        var files = new GivenFiles { ["saved.jsonl"] = AuditFindings.Lines(Findings) };

        var run = await ConsoleRun.OfAsync(
            files.AddTo, ["export", "--from-file", "saved.jsonl", "--file", PathOf("out.asff"), .. options]);

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_directory));
    }

    [Theory]
    [InlineData("asff", "\"AwsAccountId\":\"111122223333\"")]
    [InlineData("csv", "111122223333,eu-west-1,")]
    [InlineData("sarif", "\"id\":\"iot-device-defender/111122223333/eu-west-1/")]
    [InlineData("ocsf", "\"region\":\"eu-west-1\"")]
    [InlineData("markdown", "account `111122223333`, Region `eu-west-1`")]
    [InlineData("jsonl", "{\"schemaVersion\":1,\"accountId\":\"111122223333\",\"region\":\"eu-west-1\",")]
    public async Task Export_OfAFileThatSaysItsOrigin_TellsTheSame(string format, string expected)
    {
        var lines = await ConsoleRun.OnAwsAsync(
            ScriptedClient.WithPages(Findings),
            "export", "--task", "t-1", "--account-id", "111122223333", "--region", "eu-west-1");
        var files = new GivenFiles { ["saved.jsonl"] = lines.Output };

        var run = await ConsoleRun.OfAsync(files.AddTo, "export", "--from-file", "saved.jsonl", "--format", format);

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("jsonl", "\"accountId\":\"ACCOUNT\",\"region\":\"REGION\"")]
    [InlineData("csv", "ACCOUNT,REGION,")]
    [InlineData("ocsf", "\"region\":\"REGION\",\"cloud_partition\":\"aws\",\"account\":{\"uid\":\"ACCOUNT\"")]
    [InlineData("asff", "\"AwsAccountId\":\"ACCOUNT\"")]
    [InlineData("markdown", "| `ACCOUNT` | `REGION` |")]
    [InlineData("html", ">ACCOUNT<")]
    [InlineData("sarif", "\"account\":\"ACCOUNT\",\"region\":\"REGION\"")]
    public async Task Export_OfAFileOfTwoAccounts_SaysOfEachFindingWhoseItIs(string format, string expected)
    {
        var run = await ConsoleRun.OfAsync(OfTwoAccounts().AddTo, "export", "--from-file", "saved.jsonl", "--format", format);

        Assert.Equal(ExitCode.Found, run.Code);
        foreach (var (account, region) in new[] { ("111122223333", "eu-west-1"), ("444455556666", "us-east-1") })
        {
            var text = expected.Replace("ACCOUNT", account, StringComparison.Ordinal).Replace("REGION", region, StringComparison.Ordinal);
            Assert.Contains(text, run.Output, StringComparison.Ordinal);
        }

        Assert.Equal("", run.Error);
    }

    [Fact]
    public async Task Export_OfSeveralAuditsAsSarif_SaysHowManyResultsTheFindingsAre()
    {
        var period = await ConsoleRun.OfAsync("export", "--emulator", "--from", "30d", "--format", "sarif");
        var audit = await ConsoleRun.OfAsync("export", "--emulator", "--task", "latest", "--format", "sarif");

        var results = JsonElement.Parse(period.Output).GetProperty("runs")[0].GetProperty("results");
        Assert.InRange(results.EnumerateArray().Sum(result => result.GetProperty("occurrenceCount").GetInt32()), 2, 999);
        Assert.InRange(results.GetArrayLength(), 1, 999);
        Assert.Contains($" audits are {results.GetArrayLength()} results: each problem is one", period.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("results", audit.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("markdown")]
    [InlineData("html")]
    [InlineData("sarif")]
    public async Task Export_OfTwoAccountsFromAPipe_IsRefusedByTheFormatsThatNameOneOnTop(string format)
    {
        var lines = new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(OfTwoAccounts()["saved.jsonl"]));
        ConsoleContext OfPipe(ConsoleContext context) => context with { OpenInput = () => PipeReader.Create(lines).AsStream() };

        var run = await ConsoleRun.OfAsync(OfPipe, "export", "--from-file", "-", "--format", format);
        var named = await ConsoleRun.OfAsync(
            OfPipe, "export", "--from-file", "-", "--format", format, "--account-id", "999999999999", "--region", "eu-west-1");
        var streamed = await ConsoleRun.OfAsync(OfPipe, "export", "--from-file", "-", "--format", "csv");

        Assert.Equal((ExitCode.BadUsage, ExitCode.Found, ExitCode.Found), (run.Code, named.Code, streamed.Code));
        Assert.Contains("of account 444455556666 in Region us-east-1", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("444455556666", named.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_OfTheFindingsOfOneAccountInAFileOfTwo_NamesItOnTop()
    {
        var run = await ConsoleRun.OfAsync(
            OfTwoAccounts().AddTo, "export", "--from-file", "saved.jsonl", "--format", "markdown", "--severity", "high");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Contains("account `444455556666`, Region `us-east-1`.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_ForSecurityHubOfAFileOfWhichALineSaysNoAccount_IsRefused()
    {
        var files = new GivenFiles
        {
            ["saved.jsonl"] = OfTwoAccounts()["saved.jsonl"] + AuditFindings.Lines(Findings),
        };

        var run = await ConsoleRun.OfAsync(
            files.AddTo, "export", "--from-file", "saved.jsonl", "--file", PathOf("out.asff"));

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains("add --account-id and --region.", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(PathOf("out.asff")));
    }

    [Fact]
    public async Task Export_ToADirectory_SaysSo()
    {
        var run = await RunAsync("--file", _directory);

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains("which is a directory", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_ToWhereNothingCanBeWritten_SaysSo()
    {
        var run = await RunAsync("--file", PathOf(new string('x', 300) + ".csv"));

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains("which cannot be written", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_ToAFolderThatIsNotThere_SaysSoBeforeAnythingIsAsked()
    {
        var client = ScriptedClient.WithPages([AuditFindings.On("a")]);

        var run = await ConsoleRun.OnAwsAsync(client, "export", "--task", "t-1", "--file", PathOf("missing/out.csv"));

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains("whose folder is not there. Create it first.", run.Error, StringComparison.Ordinal);
        Assert.Empty(client.Queries);
    }

    private static GivenFiles OfTwoAccounts() => new()
    {
        ["saved.jsonl"] = """
            {"schemaVersion":1,"accountId":"111122223333","region":"eu-west-1","findingId":"f","checkName":"C","severity":"LOW"}
            {"schemaVersion":1,"accountId":"444455556666","region":"us-east-1","findingId":"g","checkName":"C","severity":"HIGH"}

            """,
    };

    private Task<ConsoleRun> RunAsync(params string[] options) =>
        ConsoleRun.OnAwsAsync(ScriptedClient.WithPages(Findings), ["export", "--task", "t-1", .. options]);

    [Fact]
    public async Task Export_OfTheTopInMarkdown_HasTheTotalsAndTheWorst()
    {
        var run = await RunAsync("--format", "markdown", "--top", "1");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Contains("| all | 2 |", run.Output, StringComparison.Ordinal);
        Assert.Contains("pump4711", run.Output, StringComparison.Ordinal);
        Assert.Contains("**1 findings are left out.**", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", "2 findings are counted in \"{0}\", which lists the worst 1.")]
    [InlineData("2", "2 findings are in \"{0}\".")]
    public async Task Export_OfTheTopToAFile_TellsHowManyAreListed(string top, string expected)
    {
        var path = PathOf("out.md");

        var run = await RunAsync("--file", path, "--top", top);

        Assert.Contains(string.Format(CultureInfo.InvariantCulture, expected, path), run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv", "1", "--top is for Markdown alone")]
    [InlineData("markdown", "0", "--top is \"0\": it takes a whole number from 1")]
    public async Task Export_OfATopThatIsNone_IsBadUsage(string format, string top, string problem)
    {
        var run = await RunAsync("--format", format, "--top", top);

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains(problem, run.Error, StringComparison.Ordinal);
    }

    private string PathOf(string name) => Path.Combine(_directory, name);
}
