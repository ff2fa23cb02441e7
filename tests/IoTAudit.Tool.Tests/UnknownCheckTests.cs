using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAudit.Tool.Tests;

public sealed class UnknownCheckTests
{
    [Theory]
    [InlineData("list", "--task", "latest")]
    [InlineData("list", "--from", "2026-02-25")]
    [InlineData("summary", "--task", "latest")]
    [InlineData("export", "--task", "latest")]
    [InlineData("suppression", "list")]
    [InlineData("audit", "start")]
    [InlineData("mitigate", "--task", "latest", "--action", "EnableLogging", "--yes")]
    public async Task Any_WithAMistypedCheck_IsNotFoundAndNamesTheOneThatIsLikeIt(params string[] command)
    {
        await using var account = await EmulatedAccount.StartAsync();

        var run = await account.RunAsync([.. command, "--check", "logging_disabld"]);

        Assert.Equal(ExitCode.NotFound, run.Code);
        Assert.Contains(
            "of the check logging_disabld, and no check of that name is known here or in the account's audit settings. "
                + "Did you mean LOGGING_DISABLED_CHECK?",
            run.Error,
            StringComparison.Ordinal);
        Assert.Equal(0, account.CountOf(EmulatedOperation.StartAuditMitigationActionsTask));
    }

    [Fact]
    public async Task Mitigate_WithAMistypedCheckBesideOthers_StartsNothing()
    {
        await using var account = await EmulatedAccount.StartAsync();

        var run = await account.RunAsync(
            "mitigate",
            "--task",
            "latest",
            "--check",
            "device_certificate_shared,logging_disabld",
            "--action",
            "DeactivateDeviceCertificate",
            "--yes");

        Assert.Equal(ExitCode.NotFound, run.Code);
        Assert.Contains("`iot-audit checks` lists those that are. Nothing was started.", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, account.CountOf(EmulatedOperation.StartAuditMitigationActionsTask));
    }

    [Fact]
    public async Task List_WithACheckThatTheAccountHasAndThisVersionDoesNotKnow_IsAnEmptyList()
    {
        var check = new AuditCheckSettings { CheckName = "A_CHECK_OF_TOMORROW", IsEnabled = true };
        var tasks = new ScriptedTaskClient { Configuration = new AuditConfiguration { Checks = [check] } };

        var known = await ConsoleRun.OnAwsAsync(new ScriptedClient(), tasks, "list", "--from", "7d", "--check", "A_CHECK_OF_TOMORROW");
        var denied = await ConsoleRun.OnAwsAsync(new ScriptedClient(), "list", "--from", "7d", "--check", "A_CHECK_OF_TOMORROW");

        Assert.Equal(ExitCode.Found, known.Code);
        Assert.Contains("no finding matches", known.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.NotFound, denied.Code);
        Assert.Contains("because iot:DescribeAccountAuditConfiguration is not allowed", denied.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_WithACheckThatThisVersionDoesNotKnowAndThatHasFindings_TakesThem()
    {
        await using var account = await EmulatedAccount.StartAsync(17);
        account.Emulator.Findings.Add(new EmulatedFinding("new")
        {
            CheckName = "A_CHECK_OF_TOMORROW",
            TaskId = account.Emulator.Findings.Generated.Audits[0].TaskId,
            NonCompliantResource = EmulatedResource.Client("pump"),
            FindingTime = ConsoleRun.Now.AddHours(-6),
        });

        var list = await account.RunAsync("list", "--task", "latest", "--check", "A_CHECK_OF_TOMORROW");
        var filtered = await account.RunAsync("list", "--task", "latest", "--check", "A_CHECK_OF_TOMORROW", "--severity", "low");
        var mitigate = await account.RunAsync(
            "mitigate", "--task", "latest", "--check", "A_CHECK_OF_TOMORROW", "--action", "PublishFinding", "--dry-run");

        Assert.Equal(ExitCode.Found, list.Code);
        Assert.Contains("\tnew\t", Assert.Single(list.Lines), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Found, filtered.Code);
        Assert.Equal(ExitCode.Found, mitigate.Code);
        Assert.Equal("This would happen to 1 finding", mitigate.Lines[0]);
    }
}
