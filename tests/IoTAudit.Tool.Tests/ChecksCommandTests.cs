using System.Text.Json;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using Xunit;

namespace IoTAudit.Tool.Tests;

public sealed class ChecksCommandTests
{
    [Fact]
    public async Task Checks_WithoutAName_ListsAllOfThem()
    {
        var run = await ConsoleRun.OfAsync("checks");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Equal(AuditCheckCatalog.Checks.Select(check => check.Name.Value), run.Lines.Select(line => line.Split('\t')[0]));
    }

    [Theory]
    [InlineData("LOGGING_DISABLED_CHECK")]
    [InlineData("logging-disabled")]
    public async Task Checks_WithAName_ExplainsIt(string name)
    {
        var run = await ConsoleRun.OfAsync("checks", name, "--output", "json");

        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal("LOGGING_DISABLED_CHECK", json.RootElement.GetProperty("checkName").GetString());
        Assert.Equal("LOW", json.RootElement.GetProperty("severity").GetString());
    }

    [Fact]
    public async Task Checks_WithAnOlderName_ExplainsTheCurrentOne()
    {
        var check = AuditCheckCatalog.Checks.First(check => check.LegacyNames.Count > 0);

        var run = await ConsoleRun.OfAsync("checks", check.LegacyNames[0], "--output", "jsonl");

        Assert.Equal(check.Name.Value, JsonDocument.Parse(Assert.Single(run.Lines)).RootElement.GetProperty("checkName").GetString());
    }

    [Theory]
    [InlineData("loging_disabled_check", "LOGGING_DISABLED_CHECK")]
    [InlineData("DEVICE_CERTIFICATE_SHRED", "DEVICE_CERTIFICATE_SHARED_CHECK")]
    [InlineData("device-certificate-shred", "DEVICE_CERTIFICATE_SHARED_CHECK")]
    [InlineData("logging_disabled_chek", "LOGGING_DISABLED_CHECK")]
    public async Task Checks_WithAMistypedName_NamesTheOneThatIsLikeIt(string typed, string expected)
    {
        var run = await ConsoleRun.OfAsync("checks", typed);

        Assert.Equal(ExitCode.NotFound, run.Code);
        Assert.Equal("", run.Output);
        Assert.Contains($"Did you mean {expected}?", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("shared", "DEVICE_CERTIFICATE_SHARED_CHECK")]
    [InlineData("Device-Certificate-Sh", "DEVICE_CERTIFICATE_SHARED_CHECK")]
    [InlineData("CLIENT_ids_check", "CONFLICTING_CLIENT_IDS_CHECK")]
    public async Task Checks_WithAPartOfOneName_ExplainsIt(string part, string expected)
    {
        var run = await ConsoleRun.OfAsync("checks", part, "--output", "json");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Equal(expected, JsonDocument.Parse(run.Output).RootElement.GetProperty("checkName").GetString());
    }

    [Fact]
    public async Task Checks_WithAPartOfSeveralNames_ListsThose()
    {
        var run = await ConsoleRun.OfAsync("checks", "Role_Alias");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Equal(
            ["IOT_ROLE_ALIAS_ALLOWS_ACCESS_TO_UNUSED_SERVICES_CHECK", "IOT_ROLE_ALIAS_OVERLY_PERMISSIVE_CHECK"],
            run.Lines.Select(line => line.Split('\t')[0]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("_check")]
    [InlineData("no such check")]
    public async Task Checks_WithWhatNoNameContains_FindsNone(string typed)
    {
        var run = await ConsoleRun.OfAsync("checks", typed);

        Assert.Equal(ExitCode.NotFound, run.Code);
        Assert.Contains("no check is known here as", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Did you mean", run.Error, StringComparison.Ordinal);
    }
}
