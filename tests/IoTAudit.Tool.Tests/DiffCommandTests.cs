using System.Text.Json;
using System.Text.RegularExpressions;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using Xunit;

namespace IoTAudit.Tool.Tests;

public sealed partial class DiffCommandTests
{
    private static readonly AuditFinding[] Before =
    [
        AuditFindings.On("stays"),
        AuditFindings.On("goes"),
        AuditFindings.On("hidden", "CRITICAL", isSuppressed: true),
    ];

    private static readonly AuditFinding[] After =
    [
        AuditFindings.On("comes", "MEDIUM", task: "t-2"),
        AuditFindings.On("stays", task: "t-2"),
        AuditFindings.On("accepted", "CRITICAL", task: "t-2", isSuppressed: true),
        AuditFindings.On("hidden", "CRITICAL", task: "t-2", isSuppressed: true),
    ];

    private static GivenFiles Files => new() { ["old.jsonl"] = AuditFindings.Lines(Before), ["new.jsonl"] = AuditFindings.Lines(After) };

    [Fact]
    public async Task Diff_OfTwoFiles_TellsNewResolvedAndPersistingByCheckAndResource()
    {
        var run = await RunAsync("diff", "old.jsonl", "new.jsonl");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Equal(
            [
                "new MEDIUM CLIENT_ID/comes", "new CRITICAL CLIENT_ID/accepted", "resolved HIGH CLIENT_ID/goes",
                "persisting HIGH CLIENT_ID/stays", "persisting CRITICAL CLIENT_ID/hidden",
            ],
            run.Lines.Select(line => line.Split('\t')).Select(values => $"{values[0]} {values[1]} {values[3]}"));
    }

    [Theory]
    [InlineData("eu-west-1", "us-east-1", true)]
    [InlineData("eu-west-1", "eu-west-1", false)]
    [InlineData("eu-west-1", null, false)]
    [InlineData(null, null, false)]
    public async Task Diff_OfTwoFiles_SaysWhereTheyAreOfTwoPlaces(string? older, string? newer, bool isSaid)
    {
        var files = new GivenFiles { ["old.jsonl"] = await LinesOfAsync(Before, older), ["new.jsonl"] = await LinesOfAsync(After, newer) };

        var run = await ConsoleRun.OfAsync(files.AddTo, "diff", "old.jsonl", "new.jsonl");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Equal(
            isSaid,
            run.Error.Contains(
                "the older audit is of account 111122223333 in Region eu-west-1, and the newer one of account 111122223333 in Region "
                    + "us-east-1: what looks new or resolved is only somewhere else.",
                StringComparison.Ordinal));
        Assert.DoesNotContain("has findings of", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("eu-west-1", "us-east-1", 7)]
    [InlineData("eu-west-1", "eu-west-1", 0)]
    public async Task Diff_WithFailOnOfTwoPlaces_JudgesNothing(string older, string newer, int expected)
    {
        var files = new GivenFiles
        {
            ["old.jsonl"] = await LinesOfAsync([AuditFindings.On("a", "CRITICAL")], older),
            ["new.jsonl"] = await LinesOfAsync([AuditFindings.On("a", "LOW", task: "t-2", isSuppressed: true)], newer),
            ["both.jsonl"] = await LinesOfAsync([AuditFindings.On("a", "LOW", task: "t-2")], older)
                + await LinesOfAsync([AuditFindings.On("a", "LOW", task: "t-2")], newer),
        };

        foreach (var newerFile in new[] { "new.jsonl", "both.jsonl" })
        {
            var run = await ConsoleRun.OfAsync(files.AddTo, "diff", "old.jsonl", newerFile, "--fail-on", "high");

            Assert.Equal(expected, (int)run.Code);
            Assert.Equal(
                expected == 7, run.Error.Contains("nothing was judged, because the findings are of several", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Summary_OfAFileOfTwoPlaces_CountsTheProblemsOfEach()
    {
        var files = new GivenFiles
        {
            ["both.jsonl"] = await LinesOfAsync([AuditFindings.On("a", "CRITICAL")], "eu-west-1")
                + await LinesOfAsync([AuditFindings.On("a", "LOW", isSuppressed: true)], "us-east-1"),
        };

        var run = await ConsoleRun.OfAsync(files.AddTo, "summary", "--from-file", "both.jsonl", "--output", "json");

        Assert.Contains("\"openProblems\": 1", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"suppressedProblems\": 1", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_OfAFileAndATaskOfAnotherRegion_SaysSo()
    {
        var files = new GivenFiles { ["old.jsonl"] = await LinesOfAsync(Before, "eu-west-1") };

        var run = await ConsoleRun.OfAsync(
            context => ConsoleRun.OnAws(files.AddTo(context), ScriptedClient.WithPages(After)),
            "diff", "old.jsonl", "t-2", "--region", "us-east-1");

        Assert.Contains("the newer one of account unknown in Region us-east-1", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_OfAFileOfTwoPlaces_SaysThatTheyAreNotToldApart()
    {
        var both = await LinesOfAsync(Before, "eu-west-1") + await LinesOfAsync(Before, "us-east-1");
        var files = new GivenFiles { ["old.jsonl"] = both, ["new.jsonl"] = await LinesOfAsync(After, "eu-west-1") };

        var run = await ConsoleRun.OfAsync(files.AddTo, "diff", "old.jsonl", "new.jsonl");

        Assert.Contains(
            "the older audit has findings of account 111122223333 in Region eu-west-1 and of account 111122223333 in Region us-east-1",
            run.Error,
            StringComparison.Ordinal);
        Assert.DoesNotContain("somewhere else", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_OfTwoTasks_ListsBoth()
    {
        var client = new ScriptedClient();
        var asked = 0;
        client = new ScriptedClient { Page = (_, _) => Task.FromResult(ScriptedClient.PageOf([asked++ == 0 ? Before : After], 0)) };

        var run = await ConsoleRun.OnAwsAsync(client, "diff", "t-1", "t-2", "--output", "json");

        Assert.Equal([AuditFindingQuery.ForTask("t-1"), AuditFindingQuery.ForTask("t-2")], client.Queries);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(2, json.RootElement.GetProperty("new").GetArrayLength());
        Assert.Equal("t-1-goes-HIGH", json.RootElement.GetProperty("resolved")[0].GetProperty("findingId").GetString());
        Assert.Equal(2, json.RootElement.GetProperty("persisting").GetArrayLength());
    }

    [Fact]
    public async Task Diff_OfAFileAndATask_ComparesThem()
    {
        var run = await ConsoleRun.OfAsync(
            context => ConsoleRun.OnAws(Files.AddTo(context), ScriptedClient.WithPages(After)),
            "diff",
            "old.jsonl",
            "t-2",
            "--output",
            "jsonl");

        Assert.Equal(
            ["new", "new", "resolved", "persisting", "persisting"],
            run.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("change").GetString()));
    }

    [Theory]
    [InlineData("LOW", false, "HIGH", false, "high", 6)]
    [InlineData("LOW", false, "HIGH", false, "critical", 0)]
    [InlineData("HIGH", false, "CRITICAL", false, "high", 0)]
    [InlineData("HIGH", false, "CRITICAL", false, "critical", 6)]
    [InlineData("HIGH", true, "HIGH", false, "high", 6)]
    [InlineData("LOW", false, "CRITICAL", true, "low", 0)]
    [InlineData("LOW", false, "", false, "critical", 6)]
    public async Task Diff_WithFailOn_FailsForAPersistingFindingThatGotThatSevere(
        string before, bool wasSuppressed, string after, bool isSuppressed, string threshold, int expected)
    {
        var files = new GivenFiles
        {
            ["old.jsonl"] = AuditFindings.Lines(AuditFindings.On("stays", before, isSuppressed: wasSuppressed)),
            ["new.jsonl"] = AuditFindings.Lines(AuditFindings.On("stays", after, task: "t-2", isSuppressed: isSuppressed)),
        };

        var run = await ConsoleRun.OfAsync(files.AddTo, "diff", "old.jsonl", "new.jsonl", "--fail-on", threshold);

        Assert.Equal(expected, (int)run.Code);
        Assert.Equal(expected == 6, run.Error.Contains("1 persisting finding got so severe", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, "CRITICAL", 7)]
    [InlineData("", "CRITICAL", 7)]
    [InlineData("URGENT", "CRITICAL", 7)]
    [InlineData("URGENT", "LOW", 0)]
    [InlineData("URGENT", "URGENT", 0)]
    [InlineData("HIGH", "CRITICAL", 0)]
    public async Task Diff_WithFailOnWhereTheOlderSeverityIsNotKnown_DoubtsThatItWasSoSevere(string? before, string after, int expected)
    {
        var files = new GivenFiles
        {
            ["old.jsonl"] = AuditFindings.Lines(AuditFindings.On("stays") with { Severity = before }),
            ["new.jsonl"] = AuditFindings.Lines(AuditFindings.On("stays", after, task: "t-2")),
        };

        var run = await ConsoleRun.OfAsync(files.AddTo, "diff", "old.jsonl", "new.jsonl", "--fail-on", "high");

        Assert.Equal(expected, (int)run.Code);
        Assert.Equal(
            expected == 7,
            run.Error.Contains("whether 1 persisting finding of severity HIGH or worse was so severe before", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Diff_WhereTheNewerLineDoesNotSayWhetherItIsSuppressed_CallsItUnknownAndNotWorse()
    {
        var files = new GivenFiles
        {
            ["old.jsonl"] = AuditFindings.Lines(AuditFindings.On("stays", isSuppressed: true)),
            ["new.jsonl"] = AuditFindings.Lines(AuditFindings.On("stays", task: "t-2", isSuppressed: null)),
        };

        var compared = await ConsoleRun.OfAsync(files.AddTo, "diff", "old.jsonl", "new.jsonl", "--output", "json");
        var judged = await ConsoleRun.OfAsync(files.AddTo, "diff", "old.jsonl", "new.jsonl", "--fail-on", "high");

        Assert.Equal(0, JsonDocument.Parse(compared.Output).RootElement.GetProperty("worsened").GetArrayLength());
        Assert.Contains(
            "1 persisting finding that was suppressed does not say whether it still is, and counts as no worse.",
            compared.Error,
            StringComparison.Ordinal);
        Assert.Equal(ExitCode.Incomplete, judged.Code);
        Assert.Contains(
            "whether 1 earlier finding of severity HIGH or worse is still suppressed is not known, hence exit code 7.",
            judged.Error,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plain", "persisting\tHIGH\tCONFLICTING_CLIENT_IDS_CHECK\tCLIENT_ID/stays\tA_REASON\tt-2-stays-HIGH\t\twas LOW\n")]
    [InlineData("jsonl", "{\"change\":\"persisting\",\"before\":{\"severity\":\"LOW\"},\"finding\":{\"findingId\"")]
    [InlineData("json", "},\n  {\"before\":{\"severity\":\"LOW\"},\"finding\":{\"findingId\"")]
    [InlineData("markdown", "| HIGH (was LOW) | `CONFLICTING_CLIENT_IDS_CHECK` | `CLIENT_ID/stays` |")]
    public async Task Diff_OfAPersistingFindingThatGotWorse_ShowsWhatItWas(string format, string expected)
    {
        var run = await ConsoleRun.OfAsync(Worse.AddTo, "diff", "old.jsonl", "new.jsonl", "--output", format);

        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_OnATerminal_HasASectionForWhatGotWorse()
    {
        var run = await ConsoleRun.OfAsync(
            context => Worse.AddTo(context) with { IsTerminal = true, Width = 100 }, "diff", "old.jsonl", "new.jsonl");

        Assert.Contains("0 new, 0 resolved, 2 persisting of which 2 got worse", run.Output, StringComparison.Ordinal);
        Assert.Contains("Persisting, and worse than before", run.Output, StringComparison.Ordinal);
        Assert.Contains("stays  was LOW", run.Output, StringComparison.Ordinal);
        Assert.Contains("shown  was suppressed", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_OnATerminal_HasASectionForWhatWasSuppressedSince()
    {
        var files = new GivenFiles
        {
            ["old.jsonl"] = AuditFindings.Lines(
                AuditFindings.On("decided", isSuppressed: false), AuditFindings.On("long", isSuppressed: true)),
            ["new.jsonl"] = AuditFindings.Lines(
                AuditFindings.On("decided", task: "t-2", isSuppressed: true), AuditFindings.On("long", task: "t-2", isSuppressed: true)),
        };

        var run = await ConsoleRun.OfAsync(
            context => files.AddTo(context) with { IsTerminal = true, Width = 100 }, "diff", "old.jsonl", "new.jsonl");

        Assert.Contains("Persisting, and suppressed since the older audit", run.Output, StringComparison.Ordinal);
        Assert.Contains("decided  suppressed", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("long", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_AsMarkdownWithAMaxLength_IsNoLongerAndSaysWhatIsLeftOutOfEach()
    {
        var files = new GivenFiles
        {
            ["old.jsonl"] = AuditFindings.Lines([.. Enumerable.Range(0, 200).Select(i => AuditFindings.On($"old-{i}"))]),
            ["new.jsonl"] = AuditFindings.Lines([.. Enumerable.Range(0, 200).Select(i => AuditFindings.On($"new-{i}", task: "t-2"))]),
        };

        var run = await ConsoleRun.OfAsync(
            files.AddTo, "diff", "old.jsonl", "new.jsonl", "--output", "markdown", "--max-length", "4000");

        Assert.InRange(run.Output.Length, 2_000, 4_000);
        Assert.Contains("200 new, 200 resolved, 0 persisting, 0 unknown.", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, run.Output.Split("findings are left out, for lack of room").Length - 1);
    }

    [Fact]
    public async Task Diff_MaxLengthWithoutMarkdown_IsRefused()
    {
        var run = await RunAsync("diff", "old.jsonl", "new.jsonl", "--max-length", "65536");

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains("add --output markdown", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_TwoOutputs_IsBadUsage()
    {
        var run = await RunAsync("diff", "old.jsonl", "new.jsonl", "--output", "json", "--output", "plain");

        Assert.Equal(ExitCode.BadUsage, run.Code);
    }

    private static GivenFiles Worse => new()
    {
        ["old.jsonl"] = AuditFindings.Lines(AuditFindings.On("stays", "LOW"), AuditFindings.On("shown", isSuppressed: true)),
        ["new.jsonl"] = AuditFindings.Lines(
            AuditFindings.On("stays", task: "t-2"), AuditFindings.On("shown", task: "t-2", isSuppressed: false)),
    };

    [Theory]
    [InlineData("critical", 0)]
    [InlineData("high", 0)]
    [InlineData("medium", 6)]
    [InlineData("LOW", 6)]
    public async Task Diff_WithFailOn_FailsForNewFindingsThatAreOpenAndThatSevere(string severity, int expected)
    {
        var run = await RunAsync("diff", "old.jsonl", "new.jsonl", "--fail-on", severity);

        Assert.Equal(expected, (int)run.Code);
    }

    [Theory]
    [InlineData("APOCALYPTIC")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Diff_WithFailOnCritical_FailsForASeverityThatAwsDoesNotDocumentAndForNone(string? severity)
    {
        var files = Files;
        files["old.jsonl"] = "";
        files["new.jsonl"] = AuditFindings.Lines([After[0] with { Severity = severity, IsSuppressed = null }]);

        var run = await ConsoleRun.OfAsync(files.AddTo, "diff", "old.jsonl", "new.jsonl", "--fail-on", "critical");

        Assert.Equal(ExitCode.NewFindings, run.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \n")]
    [InlineData("{\"findings\": []}")]
    public async Task Diff_WithFailOnAndAnEmptyNewerFile_IsIncompleteAndNamesTheWayOut(string content)
    {
        var files = Files;
        files["new.jsonl"] = content;

        var run = await ConsoleRun.OfAsync(files.AddTo, "diff", "old.jsonl", "new.jsonl", "--fail-on", "high");

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Contains(
            "nothing was judged: the newer audit has no finding, hence exit code 7. --allow-empty", run.Error, StringComparison.Ordinal);
        Assert.Equal(3, run.Lines.Length);
    }

    [Fact]
    public async Task Diff_WithFailOnAndATaskThatNobodyKnows_IsIncomplete()
    {
        var run = await ConsoleRun.OfAsync(
            context => ConsoleRun.OnAws(Files.AddTo(context), new ScriptedClient()), "diff", "old.jsonl", "t-2", "--fail-on", "high");

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Contains(
            "t-2 has no finding: an audit without any, one that is older than 90 days, or a task id that does not exist look the same",
            run.Error,
            StringComparison.Ordinal);
        Assert.Contains("--allow-empty", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--fail-on", "high", "--allow-empty")]
    [InlineData("--allow-empty", "--fail-on", "low")]
    [InlineData("--output", "json")]
    public async Task Diff_OfAnEmptyNewerAuditThatIsFine_IsFound(params string[] options)
    {
        var run = await ConsoleRun.OfAsync(
            context => ConsoleRun.OnAws(Files.AddTo(context), new ScriptedClient()),
            ["diff", "old.jsonl", "t-2", .. options]);

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.DoesNotContain("nothing was judged", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \n")]
    [InlineData("[]")]
    [InlineData("{\"findings\": []}")]
    public async Task Diff_OfAnEmptyOlderFile_SaysThatAllOfTheNewerOneCountsAsNew(string content)
    {
        var files = Files;
        files["old.jsonl"] = content;

        var run = await ConsoleRun.OfAsync(files.AddTo, "diff", "old.jsonl", "new.jsonl");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Contains("old.jsonl has no finding.", run.Error, StringComparison.Ordinal);
        Assert.Contains(
            $"nothing is compared, because the older audit has no finding: {run.Lines.Length} findings of the newer one count as new.",
            run.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_OfAnEmptyOlderFileThatHasMore_IsIncomplete()
    {
        var files = Files;
        files["old.jsonl"] = """{"findings": [], "nextToken": "x"}""";

        var run = await ConsoleRun.OfAsync(files.AddTo, "diff", "old.jsonl", "new.jsonl");

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Contains("nothing is compared", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_WithFailOnAndAnEmptyOlderAudit_JudgesTheNewerOne()
    {
        var files = Files;
        files["old.jsonl"] = "";

        Assert.Equal(
            ExitCode.NewFindings,
            (await ConsoleRun.OfAsync(files.AddTo, "diff", "old.jsonl", "new.jsonl", "--fail-on", "high")).Code);
        Assert.Equal(
            ExitCode.Found,
            (await ConsoleRun.OfAsync(files.AddTo, "diff", "old.jsonl", "new.jsonl", "--fail-on", "critical")).Code);
    }

    [Fact]
    public async Task Diff_WithFailOnAndANewerFileOfSuppressedFindings_JudgesThem()
    {
        var files = Files;
        files["new.jsonl"] = AuditFindings.Lines(After[2..]);

        var run = await ConsoleRun.OfAsync(files.AddTo, "diff", "old.jsonl", "new.jsonl", "--fail-on", "low", "--suppressed", "none");

        Assert.Equal(ExitCode.Found, run.Code);
    }

    [Theory]
    [InlineData("none", "new comes", "persisting stays", "resolved goes")]
    [InlineData("only", "new accepted", "persisting decided", "persisting hidden", "persisting settled")]
    public async Task Diff_OfFilteredFindings_ComparesAllAndPrintsThoseThatAreAskedFor(string suppressed, params string[] expected)
    {
        string[] since = ["decided", "settled"];
        var files = new GivenFiles
        {
            ["old.jsonl"] = AuditFindings.Lines([.. Before, .. since.Select(id => AuditFindings.On(id))]),
            ["new.jsonl"] = AuditFindings.Lines([.. After, .. since.Select(id => AuditFindings.On(id, task: "t-2", isSuppressed: true))]),
        };

        var run = await ConsoleRun.OfAsync(files.AddTo, "diff", "old.jsonl", "new.jsonl", "--suppressed", suppressed);

        Assert.Equal(
            expected, run.Lines.Select(line => line.Split('\t')).Select(values => $"{values[0]} {values[3].Split('/')[1]}").Order());
        Assert.Equal(
            suppressed == "none",
            run.Error.Contains(
                "2 findings of the older audit persist and are left out, because they are suppressed in the newer one; asked for: "
                    + "unsuppressed ones.",
                StringComparison.Ordinal));
    }

    [Fact]
    public async Task Diff_OfFindingsThatAreNotSuppressedAnyMore_ToldAsWorseOrAsLeftOut()
    {
        var files = new GivenFiles
        {
            ["old.jsonl"] = AuditFindings.Lines(AuditFindings.On("back", isSuppressed: true)),
            ["new.jsonl"] = AuditFindings.Lines(AuditFindings.On("back", task: "t-2", isSuppressed: false)),
        };

        var open = await ConsoleRun.OfAsync(files.AddTo, "diff", "old.jsonl", "new.jsonl", "--suppressed", "none", "--fail-on", "high");
        var suppressed = await ConsoleRun.OfAsync(files.AddTo, "diff", "old.jsonl", "new.jsonl", "--suppressed", "only");

        Assert.Equal(ExitCode.NewFindings, open.Code);
        Assert.EndsWith("was suppressed", Assert.Single(open.Lines), StringComparison.Ordinal);
        Assert.Empty(suppressed.Lines);
        Assert.Contains(
            "1 finding of the older audit persists and is left out, because it is not suppressed in the newer one; asked for: suppressed "
                + "ones.",
            suppressed.Error,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("old.jsonl", "high", 7)]
    [InlineData("new.jsonl", "high", 7)]
    [InlineData("old.jsonl", "medium", 6)]
    [InlineData("new.jsonl", "medium", 6)]
    public async Task Diff_WithFailOnAndLostLines_IsIncompleteUnlessThereAreNewFindings(string lost, string severity, int expected)
    {
        var files = Files;
        files[lost] += "nonsense\n";

        var run = await ConsoleRun.OfAsync(files.AddTo, "diff", "old.jsonl", "new.jsonl", "--fail-on", severity, "--allow-empty");

        Assert.Equal(expected, (int)run.Code);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Diff_WithFailOnOfAnAuditWithItself_JudgesNothing(bool hasStart)
    {
        var files = new GivenFiles
        {
            ["a"] = AuditFindings.Lines([.. After.Select(finding => hasStart ? finding : finding with { TaskStartTime = null })]),
        };

        var run = await ConsoleRun.OfAsync(files.AddTo, "diff", "a", "a", "--fail-on", "low");

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.All(run.Lines, line => Assert.StartsWith("persisting\t", line, StringComparison.Ordinal));
        Assert.Contains("the second audit is t-2, which the first has as well", run.Error, StringComparison.Ordinal);
        Assert.Contains("the second audit is not newer than the first", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_WithFailOnOfAnAuditThatTheFirstFileHasAmongOthers_JudgesNothing()
    {
        var files = new GivenFiles
        {
            ["all"] = AuditFindings.Lines([.. Before, .. After]),
            ["one"] = AuditFindings.Lines(
                [.. After.Select(finding => finding with { TaskStartTime = finding.TaskStartTime + TimeSpan.FromMilliseconds(1) })]),
        };

        var run = await ConsoleRun.OfAsync(files.AddTo, "diff", "all", "one", "--fail-on", "low");

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Contains("the second audit is not newer than the first", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a", "b")]
    [InlineData("b", "a")]
    public async Task Diff_WithFailOnOfTwoAuditsWithOneStart_JudgesNothingInEitherOrder(string first, string second)
    {
        var files = new GivenFiles
        {
            ["a"] = AuditFindings.Lines(AuditFindings.On("x")),
            ["b"] = AuditFindings.Lines(AuditFindings.On("x") with { TaskId = "t-2" }),
        };

        var run = await ConsoleRun.OfAsync(files.AddTo, "diff", first, second, "--fail-on", "low");

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Contains("both audits started at the same time (2026-03-01 06:00 UTC)", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("first", "second", 0)]
    [InlineData("second", "first", 7)]
    [InlineData("first", "started", 0)]
    [InlineData("started", "first", 7)]
    [InlineData("second", "at once", 7)]
    public async Task Diff_WithFailOnOfFilesWithoutStarts_IsOrderedByTheNewestFinding(string older, string newer, int expected)
    {
        static string Found(string task, int day, bool hasStart = false) => AuditFindings.Lines(
            AuditFindings.On("y", "LOW", task: task) with { TaskStartTime = null, FindingTime = null },
            AuditFindings.On(task, "LOW", task: task) with
            {
                TaskStartTime = hasStart ? new DateTimeOffset(2026, 3, day, 0, 0, 0, TimeSpan.Zero) : null,
                FindingTime = new DateTimeOffset(2026, 3, day, 1, 0, 0, TimeSpan.Zero),
            },
            AuditFindings.On("x", "LOW", task: task) with
            {
                TaskStartTime = null,
                FindingTime = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero),
            });
        var files = new GivenFiles
        {
            ["first"] = Found("a", 3),
            ["second"] = Found("b", 4),
            ["started"] = Found("c", 5, hasStart: true),
            ["at once"] = Found("d", 4),
        };

        var run = await ConsoleRun.OfAsync(files.AddTo, "diff", older, newer, "--fail-on", "high");

        Assert.Equal(expected, (int)run.Code);
        Assert.Equal(
            expected == 7,
            run.Error.Contains("the newest finding of the second audit (2026-03-0", StringComparison.Ordinal)
                && run.Error.Contains("the second audit is not newer than the first", StringComparison.Ordinal));
        Assert.DoesNotContain("nothing says when", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, false, 1)]
    [InlineData(false, true, 1)]
    [InlineData(true, true, 1)]
    [InlineData(false, false, 0)]
    public async Task Diff_WithFailOnWhereASideSaysNoTime_JudgesAndSaysOnceThatTheOrderIsNotKnown(
        bool olderLacks, bool newerLacks, int lines)
    {
        static AuditFinding Of(string task, bool lacks) => lacks
            ? AuditFindings.On("x", task: task) with { TaskStartTime = null, FindingTime = null }
            : AuditFindings.On("x", task: task);
        var files = new GivenFiles
        {
            ["a"] = AuditFindings.Lines(Of("t-1", olderLacks)),
            ["b"] = AuditFindings.Lines(Of("t-2", newerLacks)),
        };

        var run = await ConsoleRun.OfAsync(files.AddTo, "diff", "a", "b", "--fail-on", "low");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Equal(lines, run.Error.Split("nothing says when both audits were").Length - 1);
    }

    [Fact]
    public async Task Diff_OfAProblemThatIsThereTwice_CountsItOnceWithItsWorstFinding()
    {
        var files = new GivenFiles
        {
            ["old.jsonl"] = "",
            ["new.jsonl"] = AuditFindings.Lines(
                AuditFindings.On("x", "LOW"), AuditFindings.On("x", "HIGH"), AuditFindings.On("x", "CRITICAL", isSuppressed: true)),
        };

        var run = await ConsoleRun.OfAsync(files.AddTo, "diff", "old.jsonl", "new.jsonl");

        Assert.StartsWith("new\tHIGH\t", Assert.Single(run.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_OfAFileThatWasCutOff_SaysThatItMayBeWrong()
    {
        var files = Files;
        files["new.jsonl"] = files["new.jsonl"][..^30];

        var run = await ConsoleRun.OfAsync(files.AddTo, "diff", "old.jsonl", "new.jsonl");

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Contains("what looks new or resolved may only be missing", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_TheWrongWayRound_SaysSo()
    {
        var files = new GivenFiles
        {
            ["a"] = AuditFindings.Lines(AuditFindings.On("x", task: "t-9")),
            ["b"] = AuditFindings.Lines(AuditFindings.On("x")),
        };

        var run = await ConsoleRun.OfAsync(files.AddTo, "diff", "a", "b");

        Assert.Contains("swap them to see what is new", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there is no file \"no such/file.jsonl\", and it is no task id either", "no such/file.jsonl", "t-2")]
    [InlineData("standard input can be read once only", "-", "-")]
    public async Task Diff_OfWhatIsNoAudit_IsBadUsage(string expected, params string[] operands)
    {
        var run = await RunAsync(["diff", .. operands]);

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("diff", "nofile.jsonl", "latest")]
    [InlineData("list", "--task", "no_id")]
    [InlineData("audit", "show", "no_id")]
    [InlineData("export", "--task", "no_id", "--format", "csv")]
    public async Task Any_OfWhatNamesNoAudit_SaysWhereTheConsoleHasIds(params string[] arguments)
    {
        var run = await RunAsync(arguments);

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains("Say latest or previous, or take an id from `iot-audit audit list`.", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("AuditFinding", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_OnATerminal_ListsWhatChangedAndCountsWhatPersists()
    {
        var run = await ConsoleRun.OfAsync(
            context => Files.AddTo(context) with { IsTerminal = true, Width = 100, Variable = name => name == "NO_COLOR" ? "1" : null },
            "diff",
            "old.jsonl",
            "new.jsonl");

        Assert.Equal("2 new, 1 resolved, 2 persisting", run.Lines[0]);
        var added = Array.FindIndex(run.Lines, static line => line.StartsWith("+ MEDIUM", StringComparison.Ordinal));
        var gone = Array.FindIndex(run.Lines, static line => line.StartsWith("- HIGH", StringComparison.Ordinal));
        Assert.Contains("comes", run.Lines[added + 1], StringComparison.Ordinal);
        Assert.Contains("goes", run.Lines[gone + 1], StringComparison.Ordinal);
        Assert.DoesNotContain(run.Lines, line => line.EndsWith("stays", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(90)]
    [InlineData(200)]
    public async Task Diff_OnATerminalOfAnyWidth_HasTheIdAndTheReasonOfEachFindingWithinIt(int width)
    {
        var run = await ConsoleRun.OfAsync(
            context => context with { IsTerminal = true, Width = width, Variable = name => name == "NO_COLOR" ? "1" : null },
            "diff",
            "--emulator",
            "--previous");
        var lines = string.Join('\n', run.Lines);

        Assert.Equal(42, run.Lines.Count(static line => line is ['+' or '-', ' ', ..]));
        Assert.Equal(42, IdAtItsEnd().Count(lines));
        Assert.Contains("Certificate key has the weakness", lines, StringComparison.Ordinal);
        Assert.All(run.Lines, line => Assert.InRange(line.Length, 1, width));
    }

    /// <summary>Findings as a file of account 111122223333 and of a Region.</summary>
    private static async Task<string> LinesOfAsync(AuditFinding[] findings, string? region)
    {
        var run = await ConsoleRun.OnAwsAsync(
            ScriptedClient.WithPages(findings),
            "export", "--task", "t", "--account-id", "111122223333", "--region", region ?? "nowhere");
        return run.Output.Replace("\"region\":\"nowhere\",", "", StringComparison.Ordinal);
    }

    private static Task<ConsoleRun> RunAsync(params string[] arguments) => ConsoleRun.OfAsync(Files.AddTo, arguments);

    [GeneratedRegex("[ ][0-9a-f]{32}$", RegexOptions.Multiline)]
    private static partial Regex IdAtItsEnd();
}
