using System.Text;
using System.Text.Json;
using IoTAudit.Tool.Terminal;
using IoTAuditClient.Reporting;
using Xunit;

namespace IoTAudit.Tool.Tests;

/// <summary>Files of which not every line is a finding: nothing that reads them is green.</summary>
public sealed class LostLinesTests : IDisposable
{
    private static readonly string Whole = AuditFindings.Lines(AuditFindings.On("a"), AuditFindings.On("b"), AuditFindings.On("c"));
    private static readonly string CutOff = Whole[..^40];
    private static readonly string WithAStranger = "nonsense\n" + Whole;
    private static readonly string Csv = "findingId,severity\n"
        + string.Concat(Enumerable.Range(1, 8).Select(number => $"f-{number},HIGH\n"));

    private readonly string _directory = Directory.CreateTempSubdirectory().FullName;
    private readonly MemoryStream _bytes = new();

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    public static TheoryData<string> Commands => new()
    {
        "list --from-file x",
        "list --from-file - --output json",
        "summary --from-file x",
        "summary --from-file x --output json",
        "export --from-file x",
        "export --from-file - --format html",
        "diff x whole",
        "diff whole -",
        "diff whole x --output json",
    };

    [Theory]
    [InlineData("\"severity\":\"LOW\"")]
    [InlineData("\"isSuppressed\":true,\"isSuppressed\":true")]
    public async Task FailOn_OfALineWithAMemberTwice_IsIncompleteAndWithoutItBadUsageAlone(string members)
    {
        var spoilt = Whole.Split('\n')[0].Replace("\"severity\":", members + ",\"severity\":", StringComparison.Ordinal);

        var beside = await RunAsync($"{AuditFindings.Lines(AuditFindings.On("d", "LOW"))}{spoilt}\n", "list --from-file x --fail-on high");
        var alone = await RunAsync(spoilt, "list --from-file x --fail-on high");

        Assert.Equal(ExitCode.Incomplete, beside.Code);
        Assert.Contains(" is there twice, and nothing tells which of the two is true", beside.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.BadUsage, alone.Code);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Any_OfAFileThatWasCutOff_PrintsWhatIsThereAndIsIncomplete(string line)
    {
        var run = await RunAsync(CutOff, line);

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.NotEqual("", run.Output + Encoding.UTF8.GetString(_bytes.ToArray()));
        Assert.Contains("line 3 of ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Any_OfAFileWithALineThatIsNoFinding_NamesItAndIsIncomplete(string line)
    {
        var run = await RunAsync(WithAStranger, line);

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Contains("line 1 of ", run.Error, StringComparison.Ordinal);
        Assert.Contains("3 findings were read, 1 line was not.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Any_OfAWholeFile_IsFound(string line) => Assert.Equal(ExitCode.Found, (await RunAsync(Whole, line)).Code);

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Any_OfAFileWithoutAFinding_IsBadUsageInOneLineAndPrintsNothing(string line)
    {
        var run = await RunAsync(Csv, line);

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Equal("", run.Output);
        Assert.Equal(0, _bytes.Length);
        var error = Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(
            $"is \"{(line.Contains(" -", StringComparison.Ordinal) && !line.Contains(" x", StringComparison.Ordinal) ? "-" : "x")}\", and "
                + "there is no finding in it. Line 1: This is CSV",
            error,
            StringComparison.Ordinal);
        Assert.Contains(
            "read JSON Lines, which `iot-audit export --format jsonl` writes, or what `aws iot list-audit-findings` prints.",
            error,
            StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Any_OfAnEmptyFile_IsAnEmptyList(string line)
    {
        foreach (var empty in new[] { "", " \r\n\n\t", "\ufeff", "{\"findings\": []}" })
        {
            var run = await RunAsync(empty, line);

            Assert.Equal(ExitCode.Found, run.Code);
            Assert.Contains(
                line.StartsWith("diff", StringComparison.Ordinal) ? "has no finding" : "no finding matches",
                run.Error,
                StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("nonsense", "Line 1: ")]
    [InlineData("\n\nnonsense\n", "Line 3: ")]
    [InlineData("{\n  \"version\": \"2.1.0\",\n  \"runs\": []\n}\n", "Line 1: This is a SARIF log, and no finding.")]
    [InlineData("[broken\nbroken\nbroken", "Line 1: 'b' is an invalid")]
    [InlineData("{\"findingId\":\"x", "Line 1: The input ends in the middle of this line")]
    [InlineData("{\"taskStatus\":\"COMPLETED\",\"taskType\":\"X\",\"auditDetails\":{}}",
        "what `aws iot describe-audit-task` prints, and no finding.")]
    [InlineData(
        "[{\"taskId\":\"t\",\"taskStatus\":\"COMPLETED\",\"taskType\":\"X\"}]", "an entry of what `aws iot list-audit-tasks` prints")]
    public async Task Any_OfAFileWithoutAFinding_SaysWhatItIs(string content, string expected)
    {
        foreach (var line in Commands.Select(row => row.Data).Append("diff whole x --fail-on low --allow-empty"))
        {
            var run = await RunAsync(content, line);

            Assert.Equal(ExitCode.BadUsage, run.Code);
            Assert.Contains(expected, run.Error, StringComparison.Ordinal);
            Assert.Equal("", run.Output + Encoding.UTF8.GetString(_bytes.ToArray()));
        }
    }

    public static TheoryData<string> FirstPages => new()
    {
        Page("\"nextToken\": \"n\""),
        Page("\"NextToken\": \"n\""),
        Page("\"isPartial\": true"),
        $"{{\"nextToken\": \"n\", {Page("\"x\": 1")[1..]}",
    };

    [Theory]
    [MemberData(nameof(FirstPages))]
    public async Task Any_OfAListThatSaysThatThereIsMore_IsIncompleteInOneLine(string content)
    {
        foreach (var line in Commands.Select(row => row.Data))
        {
            _bytes.SetLength(0);

            var run = await RunAsync(content, line);

            Assert.Equal(ExitCode.Incomplete, run.Code);
            Assert.Single(
                run.Error.Split('\n'),
                text => text.Contains("is incomplete: 3 findings were read. The list says", StringComparison.Ordinal));
            Assert.DoesNotContain("is no finding", run.Error, StringComparison.Ordinal);
            if (line.Contains("json", StringComparison.Ordinal))
            {
                Assert.True(JsonDocument.Parse(run.Output).RootElement.GetProperty("isPartial").GetBoolean());
            }
        }
    }

    [Fact]
    public async Task Diff_OfAFirstPageWithFailOn_IsNoPass() =>
        Assert.Equal(ExitCode.Incomplete, (await RunAsync(Page("\"nextToken\": \"n\""), "diff whole x --fail-on high")).Code);

    [Fact]
    public async Task List_OfAFirstPageWithoutAFinding_IsIncomplete()
    {
        var run = await RunAsync("{\"findings\": [], \"nextToken\": \"n\"}", "list --from-file x");

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Contains("leave", run.Error.Replace("without", "leave", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_OfWhatListPrintedWhenItBrokeOff_IsIncomplete()
    {
        var first = await RunAsync(CutOff, "list --from-file x --output json");

        var run = await RunAsync(first.Output, "summary --from-file x --output json");

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.True(JsonDocument.Parse(run.Output).RootElement.GetProperty("isPartial").GetBoolean());
    }

    [Theory]
    [InlineData("markdown", "**Partial: ")]
    [InlineData("html", "Not all findings could be read")]
    [InlineData("sarif", "\"executionSuccessful\":false")]
    public async Task Export_OfAFileThatIsIncomplete_SaysSoInTheReport(string format, string mark)
    {
        var run = await RunAsync(CutOff, $"export --from-file x --format {format}");

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Contains(mark, Encoding.UTF8.GetString(_bytes.ToArray()), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task List_OfUtf16_ReadsIt()
    {
        byte[] bytes = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Whole)];

        var run = await ConsoleRun.OfAsync(
            context => context with { OpenInput = () => new MemoryStream(bytes) }, "list", "--from-file", "-", "--output", "jsonl");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Equal(3, run.Lines.Length);
    }

    [Fact]
    public async Task Export_OfWhatItWroteInAnyOtherFormat_IsBadUsage()
    {
        foreach (var format in FindingExportFormat.All.Where(format => format != FindingExportFormat.JsonLines))
        {
            _bytes.SetLength(0);
            await RunAsync(Whole, $"export --from-file x --format {format} --account-id 111122223333 --region eu-west-1");
            var written = Encoding.UTF8.GetString(_bytes.ToArray());

            var run = await RunAsync(written, "summary --from-file x");

            Assert.True(run.Code == ExitCode.BadUsage, $"{format}: {run.Code}");
        }
    }

    [Fact]
    public async Task Export_ToAFileOfAFileWithoutAFinding_LeavesTheOlderFileAndNoPart()
    {
        var path = Path.Combine(_directory, "out.csv");
        File.WriteAllText(path, "older");

        var run = await RunAsync(Csv, $"export --from-file x --file {path}");

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Equal("older", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(_directory));
    }

    [Fact]
    public async Task Export_OfAFileThatIsNotThere_PrintsNothing()
    {
        var run = await RunAsync(Whole, "export --from-file elsewhere --format csv");

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Equal(0, _bytes.Length);
    }

    [Fact]
    public async Task Export_ToAFileOfAFileThatWasCutOff_WritesWhatIsThere()
    {
        var path = Path.Combine(_directory, "out.jsonl");

        var run = await RunAsync(CutOff, $"export --from-file x --file {path}");

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Equal(2, File.ReadAllLines(path).Length);
        Assert.Contains("what was exported is incomplete too", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list --from-file x --output json")]
    [InlineData("list --from-file x --output json --severity low")]
    [InlineData("summary --from-file x --output json")]
    [InlineData("summary --from-file x --output json --severity low")]
    [InlineData("diff x whole --output json")]
    [InlineData("diff whole x --output json")]
    public async Task Json_OfAFileThatLostLines_IsPartial(string line)
    {
        var run = await RunAsync(CutOff, line);

        using var json = JsonDocument.Parse(run.Output);
        Assert.True(json.RootElement.GetProperty("isPartial").GetBoolean());
    }

    [Theory]
    [InlineData("list --from-file x --output json")]
    [InlineData("diff x whole --output json")]
    public async Task Json_OfAWholeFile_DoesNotSpeakOfParts(string line)
    {
        var run = await RunAsync(Whole, line);

        using var json = JsonDocument.Parse(run.Output);
        Assert.False(json.RootElement.TryGetProperty("isPartial", out _));
    }

    [Fact]
    public async Task Plain_OfASummaryOfAFileThatLostLines_IsPartial() =>
        Assert.Equal("all\tpartial\t2\t0\t", (await RunAsync(CutOff, "summary --from-file x --output plain")).Lines[0]);

    [Fact]
    public async Task List_OfAFileThatLostLinesAndHasNothingThatMatches_SaysBoth()
    {
        var run = await RunAsync(CutOff, "list --from-file x --severity low");

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Contains("is incomplete", run.Error, StringComparison.Ordinal);
        Assert.Contains("no finding matches", run.Error, StringComparison.Ordinal);
    }

    private static string Page(string member) =>
        $"{{\"findings\": [{string.Join(',', Whole.Split('\n', StringSplitOptions.RemoveEmptyEntries))}], {member}}}";

    private Task<ConsoleRun> RunAsync(string content, string line) => ConsoleRun.OfAsync(
        context => new GivenFiles { ["x"] = content, ["whole"] = Whole }.AddTo(context) with
        {
            OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(content)),
            OpenOutput = () => _bytes,
        },
        line.Split(' '));
}
