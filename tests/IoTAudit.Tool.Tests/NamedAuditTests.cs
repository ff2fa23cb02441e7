using System.Text.Json;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using Xunit;

namespace IoTAudit.Tool.Tests;

/// <summary>The commands that read the findings of one audit: which audit is meant, and what --fail-on says of it.</summary>
public sealed class NamedAuditTests
{
    private static readonly AuditFinding High = AuditFindings.On("a", task: "t-2");
    private static readonly AuditFinding Accepted = AuditFindings.On("b", "CRITICAL", task: "t-2", isSuppressed: true);

    [Theory]
    [InlineData("list", "latest", "t-2")]
    [InlineData("list", "Previous", "t-1")]
    [InlineData("summary", "latest", "t-2")]
    [InlineData("export", "previous", "t-1")]
    public async Task Any_OfARelativeName_AsksForTheFindingsOfThatAuditAndSaysWhichItIs(string command, string name, string expected)
    {
        var client = ScriptedClient.WithPages([High]);

        var run = await ConsoleRun.OnAwsAsync(
            client,
            new ScriptedTaskClient(Audits.Completed("t-1"), Audits.Completed("t-2", day: 2), Audits.Running("t-3", day: 3)),
            command,
            "--task",
            name);

        Assert.Equal(AuditFindingQuery.ForTask(expected), Assert.Single(client.Queries));
        Assert.Contains(
            $"iot-audit: {name.ToLowerInvariant()} is the audit {expected} of 2026-03-0{expected[^1]} 06:00 UTC.",
            run.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_OfLatestWithAFailedCheck_SaysWhatItDoesNotTell()
    {
        var run = await OfLatestAsync(Audits.WithFailedCheck("t-2"), [], "list");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Contains(
            "that audit is incomplete: its only check has no result: CONFLICTING_CLIENT_IDS_CHECK", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list")]
    [InlineData("summary")]
    [InlineData("export")]
    public async Task Any_OfLatestWhereThereIsNone_IsNotFoundAndListsNothing(string command)
    {
        var client = new ScriptedClient();

        var run = await ConsoleRun.OnAwsAsync(client, new ScriptedTaskClient(Audits.Running("t-1")), command, "--task", "latest");

        Assert.Equal(ExitCode.NotFound, run.Code);
        Assert.Equal("", run.Output);
        Assert.Empty(client.Queries);
        Assert.Contains("there is no completed audit in the last 90 days", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list")]
    [InlineData("summary")]
    [InlineData("export")]
    public async Task Any_OfAnAuditThatDoesNotExist_IsNotFoundAndNamed(string command)
    {
        var run = await ConsoleRun.OnAwsAsync(new ScriptedClient(), new ScriptedTaskClient(), command, "--task", "t-9");

        Assert.Equal(ExitCode.NotFound, run.Code);
        Assert.Contains("there is no audit t-9 in this account and Region", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_OfAMistypedName_NamesTheOneThatWasMeant()
    {
        var run = await ConsoleRun.OnAwsAsync(new ScriptedClient(), new ScriptedTaskClient(), "list", "--task", "lastest");

        Assert.Equal(ExitCode.NotFound, run.Code);
        Assert.Contains("there is no audit lastest", run.Error, StringComparison.Ordinal);
        Assert.Contains("Did you mean latest?", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_OfACleanAudit_IsFoundAndSaysThatItIsCompleted()
    {
        var run =
            await ConsoleRun.OnAwsAsync(new ScriptedClient(), new ScriptedTaskClient(Audits.Completed("t-1")), "list", "--task", "t-1");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Contains(
            "no finding matches. The audit of 2026-03-01 06:00 UTC is completed, with a result of every check.",
            run.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_OfAnEmptyListOfARunningAudit_SaysThatItRuns()
    {
        var run = await ConsoleRun.OnAwsAsync(new ScriptedClient(), new ScriptedTaskClient(Audits.Running("t-1")), "list", "--task", "t-1");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Contains("it has not ended, its status is IN_PROGRESS", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list", "--task", "latest", "--from-file", "x.jsonl")]
    [InlineData("summary", "--from-file", "x.jsonl", "--task", "PREVIOUS")]
    public async Task Any_OfARelativeNameInAFile_IsBadUsage(params string[] arguments)
    {
        var run = await ConsoleRun.OfAsync(new GivenFiles { ["x.jsonl"] = "" }.AddTo, arguments);

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains("which only a service can tell", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list")]
    [InlineData("summary")]
    [InlineData("export")]
    public async Task Any_WithFailOnAndAPeriod_IsBadUsage(string command)
    {
        var run = await ConsoleRun.OnAwsAsync(new ScriptedClient(), new ScriptedTaskClient(), command, "--from", "7d", "--fail-on", "high");

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains("--fail-on judges one audit", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list", "critical", 0)]
    [InlineData("list", "high", 6)]
    [InlineData("summary", "low", 6)]
    [InlineData("export", "HIGH", 6)]
    [InlineData("export", "critical", 0)]
    public async Task Any_WithFailOn_FailsForFindingsThatAreOpenAndThatSevere(string command, string severity, int expected)
    {
        var run = await OfLatestAsync(Audits.Completed("t-2", nonCompliant: 2), [High, Accepted], command, "--fail-on", severity);

        Assert.Equal(expected, (int)run.Code);
        Assert.NotEqual("", run.Output);
        Assert.Equal(expected == 6, run.Error.Contains("1 open finding of severity", StringComparison.Ordinal));
    }

    [Fact]
    public async Task List_WithFailOnAndACleanAudit_IsFound()
    {
        var run = await OfLatestAsync(Audits.Completed("t-2"), [], "list", "--fail-on", "low");

        Assert.Equal(ExitCode.Found, run.Code);
    }

    [Theory]
    [InlineData("COMPLETED")]
    [InlineData("FAILED")]
    [InlineData("CANCELED")]
    public async Task List_WithFailOnAndAnAuditThatDidNotLook_IsIncompleteUnlessItFoundSomething(string status)
    {
        var audit = Audits.WithFailedCheck("t-2") with { Status = status };

        Assert.Equal(ExitCode.Incomplete, (await OfTaskAsync(audit, [], "list", "--fail-on", "high")).Code);
        Assert.Equal(ExitCode.Incomplete, (await OfTaskAsync(audit, [High], "list", "--fail-on", "critical")).Code);
        Assert.Equal(ExitCode.NewFindings, (await OfTaskAsync(audit, [High], "list", "--fail-on", "high")).Code);
    }

    [Fact]
    public async Task List_WithFailOnAndACountBelowZero_IsIncompleteAndSaysSo()
    {
        var run = await OfLatestAsync(Audits.Completed("t-2", nonCompliant: -1), [], "list", "--fail-on", "critical");

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Contains("it has a count below zero", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list")]
    [InlineData("summary")]
    [InlineData("export")]
    public async Task Any_WithFailOnAndACheckWhoseErrorCodeContradictsItsStatus_IsIncomplete(string command)
    {
        var failed = Audits.WithFailedCheck("t-2");
        var audit = failed with { Checks = [failed.Checks[0] with { Status = AuditCheckStatus.CompletedCompliant }] };

        var run = await OfLatestAsync(audit, [], command, "--fail-on", "critical");

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Contains("CONFLICTING_CLIENT_IDS_CHECK (INSUFFICIENT_PERMISSIONS)", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_WithFailOnAndARunningAudit_IsIncompleteWhateverItHasFoundSoFar()
    {
        var run = await OfTaskAsync(Audits.Running("t-2"), [High], "list", "--fail-on", "low");

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Contains("`iot-audit audit watch t-2` waits for the end", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list", "\"isPartial\": true")]
    [InlineData("summary", "\"isPartial\": true")]
    public async Task Any_OfAnAuditThatListsLessThanItCounts_IsIncompleteAndPartial(string command, string expected)
    {
        var run = await OfLatestAsync(Audits.Completed("t-2", nonCompliant: 3), [High, Accepted], command, "--output", "json");

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
        Assert.Contains(
            "the audit t-2 counts 3 resources that do not pass CONFLICTING_CLIENT_IDS_CHECK, and the service lists 2 findings of it",
            run.Error,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("t-2-a", "t-2-a", true)]
    [InlineData("t-2-a", "t-2-b", true)]
    [InlineData("0c5744184079c9b18c0dc281e8fd76a0", "0c5744184079c9b18c0dc281e8fd76a0", true)]
    [InlineData(null, null, true)]
    [InlineData("t-2-a", "t-2-a", false)]
    [InlineData("0c5744184079c9b18c0dc281e8fd76a0", "0c5744184079c9b18c0dc281e8fd76a0", false)]
    public async Task List_OfAnAuditThatListsAResourceTwice_DoesNotTakeItForTheOneThatLacks(string? id, string? other, bool namesResource)
    {
        var first = High with { FindingId = id, NonCompliantResource = namesResource ? High.NonCompliantResource : null };
        AuditFinding[] listed = [first, Accepted, first with { FindingId = other }];

        var run = await OfLatestAsync(Audits.Completed("t-2", nonCompliant: 3), listed, "list", "--fail-on", "critical");

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Contains(
            "counts 3 resources that do not pass CONFLICTING_CLIENT_IDS_CHECK, and the service lists 2 findings of it, "
                + "and 1 finding of what it lists already: not all are listed yet.",
            run.Error,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("t-2-a", "t-2-b")]
    [InlineData(null, null)]
    public async Task List_OfFindingsThatNameNoResource_CountsThemByTheirIds(string? id, string? other)
    {
        var nameless = High with { FindingId = id, NonCompliantResource = null };
        AuditFinding[] listed = [nameless, nameless with { FindingId = other }];

        var run = await OfLatestAsync(Audits.Completed("t-2", nonCompliant: 2), listed, "list", "--fail-on", "critical");

        Assert.Equal(ExitCode.Found, run.Code);
    }

    [Theory]
    [InlineData("--severity", "low")]
    [InlineData("--suppressed", "only")]
    [InlineData("--client-id", "a")]
    [InlineData("--check", "LOGGING_DISABLED")]
    public async Task List_OfAPartOfAnAudit_IsNotTakenForIncomplete(string option, string value)
    {
        var listed = option == "--severity" ? new[] { High, Accepted } : [];

        var run = await OfLatestAsync(Audits.Completed("t-2", nonCompliant: 2), listed, "list", option, value);

        Assert.Equal(ExitCode.Found, run.Code);
    }

    [Fact]
    public async Task List_WithoutSuppressedFindings_ExpectsThoseThatAreOpen()
    {
        var audit = Audits.Completed("t-2");
        audit = audit with { Checks = [audit.Checks[0] with { NonCompliantResources = 2, SuppressedNonCompliantResources = 1 }] };

        Assert.Equal(ExitCode.Found, (await OfLatestAsync(audit, [High], "list", "--suppressed", "none")).Code);
        Assert.Equal(ExitCode.Incomplete, (await OfLatestAsync(audit, [], "list", "--suppressed", "none")).Code);
    }

    [Theory]
    [InlineData(true, 7)]
    [InlineData(false, 0)]
    public async Task List_WithFailOnWhereTheAuditMayNotBeAskedFor_JudgesWhatIsListed(bool isEmpty, int expected)
    {
        AuditFinding[] listed = isEmpty ? [] : [High];

        var run = await ConsoleRun.OnAwsAsync(ScriptedClient.WithPages(listed), "list", "--task", "t-2", "--fail-on", "critical");

        Assert.Equal(expected, (int)run.Code);
        Assert.Single(run.Error.Split('\n'), line => line.Contains("iot:DescribeAuditTask is not allowed", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("high", 6)]
    [InlineData("critical", 0)]
    public async Task List_WithFailOnAndAFile_JudgesIt(string severity, int expected)
    {
        var files = new GivenFiles { ["x.jsonl"] = AuditFindings.Lines(High, Accepted) };

        Assert.Equal(expected, (int)(await ConsoleRun.OfAsync(files.AddTo, "list", "--from-file", "x.jsonl", "--fail-on", severity)).Code);
    }

    [Fact]
    public async Task List_WithFailOnAndAnEmptyFile_IsIncomplete()
    {
        var run = await ConsoleRun.OfAsync(new GivenFiles { ["x.jsonl"] = "" }.AddTo, "list", "--from-file", "x.jsonl", "--fail-on", "low");

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Contains("nothing was judged", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_OfLatestOnTheEmulator_HasTheFindingsOfItsNewestAudit()
    {
        var run = await ConsoleRun.OfAsync("list", "--emulator", "--task", "latest", "--output", "jsonl");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Equal(
            ["2026-03-02"],
            run.Lines.Select(line => AuditFindingJson.Parse(line).TaskStartTime!.Value.ToString("yyyy-MM-dd")).Distinct());
        Assert.Contains("of 2026-03-02 06:00 UTC.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithWaitOnTheEmulator_RunsAnAuditToItsEnd()
    {
        var run = await ConsoleRun.OfAsync("audit", "start", "--emulator", "--wait", "--output", "json");

        Assert.Equal(ExitCode.Found, run.Code);
        var task = JsonSerializer.Deserialize<AuditTask>(run.Output)!;
        Assert.True(task.IsConclusive);
        Assert.Equal(17, task.Checks.Count);
        Assert.Contains("has started with 17 checks", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithACheckThatIsUnknownToTheEmulator_IsRefusedAndNamesIt()
    {
        var run = await ConsoleRun.OfAsync("audit", "start", "--emulator", "--check", "device-certificate-sharde");

        Assert.Equal(ExitCode.NotFound, run.Code);
        Assert.Contains("of the check device-certificate-sharde, and no check of that name is known", run.Error, StringComparison.Ordinal);
        Assert.Contains("Did you mean DEVICE_CERTIFICATE_SHARED_CHECK?", run.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing was started.", run.Error, StringComparison.Ordinal);
    }

    private static Task<ConsoleRun> OfLatestAsync(AuditTask audit, AuditFinding[] listed, params string[] arguments) =>
        ConsoleRun.OnAwsAsync(ScriptedClient.WithPages(listed), new ScriptedTaskClient(audit), [.. arguments, "--task", "latest"]);

    private static Task<ConsoleRun> OfTaskAsync(AuditTask audit, AuditFinding[] listed, params string[] arguments) =>
        ConsoleRun.OnAwsAsync(ScriptedClient.WithPages(listed), new ScriptedTaskClient(audit), [.. arguments, "--task", audit.TaskId!]);
}
