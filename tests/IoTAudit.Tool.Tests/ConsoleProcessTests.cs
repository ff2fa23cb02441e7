using System.Text.Json;
using IoTAuditClient;
using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAudit.Tool.Tests;

public sealed class ConsoleProcessTests
{
    private const string KnownId = "cb8a8bfe53f6f9ebef66d47d2a80fbdb";
    private static readonly Dictionary<string, string> NoVariables = [];

    [Fact]
    public async Task Process_WithoutAnySetting_DescribesAFindingOfTheEmbeddedEmulator()
    {
        using var process = ConsoleProcess.Start(NoVariables, "describe", KnownId, "--output", "json");

        var (code, output, error) = await process.EndAsync();

        Assert.Equal(0, code);
        Assert.Equal(KnownId, JsonDocument.Parse(output).RootElement.GetProperty("finding").GetProperty("findingId").GetString());
        Assert.Contains("INVENTED", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Process_WithAProxyAndOtherAwsSettings_StillReachesTheEmbeddedEmulator()
    {
        var variables = new Dictionary<string, string>
        {
            ["HTTP_PROXY"] = "http://127.0.0.1:1",
            ["http_proxy"] = "http://127.0.0.1:1",
            ["AWS_USE_FIPS_ENDPOINT"] = "true",
            ["AWS_PROFILE"] = "missing",
            ["AWS_ENDPOINT_URL"] = "http://127.0.0.1:1",
        };
        using var process = ConsoleProcess.Start(variables, "describe", KnownId, "--emulator", "--output", "jsonl");

        Assert.Equal(0, (await process.EndAsync()).Code);
    }

    [Fact]
    public async Task Process_WithAnEndpointUrlAndKeys_DescribesAFindingFromThere()
    {
        await using var emulator = await StartEmulatorAsync();
        using var process = ConsoleProcess.Start(WithKeys(emulator), "describe", KnownId, "--output", "jsonl");

        var (code, output, error) = await process.EndAsync();

        Assert.Equal(0, code);
        Assert.Equal(KnownId, AuditFindingJson.Parse(output).FindingId);
        Assert.Equal("", ConsoleProcess.WithoutInvented(error));
    }

    [Fact]
    public async Task Process_WithoutCredentialsWhereMetadataIsSilent_AsksItOnceAndSaysWhatIsMissing()
    {
        using var metadata = new SilentServer();
        var variables = new Dictionary<string, string>
        {
            ["AWS_REGION"] = "eu-west-1",
            ["AWS_EC2_METADATA_SERVICE_ENDPOINT"] = metadata.Url,
        };
        using var process = ConsoleProcess.Start(variables, "describe", "a", "b");

        var (code, output, error) = await process.EndAsync();

        // One question of one second: the SDK's own search takes three of five seconds for each of several paths.
        Assert.Equal(1, metadata.Connections);
        Assert.Equal(3, code);
        Assert.Equal("", output);
        Assert.Contains("no AWS credentials were found", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Process_WithoutRegionWhereMetadataIsSilent_AsksItOnceAndSaysSo()
    {
        using var metadata = new SilentServer();
        var variables = new Dictionary<string, string>
        {
            ["AWS_ACCESS_KEY_ID"] = "test",
            ["AWS_SECRET_ACCESS_KEY"] = "test",
            ["AWS_EC2_METADATA_SERVICE_ENDPOINT"] = metadata.Url,
        };
        using var process = ConsoleProcess.Start(variables, "describe", "a");

        var (code, _, error) = await process.EndAsync();

        Assert.Equal(1, metadata.Connections);
        Assert.Equal(3, code);
        Assert.Contains("--region", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Process_WithAMissingProfile_SaysItsName()
    {
        using var process = ConsoleProcess.Start(NoVariables, "describe", "a", "--profile", "missing", "--region", "eu-west-1");

        var (code, _, error) = await process.EndAsync();

        Assert.Equal(3, code);
        Assert.Contains("'missing'", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("describe", "a")]
    [InlineData("list", "--from", "7d")]
    [InlineData("list", "--from", "7d", "--verbose")]
    public async Task Process_WhereAwsProfileNamesNone_SaysSoAndHowToSeeWhichAre(params string[] arguments)
    {
        using var process = ConsoleProcess.Start(new() { ["AWS_PROFILE"] = "missing", ["AWS_REGION"] = "eu-west-1" }, arguments);

        var (code, _, error) = await process.EndAsync();

        Assert.Equal(3, code);
        Assert.Contains(
            "there is no AWS profile named 'missing', which AWS_PROFILE names. Correct it; `aws configure list-profiles` shows the names.",
            error,
            StringComparison.Ordinal);
        Assert.DoesNotContain("Try: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Process_ThatIsDeniedAccess_SaysWhichActionToAllow()
    {
        await using var emulator = await StartEmulatorAsync();
        emulator.Faults.Add(AuditFault.AccessDenied());
        using var process = ConsoleProcess.Start(WithKeys(emulator), "describe", KnownId);

        var (code, _, error) = await process.EndAsync();

        Assert.Equal(3, code);
        Assert.Contains("iot:DescribeAuditFinding", error, StringComparison.Ordinal);
        Assert.Single(emulator.Requests);
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public async Task Process_ThatWaitsForAnAnswer_StopsAtASignal(string signal, int expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no signals to send on Windows.");
        await using var emulator = await StartEmulatorAsync();
        emulator.Faults.Add(AuditFault.NoAnswer());
        using var process = ConsoleProcess.Start(WithKeys(emulator), "describe", KnownId);
        await emulator.Requests.WaitForAsync(1, TestContext.Current.CancellationToken);

        process.Signal(signal);
        var (code, output, _) = await process.EndAsync();

        Assert.Equal(expected, code);
        Assert.Equal("", output);
    }

    [Fact]
    public async Task Process_WhoseReaderOfDescriptionsHasGone_AsksForTheOthersAndTellsHowItWent()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows does not tell.");
        await using var emulator = await StartEmulatorAsync();
        using var process = ConsoleProcess.Start(WithKeys(emulator), "describe", KnownId, KnownId, KnownId, "--output", "jsonl");

        var (code, error) = await process.EndWithoutOutputAsync();

        Assert.Equal(0, code);
        Assert.Contains("3 found, 0 not found, 0 failed", error, StringComparison.Ordinal);
        Assert.Single(emulator.Requests);
    }

    [Fact]
    public async Task Process_WhoseReaderOfAListHasGone_EndsWithoutAnErrorAndAsksNoMore()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows does not tell.");
        await using var emulator =
            await AuditEmulator.StartAsync(new AuditEmulatorOptions { GeneratedFindings = 100_000 }, TestContext.Current.CancellationToken);
        using var process =
            ConsoleProcess.Start(WithKeys(emulator), "list", "--from", "2026-02-01", "--to", "2026-04-01", "--output", "jsonl");

        var (code, error) = await process.EndWithoutOutputAsync();

        Assert.Equal(0, code);
        Assert.Equal("", ConsoleProcess.WithoutInvented(error));
        Assert.True(emulator.Requests.Count < 5, "It went on listing.");
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public async Task Process_InTheMiddleOfAList_StopsAtASignalAndKeepsWhatItHas(string signal, int expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no signals to send on Windows.");
        await using var emulator =
            await AuditEmulator.StartAsync(new AuditEmulatorOptions { GeneratedFindings = 1_000 }, TestContext.Current.CancellationToken);
        emulator.Faults.Add(AuditFault.NoAnswer().OnCall(3));
        using var process =
            ConsoleProcess.Start(WithKeys(emulator), "list", "--from", "2026-02-01", "--to", "2026-04-01", "--output", "jsonl");
        var end = process.EndAsync();
        await emulator.Requests.WaitForAsync(3, TestContext.Current.CancellationToken);

        process.Signal(signal);
        var (code, output, error) = await end;

        Assert.Equal(expected, code);
        Assert.NotEqual("", output);
        Assert.All(
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.NotNull(AuditFindingJson.Parse(line).FindingId));
        Assert.Contains("stopped, so the list is incomplete", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Process_WithIdsFromStandardInput_DescribesThem()
    {
        await using var emulator = await StartEmulatorAsync();
        using var process = ConsoleProcess.Start(WithKeys(emulator), "describe", "--ids-from", "-", "--output", "jsonl");
        await process.Input.WriteAsync($"{KnownId}\n\n{emulator.Findings.Generated.IdAt(0)}\n");
        process.Input.Close();

        var (code, output, error) = await process.EndAsync();

        Assert.Equal(0, code);
        Assert.Equal(2, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("2 found", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Process_ThatWaitsForIds_StopsAtASignal()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no signals to send on Windows.");
        await using var emulator = await StartEmulatorAsync();
        using var process = ConsoleProcess.Start(WithKeys(emulator), "describe", KnownId, "--ids-from", "-", "--output", "jsonl");
        var first = await process.Output.ReadLineAsync(TestContext.Current.CancellationToken);

        process.Signal("INT");
        var (code, _, _) = await process.EndAsync();

        Assert.NotNull(first);
        Assert.Equal(130, code);
    }

    [Theory(Timeout = 120_000)]
    [InlineData("{0}", ">>{0}")]
    [InlineData("-", "<{0} >>{0}")]
    public async Task Export_WhoseOutputIsAppendedToItsInput_EndsWhereTheFileEndedBefore(string input, string redirection)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The redirection is of a POSIX shell.");
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var path = Path.Combine(folder.FullName, "self.jsonl");
            var findings = Enumerable.Range(0, 500).Select(static number => AuditFindings.On($"pump-{number}")).ToArray();
            await File.WriteAllTextAsync(path, AuditFindings.Lines(findings), TestContext.Current.CancellationToken);
            string In(string text) => text.Replace("{0}", path, StringComparison.Ordinal);

            using var process = ConsoleProcess.StartRedirected(
                In(redirection), "export", "--from-file", In(input), "--format", "jsonl");
            var (code, _, _) = await process.EndAsync();

            Assert.Equal(0, code);
            Assert.Equal(1000, File.ReadLines(path).Count());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("2>/dev/full", 0, "describe", "--emulator", KnownId)]
    [InlineData("2>&-", 0, "describe", "--emulator", KnownId)]
    [InlineData("2>/dev/full", 1, "describe", "--emulator", "no-such-id")]
    [InlineData("2>&-", 1, "describe", "--emulator", "no-such-id")]
    [InlineData("2>/dev/full", 2, "describe", "--no-such-option")]
    [InlineData("2>&-", 2, "list", "--severity")]
    [InlineData("2>/dev/full", 0, "export", "--emulator", "--from", "2026-02-01", "--format", "csv", "--file", "out.csv")]
    public async Task Process_WhoseStandardErrorTakesNothing_EndsWithTheCodeOfItsRun(
        string redirection,
        int expected,
        params string[] arguments)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no such device on Windows.");
        using var process = ConsoleProcess.StartRedirected(redirection, arguments);

        var (code, _, _) = await process.EndAsync();

        Assert.Equal(expected, code);
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public async Task Process_ThatWaitsForFindings_StopsAtASignal(string signal, int expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no signals to send on Windows.");
        using var process = ConsoleProcess.Start(NoVariables, "summary", "--from-file", "-");

        // It is more than a pipe holds, so that the write ends only where the process reads.
        await process.Input.WriteAsync(AuditFindings.Lines([.. Enumerable.Repeat(AuditFindings.On("pump-1"), 500)]));
        await process.Input.FlushAsync(TestContext.Current.CancellationToken);

        process.Signal(signal);
        var (code, _, _) = await process.EndAsync();

        Assert.Equal(expected, code);
    }

    [Fact]
    public async Task Process_OfManyWithoutCredentialsWhereMetadataIsSilent_AsksItOnceAndSaysWhatIsMissing()
    {
        using var metadata = new SilentServer();
        var variables = new Dictionary<string, string>
        {
            ["AWS_REGION"] = "eu-west-1",
            ["AWS_EC2_METADATA_SERVICE_ENDPOINT"] = metadata.Url,
        };
        using var process = ConsoleProcess.Start(variables, "describe", "a", "b", "c");

        var (code, _, error) = await process.EndAsync();

        Assert.Equal(1, metadata.Connections);
        Assert.Equal(3, code);
        Assert.Contains("2 more ids were not asked for", error, StringComparison.Ordinal);
    }

    private static Task<AuditEmulator> StartEmulatorAsync() =>
        AuditEmulator.StartAsync(new AuditEmulatorOptions { GeneratedFindings = 17 }, TestContext.Current.CancellationToken);

    private static Dictionary<string, string> WithKeys(AuditEmulator emulator) => new()
    {
        ["AWS_ENDPOINT_URL_IOT"] = emulator.ServiceUrl.AbsoluteUri,
        ["AWS_REGION"] = "eu-west-1",
        ["AWS_ACCESS_KEY_ID"] = "AKIDTEST",
        ["AWS_SECRET_ACCESS_KEY"] = "test",
    };
}
