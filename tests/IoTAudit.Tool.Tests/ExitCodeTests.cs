using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using Xunit;

namespace IoTAudit.Tool.Tests;

public sealed class ExitCodeTests
{
    public static TheoryData<AuditClientException, int> Failures => new()
    {
        { new AuditFindingNotFoundException("none"), 1 },
        { new AuditAccessDeniedException("denied"), 3 },
        { new AuditCredentialsException("expired"), 3 },
        { new AuditConfigurationException("no Region"), 3 },
        { new AuditThrottledException("throttled"), 4 },
        { new AuditQuotaExceededException("quota"), 4 },
        { new AuditServiceException("down"), 5 },
        { new AuditTimeoutException("late"), 5 },
        { new AuditResponseException("no JSON"), 5 },
        { new AuditRequestInvalidException("invalid"), 5 },
        { new AuditClientException("other"), 5 },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Describe_ThatFails_PrintsTheMessageOnStderrAndTellsWhy(AuditClientException exception, int code)
    {
        var run = await ConsoleRun.OnAwsAsync(new ScriptedClient(_ => throw exception), "describe", "a");

        Assert.Equal(code, (int)run.Code);
        Assert.StartsWith($"iot-audit: {exception.Message}", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public async Task Describe_OfSeveral_TellsTheWorstOutcome()
    {
        var client = new ScriptedClient(id => id switch
        {
            "throttled" => throw new AuditThrottledException("throttled"),
            "denied" => throw new AuditAccessDeniedException("denied") { StatusCode = System.Net.HttpStatusCode.Forbidden },
            "missing" => throw new AuditFindingNotFoundException("none"),
            _ => new AuditFinding { FindingId = id },
        });

        Assert.Equal(ExitCode.Access, (await ConsoleRun.OnAwsAsync(client, "describe", "denied", "throttled", "missing", "there")).Code);
        Assert.Equal(ExitCode.Throttled, (await ConsoleRun.OnAwsAsync(client, "describe", "there", "throttled", "missing")).Code);
        Assert.Equal(ExitCode.NotFound, (await ConsoleRun.OnAwsAsync(client, "describe", "missing", "there")).Code);
    }

    [Theory]
    [InlineData((int)ExitCode.Found, true)]
    [InlineData((int)ExitCode.NotFound, true)]
    [InlineData((int)ExitCode.NewFindings, false)]
    [InlineData((int)ExitCode.Throttled, false)]
    [InlineData((int)ExitCode.Service, false)]
    [InlineData((int)ExitCode.Access, false)]
    [InlineData((int)ExitCode.BadUsage, false)]
    [InlineData((int)ExitCode.Cancelled, false)]
    public void Worse_OfIncompleteAndAnother_IsIncompleteWhereTheOtherIsHarmless(int code, bool isIncomplete)
    {
        var other = (ExitCode)code;
        var expected = isIncomplete ? ExitCode.Incomplete : other;

        Assert.Equal(expected, ExitCodes.Worse(ExitCode.Incomplete, other));
        Assert.Equal(expected, ExitCodes.Worse(other, ExitCode.Incomplete));
    }

    [Fact]
    public async Task Describe_WithoutCredentials_DoesNotTryTheOtherIds()
    {
        var client = new ScriptedClient(_ => throw new AuditCredentialsException("none"));

        var run = await ConsoleRun.OnAwsAsync(client, "describe", "a", "b", "c");

        Assert.Equal(["a"], client.Asked);
        Assert.Contains("2 more ids were not asked for", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Describe_WithoutCredentialsAtALocalEndpoint_SaysWhichVariablesToSet()
    {
        var client = new ScriptedClient(_ => throw new AuditCredentialsException("none"));

        var local = await ConsoleRun.OnAwsAsync(client, "describe", "a", "--endpoint-url", "http://localhost:5000");
        var remote = await ConsoleRun.OnAwsAsync(client, "describe", "a", "--endpoint-url", "https://iot.example.com");

        Assert.Contains("AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test", local.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("AWS_ACCESS_KEY_ID=test", remote.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Describe_ThatIsCancelled_StopsWithItsOwnCode()
    {
        using var cancellation = new CancellationTokenSource();
        var client = new ScriptedClient(async (_, token) =>
        {
            await cancellation.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
            return new AuditFinding();
        });

        var run = await ConsoleRun.OfAsync(context => ConsoleRun.OnAws(context, client), cancellation.Token, "describe", "a");

        Assert.Equal(ExitCode.Cancelled, run.Code);
        Assert.Equal("", run.Output);
    }
}
