using System.Text;
using System.Text.Json;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAudit.Tool.Tests;

public sealed class MitigateCommandTests
{
    private const string Shared = AuditCheckName.Names.DeviceCertificateShared;
    private const string Clients = AuditCheckName.Names.ConflictingClientIds;
    private const string Deactivate = "DeactivateDeviceCertificate";

    [Fact]
    public async Task Mitigate_OfFindings_ShowsWhatWillHappenAndThenWhatBecameOfEach()
    {
        await using var account = await EmulatedAccount.StartAsync();
        var ids = new[] { account.IdOf(Shared), account.IdOf(Shared, 1) };

        var run = await account.RunAsync("mitigate", ids[0], ids[1], ids[0], "--action", Deactivate, "--yes");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Contains("This will happen to 2 findings\n", run.Error, StringComparison.Ordinal);
        Assert.Contains($"  {Deactivate}  UPDATE_DEVICE_CERTIFICATE\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("deactivates the device certificate of the finding:", run.Error, StringComparison.Ordinal);
        Assert.Contains("2 findings on 2 resources: 2 of DEVICE_CERTIFICATE_SHARED", run.Error, StringComparison.Ordinal);
        Assert.Contains("has started with 2 findings.", run.Error, StringComparison.Ordinal);
        Assert.Contains("2 completed, with 1 mitigation task.", run.Error, StringComparison.Ordinal);
        Assert.Equal([$"completed\t{ids[0]}\t{Shared}", $"completed\t{ids[1]}\t{Shared}"], run.Lines.Select(FirstThree));
        Assert.Equal(1, account.CountOf(EmulatedOperation.StartAuditMitigationActionsTask));
    }

    [Theory]
    [InlineData("that audit did not look at everything: it made 1 check (LOGGING_DISABLED_CHECK), and not ")]
    [InlineData($"that audit did not make the check {Shared}: it says nothing of it. latest-scheduled is", "--check", Shared)]
    [InlineData(null, "--check", "LOGGING_DISABLED_CHECK")]
    public async Task Mitigate_OfLatestThatMadeOneCheck_SaysWhatItDidNotLookAt(string? expected, params string[] options)
    {
        await using var account = await EmulatedAccount.StartAsync();
        await account.RunAsync("audit", "start", "--check", "LOGGING_DISABLED_CHECK", "--wait");

        var run = await account.RunAsync(["mitigate", "--task", "latest", "--action", "EnableLogging", "--dry-run", .. options]);

        if (expected is null)
        {
            Assert.DoesNotContain("did not", run.Error, StringComparison.Ordinal);
        }
        else
        {
            Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Mitigate_OfAnAudit_AppliesEachActionWhereAwsAllowsItAndLeavesTheRestAlone()
    {
        await using var account = await EmulatedAccount.StartAsync();
        var before = account.Emulator.Fleet.ProblemCount;

        var run = await account.RunAsync(
            ["mitigate", "--task", "latest", "--action", $"{Deactivate},EnableLogging", "--action", "BlankPolicy", "--yes", "-o", "jsonl"]);

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Contains("latest is the audit", run.Error, StringComparison.Ordinal);
        var lines = run.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var newest = account.Emulator.Findings.Generated.Where(
            finding => finding.TaskId == account.Emulator.Findings.Generated.Audits[0].TaskId).ToList();
        Assert.Equal(
            newest.Select(finding => finding.FindingId).Order(StringComparer.Ordinal),
            lines.Select(line => line.GetProperty("findingId").GetString()).Order(StringComparer.Ordinal));
        Assert.True(lines.Count(line => line.GetProperty("outcome").GetString() == "completed") > 25);
        Assert.All(
            newest.Where(finding => finding.IsSuppressed is true),
            finding => Assert.Equal("left alone", OutcomeOf(lines, finding.FindingId)));
        Assert.All(
            newest.Where(finding => finding.CheckName == Clients && finding.IsSuppressed is not true),
            finding => Assert.Equal("left alone", OutcomeOf(lines, finding.FindingId)));
        Assert.True(account.Emulator.Fleet.ProblemCount < before);
    }

    [Fact]
    public async Task Mitigate_OfChecksOfAnAudit_TakesTheirFindingsAlone()
    {
        await using var account = await EmulatedAccount.StartAsync();

        var run = await account.RunAsync(
            "mitigate", "--task", "latest", "--check", "device_certificate_shared,LOGGING_DISABLED", "--action", Deactivate, "--yes");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.All(run.Lines, line => Assert.Contains(line.Split('\t')[2], (string[])[Shared, AuditCheckName.Names.LoggingDisabled]));
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("json")]
    public async Task Mitigate_AsADryRun_ShowsWhatWouldHappenAndStartsNothing(string format)
    {
        await using var account = await EmulatedAccount.StartAsync();
        var id = account.IdOf(Shared);

        var run = await account.RunAsync("mitigate", id, "--action", Deactivate, "--dry-run", "--output", format);

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Equal(0, account.CountOf(EmulatedOperation.StartAuditMitigationActionsTask));
        Assert.Contains("nothing was started, because --dry-run is given", run.Error, StringComparison.Ordinal);
        if (format == "json")
        {
            var action = JsonDocument.Parse(run.Output).RootElement.GetProperty("actions")[0];
            Assert.Equal("UPDATE_DEVICE_CERTIFICATE", action.GetProperty("actionType").GetString());
            Assert.Equal(id, action.GetProperty("findingIds")[0].GetString());
        }
        else
        {
            Assert.Equal("This would happen to 1 finding", run.Lines[0]);
        }
    }

    [Theory]
    [InlineData("y\n", ExitCode.Found, 1)]
    [InlineData("YES\n", ExitCode.Found, 1)]
    [InlineData("n\n", ExitCode.NotDone, 0)]
    [InlineData("\n", ExitCode.NotDone, 0)]
    [InlineData("", ExitCode.NotDone, 0)]
    [InlineData("yesterday\n", ExitCode.NotDone, 0)]
    public async Task Mitigate_AtATerminal_AsksAndStartsOnYesAlone(string answer, object code, int started)
    {
        await using var account = await EmulatedAccount.StartAsync();

        var run = await account.RunAsync(
            context => context with
            {
                IsErrorTerminal = true,
                IsInputTerminal = true,
                OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(answer)),
            },
            "mitigate",
            account.IdOf(Shared),
            "--action",
            Deactivate);

        Assert.Equal((ExitCode)code, run.Code);
        Assert.Contains("Mitigate 1 finding? [y/N] ", run.Error, StringComparison.Ordinal);
        Assert.Equal(started, account.CountOf(EmulatedOperation.StartAuditMitigationActionsTask));
    }

    [Theory]
    [InlineData("there is no terminal to ask on: give --yes", "a", "--action", "X")]
    [InlineData("which action? Give --action <name>", "a", "--yes")]
    [InlineData("which findings? Give their ids", "--action", "X", "--yes")]
    [InlineData("--task and ids exclude each other", "a", "--task", "latest", "--action", "X", "--yes")]
    [InlineData("--check picks among the findings of an audit", "a", "--check", "LOGGING_DISABLED", "--action", "X", "--yes")]
    [InlineData("--severity picks among the findings of an audit", "a", "--severity", "high", "--action", "X", "--yes")]
    [InlineData("--action: The name of a mitigation action", "a", "--action", "no name", "--yes")]
    [InlineData("--action has \"X\" 2 times", "a", "--action", "X,X", "--yes")]
    [InlineData("--task: ", "--task", "a b", "--action", "X", "--yes")]
    public async Task Mitigate_OfWhatCannotBeMeant_IsBadUsageAndSendsNothing(string expected, params string[] arguments)
    {
        await using var account = await EmulatedAccount.StartAsync(17);

        var run = await account.RunAsync(["mitigate", .. arguments]);

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Equal(0, account.Emulator.Requests.Received);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Mitigate_WithAnActionOfTheWrongType_IsBadUsageAndStartsNothing(bool isNamed)
    {
        await using var account = await EmulatedAccount.StartAsync();
        string[] target = isNamed ? [account.IdOf(Shared)] : ["--task", "latest", "--check", Shared];

        var run = await account.RunAsync(["mitigate", .. target, "--action", "EnableLogging", "--yes"]);

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains(
            $"--action EnableLogging is ENABLE_IOT_LOGGING, which AWS does not allow for {Shared}. It is for LOGGING_DISABLED_CHECK.",
            run.Error,
            StringComparison.Ordinal);
        Assert.Equal(0, account.CountOf(EmulatedOperation.StartAuditMitigationActionsTask));
    }

    [Fact]
    public async Task Mitigate_OfANamedFindingThatNoActionFits_DoesTheOthersAndIsNotDone()
    {
        await using var account = await EmulatedAccount.StartAsync();
        var fit = account.IdOf(Shared);
        var unfit = account.IdOf(Clients);

        var run = await account.RunAsync("mitigate", unfit, fit, "--action", Deactivate, "--yes");

        Assert.Equal(ExitCode.NotDone, run.Code);
        Assert.Equal([$"completed\t{fit}\t{Shared}", $"left alone\t{unfit}\t{Clients}"], run.Lines.Select(FirstThree));
        Assert.Contains($"for which AWS allows PUBLISH_FINDING_TO_SNS only ({unfit})", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mitigate_WithAnUnknownAction_IsNotFoundAndStartsNothing()
    {
        await using var account = await EmulatedAccount.StartAsync();

        var run = await account.RunAsync("mitigate", account.IdOf(Shared), "--action", "Mend", "--yes");

        Assert.Equal(ExitCode.NotFound, run.Code);
        Assert.Contains("there is no mitigation action with the name 'Mend'", run.Error, StringComparison.Ordinal);
        Assert.Contains("`iot-audit action list`", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, account.CountOf(EmulatedOperation.StartAuditMitigationActionsTask));
    }

    [Fact]
    public async Task Mitigate_WithSixActionsForACheck_IsBadUsageAndStartsNothing()
    {
        await using var account = await EmulatedAccount.StartAsync();
        string[] names = [.. Enumerable.Range(1, 6).Select(number => $"Tell{number}")];
        Array.ForEach(names, name => account.Emulator.Mitigations.Add(
            EmulatedMitigationAction.PublishFindingToSns(name, "arn:aws:sns:us-east-1:123456789012:ops")));

        var run = await account.RunAsync("mitigate", account.IdOf(Shared), "--action", string.Join(',', names), "--yes");

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains($"--action names 6 actions for {Shared}", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, account.CountOf(EmulatedOperation.StartAuditMitigationActionsTask));
    }

    [Fact]
    public async Task Mitigate_WithTooManyActionsForSeveralChecks_CountsThemForEach()
    {
        await using var account = await EmulatedAccount.StartAsync();
        string[] names = [.. Enumerable.Range(1, 6).Select(number => $"Tell{number}")];
        Array.ForEach(names, name => account.Emulator.Mitigations.Add(
            EmulatedMitigationAction.PublishFindingToSns(name, "arn:aws:sns:us-east-1:123456789012:ops")));

        var run = await account.RunAsync(
            "mitigate", account.IdOf(Shared), account.IdOf(Clients), "--action", $"{string.Join(',', names)},{Deactivate}", "--yes");

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains($"--action names 6 actions for {Clients}, 7 actions for {Shared}: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, account.CountOf(EmulatedOperation.StartAuditMitigationActionsTask));
    }

    [Fact]
    public async Task Mitigate_OfSuppressedFindingsAlone_SaysThatThereIsNothingToDo()
    {
        await using var account = await EmulatedAccount.StartAsync();
        var suppressed = account.Emulator.Findings.Generated.First(it => it.IsSuppressed is true && it.CheckName == Shared).FindingId;

        var run = await account.RunAsync("mitigate", suppressed, "--action", Deactivate, "--yes");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Contains("there is nothing to do, and nothing was started", run.Error, StringComparison.Ordinal);
        Assert.Contains($"Left alone: 1 finding suppressed", run.Error, StringComparison.Ordinal);
        Assert.StartsWith($"left alone\t{suppressed}\t", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mitigate_OfAFindingSuppressedSinceItWasFound_LeavesItAloneAndSaysSo()
    {
        await using var account = await EmulatedAccount.StartAsync();
        var id = account.IdOf(Shared);
        await account.RunAsync("suppress", id, "--indefinitely");

        var run = await account.RunAsync("mitigate", id, account.IdOf(Shared, 1), "--action", Deactivate, "--yes");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Contains("This will happen to 1 finding\n", run.Error, StringComparison.Ordinal);
        Assert.Contains(
            $"Left alone: 1 finding suppressed since the audit, and the service mitigates no suppressed finding ({id}).",
            run.Error,
            StringComparison.Ordinal);
        Assert.StartsWith($"left alone\t{id}\t", run.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mitigate_OfAFindingWhoseSuppressionHasEnded_TakesIt()
    {
        await using var account = await EmulatedAccount.StartAsync();
        var id = account.IdOf(Shared);
        await account.RunAsync("suppress", id, "--for", "1h");

        var run = await account.RunAsync(
            context => context with { TimeProvider = new MovedClock(ConsoleRun.Now.AddHours(2)) },
            "mitigate",
            id,
            "--action",
            Deactivate,
            "--dry-run");

        Assert.Equal("This would happen to 1 finding", run.Lines[0]);
    }

    [Fact]
    public async Task Mitigate_WhereSuppressionsMayNotBeRead_SaysSoAndLetsTheServiceSkip()
    {
        await using var account = await EmulatedAccount.StartAsync();
        var id = account.IdOf(Shared);
        await account.RunAsync("suppress", id, "--indefinitely");
        account.Emulator.Faults.Add(AuditFault.AccessDenied().For(EmulatedOperation.ListAuditSuppressions).Always());

        var run = await account.RunAsync("mitigate", id, "--action", Deactivate, "--yes");

        Assert.Equal(ExitCode.NotDone, run.Code);
        Assert.Contains("because iot:ListAuditSuppressions is not allowed", run.Error, StringComparison.Ordinal);
        Assert.StartsWith($"skipped\t{id}\t", Assert.Single(run.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mitigate_OfManyFindings_NamesTenOfThemAndTheirResources()
    {
        await using var account = await EmulatedAccount.StartAsync();

        var run = await account.RunAsync("mitigate", "--task", "latest", "--action", Deactivate, "--dry-run");

        var named = run.Lines.Where(line => line.StartsWith("      ", StringComparison.Ordinal)).ToList();
        Assert.Equal(11, named.Count);
        Assert.All(named.Take(10), line =>
        {
            var finding = account.Emulator.Findings.Generated.Single(it => it.FindingId == line.Trim().Split("  ")[0]);
            Assert.EndsWith($"  {finding.NonCompliantResource!.ResourceIdentifier!.DeviceCertificateId}", line, StringComparison.Ordinal);
        });
        var all = int.Parse(run.Lines.Single(line => line.Contains(" resources: ", StringComparison.Ordinal)).Trim().Split(' ')[0]);
        Assert.Equal($"      and {all - 10} more (all ids: --dry-run --output json)", named[10]);
        Assert.Contains(" suppressed, and the service mitigates no suppressed finding (", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mitigate_OfAnAuditAtATerminal_CountsWhatItShowsAndApartWhatItLeftAlone()
    {
        await using var account = await EmulatedAccount.StartAsync();

        var run = await account.RunAsync(
            context => context with { IsTerminal = true },
            "mitigate",
            "--task",
            "latest",
            "--check",
            Shared,
            "--action",
            Deactivate,
            "--yes");

        var rows = run.Lines.Count(line => line.StartsWith("completed ", StringComparison.Ordinal));
        Assert.Equal(1 + rows, run.Lines.Length);
        var left = account.Emulator.Findings.Generated.Count(finding => finding.CheckName == Shared
            && finding.IsSuppressed is true
            && finding.TaskId == account.Emulator.Findings.Generated.Audits[0].TaskId);
        Assert.Contains(
            $"iot-audit: {rows} findings: {rows} completed, with 1 mitigation task. {left} more {(left == 1 ? "was" : "were")} left alone.",
            run.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mitigate_OfAnOlderAudit_SaysThatThereIsANewerOne()
    {
        await using var account = await EmulatedAccount.StartAsync();
        var (old, newest) = (account.Emulator.Findings.Generated.Audits[1].TaskId, account.Emulator.Findings.Generated.Audits[0].TaskId);

        var audit = await account.RunAsync("mitigate", "--task", old, "--action", Deactivate, "--dry-run");
        account.Emulator.Faults.Add(AuditFault.AccessDenied().For(EmulatedOperation.ListAuditTasks).Always());
        var denied = await account.RunAsync("mitigate", account.IdOf(Shared), "--action", Deactivate, "--dry-run");

        Assert.Contains($"findings are of the audit {old} of ", audit.Error, StringComparison.Ordinal);
        Assert.Contains($"a newer one is completed: {newest} of ", audit.Error, StringComparison.Ordinal);
        Assert.Contains(
            "whether a newer audit is completed is not known, because iot:ListAuditTasks is not allowed",
            denied.Error,
            StringComparison.Ordinal);
        Assert.Equal(ExitCode.Found, denied.Code);
    }

    [Fact]
    public async Task Mitigate_OfAFindingWhoseCheckTheNewerAuditDidNotMake_SaysNothingOfIt()
    {
        await using var account = await EmulatedAccount.StartAsync();
        await account.RunAsync("audit", "start", "--check", "logging_disabled", "--wait");

        var run = await account.RunAsync("mitigate", account.IdOf(Shared), "--action", Deactivate, "--dry-run");

        Assert.DoesNotContain("newer", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mitigate_WithAnActionThatAwsDoesNotDocumentForACheck_SaysThatTheServiceMayRefuse()
    {
        await using var account = await EmulatedAccount.StartAsync();

        var run = await account.RunAsync(
            "mitigate", account.IdOf(AuditCheckName.Names.DeviceCertificateAge), "--action", Deactivate, "--dry-run");

        Assert.Contains(
            "AWS documents no such action for DEVICE_CERTIFICATE_AGE, so that the service may refuse it.",
            run.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mitigate_WithAnActionThatFails_SaysWhyAndIsNotDone()
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.Emulator.Mitigations.Add(
            EmulatedMitigationAction.UpdateDeviceCertificate("Powerless").Failing("INSUFFICIENT_PERMISSIONS", "no role"));
        var id = account.IdOf(Shared);

        var run = await account.RunAsync("mitigate", id, "--action", "Powerless", "--yes");

        Assert.Equal(ExitCode.NotDone, run.Code);
        Assert.StartsWith($"failed\t{id}\t", Assert.Single(run.Lines), StringComparison.Ordinal);
        Assert.Contains("The action Powerless is FAILED: no role", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 failed, with 1 mitigation task.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mitigate_ByAReadOnlyRole_GivesTheCommandForSomebodyElse()
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.Emulator.Faults.Add(AuditFault.AccessDenied().For(EmulatedOperation.StartAuditMitigationActionsTask).Always());
        var id = account.IdOf(Shared);

        var named = await account.RunAsync("mitigate", id, "--action", Deactivate, "--yes");
        var audit = await account.RunAsync("mitigate", "--task", "latest", "--check", Shared, "--action", Deactivate, "--yes");

        Assert.Equal(ExitCode.Access, named.Code);
        Assert.StartsWith($"not started\t{id}\t", named.Output, StringComparison.Ordinal);
        Assert.Contains($"  iot-audit mitigate --action {Deactivate} --region us-east-1 {id}\n", named.Error, StringComparison.Ordinal);
        Assert.Contains(
            $"  iot-audit mitigate --task latest --check {Shared} --action {Deactivate} --region us-east-1\n",
            audit.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mitigate_WhereActionsMayNotBeRead_SaysSoAndLetsTheServiceJudge()
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.Emulator.Faults.Add(AuditFault.AccessDenied().For(EmulatedOperation.DescribeMitigationAction).Always());

        var run = await account.RunAsync("mitigate", account.IdOf(Shared), "--action", Deactivate, "--yes");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Contains("iot:DescribeMitigationAction is not allowed; the service judges", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mitigate_WhoseAnswerIsLost_StartsNothingTwice()
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.Emulator.Faults.Add(AuditFault.ResetInsideBody().For(EmulatedOperation.StartAuditMitigationActionsTask).Times(1));

        var run = await account.RunAsync("mitigate", account.IdOf(Shared), "--action", Deactivate, "--yes");
        var list = await account.RunAsync("mitigation", "list");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.StartsWith("completed\t", Assert.Single(run.Lines), StringComparison.Ordinal);
        Assert.Single(list.Lines);
    }

    [Theory]
    [InlineData(2, ExitCode.Found)]
    [InlineData(1, ExitCode.Throttled)]
    public async Task Mitigate_WhereTheAccountMayHaveNoMoreTasks_AccountsForEveryFinding(int call, object code)
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.Emulator.Faults.Add(AuditFault.LimitExceeded().For(EmulatedOperation.StartAuditMitigationActionsTask).OnCall(call));
        string[] ids =
        [
            .. account.Emulator.Findings.Generated.Where(it => it.CheckName == Shared && it.IsSuppressed is not true)
                .Take(60).Select(it => it.FindingId),
        ];

        var run = await account.RunAsync(["mitigate", .. ids, "--action", Deactivate, "--yes"]);

        Assert.Equal((ExitCode)code, run.Code);
        Assert.Equal(ids, run.Lines.Select(line => line.Split('\t')[1]));
        Assert.All(run.Lines, line =>
            Assert.StartsWith(call == 2 ? "completed\t" : "not started\t", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Mitigate_OfIdsThatCannotBeHad_DoesTheOthersAndNamesEach()
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.Emulator.Findings.Add(new EmulatedFinding("bare"));
        var id = account.IdOf(Shared);

        var run = await account.RunAsync("mitigate", "gone", "bare", id, "--action", Deactivate, "--yes", "--output", "json");

        Assert.Equal(ExitCode.NotDone, run.Code);
        var document = JsonDocument.Parse(run.Output).RootElement;
        var findings = document.GetProperty("findings").EnumerateArray().ToList();
        Assert.Equal("completed", OutcomeOf(findings, id));
        Assert.Equal("not found", OutcomeOf(findings, "gone"));
        Assert.Equal("left alone", OutcomeOf(findings, "bare"));
        Assert.Equal(3, findings.Count);
        Assert.Equal("COMPLETED", document.GetProperty("tasks")[0].GetProperty("taskStatus").GetString());
        Assert.Contains("gone: there is no such finding.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mitigate_StoppedWhileItWaits_SaysThatTheTaskGoesOn()
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.Emulator.Mitigations.Duration = TimeSpan.FromHours(1);
        using var stop = new CancellationTokenSource();
        account.Emulator.Faults.Add(AuditFault.NoAnswer().For(EmulatedOperation.DescribeAuditMitigationActionsTask).Always());

        var running = account.RunAsync(context => context, stop.Token, "mitigate", account.IdOf(Shared), "--action", Deactivate, "--yes");
        while (account.CountOf(EmulatedOperation.DescribeAuditMitigationActionsTask) == 0)
        {
            await account.Emulator.Requests.WaitForAsync(account.Emulator.Requests.Count + 1, TestContext.Current.CancellationToken);
        }

        await stop.CancelAsync();
        var run = await running;

        Assert.Equal(ExitCode.Cancelled, run.Code);
        Assert.Contains("`iot-audit mitigation watch ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mitigate_AtATerminalOf80Columns_HasNoLongerLine()
    {
        await using var account = await EmulatedAccount.StartAsync();

        var run = await account.RunAsync(
            context => context with
            {
                IsTerminal = true,
                Variable = name => name switch { "AWS_REGION" => "us-east-1", "NO_COLOR" => "1", _ => null },
            },
            "mitigate",
            account.IdOf(Shared),
            account.IdOf(Clients),
            "gone",
            "--action",
            Deactivate,
            "--yes");

        Assert.Contains($"completed     {account.IdOf(Shared)} DEVICE_CERTIFICATE_SHARED", run.Lines);
        Assert.All(run.Lines, line => Assert.True(line.Length <= 80, line));
    }

    private static string? OutcomeOf(IEnumerable<JsonElement> findings, string id) =>
        findings.Single(finding => finding.GetProperty("findingId").GetString() == id).GetProperty("outcome").GetString();

    private static string FirstThree(string line) => string.Join('\t', line.Split('\t').Take(3));
}
