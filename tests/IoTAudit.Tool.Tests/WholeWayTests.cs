using System.Text.Json;
using IoTAudit.Tool.Terminal;
using Xunit;

namespace IoTAudit.Tool.Tests;

/// <summary>The whole way of a finding with the console: it is found, decided on, and seen or not in the next audit.</summary>
public sealed class WholeWayTests
{
    [Fact]
    public async Task Audit_AfterOneIsSuppressedAndTheRestMitigated_HasResolvedSuppressedAndStillThere()
    {
        await using var account = await EmulatedAccount.StartAsync();
        Assert.Equal(ExitCode.Found, (await account.RunAsync("audit", "start", "--wait")).Code);
        var shared = await account.RunAsync(
            "list", "--task", "latest", "--check", "device_certificate_shared", "--suppressed", "none", "--output", "jsonl");
        var known = JsonDocument.Parse(shared.Lines[0]).RootElement.GetProperty("findingId").GetString()!;

        var suppress = await account.RunAsync("suppress", known, "--for", "30d", "--description", "test bench, gone by June");
        var mitigate = await account.RunAsync(
            "mitigate",
            "--task",
            "latest",
            "--action",
            "DeactivateDeviceCertificate,DeactivateCaCertificate,BlankPolicy,EnableLogging",
            "--yes");
        var audit = await account.RunAsync("audit", "start", "--wait");
        var diff = await account.RunAsync("diff", "--previous", "--output", "json");

        Assert.Equal(ExitCode.Found, suppress.Code);
        Assert.Equal(ExitCode.Found, mitigate.Code);
        Assert.Equal(ExitCode.Found, audit.Code);
        Assert.Equal(ExitCode.Found, diff.Code);
        var comparison = JsonDocument.Parse(diff.Output).RootElement;
        var completed = mitigate.Lines.Where(line => line.StartsWith("completed\t", StringComparison.Ordinal)).Select(IdOf).ToHashSet();
        var left = mitigate.Lines.Where(line => line.StartsWith("left alone\t", StringComparison.Ordinal)).Select(IdOf).ToHashSet();
        Assert.Contains(known, left);
        var resolved = IdsOf(comparison, "resolved");
        Assert.NotEmpty(completed);
        Assert.Equal(completed.Order(), resolved.Order());
        var stillThere = await account.RunAsync("list", "--task", "latest", "--output", "jsonl");
        Assert.Equal(left.Count, stillThere.Lines.Length);
        Assert.Contains(stillThere.Lines.Select(line => JsonDocument.Parse(line).RootElement), finding =>
            finding.GetProperty("isSuppressed").GetBoolean()
                && finding.GetProperty("checkName").GetString() == "DEVICE_CERTIFICATE_SHARED_CHECK");
        Assert.Contains(stillThere.Lines, line => line.Contains("\"isSuppressed\":false", StringComparison.Ordinal));
        Assert.Contains("test bench, gone by June", (await account.RunAsync("suppression", "list")).Output, StringComparison.Ordinal);
    }

    private static string IdOf(string line) => line.Split('\t')[1];

    private static List<string> IdsOf(JsonElement comparison, string group) =>
        [.. comparison.GetProperty(group).EnumerateArray().Select(static finding => finding.GetProperty("findingId").GetString()!)];
}
