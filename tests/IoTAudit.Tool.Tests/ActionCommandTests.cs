using System.Text.Json;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAudit.Tool.Tests;

public sealed class ActionCommandTests
{
    [Fact]
    public async Task List_OfActions_SaysWhatEachDoes()
    {
        await using var account = await EmulatedAccount.StartAsync(17);

        var run = await account.RunAsync("action", "list");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Equal(account.Emulator.Mitigations.Actions.Select(action => action.Name), run.Lines.Select(line => line.Split('\t')[0]));
        Assert.Contains(
            "DeactivateDeviceCertificate\tUPDATE_DEVICE_CERTIFICATE\tdeactivates the device certificate of the finding", run.Lines);
        Assert.Contains(
            "QuarantineThings\tADD_THINGS_TO_THING_GROUP\tadds the things of the finding to the thing group quarantine", run.Lines);
    }

    [Fact]
    public async Task List_OfAType_HasThoseAlone()
    {
        await using var account = await EmulatedAccount.StartAsync(17);

        var run = await account.RunAsync("action", "list", "--type", "enable_iot_logging", "--output", "json");
        var none = await account.RunAsync("action", "list", "--type", "update_ca_certificate");

        var actions = JsonDocument.Parse(run.Output).RootElement.GetProperty("actions");
        Assert.Equal("EnableLogging", actions[0].GetProperty("actionName").GetString());
        Assert.Equal(1, actions.GetArrayLength());
        Assert.StartsWith("DeactivateCaCertificate\t", Assert.Single(none.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sns", "PublishFinding")]
    [InlineData("Update-Device", "DeactivateDeviceCertificate")]
    public async Task List_OfAPartThatOneTypeAloneHas_HasThatType(string typed, string expected)
    {
        await using var account = await EmulatedAccount.StartAsync(17);

        var run = await account.RunAsync("action", "list", "--type", typed);

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.StartsWith($"{expected}\t", Assert.Single(run.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_WhereNoneMayBeRead_HasTheNamesAndSaysWhatLacks()
    {
        await using var account = await EmulatedAccount.StartAsync(17);
        account.Emulator.Faults.Add(AuditFault.AccessDenied().For(EmulatedOperation.DescribeMitigationAction).Always());

        var run = await account.RunAsync("action", "list");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Equal("BlankPolicy\t-\t-", run.Lines[0]);
        Assert.Equal(1, account.CountOf(EmulatedOperation.DescribeMitigationAction));
        Assert.Contains("iot:DescribeMitigationAction is not allowed", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_OfAnAction_SaysForWhichChecksItIs()
    {
        await using var account = await EmulatedAccount.StartAsync(17);

        var run = await account.RunAsync("action", "show", "EnableLogging");
        var json = await account.RunAsync("action", "show", "EnableLogging", "--output", "json");

        Assert.Equal("Mitigation action EnableLogging", run.Lines[0]);
        Assert.Contains("  Type     ENABLE_IOT_LOGGING", run.Lines);
        Assert.Contains("  For      LOGGING_DISABLED", run.Lines);
        Assert.Equal("EnableLogging", JsonSerializer.Deserialize<MitigationAction>(json.Output)!.Name);
    }

    [Fact]
    public async Task Show_OfAnUnknownAction_IsNotFoundAndSaysWhereToLook()
    {
        await using var account = await EmulatedAccount.StartAsync(17);

        var run = await account.RunAsync("action", "show", "Mend");

        Assert.Equal(ExitCode.NotFound, run.Code);
        Assert.Contains("`iot-audit action list`", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("which action? Its name is missing", "show")]
    [InlineData("The name of a mitigation action", "show", "no name")]
    [InlineData("--type is \"\": it takes ADD_THINGS_TO_THING_GROUP, ", "list", "--type", "")]
    [InlineData("--type is \"update\": it takes ", "list", "--type", "update")]
    [InlineData("UPDATE_DEVICE_CERTIFICATE, or a part that one of them alone has", "list", "--type", "email")]
    public async Task Any_OfWhatCannotBeMeant_IsBadUsage(string expected, params string[] arguments)
    {
        var run = await ConsoleRun.OfAsync(["action", .. arguments]);

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_AtATerminalOf80Columns_HasNoLongerLine()
    {
        await using var account = await EmulatedAccount.StartAsync(17);

        var run = await account.RunAsync(context => context with { IsTerminal = true }, "action", "list");

        Assert.Contains("DeactivateDeviceCertificate  UPDATE_DEVICE_CERTIFICATE", run.Lines);
        Assert.All(run.Lines, line => Assert.True(line.Length <= 80, line));
    }
}
