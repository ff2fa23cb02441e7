using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAudit.Tool.Tests;

public sealed class VerboseTests
{
    private const string KnownId = "cb8a8bfe53f6f9ebef66d47d2a80fbdb";

    [Fact]
    public async Task Verbose_OfACallThatSucceeds_ShowsItsAnswerAndRequestId()
    {
        var run = await ConsoleRun.OfAsync("describe", "--emulator", KnownId, "--verbose");

        Assert.Matches(
            $@"iot-audit: \+[0-9.]+s DescribeAuditFinding {KnownId} at 127\.0\.0\.1:\d+: HTTP 200 after \d+ ms, request id [0-9a-f-]{{36}}",
            run.Error);
    }

    [Fact]
    public async Task Verbose_OfACallThatIsRetried_ShowsEachAttemptAndWait()
    {
        await using var emulator = await StartAsync();
        emulator.Faults.Add(AuditFault.InternalFailure().Times(1));

        using var process = ConsoleProcess.Start(WithKeys(emulator), "describe", KnownId, "--verbose");
        var (code, _, error) = await process.EndAsync();

        Assert.Equal(0, code);
        Assert.Matches(@"HTTP 500 InternalFailureException after \d+ ms, request id", error);
        Assert.Matches(@"DescribeAuditFinding: attempt 1 failed \(Unavailable, InternalFailureException\); waiting \d+ ms", error);
        Assert.Matches("HTTP 200 after", error);
        Assert.DoesNotContain("(null)", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verbose_OfACallThatGetsNoAnswer_SaysWhyWithoutEmptyValues()
    {
        var variables = new Dictionary<string, string>
        {
            ["AWS_REGION"] = "eu-west-1",
            ["AWS_ACCESS_KEY_ID"] = "AKIDTEST",
            ["AWS_SECRET_ACCESS_KEY"] = "test",
        };
        using var process = ConsoleProcess.Start(variables, "describe", "a", "--endpoint-url", "http://127.0.0.1:1", "--verbose");

        var (code, _, error) = await process.EndAsync();

        Assert.Equal(5, code);
        Assert.Equal(4, error.Split(": no answer (").Length - 1);
        Assert.Contains("DescribeAuditFinding: given up after 4 attempts", error, StringComparison.Ordinal);
        Assert.DoesNotContain("(null)", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CreateAuditSuppression DEVICE_CERTIFICATE_SHARED_CHECK at 127.0.0.1", "suppress", KnownId, "--for", "1d")]
    [InlineData("DescribeAuditSuppression DEVICE_CERTIFICATE_SHARED_CHECK at 127.0.0.1", "unsuppress", KnownId)]
    [InlineData("ListAuditSuppressions at 127.0.0.1", "suppression", "list")]
    [InlineData("DescribeMitigationAction PublishFinding at 127.0.0.1", "action", "show", "PublishFinding")]
    [InlineData("ListMitigationActions at 127.0.0.1", "action", "list")]
    [InlineData("ListAuditMitigationActionsTasks at 127.0.0.1", "mitigation", "list")]
    [InlineData("CancelAuditMitigationActionsTask task-9 at 127.0.0.1", "mitigation", "cancel", "task-9")]
    [InlineData(" for 1 findings at 127.0.0.1", "mitigate", KnownId, "--action", "PublishFinding", "--yes")]
    [InlineData($"ListAuditMitigationActionsExecutions of {KnownId} at", "mitigate", KnownId, "--action", "PublishFinding", "--yes")]
    public async Task Verbose_OfADecision_ShowsWhatIsAskedFor(string expected, params string[] arguments)
    {
        var run = await ConsoleRun.OfAsync([.. arguments, "--emulator", "--verbose"]);

        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verbose_OfAList_ShowsEachPage()
    {
        var run = await ConsoleRun.OfAsync("list", "--emulator", "--from", "2026-02-01", "--to", "2026-04-01", "--output", "jsonl", "-v");

        Assert.Equal(4, run.Error.Split("ListAuditFindings").Length - 1);
        Assert.Equal(3, run.Error.Split("ListAuditFindings, next page at").Length - 1);
    }

    [Fact]
    public async Task Verbose_OfAnotherRunInTheProcess_ShowsNothingOfThisOne()
    {
        var runs = await Task.WhenAll(
            ConsoleRun.OfAsync("describe", "--emulator", KnownId, "-v"),
            ConsoleRun.OfAsync("describe", "--emulator", KnownId),
            ConsoleRun.OfAsync("related", "--emulator", KnownId, "-v"));

        Assert.DoesNotContain("ListRelated", runs[0].Error, StringComparison.Ordinal);
        Assert.DoesNotContain("request id", runs[1].Error, StringComparison.Ordinal);
        Assert.DoesNotContain("DescribeAuditFinding", runs[2].Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Timeout_OfACallThatIsNotAnswered_HoldsAndIsTheFlagThatTheMessageNames()
    {
        await using var emulator = await StartAsync();
        emulator.Faults.Add(AuditFault.NoAnswer());

        using var process = ConsoleProcess.Start(WithKeys(emulator), "describe", KnownId, "--timeout", "1s");
        var (code, _, error) = await process.EndAsync();

        Assert.Equal(5, code);
        Assert.Contains("--timeout", error, StringComparison.Ordinal);
        Assert.DoesNotContain("AttemptTimeout", error, StringComparison.Ordinal);
        Assert.DoesNotContain("OperationTimeout", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failure_ThatAdvisesAnOption_NamesTheFlag()
    {
        var client =
            new ScriptedClient(_ => throw new AuditTimeoutException("Describe: too late. Raise OperationTimeout. (1 attempt, 60 s)")
            {
                Operation = "Describe",
                Problem = "too late.",
                Remedy = "Raise OperationTimeout.",
            });

        var run = await ConsoleRun.OnAwsAsync(client, "describe", "a");

        Assert.StartsWith(
            "iot-audit: Describe: too late. Check the network, or raise --timeout. (1 attempt, 60 s)", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Service, run.Code);
    }

    private static Task<AuditEmulator> StartAsync() =>
        AuditEmulator.StartAsync(new AuditEmulatorOptions { GeneratedFindings = 17 }, TestContext.Current.CancellationToken);

    private static Dictionary<string, string> WithKeys(AuditEmulator emulator) => new()
    {
        ["AWS_ENDPOINT_URL_IOT"] = emulator.ServiceUrl.AbsoluteUri,
        ["AWS_REGION"] = "eu-west-1",
        ["AWS_ACCESS_KEY_ID"] = "AKIDTEST",
        ["AWS_SECRET_ACCESS_KEY"] = "test",
    };
}
