using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using Xunit;

namespace IoTAudit.Tool.Tests;

public sealed class DoctorTests
{
    [Fact]
    public async Task Doctor_OfTheEmulator_FindsAllWell()
    {
        var run = await ConsoleRun.OfAsync(context => context with { TimeProvider = TimeProvider.System }, "doctor", "--emulator");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Equal("All is well.", run.Lines[^1]);
        Assert.Contains("HTTP 200", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_WhereNoAwsSettingIsFound_FailsSinceAwsWasNotAsked()
    {
        var run = await ConsoleRun.OfAsync("doctor");

        Assert.Equal(ExitCode.Access, run.Code);
        Assert.Contains("Problem: AWS was not asked", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            "was answered with \"not found\" and ListAuditFindings with a list, as it should be", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(150, " ahead of the service's. From five minutes on, AWS refuses signatures.")]
    [InlineData(3_630, "1h 0m ahead of the service's. AWS refuses signatures that are off by more than five minutes.")]
    [InlineData(-3_630, "1h 0m behind the service's. AWS refuses signatures that are off by more than five minutes.")]
    public async Task Doctor_WithAWrongClock_SaysByHowMuchAndHowToSetIt(int seconds, string expected)
    {
        var run = await ConsoleRun.OfAsync(
            context => context with { TimeProvider = new OffClock(TimeSpan.FromSeconds(seconds)) }, "doctor", "--emulator");

        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
        Assert.Contains("timedatectl set-ntp true", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_ThatIsThrottled_SaysWhatWasSeenAndToTryLater()
    {
        var client = new ScriptedClient(_ => throw new AuditThrottledException("slow down"));

        var run = await ConsoleRun.OfAsync(context => ConsoleRun.OnAws(context, client), "doctor");

        Assert.Equal(ExitCode.Throttled, run.Code);
        Assert.Contains("Problem: slow down", run.Output, StringComparison.Ordinal);
        Assert.Contains("answered, and the account has used up its calls for now", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("permission", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HTTPS_PROXY", "http://proxy:3128", "Calls go through the proxy that HTTPS_PROXY names")]
    [InlineData("ALL_PROXY", "proxy:3128", "Calls go through the proxy that ALL_PROXY names")]
    [InlineData("https_proxy", "not a url", "What https_proxy names is no address of a proxy, and .NET goes without one")]
    [InlineData("HTTP_PROXY", "http://proxy:3128", "No proxy is set (HTTPS_PROXY)")]
    public async Task Doctor_WhereAProxyIsSetAndNothingAnswers_NamesTheVariable(string variable, string value, string expected)
    {
        var client = new ScriptedClient(_ => throw new AuditTimeoutException("too long"));

        var run = await ConsoleRun.OfAsync(
            context => ConsoleRun.OnAws(context, client) with
            {
                Variable = name => name switch { "AWS_REGION" => "eu-west-1", _ when name == variable => value, _ => null },
            },
            "doctor");

        Assert.Equal(ExitCode.Service, run.Code);
        Assert.Contains(expected, run.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_AsksForAnIdThatNoFindingHas()
    {
        var client = new ScriptedClient(_ => throw new AuditFindingNotFoundException("no such finding"));

        var run = await ConsoleRun.OfAsync(context => ConsoleRun.OnAws(context, client), "doctor");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Matches("^[0-9a-f]{32}$", Assert.Single(client.Asked));
    }

    [Fact]
    public async Task Doctor_AsksForTheListOfOneSecond()
    {
        var client = new ScriptedClient(_ => throw new AuditFindingNotFoundException("no such finding"));

        await ConsoleRun.OfAsync(context => ConsoleRun.OnAws(context, client), "doctor");

        var query = Assert.Single(client.Queries);
        Assert.Equal(TimeSpan.FromSeconds(1), query.To - query.From);
    }

    [Fact]
    public async Task Doctor_WhoseListIsDenied_Fails()
    {
        var client = new ScriptedClient(_ => throw new AuditFindingNotFoundException("no such finding"))
        {
            Page = (_, _) => throw new AuditAccessDeniedException("denied"),
        };

        var run = await ConsoleRun.OfAsync(context => ConsoleRun.OnAws(context, client), "doctor");

        Assert.Equal(ExitCode.Access, run.Code);
        Assert.Contains("Problem: denied", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("doctor")]
    [InlineData("list", "--task", "t-1")]
    public async Task Command_WhereTlsFailsAndAwsCaBundleIsSet_SaysThatItIsNotRead(params string[] command)
    {
        var refused = new HttpRequestException("TLS", new System.Security.Authentication.AuthenticationException("not trusted"));
        var client = new ScriptedClient(_ => throw new AuditServiceException("no secure connection", refused))
        {
            Page = (_, _) => throw new AuditServiceException("no secure connection", refused),
        };

        var run = await ConsoleRun.OfAsync(
            context => ConsoleRun.OnAws(context, client) with
            {
                Variable = name => name switch { "AWS_REGION" => "eu-west-1", "AWS_CA_BUNDLE" => "/etc/ca.pem", _ => null },
            },
            command);

        Assert.Equal(ExitCode.Service, run.Code);
        Assert.Contains("does not read AWS_CA_BUNDLE", run.Output + run.Error, StringComparison.Ordinal);
        Assert.Contains("SSL_CERT_FILE", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_OnATerminal_BreaksLinesBetweenWordsAndBelowTheirBeginning()
    {
        var run = await ConsoleRun.OfAsync(context => context with { IsTerminal = true, Width = 60 }, "doctor", "--emulator");

        Assert.All(run.Lines, line => Assert.InRange(line.Length, 1, 60));
        Assert.Contains("\n             ", run.Output, StringComparison.Ordinal);
    }

    private sealed class OffClock(TimeSpan ahead) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;
    }
}
