using System.Text.Json;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAudit.Tool.Tests;

public sealed class MitigationCommandTests
{
    private const string Shared = AuditCheckName.Names.DeviceCertificateShared;
    private const string Deactivate = "DeactivateDeviceCertificate";

    [Fact]
    public async Task List_OfTasks_HasThemInEveryForm()
    {
        await using var account = await EmulatedAccount.StartAsync();
        await StartAsync(account, "task-1", account.IdOf(Shared));

        var plain = await account.RunAsync("mitigation", "list");
        var json = await account.RunAsync("mitigation", "list", "--output", "json");
        var other = await account.RunAsync("mitigation", "list", "--status", "in_progress");
        var finding = await account.RunAsync("mitigation", "list", "--finding", account.IdOf(Shared), "--limit", "1");

        Assert.Equal(ExitCode.Found, plain.Code);
        Assert.StartsWith("task-1\tCOMPLETED\t2026-03-02T12:", Assert.Single(plain.Lines), StringComparison.Ordinal);
        Assert.Equal("task-1", JsonDocument.Parse(json.Output).RootElement.GetProperty("tasks")[0].GetProperty("taskId").GetString());
        Assert.Contains("no mitigation task of the last 90 days matches", other.Error, StringComparison.Ordinal);
        Assert.Contains("these are 1 at most; --limit takes more", finding.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_OfATask_TellsWhatBecameOfItsFindings()
    {
        await using var account = await EmulatedAccount.StartAsync();
        var id = account.IdOf(Shared);
        await StartAsync(account, "task-1", id);

        var plain = await account.RunAsync("mitigation", "show", "task-1");
        var json = await account.RunAsync("mitigation", "show", "task-1", "--output", "json");

        Assert.Equal(ExitCode.Found, plain.Code);
        Assert.Equal("Mitigation task task-1", plain.Lines[0]);
        Assert.Contains($"  Actions   {Deactivate} for DEVICE_CERTIFICATE_SHARED", plain.Lines);
        Assert.Contains("  Result    DEVICE_CERTIFICATE_SHARED: 1 finding: 1 succeeded", plain.Lines);
        Assert.Contains($"  {id}  {Deactivate}  COMPLETED", plain.Lines);
        var document = JsonDocument.Parse(json.Output).RootElement;
        Assert.Equal("task-1", document.GetProperty("taskId").GetString());
        Assert.Equal("COMPLETED", document.GetProperty("actionsExecutions")[0].GetProperty("status").GetString());
    }

    [Fact]
    public async Task Show_OfATaskForAnAudit_TellsWhatBecameOfTheFindingsThatAreNamed()
    {
        await using var account = await EmulatedAccount.StartAsync();
        var audit = account.Emulator.Findings.Generated.Audits[0].TaskId;
        await account.Mitigations.StartAsync(
            AuditMitigationRequest.ForAudit(audit).With(AuditCheckName.DeviceCertificateShared, Deactivate) with { TaskId = "task-1" },
            TestContext.Current.CancellationToken);

        var run = await account.RunAsync("mitigation", "show", "task-1", account.IdOf(Shared));

        Assert.Contains($"  For       the findings of the audit {audit}", run.Lines);
        Assert.Contains($"  {account.IdOf(Shared)}  {Deactivate}  COMPLETED", run.Lines);
    }

    [Fact]
    public async Task Watch_OfATaskThatDidAll_EndsWithZero()
    {
        await using var account = await EmulatedAccount.StartAsync();
        await StartAsync(account, "task-1", account.IdOf(Shared));

        var run = await account.RunAsync("mitigation", "watch", "task-1");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Contains("  Status    COMPLETED", run.Lines);
    }

    [Fact]
    public async Task Watch_OfATaskThatFailed_ShowsWhyAndIsNotDone()
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.Emulator.Mitigations.Add(
            EmulatedMitigationAction.UpdateDeviceCertificate("Powerless").Failing("INSUFFICIENT_PERMISSIONS", "no\u001b[2J role"));
        await StartAsync(account, "task-1", account.IdOf(Shared), "Powerless");

        var run = await account.RunAsync("mitigation", "watch", "task-1");

        Assert.Equal(ExitCode.NotDone, run.Code);
        Assert.Contains("    no\\u001B[2J role", run.Lines);
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.Contains("hence exit code 8", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_OfATaskThatRuns_EndsItAndOfOneThatHasEndedSaysSo()
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.Emulator.Mitigations.Duration = TimeSpan.FromHours(1);
        await StartAsync(account, "task-1", account.IdOf(Shared));

        var first = await account.RunAsync("mitigation", "cancel", "task-1");
        var watch = await account.RunAsync("mitigation", "watch", "task-1");
        var second = await account.RunAsync("mitigation", "cancel", "task-1");

        Assert.Equal(ExitCode.Found, first.Code);
        Assert.Contains("the mitigation task task-1 is cancelled", first.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.NotDone, watch.Code);
        Assert.Contains("  Status    CANCELED", watch.Lines);
        Assert.Equal(ExitCode.Found, second.Code);
        Assert.Equal(
            "iot-audit: the mitigation task task-1 has ended with status CANCELED before: there was nothing to cancel.\n", second.Error);
    }

    [Fact]
    public async Task Cancel_OfATaskThatIsCompleted_SaysThatItHasEnded()
    {
        await using var account = await EmulatedAccount.StartAsync();
        await StartAsync(account, "task-1", account.IdOf(Shared));

        var run = await account.RunAsync("mitigation", "cancel", "task-1");

        Assert.Equal(ExitCode.NotDone, run.Code);
        Assert.Equal(
            "iot-audit: the mitigation task task-1 has ended with status COMPLETED, so that nothing was cancelled, hence exit code 8.\n",
            run.Error);
    }

    [Theory]
    [InlineData(false, "it is none of its findings, or no action was for its check")]
    [InlineData(true, "it is none of its findings, or no action was begun on it")]
    public async Task Show_OfAFindingThatIsNotInTheTask_SaysSo(bool isRunning, string reason)
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.Emulator.Mitigations.Duration = isRunning ? TimeSpan.FromHours(1) : TimeSpan.Zero;
        await StartAsync(account, "task-1", account.IdOf(Shared));
        var other = account.IdOf(Shared, 1);

        var run = await account.RunAsync("mitigation", "show", "task-1", account.IdOf(Shared), other);

        Assert.Equal(ExitCode.NotFound, run.Code);
        Assert.Equal($"iot-audit: the mitigation task task-1 tells nothing of the finding {other}: {reason}.\n", run.Error);
    }

    [Fact]
    public async Task Cancel_ByAReadOnlyRole_GivesTheCommandForSomebodyElse()
    {
        await using var account = await EmulatedAccount.StartAsync(17);
        account.Emulator.Faults.Add(AuditFault.AccessDenied().For(EmulatedOperation.CancelAuditMitigationActionsTask).Always());

        var run = await account.RunAsync("mitigation", "cancel", "task-1");

        Assert.Equal(ExitCode.Access, run.Code);
        Assert.Contains("  iot-audit mitigation cancel --region us-east-1 task-1\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("show")]
    [InlineData("watch")]
    [InlineData("cancel")]
    public async Task Any_OfAnUnknownTask_IsNotFoundAndNamesIt(string command)
    {
        await using var account = await EmulatedAccount.StartAsync(17);

        var run = await account.RunAsync("mitigation", command, "task-9");

        Assert.Equal(ExitCode.NotFound, run.Code);
        Assert.Contains("task-9", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("which mitigation task? Its id is missing", "show")]
    [InlineData("A mitigation task id", "watch", "no task")]
    [InlineData("--status is \"done\": it takes in_progress", "list", "--status", "done")]
    [InlineData("--finding: ", "list", "--finding", "a b")]
    [InlineData("--limit is \"0\"", "list", "--limit", "0")]
    public async Task Any_OfWhatCannotBeMeant_IsBadUsage(string expected, params string[] arguments)
    {
        var run = await ConsoleRun.OfAsync(["mitigation", .. arguments]);

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    private static Task StartAsync(EmulatedAccount account, string taskId, string findingId, string action = Deactivate) =>
        account.Mitigations.StartAsync(
            AuditMitigationRequest.ForFindings([findingId]).With(AuditCheckName.DeviceCertificateShared, action) with { TaskId = taskId },
            TestContext.Current.CancellationToken);
}
