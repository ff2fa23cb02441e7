using IoTAudit.Tool.CommandLine;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAudit.Tool.Tests;

/// <summary>What a message tells to run next is a line to paste: it asks the same account, Region and endpoint.</summary>
public sealed class NextCommandTests
{
    private const string Url = "http://127.0.0.1:9";

    [Theory]
    [InlineData("`iot-audit audit watch --account prod-eu t-3` waits", "--account", "prod-eu")]
    [InlineData("`iot-audit audit watch --account prod-eu --accounts-file 'my accounts.json' t-3` waits",
        "--account", "PROD-EU", "--accounts-file", "my accounts.json")]
    [InlineData("`iot-audit audit watch --profile 'it'\\''s' --region eu-central-1 t-3` waits",
        "--profile", "it's", "--region", "eu-central-1")]
    [InlineData("`iot-audit audit watch --endpoint-url http://127.0.0.1:9 t-3` waits", "--endpoint-url", Url)]
    [InlineData("`iot-audit audit watch t-3` waits")]
    public async Task List_WithFailOnOfARunningAudit_TellsTheWaitInTheSameAccount(string expected, params string[] options)
    {
        var run = await RunAsync(new ScriptedTaskClient(Audits.Running("t-3")), ["list", "--task", "t-3", "--fail-on", "low", .. options]);

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("`iot-audit audit list --account prod-eu` shows the ids.", "list", "--task", "t-9", "--fail-on", "low")]
    [InlineData("`iot-audit audit start --account prod-eu` starts one, `iot-audit audit list --account prod-eu` shows",
        "list", "--task", "latest")]
    [InlineData("`iot-audit audit start --account prod-eu` starts one", "audit", "show", "latest")]
    [InlineData("`iot-audit audit start --account prod-eu` starts one", "diff", "--previous")]
    public async Task Any_WhereThereIsNoSuchAudit_TellsWhereToLookInTheSameAccount(string expected, params string[] command)
    {
        var run = await RunAsync(new ScriptedTaskClient(), [.. command, "--account", "prod-eu"]);

        Assert.Equal(ExitCode.NotFound, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_ThatMayHaveHappened_TellsWhereToLookInTheSameAccount()
    {
        var tasks = new ScriptedTaskClient
        {
            Configuration = new AuditConfiguration { Checks = [new AuditCheckSettings { CheckName = Audits.Check, IsEnabled = true }] },
            Start = _ => throw new AuditServiceException("lost")
            {
                Operation = "StartOnDemandAuditTask",
                Problem = "lost",
                MayHaveHappened = true,
            },
        };

        var run = await RunAsync(tasks, "audit", "start", "--account", "prod-eu");

        Assert.Contains("(`iot-audit audit list --account prod-eu`)", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suppress_OfAnAccountWhoseRoleIsDenied_GivesItsRegionAndEndpointAndNamesTheAccount()
    {
        await using var places = await EmulatedPlaces.StartAsync(["prod-eu"], ["eu-west-1"]);
        var place = places["prod-eu", "eu-west-1"];
        place.Emulator.Faults.Add(AuditFault.AccessDenied().For(EmulatedOperation.CreateAuditSuppression).Always());
        var id = place.Emulator.Findings.Generated.First(static finding => finding.IsSuppressed is not true).FindingId;

        var run = await places.RunAsync("suppress", id, "--account", "prod-eu", "--indefinitely");

        Assert.Equal(ExitCode.Access, run.Code);
        Assert.Contains(
            "Somebody who may do it in the account prod-eu (iot:CreateAuditSuppression) runs, with a profile of their own:\n"
                + $"  iot-audit suppress --indefinitely --region eu-west-1 {id}\n",
            run.Error,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "Region": "eu-west-1", "ServiceUrl": "https://vpce.example/" }""", null, "--endpoint-url https://vpce.example/")]
    [InlineData("""{ "Region": "eu-west-1" }""", "https://other.example", "--endpoint-url https://other.example")]
    [InlineData("""{ "Region": "eu-west-1" }""", null, "--region eu-west-1 t-1")]
    public async Task Cancel_OfAnAccountThatIsDenied_GivesTheEndpointWhereverItIsSet(string account, string? variable, string expected)
    {
        var tasks = new ScriptedTaskClient { Failure = new AuditAccessDeniedException("no") { Operation = "CancelAuditTask" } };

        var run = await ConsoleRun.OfAsync(
            context => Given(context, tasks, account) with { Variable = name => name == "AWS_ENDPOINT_URL_IOT" ? variable : null },
            "audit", "cancel", "t-1", "--account", "prod-eu");

        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_AnEndpointWithAPassword_ShowsNoSecret()
    {
        var settings = new ServiceSettings { EndpointUrl = new Uri("https://me:swordfish@proxy.example/") };

        Assert.DoesNotContain("swordfish", NextCommand.Of(settings, "audit", "list"), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "swordfish",
            CommandForOthers.Of(["audit", "start"], [], region: null, settings, Context),
            StringComparison.Ordinal);
    }

    [Fact]
    public void LineOf_AnIdThatBeginsWithADash_IsTakenForNoOption() =>
        Assert.Equal("iot-audit audit watch -- -a", NextCommand.LineOf(["audit", "watch"], ["-a"]));

    private static ConsoleContext Context => new() { Output = TextWriter.Null, Error = TextWriter.Null, Variable = static _ => null };

    private static Task<ConsoleRun> RunAsync(IAuditTaskClient tasks, params string[] arguments) =>
        ConsoleRun.OfAsync(context => Given(context, tasks, """{ "Region": "eu-west-1" }"""), arguments);

    private static ConsoleContext Given(ConsoleContext context, IAuditTaskClient tasks, string account) => context with
    {
        OpenFile = _ => new MemoryStream(System.Text.Encoding.UTF8.GetBytes($$"""{ "prod-eu": {{account}} }""")),
        Variable = name => name == "AWS_REGION" ? "eu-west-1" : null,
        Connect = (_, _, _, _) => Task.FromResult<IFindingService>(new GivenService(new ScriptedClient(), tasks)),
    };
}
