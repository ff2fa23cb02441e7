using System.Text.Json;
using IoTAudit.Cli;
using Xunit;

namespace IoTAuditClient.IntegrationTests.CommandLine;

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

    [Fact]
    public async Task Checks_WithAMistypedName_NamesTheOneThatIsLikeIt()
    {
        var run = await ConsoleRun.OfAsync("checks", "loging_disabled_check");

        Assert.Equal(ExitCode.NotFound, run.Code);
        Assert.Contains("Did you mean LOGGING_DISABLED_CHECK?", run.Error, StringComparison.Ordinal);
    }
}
