using System.Text;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using Xunit;

namespace IoTAudit.Tool.Tests;

public sealed class DefaultsTests
{
    private const string ConfigPath = "/home/test/.config/iot-audit/config.json";

    [Theory]
    [InlineData("IOT_AUDIT_REGION", "us-west-2", "us-west-2", "IOT_AUDIT_REGION is set")]
    [InlineData("AWS_REGION", "us-west-2", "us-west-2", "AWS_REGION is set")]
    public async Task Region_OfAVariable_GoesBeforeTheConfigFile(string variable, string value, string expected, string source)
    {
        var run = await RunAsync("{\"region\": \"eu-west-1\"}", new() { [variable] = value }, "list", "--from", "7d", "--verbose");

        Assert.Equal(expected, run.Region ?? value);
        Assert.Contains(source, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Region_OfTheCommandLine_GoesBeforeAll()
    {
        var run = await RunAsync(
            "{\"region\": \"eu-west-1\"}", new() { ["IOT_AUDIT_REGION"] = "us-west-2" }, "list", "--from", "7d", "--region", "ap-south-1");

        Assert.Equal("ap-south-1", run.Region);
    }

    [Fact]
    public async Task Config_WithRegionAndProfile_SaysWhichAccountIsAskedAndThatItDoes()
    {
        var run = await RunAsync("{\"region\": \"eu-west-1\", \"profile\": \"prod\"}", [], "list", "--from", "7d", "--verbose");

        Assert.Equal(("eu-west-1", "prod"), (run.Region, run.Profile));
        Assert.Contains($"{ConfigPath} says so", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AWS_PROFILE")]
    [InlineData("AWS_ACCESS_KEY_ID")]
    public async Task Config_WithAProfileWhereAwsNamesOther_DoesNotTakeItsPlace(string variable)
    {
        var run = await RunAsync("{\"profile\": \"prod\"}", new() { [variable] = "other" }, "list", "--from", "7d");

        Assert.Null(run.Profile);
    }

    [Fact]
    public async Task Config_WithARegionBesideAProfileThatIsTyped_LeavesTheRegionToTheProfile()
    {
        var run = await RunAsync("{\"region\": \"eu-west-1\", \"profile\": \"prod\"}", [], "list", "--from", "7d", "--profile", "dev");

        Assert.Equal((null, "dev"), (run.Region, run.Profile));
    }

    [Theory]
    [InlineData("list", "--emulator", "--task", "latest")]
    [InlineData("emulator", "--help")]
    [InlineData("checks", "LOGGING_DISABLED_CHECK")]
    [InlineData("list", "--from-file", "saved.jsonl")]
    public async Task Config_WithAnAccount_IsNoErrorWhereNoneIsAsked(params string[] arguments)
    {
        var run = await RunAsync("{\"region\": \"eu-west-1\", \"account\": \"prod\", \"accounts-file\": \"a.json\"}", [], arguments);

        Assert.Equal(ExitCode.Found, run.Code);
    }

    [Theory]
    [InlineData("{\"output\": \"jsonl\"}")]
    [InlineData("// how I like it\n{\"output\": \"jsonl\",}")]
    public async Task Config_WithAnOutput_IsTaken(string config)
    {
        var run = await RunAsync(config, [], "list", "--from-file", "saved.jsonl");

        Assert.StartsWith("{", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"severity\": \"critical\"}", "has \"severity\". It takes region, profile, ")]
    [InlineData("{\"outptu\": \"json\"}", "Did you mean output?")]
    [InlineData("{\"output\": 1}", "has \"output\" without a text")]
    [InlineData("{\"profile\": \"p1\", \"region\": \"eu-west-1\", \"profile\": \"p3\"}", "has \"profile\" twice")]
    [InlineData("[]", "is no JSON object such as")]
    [InlineData("{\n\"output\": json}", "is no JSON in line 2, byte 11.")]
    [InlineData("{\"output\": \"xml\"}", "--output was not typed: /home/test/.config/iot-audit/config.json says so.")]
    public async Task Config_ThatIsNone_IsBadUsageThatNamesIt(string config, string expected)
    {
        var run = await RunAsync(config, [], "list", "--from-file", "saved.jsonl");

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Contains(ConfigPath, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Config_ThatAVariableNamesAndThatIsNot_IsBadUsage()
    {
        var run = await RunAsync("{}", new() { ["IOT_AUDIT_CONFIG"] = "/etc/none.json" }, "list", "--from-file", "saved.jsonl");

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains(
            "config file \"/etc/none.json\", which IOT_AUDIT_CONFIG names, cannot be read", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Variable_BesideAnIdAfterDashes_StandsBeforeThem()
    {
        var client = new ScriptedClient(id => new AuditFinding { FindingId = id });

        var run = await ConsoleRun.OfAsync(
            context => ConsoleRun.OnAws(context, client) with
            {
                Variable = name => name switch { "AWS_REGION" => "eu-west-1", "IOT_AUDIT_OUTPUT" => "jsonl", _ => null },
            },
            "describe", "--", "-x");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.StartsWith("{", run.Output, StringComparison.Ordinal);
    }

    private static async Task<(ExitCode Code, string Output, string Error, string? Region, string? Profile)> RunAsync(
        string config, Dictionary<string, string> variables, params string[] arguments)
    {
        ServiceSettings? asked = null;
        var files = new Dictionary<string, string>
        {
            [ConfigPath] = config,
            ["saved.jsonl"] = AuditFindings.Lines(AuditFindings.On("pump-1")),
        };
        var run = await ConsoleRun.OfAsync(
            context => context with
            {
                Variable = variables.GetValueOrDefault,
                FileExists = files.ContainsKey,
                OpenFile = path => files.TryGetValue(path, out var content)
                    ? new MemoryStream(Encoding.UTF8.GetBytes(content))
                    : throw new FileNotFoundException("There is none.", path),
                Connect = (selection, settings, inner, token) =>
                {
                    asked = settings;
                    return selection.IsEmulator
                        ? context.Connect(selection, settings, inner, token)
                        : Task.FromResult<IFindingService>(new GivenService(new ScriptedClient(), null));
                },
            },
            arguments);
        return (run.Code, run.Output, run.Error, asked?.Region, asked?.Profile);
    }
}
