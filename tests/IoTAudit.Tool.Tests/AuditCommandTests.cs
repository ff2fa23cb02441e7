using System.Text.Json;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAudit.Tool.Tests;

public sealed class AuditCommandTests
{
    private static readonly AuditTask[] Three =
    [
        Audits.Completed("t-1"),
        Audits.Completed("t-3", day: 3, nonCompliant: 2),
        Audits.Running("t-2", day: 2),
    ];

    [Fact]
    public async Task List_AsPlain_IsALineAnAuditTheNewestFirst()
    {
        var run = await RunAsync(new ScriptedTaskClient(Three), "list");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Equal(
            [
                "t-3\tCOMPLETED\tSCHEDULED_AUDIT_TASK\t2026-03-03T06:00:00.000Z\t1 not compliant",
                "t-2\tIN_PROGRESS\tSCHEDULED_AUDIT_TASK\t2026-03-02T06:00:00.000Z\t1 under way",
                "t-1\tCOMPLETED\tSCHEDULED_AUDIT_TASK\t2026-03-01T06:00:00.000Z\t1 compliant",
            ],
            run.Lines);
        Assert.Equal("", run.Error);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("jsonl")]
    public async Task List_AsJson_HasWhatDescribeAuditTaskTells(string format)
    {
        var run = await RunAsync(new ScriptedTaskClient(Three), "list", "--output", format);

        var tasks = format == "jsonl"
            ? [.. run.Lines.Select(line => JsonDocument.Parse(line).RootElement)]
            : JsonDocument.Parse(run.Output).RootElement.GetProperty("tasks").EnumerateArray().ToList();
        Assert.Equal(["t-3", "t-2", "t-1"], tasks.Select(task => task.GetProperty("taskId").GetString()));
        Assert.Equal(
            2,
            tasks[0].GetProperty("auditDetails").GetProperty(Audits.Check.Value).GetProperty("nonCompliantResourcesCount").GetInt64());
    }

    [Theory]
    [InlineData("completed", "t-3 t-1")]
    [InlineData("IN_PROGRESS", "t-2")]
    [InlineData("failed,canceled", "")]
    [InlineData("in_progress, completed", "t-3 t-2 t-1")]
    public async Task List_WithAStatus_HasThoseAuditsOnly(string status, string expected)
    {
        var run = await RunAsync(new ScriptedTaskClient(Three), "list", "--status", status);

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Equal(expected, string.Join(' ', run.Lines.Select(line => line.Split('\t')[0])));
        Assert.Equal(expected.Length == 0, run.Error.Contains("no audit of the last 90 days matches", StringComparison.Ordinal));
    }

    [Fact]
    public async Task List_WithALimit_EndsThereAndSaysSo()
    {
        var run = await RunAsync(new ScriptedTaskClient(Three), "list", "--limit", "1");

        Assert.StartsWith("t-3\t", Assert.Single(run.Lines), StringComparison.Ordinal);
        Assert.Contains("--limit takes more", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_AtATerminalOf80Columns_KeepsEachIdWholeAndNoLineIsLonger()
    {
        const string Id = "0123456789abcdef0123456789abcdef";
        var tasks =
            new ScriptedTaskClient([.. Three, Audits.WithFailedCheck(Id, day: 4) with { ScheduledAuditName = new string('n', 128) }]);

        var run = await ConsoleRun.OfAsync(
            context => ConsoleRun.OnAws(context, new ScriptedClient(), tasks) with { IsTerminal = true, Variable = OnlyRegionWithoutColor },
            "audit",
            "list");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Equal($"03-04 06:00   COMPLETED   0 of 1   1         {Id}", run.Lines[2]);
        Assert.All(run.Lines, line => Assert.True(line.TrimEnd().Length <= 80, line));
    }

    [Theory]
    [InlineData("latest", "t-3")]
    [InlineData("PREVIOUS", "t-1")]
    [InlineData("t-2", "t-2")]
    public async Task Show_OfAnAudit_SaysWhatBecameOfEachCheck(string name, string expected)
    {
        var run = await RunAsync(new ScriptedTaskClient(Three), "show", name);

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Equal($"Audit {expected}", run.Lines[0]);
        Assert.Contains(run.Lines, line => line.StartsWith("  CONFLICTING_CLIENT_IDS  ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("A_STATUS_OF_TOMORROW")]
    [InlineData(null)]
    public async Task Show_OfACheckOfAnUnknownStatusInACompletedAudit_DoesNotCallItUnderWay(string? status)
    {
        var audit = Audits.Completed("t-1");
        audit = audit with { Checks = [audit.Checks[0] with { Status = status is null ? default(AuditCheckStatus?) : status }] };

        var run = await ConsoleRun.OnAwsAsync(new ScriptedClient(), new ScriptedTaskClient(audit), "audit", "show", "t-1");

        Assert.Contains("1 of unknown status", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("under way", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("COMPLETED_COMPLIANT")]
    [InlineData("COMPLETED_NON_COMPLIANT")]
    public async Task Show_OfACheckWhoseErrorCodeContradictsItsStatus_SaysThatItFailed(string status)
    {
        var failed = Audits.WithFailedCheck("t-1");
        var tasks = new ScriptedTaskClient(failed with { Checks = [failed.Checks[0] with { Status = status }] });

        var shown = await RunAsync(tasks, "show", "t-1");
        var listed = await RunAsync(tasks, "list", "--output", "plain");

        Assert.Contains(
            $"failed (INSUFFICIENT_PERMISSIONS: No role.), although its status is {status}",
            string.Join(' ', shown.Output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal);
        Assert.Contains("\t1 failed", listed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_OfAFailedCheck_SaysWhyAndHidesWhatATerminalWouldObey()
    {
        var hostile = Audits.WithFailedCheck("t-1");
        hostile =
            hostile with { Checks = [hostile.Checks[0] with { Message = "\u001b[2Jgone\nINVENTED" }], ScheduledAuditName = "a\u202eb" };

        var run = await RunAsync(new ScriptedTaskClient(hostile), "show", "t-1");

        Assert.Contains("failed (INSUFFICIENT_PERMISSIONS: \\u001B[2Jgone\\u000AINVENTED)", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.DoesNotContain('\u202e', run.Output);
    }

    [Fact]
    public async Task Show_AsJson_IsWhatTheAwsCliPrints()
    {
        var run = await RunAsync(new ScriptedTaskClient(Three), "show", "t-3", "--output", "json");

        Assert.Equal(Three[1], JsonSerializer.Deserialize<AuditTask>(run.Output));
    }

    [Theory]
    [InlineData("show", "t-9")]
    [InlineData("watch", "t-9")]
    [InlineData("cancel", "t-9")]
    public async Task Any_OfAnUnknownId_IsNotFoundAndNamesIt(string command, string id)
    {
        var run = await RunAsync(new ScriptedTaskClient(Three), command, id);

        Assert.Equal(ExitCode.NotFound, run.Code);
        Assert.Equal("", run.Output);
        Assert.Contains("t-9", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("show", "latest")]
    [InlineData("watch", "previous")]
    public async Task Any_WhereThereIsNoAuditAtAll_IsNotFoundAndSaysWhatToDo(string command, string name)
    {
        var run = await RunAsync(new ScriptedTaskClient(), command, name);

        Assert.Equal(ExitCode.NotFound, run.Code);
        Assert.Contains("in the last 90 days", run.Error, StringComparison.Ordinal);
        Assert.Contains("`iot-audit audit start`", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"latest\" is no task id: what is cancelled has to be named", "cancel", "latest")]
    [InlineData("\"Previous\" is no task id", "cancel", "Previous")]
    [InlineData("which audit?", "cancel")]
    [InlineData("which audit?", "show")]
    [InlineData("Say latest or previous, or take an id", "show", "a/b")]
    [InlineData("Did you mean completed?", "list", "--status", "complete")]
    [InlineData("--limit is \"0\"", "list", "--limit", "0")]
    [InlineData("--wait-timeout is \"91d\"", "watch", "t-1", "--wait-timeout", "91d")]
    [InlineData("--wait-timeout is \"soon\"", "start", "--wait", "--wait-timeout", "soon")]
    [InlineData("--check is empty", "start", "--check", "")]
    [InlineData("--check is empty", "start", "--check", "A_CHECK,,B_CHECK")]
    [InlineData("give --wait as well", "start", "--wait-timeout", "5m")]
    [InlineData("there is no command audit lst. Did you mean list?", "lst")]
    [InlineData("is one value too many", "show", "t-1", "t-2")]
    public async Task Any_OfABadCommandLine_IsBadUsageAndAsksNothing(string expected, params string[] arguments)
    {
        var run = await RunAsync(ScriptedTaskClient.Denied, arguments);

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Equal("", run.Output);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_WhereAccessIsDenied_IsNoAccess()
    {
        foreach (var arguments in new string[][]
        {
            ["list"],
            ["show", "t-1"],
            ["show", "latest"],
            ["watch", "t-1"],
            ["start"],
            ["cancel", "t-1"],
        })
        {
            var run = await RunAsync(ScriptedTaskClient.Denied, arguments);

            Assert.Equal(ExitCode.Access, run.Code);
            Assert.Equal("", run.Output);
        }
    }

    [Fact]
    public async Task Cancel_OfARunningAudit_CancelsIt()
    {
        var tasks = new ScriptedTaskClient(Three);

        var run = await RunAsync(tasks, "cancel", "t-2");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Equal(["t-2"], tasks.Cancelled);
        Assert.Contains("the audit t-2 is cancelled", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_OfAnAuditThatHasEnded_SaysWithWhatStatus()
    {
        await using var account = await EmulatedAccount.StartAsync(17);
        var ended = account.Emulator.Findings.Generated.Audits[0].TaskId;

        var run = await account.RunAsync("audit", "cancel", ended);

        Assert.Equal(ExitCode.NotDone, run.Code);
        Assert.Equal(
            $"iot-audit: the audit {ended} has ended with status COMPLETED, so that nothing was cancelled, hence exit code 8.\n",
            run.Error);
    }

    [Fact]
    public async Task Any_ByAReadOnlyRole_GivesTheCommandForSomebodyElse()
    {
        await using var account = await EmulatedAccount.StartAsync(17);
        account.Emulator.Faults.Add(AuditFault.AccessDenied().For(EmulatedOperation.StartOnDemandAuditTask).Always());
        account.Emulator.Faults.Add(AuditFault.AccessDenied().For(EmulatedOperation.CancelAuditTask).Always());

        var cancel = await account.RunAsync("audit", "cancel", "t-1");
        var start = await account.RunAsync("audit", "start", "--check", "logging_disabled", "--wait");
        var all = await account.RunAsync("audit", "start");

        Assert.Equal([ExitCode.Access, ExitCode.Access, ExitCode.Access], [cancel.Code, start.Code, all.Code]);
        Assert.EndsWith("\n  iot-audit audit cancel --region us-east-1 t-1\n", cancel.Error, StringComparison.Ordinal);
        Assert.EndsWith(
            "\n  iot-audit audit start --check logging_disabled --wait --region us-east-1\n", start.Error, StringComparison.Ordinal);
        Assert.EndsWith("\n  iot-audit audit start --region us-east-1\n", all.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithoutChecks_StartsThoseThatAreEnabledAndPrintsTheId()
    {
        IReadOnlyCollection<AuditCheckName> started = [];
        var tasks = new ScriptedTaskClient
        {
            Start = checks =>
            {
                started = checks;
                return "t-new";
            },
            Configuration = new AuditConfiguration
            {
                Checks =
                [
                    new AuditCheckSettings { CheckName = "A_CHECK", IsEnabled = true },
                    new AuditCheckSettings { CheckName = "B_CHECK", IsEnabled = false },
                    new AuditCheckSettings { CheckName = "C_CHECK" },
                ],
            },
        };

        var run = await RunAsync(tasks, "start");

        Assert.Equal("t-new\n", run.Output);
        Assert.Equal([(AuditCheckName)"A_CHECK"], started);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("jsonl")]
    public async Task Start_AsJson_IsWhatTheServiceAnswersWhateverTheId(string format)
    {
        var run =
            await RunAsync(new ScriptedTaskClient { Start = _ => "a\"\u001b" }, "start", "--check", "LOGGING_DISABLED", "--output", format);

        Assert.Equal("a\"\u001b", JsonDocument.Parse(run.Output).RootElement.GetProperty("taskId").GetString());
    }

    [Fact]
    public async Task Start_ChecksWithCommasBetween_StartsEach()
    {
        IReadOnlyCollection<AuditCheckName> started = [];
        var tasks = new ScriptedTaskClient
        {
            Start = checks =>
            {
                started = checks;
                return "t-new";
            },
        };

        await RunAsync(tasks, "start", "--check", "logging-disabled, conflicting-client-ids", "--check", "DEVICE_CERTIFICATE_SHARED");

        Assert.Equal(
            [AuditCheckName.LoggingDisabled, AuditCheckName.ConflictingClientIds, AuditCheckName.DeviceCertificateShared],
            started);
    }

    [Fact]
    public async Task Start_StoppedBeforeThereIsAnId_SaysThatItMayHaveStarted()
    {
        using var stop = new CancellationTokenSource();
        var tasks = new ScriptedTaskClient
        {
            Start = _ =>
            {
                stop.Cancel();
                throw new OperationCanceledException(stop.Token);
            },
        };

        var run = await WaitAsync(tasks, stop.Token, "start", "--check", "LOGGING_DISABLED");

        Assert.Equal(ExitCode.Cancelled, run.Code);
        Assert.Contains("so it may have started: `iot-audit audit list`", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WhereNoCheckIsEnabled_IsBadUsageAndStartsNothing()
    {
        var run = await RunAsync(new ScriptedTaskClient(), "start");

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains("the account has no check enabled", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_ThatMayHaveHappened_SaysHowToLook()
    {
        const string Problem = "there was no answer.";
        var failure = new AuditServiceException($"StartOnDemandAuditTask: {Problem}")
        {
            Operation = "StartOnDemandAuditTask",
            Problem = Problem,
            MayHaveHappened = true,
        };

        var run = await RunAsync(new ScriptedTaskClient { Failure = failure }, "start", "--check", "LOGGING_DISABLED", "--wait");

        Assert.Equal(ExitCode.Service, run.Code);
        Assert.Contains("The audit may have started all the same", run.Error, StringComparison.Ordinal);
        Assert.Contains("`iot-audit audit list`", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("COMPLETED", 0)]
    [InlineData("FAILED", 7)]
    [InlineData("CANCELED", 7)]
    public async Task Start_WithWait_EndsAsTheAuditDoes(string status, int expected)
    {
        var ended = status == "COMPLETED" ? Audits.Completed("t-new") : Audits.Ended("t-new", status);
        var tasks = new ScriptedTaskClient { Start = _ => "t-new", Describing = count => count < 3 ? Audits.Running("t-new") : ended };

        var run = await WaitAsync(tasks, "start", "--check", "conflicting-client-ids", "--wait");

        Assert.Equal(expected, (int)run.Code);
        Assert.Equal("Audit t-new", run.Lines[0]);
        Assert.Contains("audit t-new has started with 1 check.\niot-audit: Ctrl-C ends the wait", run.Error, StringComparison.Ordinal);
        Assert.Equal(expected != 0, run.Error.Contains("hence exit code 7", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_WithWaitOfAnAuditThatCompletesWithoutAnAskedCheck_IsIncompleteAndNamesTheCheckAlone()
    {
        var tasks = new ScriptedTaskClient(Audits.Completed("t-new")) { Start = _ => "t-new" };

        var run = await WaitAsync(
            tasks, "start", "--check", "conflicting-client-ids", "--check", "logging-disabled", "--check", "X_CHECK", "--wait");

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Equal("Audit t-new", run.Lines[0]);
        Assert.Contains(
            "iot-audit: the audit was started with LOGGING_DISABLED_CHECK, X_CHECK and did not make that, hence exit code 7.\n",
            run.Error,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DEVICE_CERT_APPROACHING_EXPIRATION_CHECK", "DEVICE_CERTIFICATE_EXPIRING_CHECK")]
    [InlineData("DEVICE_CERTIFICATE_EXPIRING_CHECK", "DEVICE_CERT_APPROACHING_EXPIRATION_CHECK")]
    public async Task Start_WithWaitOfACheckThatTheServiceCallsByItsOtherName_Passes(string asked, string made)
    {
        var result = new AuditCheckResult { CheckName = made, Status = AuditCheckStatus.CompletedCompliant };
        var tasks = new ScriptedTaskClient(Audits.Completed("t-new", 1, 0, result)) { Start = _ => "t-new" };

        var run = await WaitAsync(tasks, "start", "--check", asked, "--wait");

        Assert.Equal(ExitCode.Found, run.Code);
    }

    [Fact]
    public async Task Watch_OfAnAuditWithAFailedCheck_IsIncompleteAndNamesIt()
    {
        var run = await RunAsync(new ScriptedTaskClient(Audits.WithFailedCheck("t-1")), "watch", "t-1");

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Contains(
            "its only check has no result: CONFLICTING_CLIENT_IDS_CHECK (INSUFFICIENT_PERMISSIONS), hence exit code 7",
            run.Error,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 0, "it counts 1 check without a result, and names none")]
    [InlineData(0, 1, "it counts 1 check that does not pass, and names 0")]
    public async Task Watch_OfAnAuditThatCountsWhatNoCheckOfItIs_IsIncompleteAndSaysSo(int failed, int nonCompliant, string expected)
    {
        var task = Audits.Completed("t-1") with
        {
            Statistics = new AuditStatistics { TotalChecks = 1, FailedChecks = failed, NonCompliantChecks = nonCompliant },
        };

        var run = await RunAsync(new ScriptedTaskClient(task), "watch", "t-1");

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Contains($"the audit t-1 is incomplete: {expected}, hence exit code 7", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("t-1")]
    [InlineData("latest")]
    public async Task Show_OfAnAuditThatCountsWhatNoCheckOfItIs_SaysSoAndJudgesNothing(string name)
    {
        var task = Audits.Completed("t-1") with { Statistics = new AuditStatistics { TotalChecks = 1, NonCompliantChecks = 1 } };

        var run = await RunAsync(new ScriptedTaskClient(task), "show", name);

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Contains(
            "iot-audit: the audit t-1 is incomplete: it counts 1 check that does not pass, and names 0.\n",
            run.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_OfAnAuditThatRuns_SaysNothingOnStandardError()
    {
        var run = await RunAsync(new ScriptedTaskClient(Audits.Running("t-1")), "show", "t-1");

        Assert.Equal("", run.Error);
    }

    [Fact]
    public async Task Watch_OfAnAuditThatGoesOn_SaysOfEachCheckOnceHowItEnded()
    {
        var last =
            Audits.Completed("t-1", 1, 2, new AuditCheckResult { CheckName = "Z_CHECK", Status = AuditCheckStatus.CompletedCompliant });
        var halfway = last with
        {
            Status = AuditStatus.InProgress,
            Checks = [last.Checks[0], last.Checks[1] with { Status = AuditCheckStatus.InProgress }],
        };
        var tasks = new ScriptedTaskClient { Describing = count => count < 4 ? halfway : last };

        var run = await WaitAsync(tasks, "watch", "t-1");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Equal(
            ["iot-audit: CONFLICTING_CLIENT_IDS: not compliant (2 of 10)", "iot-audit: Z: compliant"],
            run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Watch_OfAnAuditThatDoesNotEndInTime_SaysHowToWaitOnAndHowToCancel()
    {
        var run = await WaitAsync(new ScriptedTaskClient(Audits.Running("t-1")), "watch", "t-1", "--wait-timeout", "10m");

        Assert.Equal(ExitCode.Service, run.Code);
        Assert.Equal("", run.Output);
        Assert.Contains(
            "`iot-audit audit watch t-1` waits for it again, `iot-audit audit cancel t-1` cancels it", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("--timeout.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watch_StoppedByCtrlC_SaysThatTheAuditGoesOn()
    {
        using var stop = new CancellationTokenSource();
        var tasks = new ScriptedTaskClient
        {
            Describing = count =>
            {
                if (count == 2)
                {
                    stop.Cancel();
                }

                return Audits.Running("t-1");
            },
        };

        var run = await WaitAsync(tasks, stop.Token, "watch", "t-1");

        Assert.Equal(ExitCode.Cancelled, run.Code);
        Assert.Contains("The audit goes on: `iot-audit audit watch t-1`", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watch_OfLatest_WaitsForTheNewestOneOfAnyStatus()
    {
        var tasks = new ScriptedTaskClient([.. Three, Audits.Ended("t-4", "FAILED", day: 4)]);

        var run = await RunAsync(tasks, "watch", "latest");

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Equal("Audit t-4", run.Lines[0]);
    }

    private static string? OnlyRegionWithoutColor(string name) => name switch
    {
        "AWS_REGION" => "eu-west-1",
        "NO_COLOR" => "1",
        _ => null,
    };

    private static Task<ConsoleRun> RunAsync(ScriptedTaskClient tasks, params string[] arguments) =>
        ConsoleRun.OnAwsAsync(new ScriptedClient(), tasks, ["audit", .. arguments]);

    private static Task<ConsoleRun> WaitAsync(ScriptedTaskClient tasks, params string[] arguments) =>
        WaitAsync(tasks, TestContext.Current.CancellationToken, arguments);

    // The clock moves as long as the run waits, so that waits of minutes take none. Its steps are small, because it moves on while a busy
    // machine lets the run wait for a thread: a day, after which the console gives up, has millions of them.
    private static async Task<ConsoleRun> WaitAsync(
        ScriptedTaskClient tasks,
        CancellationToken cancellationToken,
        params string[] arguments)
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(ConsoleRun.Now);
        var run = Task.Run(
            () => ConsoleRun.OfAsync(
                context => ConsoleRun.OnAws(context, new ScriptedClient(), tasks) with { TimeProvider = clock },
                cancellationToken,
                ["audit", .. arguments]),
            CancellationToken.None);
        while (!run.IsCompleted)
        {
            clock.Advance(TimeSpan.FromMilliseconds(10));
            await Task.Yield();
        }

        return await run;
    }

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(100)]
    public async Task Show_OnATerminalOfAnyWidth_CutsNoNameOfACheck(int width)
    {
        var run = await ConsoleRun.OfAsync(
            context => context with { IsTerminal = true, Width = width }, "audit", "show", "latest", "--emulator");

        Assert.DoesNotContain('\u2026', run.Output);
        Assert.All(run.Lines, line => Assert.InRange(line.Length, 0, width));
        Assert.Contains("DEVICE_CERTIFICATES", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithWaitOnATerminal_SaysEachCheckOnceInAlignedColumns()
    {
        var run = await ConsoleRun.OfAsync(
            context => context with { IsTerminal = true, Width = 80, IsErrorTerminal = true, ErrorWidth = 80 },
            "audit",
            "start",
            "--wait",
            "--emulator");

        Assert.Contains("has started with 17 checks.", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("compliant", run.Error, StringComparison.Ordinal);
        var results = run.Lines.Where(static line => line.StartsWith("  ", StringComparison.Ordinal) && line.EndsWith(')')).ToList();
        Assert.Equal(17, results.Count);
        Assert.Single(results.Select(static line => line.IndexOf("  ", 2, StringComparison.Ordinal) is var end
            ? end + line[end..].Length - line[end..].TrimStart().Length
            : 0).Distinct());
        Assert.All(run.Lines, static line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public async Task Show_OfACheckThatFailedForALongReasonOnATerminal_BreaksTheReasonInItsColumn()
    {
        var task = Audits.Ended("t-1", "FAILED") with
        {
            Checks =
            [
                new AuditCheckResult
                {
                    CheckName = AuditCheckName.LoggingDisabled,
                    Status = AuditCheckStatus.Failed,
                    ErrorCode = "INSUFFICIENT_PERMISSIONS",
                    Message = string.Join(' ', Enumerable.Repeat("word", 30)),
                },
            ],
        };

        var run = await ConsoleRun.OfAsync(
            context => ConsoleRun.OnAws(context, new ScriptedClient(), new ScriptedTaskClient(task)) with { IsTerminal = true, Width = 80 },
            "audit",
            "show",
            "t-1");

        Assert.All(run.Lines, static line => Assert.InRange(line.Length, 0, 80));
        Assert.Contains(run.Lines, static line => line.StartsWith("                    word", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Audits", "audit", "list")]
    [InlineData("Suppressions", "suppression", "list")]
    [InlineData("Mitigation tasks", "mitigation", "list")]
    [InlineData("Mitigation actions", "action", "list")]
    public async Task List_OnATerminal_SaysOfWhichAccountAndRegionItIs(string title, params string[] command)
    {
        await using var account = await EmulatedAccount.StartAsync();
        var suppressed = await account.RunAsync("suppress", account.IdOf("DEVICE_CERTIFICATE_SHARED_CHECK"), "--indefinitely");
        var mitigated = await account.RunAsync("mitigate", account.IdOf("LOGGING_DISABLED_CHECK"), "--action", "EnableLogging", "--yes");

        var run = await account.RunAsync(
            context => context with { IsTerminal = true, Width = 80 }, [.. command, "--profile", "prod", "--region", "eu-west-1"]);

        Assert.Equal((ExitCode.Found, ExitCode.Found), (suppressed.Code, mitigated.Code));
        Assert.Contains($"{title}, prod, eu-west-1", run.Lines[0], StringComparison.Ordinal);
    }
}
