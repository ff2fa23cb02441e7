using System.Text.Json;
using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAudit.Tool.Tests;

public sealed class DescribeCommandTests
{
    /// <summary>The id that the README gives.</summary>
    private const string KnownId = "cb8a8bfe53f6f9ebef66d47d2a80fbdb";

    [Fact]
    public async Task Describe_OnTheEmulator_PrintsTheFindingThatItHas()
    {
        await using var emulator =
            await AuditEmulator.StartAsync(new AuditEmulatorOptions { GeneratedFindings = 17 }, TestContext.Current.CancellationToken);
        var expected = emulator.Findings.Generated[emulator.Findings.Generated.IndexOf(KnownId)];

        var run = await ConsoleRun.OfAsync("describe", KnownId, "--output", "jsonl");

        Assert.Equal(ExitCode.Found, run.Code);
        var finding = AuditFindingJson.Parse(Assert.Single(run.Lines));
        Assert.Equal(KnownId, finding.FindingId);
        Assert.Equal(expected.FindingTime, finding.FindingTime);
        Assert.Equal(expected.ReasonForNonCompliance, finding.ReasonForNonCompliance);
        Assert.Equal(Math.Min(10, expected.RelatedResources!.Count), finding.RelatedResources.Count);
    }

    [Fact]
    public async Task Describe_WithoutId_ListsIdsThatItCanDescribe()
    {
        var list = await ConsoleRun.OfAsync("describe");
        var ids = list.Lines.Select(line => line.Split(' ')[0]).ToArray();

        var run = await ConsoleRun.OfAsync(["describe", "--output", "jsonl", .. ids]);

        Assert.Equal(17, ids.Length);
        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Equal(ids, run.Lines.Select(line => AuditFindingJson.Parse(line).FindingId));
        Assert.Contains($"iot-audit describe --emulator {ids[0]}", list.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Describe_OfAnyCheck_SaysWhatItMeansWhatMendsItAndWhereTheGuideIs()
    {
        Assert.All(AuditCheckCatalog.Checks, check =>
        {
            var rows = FindingRows.Of(new AuditFinding { CheckName = check.Name }, TimeZoneInfo.Utc)
                .ToDictionary(static row => row.Label, static row => row.Value);

            Assert.Equal(check.Description, rows["Meaning"]);
            Assert.Equal(check.Remedy, rows["Remedy"]);
            Assert.All(check.MitigationActionTypes, type => Assert.Contains(type.Value, rows["Mitigate by"], StringComparison.Ordinal));
            Assert.StartsWith("https://docs.aws.amazon.com/", rows["Guide"], StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("table")]
    [InlineData("json")]
    [InlineData("jsonl")]
    public async Task Describe_OnTheEmulator_SaysOnStderrThatFindingsAreInvented(string output)
    {
        var run = await ConsoleRun.OfAsync("describe", KnownId, "--output", output);

        Assert.Contains("INVENTED", run.Error, StringComparison.Ordinal);
        Assert.Equal(output == "table", run.Output.Contains("INVENTED", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Describe_OnAws_SaysNothingOfAnEmulator()
    {
        var run = await ConsoleRun.OnAwsAsync(new ScriptedClient(Finding), "describe", "a");

        Assert.Equal("", run.Error);
        Assert.DoesNotContain("INVENTED", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Describe_WithoutIdOnAws_IsBadUsageAndSaysHowToGetIds()
    {
        var client = new ScriptedClient(Finding);

        var run = await ConsoleRun.OnAwsAsync(client, "describe");

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains("iot-audit list --from 7d", run.Error, StringComparison.Ordinal);
        Assert.Empty(client.Asked);
    }

    [Fact]
    public async Task Describe_WithOneIdAsJson_PrintsWhatTheAwsCliPrints()
    {
        var run = await ConsoleRun.OnAwsAsync(new ScriptedClient(Finding), "describe", "a", "--output", "json");

        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal("a", document.RootElement.GetProperty("finding").GetProperty("findingId").GetString());
    }

    [Fact]
    public async Task Describe_WithSeveralIdsAsJson_PrintsOneDocumentInTheirOrder()
    {
        var run = await ConsoleRun.OnAwsAsync(new ScriptedClient(Finding), "describe", "b", "a", "b", "--output", "json");

        using var document = JsonDocument.Parse(run.Output);
        var ids = document.RootElement.GetProperty("findings")
            .EnumerateArray()
            .Select(finding => finding.GetProperty("findingId").GetString());
        Assert.Equal(["b", "a", "b"], ids);
    }

    [Fact]
    public async Task Describe_WithSeveralIdsOfWhichNoneIsFound_StillPrintsADocument()
    {
        var run = await ConsoleRun.OnAwsAsync(
            new ScriptedClient(_ => throw new AuditFindingNotFoundException("no")), "describe", "a", "b", "--output", "json");

        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal(0, document.RootElement.GetProperty("findings").GetArrayLength());
    }

    [Fact]
    public async Task Describe_WithAnIdThatOnlyAwsCanHaveAndNoAwsSetting_SaysThatAwsWasNotAsked()
    {
        var run = await ConsoleRun.OfAsync("describe", "ef4826b8-e55a-44b9-b460-5c485355371b");

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Empty(run.Output);
        Assert.Contains("AWS was not asked for ef4826b8-e55a-44b9-b460-5c485355371b", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.Error.Split("no AWS setting was found").Length);
        Assert.Equal(2, run.Error.Split("give --region or --profile", StringSplitOptions.None).Length);
    }

    [Theory]
    [InlineData("table")]
    [InlineData("jsonl")]
    [InlineData("json")]
    public async Task Describe_WithSeveralIdsOfWhichOneIsMissing_PrintsTheOthersAndNamesItOnStderr(string output)
    {
        var client = new ScriptedClient(id => id == "missing" ? throw new AuditFindingNotFoundException("there is none") : Finding(id));

        var run = await ConsoleRun.OnAwsAsync(client, "describe", "first", "missing", "last", "--output", output);

        Assert.Equal(ExitCode.NotFound, run.Code);
        Assert.Contains("first", run.Output, StringComparison.Ordinal);
        Assert.Contains("last", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("missing", run.Output, StringComparison.Ordinal);
        Assert.Contains("missing: there is no such finding", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("..")]
    [InlineData("%2e")]
    [InlineData("a\nb")]
    [InlineData("@file")]
    public async Task Describe_WithABadIdAmongGoodOnes_SendsNothing(string id)
    {
        var client = new ScriptedClient(Finding);

        var run = await ConsoleRun.OnAwsAsync(client, "describe", "good", id);

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains("1 to 128 characters", run.Error, StringComparison.Ordinal);
        Assert.Contains("Example: iot-audit describe", run.Error, StringComparison.Ordinal);
        Assert.Empty(client.Asked);
    }

    [Fact]
    public async Task Describe_WithAnIdThatBeginsWithDashesAfterDoubleDash_AsksForIt()
    {
        var client = new ScriptedClient(Finding);

        await ConsoleRun.OnAwsAsync(client, "describe", "--", "--x");

        Assert.Equal(["--x"], client.Asked);
    }

    [Fact]
    public async Task Describe_WithVerbose_SaysWhichServiceAnswersAndWhy()
    {
        var run = await ConsoleRun.OnAwsAsync(new ScriptedClient(Finding), "describe", "a", "--verbose");

        Assert.Contains("AWS_REGION is set, so AWS is asked", run.Error, StringComparison.Ordinal);
    }

    private static AuditFinding Finding(string id) => new() { FindingId = id };
}
