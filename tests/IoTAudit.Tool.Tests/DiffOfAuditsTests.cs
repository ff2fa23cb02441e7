using System.Text.Json;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using Xunit;

namespace IoTAudit.Tool.Tests;

/// <summary>Comparisons of audits that the service knows: a missing, a running, a clean one, and one whose checks failed.</summary>
public sealed class DiffOfAuditsTests
{
    private static readonly AuditFinding Old = AuditFindings.On("a", task: "t-1");
    private static readonly AuditFinding New = AuditFindings.On("b", task: "t-2");

    [Theory]
    [InlineData("--previous")]
    [InlineData("previous", "latest")]
    [InlineData("t-1", "LATEST")]
    public async Task Diff_OfTheNewestTwo_ComparesThemAndSaysWhichTheyAre(params string[] operands)
    {
        var client = Findings([Old], [New]);

        var run = await ConsoleRun.OnAwsAsync(
            client,
            new ScriptedTaskClient(
                Audits.Completed("t-0", day: 1),
                Audits.Completed("t-2", day: 3, nonCompliant: 1),
                Audits.Completed("t-1", day: 2, nonCompliant: 1)),
            ["diff", .. operands]);

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Equal([AuditFindingQuery.ForTask("t-1"), AuditFindingQuery.ForTask("t-2")], client.Queries);
        Assert.Contains("latest is the audit t-2 of 2026-03-03 06:00 UTC.", run.Error, StringComparison.Ordinal);
        Assert.Equal(["new", "resolved"], run.Lines.Select(line => line.Split('\t')[0]));
    }

    [Fact]
    public async Task Diff_OfThePreviousWhereThereIsOneAudit_IsNotFound()
    {
        var run = await ConsoleRun.OnAwsAsync(
            new ScriptedClient(), new ScriptedTaskClient(Audits.Completed("t-1"), Audits.Running("t-2")), "diff", "--previous");

        Assert.Equal(ExitCode.NotFound, run.Code);
        Assert.Contains("there is no completed audit before the latest one", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--previous compares the newest completed audit with the one before, and takes no other", "--previous", "t-1")]
    [InlineData("diff takes two audits, the older one first", "t-1")]
    [InlineData("diff takes two audits, the older one first")]
    [InlineData("is one value too many", "t-1", "t-2", "t-3")]
    public async Task Diff_OfOtherNumbersOfAudits_IsBadUsage(string expected, params string[] operands)
    {
        var run = await ConsoleRun.OnAwsAsync(new ScriptedClient(), new ScriptedTaskClient(), ["diff", .. operands]);

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("t-9", "t-2")]
    [InlineData("t-2", "t-9")]
    public async Task Diff_OfAnAuditThatDoesNotExist_IsNotFoundAndNamesIt(string older, string newer)
    {
        var client = Findings([Old], [New]);

        var run = await ConsoleRun.OnAwsAsync(
            client, new ScriptedTaskClient(Audits.Completed("t-2")), "diff", older, newer, "--fail-on", "critical");

        Assert.Equal(ExitCode.NotFound, run.Code);
        Assert.Equal("", run.Output);
        Assert.Empty(client.Queries);
        Assert.Contains("there is no audit t-9", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Diff_WithFailOnAndAnAuditThatRuns_IsIncompleteAndSaysHowToWait(bool isNewer)
    {
        var tasks = isNewer
            ? new ScriptedTaskClient(Audits.Completed("t-1", nonCompliant: 1), Audits.Running("t-2", day: 2))
            : new ScriptedTaskClient(Audits.Running("t-1"), Audits.Completed("t-2", day: 2, nonCompliant: 1));

        var run = await ConsoleRun.OnAwsAsync(Findings([Old], [New]), tasks, "diff", "t-1", "t-2", "--fail-on", "low");

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Contains($"`iot-audit audit watch {(isNewer ? "t-2" : "t-1")}` waits for the end", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_WithFailOnAndACleanNewerAudit_IsFoundWithoutAllowEmpty()
    {
        var run = await FailOnAsync(Audits.Completed("t-2", day: 2));

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.StartsWith("resolved\t", Assert.Single(run.Lines), StringComparison.Ordinal);
        Assert.Contains("t-2 has no finding: the audit of 2026-03-02 06:00 UTC is clean.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_OfAFindingThatWasOnlySuppressed_IsNeitherResolvedNorIsItsAuditClean()
    {
        var client = Findings([Old], [AuditFindings.On("a", task: "t-2", isSuppressed: true)]);

        var run = await ConsoleRun.OnAwsAsync(
            client,
            new ScriptedTaskClient(Audits.Completed("t-1", nonCompliant: 1), Audits.Completed("t-2", day: 2, nonCompliant: 1)),
            "diff",
            "--previous",
            "--suppressed",
            "none");

        Assert.Equal((ExitCode.Found, ""), (run.Code, run.Output));
        Assert.All(client.Queries, query => Assert.Equal(SuppressedFindings.Include, query.Suppressed));
        Assert.DoesNotContain("clean", run.Error, StringComparison.Ordinal);
        Assert.Contains("because it is suppressed in the newer one; asked for: unsuppressed ones.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_OfANewerAuditWithAFailedCheck_HasUnknownFindingsInEveryOutput()
    {
        var plain = await UnknownAsync();
        var table = await UnknownAsync(isTerminal: true);
        using var json = JsonDocument.Parse((await UnknownAsync(arguments: ["--output", "json"])).Output);
        using var line = JsonDocument.Parse(Assert.Single((await UnknownAsync(arguments: ["--output", "jsonl"])).Lines));

        Assert.StartsWith("unknown\tHIGH\t", Assert.Single(plain.Lines), StringComparison.Ordinal);
        Assert.Equal("0 new, 0 resolved, 0 persisting, 1 unknown", table.Lines[0]);
        Assert.Contains(table.Lines, shown => shown.StartsWith("? HIGH", StringComparison.Ordinal));
        Assert.Equal("t-1-a-HIGH", json.RootElement.GetProperty("unknown")[0].GetProperty("findingId").GetString());
        Assert.Equal(0, json.RootElement.GetProperty("resolved").GetArrayLength());
        Assert.Equal("unknown", line.RootElement.GetProperty("change").GetString());
        Assert.Contains("what it does not tell of is unknown: its only check has no result", plain.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_WithFailOnAndANewerAuditWithAFailedCheck_IsIncomplete()
    {
        Assert.Equal(ExitCode.Found, (await UnknownAsync()).Code);
        Assert.Equal(ExitCode.Incomplete, (await UnknownAsync(arguments: ["--fail-on", "critical"])).Code);
    }

    [Fact]
    public async Task Diff_OfANewerAuditWhoseCountsContradictItsChecks_HasUnknownFindingsAndIsIncompleteWithFailOn()
    {
        var newer = Audits.Completed("t-2", day: 2) with { Statistics = new AuditStatistics { NonCompliantChecks = 1 } };

        var run = await FailOnAsync(newer);

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.StartsWith("unknown\t", Assert.Single(run.Lines), StringComparison.Ordinal);
        Assert.Contains(
            "what it does not tell of is unknown: it counts 1 check that does not pass, and names 0.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_WithFailOnAndANewerAuditThatDidNotRunACheck_IsIncomplete()
    {
        var other = Audits.Completed("t-2", day: 2);
        other = other with { Checks = [other.Checks[0] with { CheckName = "ANOTHER_CHECK" }] };

        var run = await FailOnAsync(other);

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Contains("what became of 1 earlier finding", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_OfANewerAuditThatListsLessThanItCounts_IsIncompleteAndPartial()
    {
        var run = await ConsoleRun.OnAwsAsync(
            Findings([Old], []),
            new ScriptedTaskClient(Audits.Completed("t-1", nonCompliant: 1), Audits.Completed("t-2", day: 2, nonCompliant: 4)),
            "diff",
            "t-1",
            "t-2",
            "--output",
            "json");

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.True(JsonDocument.Parse(run.Output).RootElement.GetProperty("isPartial").GetBoolean());
        Assert.Contains("not all are listed yet", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_WhereTheAuditsMayNotBeAskedFor_ComparesWhatIsListedAndSaysSoOnce()
    {
        var run = await ConsoleRun.OnAwsAsync(Findings([Old], [New]), "diff", "t-1", "t-2");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Equal(["new", "resolved"], run.Lines.Select(line => line.Split('\t')[0]));
        Assert.Single(run.Error.Split('\n'), line => line.Contains("iot:DescribeAuditTask is not allowed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Diff_OfAFileAndLatest_KnowsWhatTheAuditDidNotLookAt()
    {
        var files = new GivenFiles { ["old.jsonl"] = AuditFindings.Lines(Old) };

        var run = await ConsoleRun.OfAsync(
            context =>
                ConsoleRun.OnAws(files.AddTo(context), new ScriptedClient(), new ScriptedTaskClient(Audits.WithFailedCheck("t-2", day: 2))),
            "diff",
            "old.jsonl",
            "latest");

        Assert.StartsWith("unknown\t", Assert.Single(run.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "t-1")]
    [InlineData(true, "latest")]
    public async Task Diff_OfAnAuditThatIsOlderThanTheFile_JudgesNothing(bool isOfSeveral, string audit)
    {
        var later = New with { TaskId = "t-9", TaskStartTime = Old.TaskStartTime + TimeSpan.FromDays(40) };
        var files = new GivenFiles { ["saved.jsonl"] = AuditFindings.Lines(isOfSeveral ? [Old, later] : [later]) };

        var run = await ConsoleRun.OfAsync(
            context => ConsoleRun.OnAws(files.AddTo(context), Findings([Old], []), new ScriptedTaskClient(Audits.Completed("t-1", day: 1))),
            "diff",
            "saved.jsonl",
            audit,
            "--fail-on",
            "low");

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Contains("wait for an audit that is newer", run.Error, StringComparison.Ordinal);
        Assert.Contains("the second audit is not newer than the first", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("latest", "latest")]
    [InlineData("t-2", "t-2")]
    [InlineData("saved.jsonl", "latest")]
    public async Task Diff_WithFailOnWhereNoNewAuditHasCompleted_JudgesNothing(string before, string after)
    {
        var files = new GivenFiles { ["saved.jsonl"] = AuditFindings.Lines(New) };

        var run = await ConsoleRun.OfAsync(
            context => ConsoleRun.OnAws(
                files.AddTo(context),
                Findings([New], [New]),
                new ScriptedTaskClient(Audits.Completed("t-1", day: 1), Audits.Completed("t-2", day: 2, nonCompliant: 1))),
            "diff",
            before,
            after,
            "--fail-on",
            "low");

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.StartsWith("persisting\t", Assert.Single(run.Lines), StringComparison.Ordinal);
        Assert.Contains(
            "the second audit is t-2, which the first has as well: wait for an audit that is newer", run.Error, StringComparison.Ordinal);
        Assert.Contains("the second audit is not newer than the first", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_OfACleanOlderAuditThatIsTheNewerOne_SaysToSwapThem()
    {
        var run = await ConsoleRun.OnAwsAsync(
            Findings([], [New]),
            new ScriptedTaskClient(Audits.Completed("t-1", day: 9), Audits.Completed("t-2", day: 2, nonCompliant: 1)),
            "diff",
            "t-1",
            "t-2");

        Assert.Contains("swap them", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_OfThePreviousOnTheEmulator_ComparesItsTwoNewestAudits()
    {
        var run = await ConsoleRun.OfAsync("diff", "--emulator", "--previous", "--fail-on", "low");

        Assert.Equal(ExitCode.NewFindings, run.Code);
        Assert.Contains("previous is the audit", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(run.Lines, line => line.StartsWith("unknown", StringComparison.Ordinal));
    }

    /// <summary>Compares an audit of one finding with a newer one that lists none.</summary>
    private static Task<ConsoleRun> FailOnAsync(AuditTask newer) => ConsoleRun.OnAwsAsync(
        Findings([Old], []),
        new ScriptedTaskClient(Audits.Completed("t-1", nonCompliant: 1), newer),
        "diff",
        "t-1",
        "t-2",
        "--fail-on",
        "low");

    private static Task<ConsoleRun> UnknownAsync(bool isTerminal = false, params string[] arguments) => ConsoleRun.OfAsync(
        context => ConsoleRun.OnAws(
            context,
            Findings([Old], []),
            new ScriptedTaskClient(Audits.Completed("t-1", nonCompliant: 1), Audits.WithFailedCheck("t-2", day: 2))) with
        {
            IsTerminal = isTerminal,
            Variable = name => name is "AWS_REGION" or "NO_COLOR" ? "eu-west-1" : null,
        },
        ["diff", "t-1", "t-2", .. arguments]);

    /// <summary>A client that lists the first findings for the first audit that is asked for, and then the others.</summary>
    private static ScriptedClient Findings(AuditFinding[] first, AuditFinding[] second)
    {
        var asked = 0;
        return new ScriptedClient { Page = (_, _) => Task.FromResult(ScriptedClient.PageOf([asked++ == 0 ? first : second], 0)) };
    }
}
