using System.Text.Json;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAudit.Tool.Tests;

public sealed class RelatedCommandTests
{
    private static readonly AuditResource Client = new()
    {
        Type = AuditResourceType.ClientId,
        Identifier = new ResourceIdentifier.Client { ClientId = "pump-1" },
        AdditionalInfo = new Dictionary<string, string> { ["CONNECTION_TIME"] = "1772431200000" },
    };

    private static readonly AuditResource Role = new()
    {
        Type = AuditResourceType.IamRole,
        Identifier = new ResourceIdentifier.IamRole { Arn = "arn:role" },
    };

    [Fact]
    public async Task Related_OnTheEmulator_ListsMoreThanTheTenThatDescribeShows()
    {
        await using var emulator =
            await AuditEmulator.StartAsync(new AuditEmulatorOptions { GeneratedFindings = 17 }, TestContext.Current.CancellationToken);
        var finding = emulator.Findings.Generated.MaxBy(generated => generated.RelatedResources?.Count ?? 0)!;

        var run = await ConsoleRun.OfAsync("related", "--emulator", finding.FindingId, "--output", "jsonl");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.True(finding.RelatedResources!.Count > 10);
        Assert.Equal(finding.RelatedResources.Count, run.Lines.Length);
    }

    [Fact]
    public async Task Related_OfSeveralPages_PrintsThemAll()
    {
        var run = await ShowAsync("--output", "plain");

        Assert.Equal(["CLIENT_ID\tclient pump-1\tCONNECTION_TIME=1772431200000", "IAM_ROLE\tIAM role arn:role"], run.Lines);
    }

    [Fact]
    public async Task Related_AsJson_IsWhatTheAwsCliPrints()
    {
        var run = await ShowAsync("--output", "json");

        var resources = JsonDocument.Parse(run.Output).RootElement.GetProperty("relatedResources");
        Assert.Equal("pump-1", resources[0].GetProperty("resourceIdentifier").GetProperty("clientId").GetString());
        Assert.Equal(2, resources.GetArrayLength());
    }

    [Fact]
    public async Task Related_OnATerminal_ShowsTimesAndHowManyThereAre()
    {
        var run = await ConsoleRun.OfAsync(context => ConsoleRun.OnAws(context, TwoPages()) with { IsTerminal = true }, "related", "f-1");

        Assert.Contains("Related resources of f-1", run.Output, StringComparison.Ordinal);
        Assert.Contains("from (UTC)", run.Output, StringComparison.Ordinal);
        Assert.Contains("2026-03-02 06:00", run.Output, StringComparison.Ordinal);
        Assert.Contains("2 related resources", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Related_OfAFindingThatHasNone_SaysSo()
    {
        var run = await ConsoleRun.OnAwsAsync(new ScriptedClient(), "related", "f-1");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Contains("has no related resources", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Related_OfAFindingThatIsMissing_TellsSoByItsCode()
    {
        var client = new ScriptedClient { RelatedPage = _ => throw new AuditFindingNotFoundException("there is none") };

        var run = await ConsoleRun.OnAwsAsync(client, "related", "f-1");

        Assert.Equal(ExitCode.NotFound, run.Code);
        Assert.Contains("there is none", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("needs the id of a finding")]
    [InlineData("1 to 128 characters", "a/b")]
    [InlineData("\"b\" is one value too many", "a", "b")]
    [InlineData("there is no option --ouput. Did you mean --output?", "--ouput")]
    public async Task Related_WithABadCommandLine_SaysWhatIsWrongAndSendsNothing(string expected, params string[] arguments)
    {
        var client = new ScriptedClient();

        var run = await ConsoleRun.OnAwsAsync(client, ["related", .. arguments]);

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Contains("Example: iot-audit related", run.Error, StringComparison.Ordinal);
        Assert.Empty(client.Asked);
    }

    [Fact]
    public async Task Related_OfAnIdThatOnlyAwsCanHaveAndNoAwsSetting_SaysThatAwsWasNotAsked()
    {
        var run = await ConsoleRun.OfAsync("related", "ef4826b8-e55a-44b9-b460-5c485355371b");

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains("AWS was not asked for ef4826b8", run.Error, StringComparison.Ordinal);
    }

    private static ScriptedClient TwoPages() =>
        new() { RelatedPage = number => ScriptedClient.PageOf<AuditResource>([[Client], [Role]], number) };

    private static Task<ConsoleRun> ShowAsync(params string[] flags) => ConsoleRun.OnAwsAsync(TwoPages(), ["related", "f-1", .. flags]);
}
