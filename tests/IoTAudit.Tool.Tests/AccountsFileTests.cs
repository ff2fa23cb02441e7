using System.Text;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using Xunit;

namespace IoTAudit.Tool.Tests;

/// <summary>The file that gives accounts their names, good and bad.</summary>
public sealed class AccountsFileTests
{
    private const string Good = """
        {
          // comments and a comma too many are no reason to refuse it
          "prod-us": { "Region": "us-east-1", "Profile": "prod" },
          "prod-eu": { "Region": "eu-west-1", "ServiceUrl": "http://127.0.0.1:5000" },
        }
        """;

    [Theory]
    [InlineData("{", "is no JSON in line 1")]
    [InlineData("{\n\"a\": {\n\"Region\" \"x\" } }", "is no JSON in line 3")]
    [InlineData("", "is no JSON")]
    [InlineData("[]", "has no account")]
    [InlineData("{}", "has no account")]
    [InlineData("\"a\"", "has no account")]
    [InlineData("[{ \"Region\": \"eu-west-1\" }]", "has no account")]
    [InlineData("{ \"a\": {}, \"A\": {} }", "has \"a\" twice")]
    [InlineData("{ \"a\": { \"Region\": \"eu-west-1\", \"region\": \"us-east-1\" } }", "has in a \"Region\" twice")]
    [InlineData("{ \"a\": { \"Retry\": { \"MaxAttempts\": 1, \"maxAttempts\": 2 } } }", "has in a:Retry \"MaxAttempts\" twice")]
    [InlineData("{ \"IoTAudit\": { \"Accounts\": { \"a\": {} }, \"accounts\": { \"b\": {} } } }", "has in IoTAudit \"Accounts\" twice")]
    [InlineData("{ \"all\": { \"Region\": \"eu-west-1\" } }", "an account named \"all\"")]
    [InlineData("{ \"a,b\": { \"Region\": \"eu-west-1\" } }", "an account named \"a,b\"")]
    [InlineData("{ \"\": { \"Region\": \"eu-west-1\" } }", "an account named \"\"")]
    [InlineData("{ \"a\": { \"Regoin\": \"eu-west-1\" } }", "a:Regoin is not a setting")]
    [InlineData("{ \"a\": { \"Region\": { \"x\": 1 } } }", "a:Region is a section")]
    [InlineData("{ \"a\": \"eu-west-1\" }", "a is \"eu-west-1\", but it takes a section")]
    [InlineData("{ \"a\": { \"Region\": \"eu-west-1\", \"RoleArn\": \"role\" } }", "RoleArn is \"role\"")]
    [InlineData("{ \"a\": { \"Region\": \"eu-west-1\", \"ServiceUrl\": \"x\" } }", "a:ServiceUrl is \"x\"")]
    public async Task Account_OfABadFile_IsBadUsageThatSaysWhatIsWrong(string content, string expected)
    {
        var run = await RunAsync(content, "list", "--account", "a", "--from", "7d");

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    [Theory]
    [InlineData("prod-ux", "Did you mean prod-us?")]
    [InlineData("nothing like it", "It has prod-us, prod-eu.")]
    [InlineData("123456789012", "say --resource-account")]
    [InlineData("prod-us,prod-ux", "\"prod-ux\"")]
    public async Task Account_OfAnUnknownName_IsBadUsageThatNamesNearOnes(string names, string expected)
    {
        var run = await RunAsync(Good, "list", "--account", names, "--from", "7d");

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list", "--account", "prod-us", "--profile", "x", "exclude each other")]
    [InlineData("list", "--account", "prod-us", "--emulator", "", "exclude each other")]
    [InlineData("list", "--accounts-file", "accounts.json", "--from", "7d", "--account, which is missing")]
    [InlineData("list", "--account", "prod-us,prod-us", "--from", "7d", "twice")]
    [InlineData("list", "--account", "prod-us,prod-eu", "--task", "abc", "one account and one Region")]
    [InlineData("list", "--account", "prod-us,prod-eu", "--check", "x", "needs --task")]
    [InlineData("list", "--account", "prod-eu", "--region", "all", "the ServiceUrl of the account prod-eu")]
    [InlineData("list", "--endpoint-url", "http://x", "--region", "all", "--endpoint-url names one")]
    [InlineData("list", "--profile", "iot-audit-no-such-1,iot-audit-no-such-2", "--from", "7d", "no AWS profile named")]
    [InlineData("describe", "--account", "prod-us,prod-eu", "--timeout", "1s", "this command asks one account")]
    [InlineData("describe", "--region", "eu-west-1,us-east-1", "--timeout", "1s", "this command asks one Region")]
    [InlineData("related", "--region", "all", "--timeout", "1s", "this command asks one Region")]
    [InlineData("export", "--from-file", "f.jsonl", "--region", "all", "--from-file and several Regions")]
    [InlineData("export", "--account", "prod-us,prod-eu", "--account-id", "123456789012", "--account-id is one account")]
    public async Task Places_ThatMakeNoSense_AreBadUsage(
        string command, string option, string value, string other, string last, string expected)
    {
        string[] scope = command switch
        {
            "describe" or "related" => ["some-id"],
            _ when new[] { option, other }.Any(static name => name is "--from" or "--task" or "--check" or "--from-file") => [],
            _ => ["--task", "latest"],
        };
        string[] arguments = [command, option, value, other, .. last.Length == 0 ? (string[])[] : [last], .. scope];

        var run = await RunAsync(Good, arguments);

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public async Task Account_WithoutAFile_IsBadUsageThatShowsOne()
    {
        var run = await ConsoleRun.OfAsync(
            static context => context with { OpenFile = static _ => throw new FileNotFoundException() },
            "list", "--account", "prod-us", "--from", "7d");

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains("no accounts file \"/home/test/.config/iot-audit/accounts.json\"", run.Error, StringComparison.Ordinal);
        Assert.Contains("IOT_AUDIT_ACCOUNTS_FILE", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new string[0], null, "/home/test/.config/iot-audit/accounts.json")]
    [InlineData(new string[0], "/variable.json", "/variable.json")]
    [InlineData(new[] { "--accounts-file", "/option.json" }, "/variable.json", "/option.json")]
    public async Task Account_IsLookedForInTheFile_OfTheOptionTheVariableOrTheHome(string[] option, string? variable, string expected)
    {
        string? opened = null;
        var asked = new List<ServiceSettings>();

        await ConsoleRun.OfAsync(
            context => context with
            {
                Variable = name => name == "IOT_AUDIT_ACCOUNTS_FILE" ? variable : null,
                OpenFile = path =>
                {
                    opened = path;
                    return new MemoryStream(Encoding.UTF8.GetBytes(Good));
                },
                Connect = (_, settings, _, _) =>
                {
                    asked.Add(settings);
                    return Task.FromResult<IFindingService>(new GivenService(ScriptedClient.WithPages([])));
                },
            },
            ["list", "--account", "PROD-us", "--region", "eu-west-2", "--from", "7d", .. option]);

        Assert.Equal(expected, opened);
        var settings = Assert.Single(asked);
        Assert.Equal(("prod-us", "eu-west-2", "prod"), (settings.Account?.Name, settings.Region, settings.Account?.Profile));
    }

    [Fact]
    public async Task Account_OfAnAppsSettings_IsFoundInItsSection()
    {
        var asked = new List<ServiceSettings>();

        await ConsoleRun.OfAsync(
            context => context with
            {
                OpenFile = static _ => new MemoryStream(Encoding.UTF8.GetBytes(
                    $$"""{ "Logging": {}, "IoTAudit": { "Accounts": {{Good}} } }""")),
                Connect = (_, settings, _, _) =>
                {
                    asked.Add(settings);
                    return Task.FromResult<IFindingService>(new GivenService(ScriptedClient.WithPages([])));
                },
            },
            "list", "--account", "all", "--from", "7d");

        Assert.Equal(["prod-us", "prod-eu"], asked.Select(static settings => settings.Account?.Name));
    }

    private static Task<ConsoleRun> RunAsync(string content, params string[] arguments) => ConsoleRun.OfAsync(
        context => context with { OpenFile = _ => new MemoryStream(Encoding.UTF8.GetBytes(content)) },
        arguments);
}
