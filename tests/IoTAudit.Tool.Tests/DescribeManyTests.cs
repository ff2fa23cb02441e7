using System.IO.Compression;
using System.Buffers;
using System.IO.Pipelines;
using System.Net;
using System.Text;
using System.Text.Json;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using Xunit;

namespace IoTAudit.Tool.Tests;

public sealed class DescribeManyTests
{
    private const string Erase = "\r\u001b[2K";

    [Theory]
    [InlineData("a\nb\nc\n")]
    [InlineData("\n  a  \r\n\t\n\nb\r\nc")]
    [InlineData("\uFEFFa\nb\nc\n\n")]
    [InlineData("a\tb\tc\n")]
    [InlineData("# three\na b\n#x\nc")]
    [InlineData("[\n    \"a\",\n    \"b\",\n    \"c\"\n]\n")]
    [InlineData("[\"a\",\"b\",'c']")]
    [InlineData(
        "{\"findingId\":\"a\"}\n{\"schemaVersion\":1,\"findingId\":\"b\",\"severity\":\"LOW\"}\n{\"finding\":{\"findingId\":\"c\"}}")]
    public async Task Describe_WithIdsFromAFile_AsksForTheIdOfEachLine(string content)
    {
        var client = new ScriptedClient();

        var run = await ConsoleRun.OfAsync(
            context => WithFile(ConsoleRun.OnAws(context, client), content), "describe", "--ids-from", "ids.txt", "--output", "jsonl");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Equal(["a", "b", "c"], client.Asked);
        Assert.Equal(3, run.Lines.Length);
    }

    [Theory]
    [InlineData("{\"findings\":[{\"findingId\":\"a\",\"severity\":\"LOW\"},{\"findingId\":\"b\",\"severity\":\"LOW\"}]}")]
    [InlineData("{\n \"findings\": [\n {\"findingId\":\"a\",\"severity\":\"LOW\"},\n{\"findingId\":\"b\",\"severity\":\"LOW\"}\n]}\n")]
    [InlineData("[\n {\"findingId\":\"a\",\"severity\":\"LOW\"},\n {\"findingId\":\"b\",\"severity\":\"LOW\"}\n]\n")]
    [InlineData("{\n \"findingId\":\"a\",\n \"severity\":\"LOW\"}\n{\n \"findingId\":\"b\",\n \"severity\":\"LOW\"}\n")]
    public async Task Describe_WithSavedFindings_AsksForTheirIds(string content)
    {
        foreach (var isInput in new[] { false, true })
        {
            var client = new ScriptedClient();
            ConsoleContext WithContent(ConsoleContext context) => isInput
                ? ConsoleRun.OnAws(context, client) with
                {
                    OpenInput = () => PipeReader.Create(new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(content))).AsStream(),
                }
                : WithFile(ConsoleRun.OnAws(context, client), content);

            var run = await ConsoleRun.OfAsync(WithContent, "describe", "--ids-from", isInput ? "-" : "ids.txt", "--output", "jsonl");

            Assert.Equal(ExitCode.Found, run.Code);
            Assert.Equal(["a", "b"], client.Asked);
        }
    }

    [Theory]
    [InlineData("list")]
    [InlineData("list --output jsonl")]
    [InlineData("list --output plain --columns id")]
    [InlineData("export --format jsonl")]
    public async Task Describe_WithWhatACommandPrinted_DescribesEachFinding(string command)
    {
        var listed = await ConsoleRun.OfAsync(
            [.. (command == "list" ? "list --output json" : command).Split(' '), "--emulator", "--task", "latest"]);

        var run = await ConsoleRun.OfAsync(
            context => WithFile(context, listed.Output), "describe", "--emulator", "--ids-from", "ids.txt", "--output", "jsonl");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.NotEmpty(run.Lines);
    }

    [Theory]
    [InlineData("{\"findingId\":\"a\",\"findingId\":\"b\"}")]
    [InlineData("{\"findingId\":\"a\",\"findingId\":\"b\",\"severity\":\"LOW\"}")]
    [InlineData("{\"finding\":{\"findingId\":\"a\"},\"finding\":{\"findingId\":\"b\"}}\n")]
    [InlineData("# ids\n{\"findingId\":\"a\",\"FindingId\":\"b\"}")]
    [InlineData("{\n\"findingId\":\"a\",\n\"findingId\":\"b\"\n}")]
    [InlineData("{\"findingId\":\"a\",\"severity\":\"LOW\",\"finding\":{\"findingId\":\"b\",\"severity\":\"LOW\"}}")]
    [InlineData("{\"findingId\":\"a\",\"FINDINGID\":\"b\",\"severity\":\"LOW\"}")]
    [InlineData("x\n{\"finding\":{\"findingId\":\"a\"},\"findings\":[{\"findingId\":\"b\"}]}", "x")]
    public async Task Describe_WithAnIdThatComesTwice_AsksForNeither(string content, params string[] asked)
    {
        var client = new ScriptedClient();

        var run = await ConsoleRun.OfAsync(
            context => WithFile(ConsoleRun.OnAws(context, client), content), "describe", "--ids-from", "ids.txt", "--output", "jsonl");

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Equal(asked, client.Asked);
    }

    [Theory]
    [InlineData(
        "\"finding\":{\"findingId\":\"c\",\"severity\":\"LOW\"},",
        "",
        "line 1 of \"ids.txt\" is no finding: It has findings in 'finding'")]
    [InlineData("", ",\"nextToken\":\"x\"", "\"ids.txt\" is incomplete: 2 findings were read. The list says that there is more")]
    public async Task Describe_WithAListThatIsNotAll_DescribesItsFindingsAndIsIncomplete(string before, string after, string expected)
    {
        var client = new ScriptedClient(id => new AuditFinding { FindingId = id });
        var list = "{" + before + """
            "findings":[{"findingId":"a","severity":"LOW"},{"findingId":"b","severity":"LOW"}]
            """ + after + "}";

        var run = await ConsoleRun.OfAsync(
            context => WithFile(ConsoleRun.OnAws(context, client), list), "describe", "--ids-from", "ids.txt", "--output", "jsonl");

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Equal(["a", "b"], client.Asked);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("it ends within a list", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Describe_WithAGzipFileOfIds_SaysThatTheyHaveToBeUnpacked()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write("a\nb\n"u8);
        }

        var run = await ConsoleRun.OfAsync(
            context => ConsoleRun.OnAws(context, new ScriptedClient()) with { OpenFile = _ => new MemoryStream(packed.ToArray()) },
            "describe",
            "--ids-from",
            "ids.gz");

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains("ids alone have to be unpacked first", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"taskStatus\":\"COMPLETED\",\"taskStatistics\":{}}", "what `aws iot describe-audit-task` prints")]
    [InlineData("{\n \"new\": [],\n \"resolved\": [],\n \"persisting\": []}", "what `iot-audit diff` prints")]
    [InlineData("{\"a\":1}\n", "no finding")]
    public async Task Describe_WithJsonThatIsNoFindings_IsBadUsageThatNamesIt(string content, string name)
    {
        var client = new ScriptedClient();

        var run = await ConsoleRun.OfAsync(
            context => WithFile(ConsoleRun.OnAws(context, client), content), "describe", "--ids-from", "ids.txt", "--output", "jsonl");

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Empty(client.Asked);
        Assert.Contains("--ids-from is \"ids.txt\", and there is no finding in it.", run.Error, StringComparison.Ordinal);
        Assert.Contains(name, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Describe_WithIdsOfWhichTheCliPrintedNone_CountsThemAndIsIncomplete()
    {
        var client = new ScriptedClient();

        var run = await ConsoleRun.OfAsync(
            context => WithFile(ConsoleRun.OnAws(context, client), "a\tNone\tb\n[null]\n"),
            "describe",
            "--ids-from",
            "ids.txt",
            "--output",
            "jsonl");

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Equal(["a", "b"], client.Asked);
        Assert.Contains("2 findings have no id (None or null), so they were not asked for.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[\n  \"a\",\n", "a")]
    [InlineData("[\"a\", \"b\"", "a b")]
    [InlineData("[\n  \"a\",\n  \"b", "a")]
    [InlineData("[[\"a\"],\n[\"b\"]\n", "a b")]
    public async Task Describe_WithIdsThatWereCutOff_AsksForThoseThatAreWholeAndIsIncomplete(string content, string asked)
    {
        var client = new ScriptedClient();

        var run = await ConsoleRun.OfAsync(
            context => WithFile(ConsoleRun.OnAws(context, client), content), "describe", "--ids-from", "ids.txt", "--output", "jsonl");

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Equal(asked.Split(' '), client.Asked);
        Assert.Contains("what --ids-from names was cut off", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("findingId,taskId,checkName\r\na,t,C\r\n", 1)]
    [InlineData("# ids\n\n\"FindingId\";\"Severity\"\na;LOW\n", 3)]
    [InlineData("severity\tfinding_id\nLOW\ta\n", 1)]
    public async Task Describe_WithATableForIds_AsksForNothingAndNamesTheLine(string content, int line)
    {
        var client = new ScriptedClient();

        var run = await ConsoleRun.OfAsync(
            context => WithFile(ConsoleRun.OnAws(context, client), content), "describe", "--ids-from", "ids.txt");

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Empty(client.Asked);
        Assert.Contains($"line {line} is the head of a table", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Describe_IdsFromWhatListPrintsInAPipe_AsksForNoneAndSaysWhatToPrint()
    {
        var list = await ConsoleRun.OfAsync("list", "--emulator", "--task", "latest", "--limit", "2");
        var client = new ScriptedClient();

        var run = await ConsoleRun.OfAsync(
            context => WithFile(ConsoleRun.OnAws(context, client), list.Output), "describe", "--ids-from", "ids.txt");

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains("line 1 has columns, most of which are no ids", run.Error, StringComparison.Ordinal);
        Assert.Contains("`iot-audit list --output jsonl`", run.Error, StringComparison.Ordinal);
        Assert.Empty(client.Asked);
    }

    [Theory]
    [InlineData("{\n  \"findings\": [\n", 2)]
    [InlineData("\n{\"findingId\":7}\n", 2)]
    [InlineData("{\"findingId\":\"\\ud83d\"}", 1)]
    public async Task Describe_WithAJsonDocumentWithoutIds_NamesTheLine(string content, int line)
    {
        var run = await ConsoleRun.OfAsync(
            context => WithFile(ConsoleRun.OnAws(context, new ScriptedClient()), content), "describe", "--ids-from", "ids.txt");

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains($"there is no finding in it. Line {line}: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, 503, 3)]
    [InlineData(true, null, 1)]
    [InlineData(false, 403, 1)]
    [InlineData(false, null, 1)]
    public async Task Describe_CredentialsFail_GoesOnOnlyWhereThatPassesAndTheirServiceAnswers(bool passes, int? status, int expected)
    {
        var client = new ScriptedClient(_ => throw new AuditCredentialsException("STS fails")
        {
            IsTransient = passes,
            StatusCode = (HttpStatusCode?)status,
        });

        var run = await ConsoleRun.OnAwsAsync(client, "describe", "a", "b", "c");

        Assert.Equal(ExitCode.Access, run.Code);
        Assert.Equal(expected, client.Asked.Count);
    }

    [Theory]
    [InlineData(true, "--whole-task")]
    [InlineData(false)]
    public async Task Describe_ManyIds_AnswersFromListsWhereWholeTasksAreAskedFor(bool expected, params string[] options)
    {
        var client = new ScriptedClient();

        await ConsoleRun.OnAwsAsync(client, ["describe", "a", "b", .. options]);

        Assert.Equal(expected, client.Options!.ListWholeTasks);
    }

    [Fact]
    public async Task Describe_WithIdsFromStandardInputAndArguments_AsksForTheArgumentsFirst()
    {
        var client = new ScriptedClient();

        await ConsoleRun.OfAsync(
            context => ConsoleRun.OnAws(context, client) with { OpenInput = () => new MemoryStream("c\nd\n"u8.ToArray()) },
            "describe",
            "a",
            "b",
            "--ids-from",
            "-");

        Assert.Equal(["a", "b", "c", "d"], client.Asked);
    }

    [Fact]
    public async Task Describe_WithOneIdFromAFile_PrintsAListAsJson()
    {
        var run = await ConsoleRun.OfAsync(
            context => WithFile(ConsoleRun.OnAws(context, new ScriptedClient()), "a\n"),
            "describe",
            "--ids-from",
            "ids.txt",
            "--output",
            "json");

        Assert.Equal(1, JsonDocument.Parse(run.Output).RootElement.GetProperty("findings").GetArrayLength());
    }

    [Fact]
    public async Task Describe_WithAnEmptyFile_FindsNothingAndSaysSo()
    {
        var run = await ConsoleRun.OfAsync(
            context => WithFile(ConsoleRun.OnAws(context, new ScriptedClient()), " \n\n"), "describe", "--ids-from", "ids.txt");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Contains("0 found, 0 not found, 0 failed, 0 throttled", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(FileNotFoundException), "there is no such file")]
    [InlineData(typeof(DirectoryNotFoundException), "there is no such file")]
    [InlineData(typeof(UnauthorizedAccessException), "cannot be read")]
    [InlineData(typeof(IOException), "cannot be read")]
    public async Task Describe_WithAFileThatCannotBeRead_IsBadUsageThatNamesIt(Type failure, string expected)
    {
        var client = new ScriptedClient();

        var run = await ConsoleRun.OfAsync(
            context => ConsoleRun.OnAws(context, client) with { OpenFile = _ => throw (Exception)Activator.CreateInstance(failure)! },
            "describe",
            "a",
            "--ids-from",
            "ids.txt");

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains("--ids-from is \"ids.txt\"", run.Error, StringComparison.Ordinal);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Empty(client.Asked);
    }

    [Fact]
    public async Task Describe_WithABadLineInAFile_NamesItAndGoesOn()
    {
        var client = new ScriptedClient(
            id => id == "bad/id" ? throw new ArgumentException("this is no id", nameof(id)) : new AuditFinding { FindingId = id });

        var run = await ConsoleRun.OfAsync(
            context => WithFile(ConsoleRun.OnAws(context, client), "a\nbad/id\nb\n"),
            "describe",
            "--ids-from",
            "ids.txt",
            "--output",
            "jsonl");

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Equal(2, run.Lines.Length);
        Assert.Contains("iot-audit: bad/id: this is no id\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Describe_OfMany_EndsWithASummary()
    {
        var client = new ScriptedClient(id => id switch
        {
            "missing" => throw new AuditFindingNotFoundException("no"),
            "late" => throw new AuditTimeoutException("late"),
            _ => new AuditFinding { FindingId = id },
        })
        {
            Progress = progress => progress with { Throttled = progress.Throttled + 3 },
        };

        var run = await ConsoleRun.OnAwsAsync(client, "describe", "a", "missing", "b", "late");

        Assert.Equal(ExitCode.Service, run.Code);
        Assert.Contains("iot-audit: 2 found, 1 not found, 1 failed, 12 throttled, in ", run.Error, StringComparison.Ordinal);
        Assert.Equal(4, run.Error.Count(character => character == '\n') + 1);
    }

    [Fact]
    public async Task Describe_OfOne_HasNoSummary()
    {
        Assert.Equal("", (await ConsoleRun.OnAwsAsync(new ScriptedClient(), "describe", "a")).Error);
    }

    [Fact]
    public async Task Describe_OfManyThatFailForOneReason_TellsItThriceAndCountsTheRest()
    {
        var number = 0;
        var client = new ScriptedClient(id => id == "first" ? new AuditFinding { FindingId = id } : throw Unreachable(id, ++number));
        var ids = Enumerable.Range(1, 20).Select(index => $"id-{index}");

        var run = await ConsoleRun.OnAwsAsync(client, ["describe", "first", .. ids]);

        Assert.Equal(3, run.Error.Split("could not be reached").Length - 1);
        Assert.Contains("17 more failed as id-1 did: id-4, id-5, id-6, id-7, id-8 and 12 more", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Describe_OfManyThatFailForOneReasonWithVerbose_TellsOfEach()
    {
        var client = new ScriptedClient(id => id == "first" ? new AuditFinding { FindingId = id } : throw Unreachable(id, 1));

        var run = await ConsoleRun.OnAwsAsync(
            client,
            ["describe", "--verbose", "first", .. Enumerable.Range(1, 20).Select(index => $"id-{index}")]);

        Assert.Equal(20, run.Error.Split("could not be reached").Length - 1);
    }

    [Fact]
    public async Task Describe_OfManyWhereNothingAnswers_StopsAfterTheFirst()
    {
        var client = new ScriptedClient(id => throw Unreachable(id, 1));

        var run = await ConsoleRun.OnAwsAsync(client, "describe", "a", "b", "c");

        Assert.Equal(["a"], client.Asked);
        Assert.Equal(ExitCode.Service, run.Code);
        Assert.Contains("2 more ids were not asked for, because nothing answers", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Describe_OfManyFromAFileWhereAccessIsDenied_StopsAndSaysThatTheOthersWereNotAskedFor()
    {
        var client = new ScriptedClient(_ => throw new AuditAccessDeniedException("denied"));

        var run = await ConsoleRun.OfAsync(
            context => WithFile(ConsoleRun.OnAws(context, client), "a\nb\n"), "describe", "--ids-from", "ids.txt", "--output", "json");

        Assert.Equal(ExitCode.Access, run.Code);
        Assert.Equal("", run.Output);
        Assert.Contains("the other ids were not asked for, because access is denied", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Describe_OfMany_ReadsIdsAsTheyAreNeeded()
    {
        using var input = new EndlessIds();
        var client =
            new ScriptedClient(id => id == "id-5" ? throw new AuditCredentialsException("expired") : new AuditFinding { FindingId = id });

        var run = await ConsoleRun.OfAsync(
            context => ConsoleRun.OnAws(context, client) with { OpenInput = () => input },
            "describe",
            "--ids-from",
            "-",
            "--output",
            "jsonl");

        Assert.Equal(ExitCode.Access, run.Code);
        Assert.Equal(4, run.Lines.Length);
    }

    [Fact]
    public async Task Describe_OfManyThatIsCancelled_SaysHowFarItGot()
    {
        using var cancellation = new CancellationTokenSource();
        var client = new ScriptedClient(async (id, token) =>
        {
            if (id == "b")
            {
                await cancellation.CancelAsync();
                await Task.Delay(Timeout.Infinite, token);
            }

            return new AuditFinding { FindingId = id };
        });

        var run = await ConsoleRun.OfAsync(
            context => ConsoleRun.OnAws(context, client), cancellation.Token, "describe", "a", "b", "--output", "json");

        Assert.Equal(ExitCode.Cancelled, run.Code);
        Assert.True(JsonDocument.Parse(run.Output).RootElement.GetProperty("isPartial").GetBoolean());
        Assert.Contains("stopped: 1 found", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Describe_OfManyWhoseInputNeverEnds_StopsWhenItIsCancelled()
    {
        using var cancellation = new CancellationTokenSource();
        await using var input = new SilentInput(onRead: cancellation.Cancel);

        var run = await ConsoleRun.OfAsync(
            context => ConsoleRun.OnAws(context, new ScriptedClient()) with { OpenInput = () => input },
            cancellation.Token,
            "describe",
            "--ids-from",
            "-");

        Assert.Equal(ExitCode.Cancelled, run.Code);
    }

    [Fact]
    public async Task Describe_OnAStderrTerminal_DrawsProgressAndTakesItAway()
    {
        var run = await ProgressAsync(context => context with { IsErrorTerminal = true, ErrorWidth = 100 });

        Assert.Contains("2 done, 3 left  24.8/s  7 throttled  5m 3s to go", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("throttled, in 0.0s.\n", run.Error.Split(Erase)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Describe_OnANarrowStderrTerminal_DrawsProgressOnOneLine()
    {
        var run = await ProgressAsync(context => context with { IsErrorTerminal = true, ErrorWidth = 40 });

        Assert.All(run.Error.Split(Erase)[1..^1], drawn => Assert.True(drawn.Length < 40, drawn));
    }

    [Fact]
    public async Task Describe_WithNoColorOnAStderrTerminal_DrawsProgressWithoutStyles()
    {
        var run = await ProgressAsync(context =>
            context with { IsErrorTerminal = true, ErrorWidth = 100, Variable = name => name is "NO_COLOR" or "AWS_REGION" ? "1" : null });

        Assert.Contains("2 done", run.Error, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\x1b\[[0-9;]*m", run.Error);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Describe_WithoutAStderrTerminalOrWithVerbose_DrawsNoProgress(bool isVerbose)
    {
        var run = await ProgressAsync(context => context with { IsErrorTerminal = isVerbose }, isVerbose ? ["--verbose"] : []);

        Assert.DoesNotContain("left", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Error);
    }

    [Fact]
    public async Task Describe_OfAFileOnAStderrTerminal_CountsItsIdsForTheTimeToGo()
    {
        var client = new ScriptedClient();

        await ConsoleRun.OfAsync(
            context => WithFile(ConsoleRun.OnAws(context, client), "a\n\nb\n c \n") with { IsErrorTerminal = true },
            "describe",
            "x",
            "--ids-from",
            "ids.txt");

        Assert.Equal(4, client.Options?.ExpectedCount);
        Assert.Equal(["x", "a", "b", "c"], client.Asked);
    }

    [Fact]
    public async Task Describe_OfIdsThatOnlyAwsCanHaveAndNoAwsSetting_SaysThatAwsWasNotAsked()
    {
        var run = await ConsoleRun.OfAsync(
            context => WithFile(context, "ef4826b8-e55a-44b9-b460-5c485355371b\n"), "describe", "--ids-from", "ids.txt");

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains("AWS was not asked for ef4826b8", run.Error, StringComparison.Ordinal);
    }

    private static Task<ConsoleRun> ProgressAsync(Func<ConsoleContext, ConsoleContext> change, params string[] flags)
    {
        var client = new ScriptedClient
        {
            Progress = _ => new DescribeManyProgress
            {
                Found = 2,
                ExpectedCount = 5,
                Rate = 24.83,
                Throttled = 7,
                Elapsed = TimeSpan.FromSeconds(3),
                TimeToGo = TimeSpan.FromSeconds(303),
            },
        };
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        return ConsoleRun.OfAsync(
            context => change(ConsoleRun.OnAws(context, client) with { TimeProvider = clock }),
            ["describe", "a", "b", .. flags]);
    }

    private static ConsoleContext WithFile(ConsoleContext context, string content) =>
        context with { OpenFile = _ => new MemoryStream(Encoding.UTF8.GetBytes(content)) };

    private static AuditServiceException Unreachable(string id, int number) =>
        new($"DescribeAuditFinding {id}: the service could not be reached (Connection refused (127.0.0.1:1)). (4 attempts, 0.{number} s)")
        {
            Problem = $"{id}: the service could not be reached (Connection refused (127.0.0.1:1)).",
        };
}
