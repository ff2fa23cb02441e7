using System.Net;
using IoTAuditClient;
using IoTAuditClient.IntegrationTests.Peers;
using Xunit;

namespace IoTAudit.Tool.Tests;

/// <summary>The emulator as a process of its own, asked by another process.</summary>
public sealed class EmulatorProcessTests
{
    private static readonly Dictionary<string, string> NoVariables = [];
    private static readonly Dictionary<string, string> Keys =
        new() { ["AWS_ACCESS_KEY_ID"] = "test", ["AWS_SECRET_ACCESS_KEY"] = "test", ["AWS_REGION"] = "us-east-1" };

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Emulator_StoppedByASignal_EndsWithoutAnError(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no signals to send on Windows.");
        using var emulator = ConsoleProcess.Start(NoVariables, "emulator");
        await ReadUrlAsync(emulator);

        emulator.Signal(signal);
        var (code, _, error) = await emulator.EndAsync();

        Assert.Equal(0, code);
        Assert.Equal(
            "iot-audit: the emulator has stopped. It answered 0 requests, 0 of them with a throttle.\n",
            error.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Emulator_AskedForTheFindingThatItNames_AnswersWithIt()
    {
        using var emulator = ConsoleProcess.Start(NoVariables, "emulator", "--seed", "7");
        var url = await ReadUrlAsync(emulator);
        var id = (await emulator.Output.ReadLineAsync(TestContext.Current.CancellationToken))!.Split(' ')[^1];
        using var describe = ConsoleProcess.Start(Keys, "describe", "--endpoint-url", url, id, "--output", "jsonl");

        var (code, output, _) = await describe.EndAsync();

        Assert.Equal(0, code);
        Assert.Equal(id, AuditFindingJson.Parse(output).FindingId);
    }

    [Theory]
    [InlineData("Finding", "describe", "--output", "plain")]
    [InlineData("\"isInvented\":true", "export", "--from", "90d")]
    [InlineData(",isInvented", "export", "--from", "90d", "--format", "csv")]
    [InlineData("These findings are invented", "export", "--from", "90d", "--format", "markdown")]
    [InlineData("Invented findings.", "export", "--from", "90d", "--format", "html")]
    [InlineData("nvented", "export", "--from", "90d", "--format", "ocsf")]
    [InlineData("\"isInvented\":true", "export", "--from", "90d", "--format", "sarif")]
    public async Task Emulator_AskedByAnotherProcess_HasItsFindingsMarkedAsInvented(string mark, params string[] command)
    {
        using var emulator = ConsoleProcess.Start(NoVariables, "emulator", "--seed", "7");
        var url = await ReadUrlAsync(emulator);
        var id = (await emulator.Output.ReadLineAsync(TestContext.Current.CancellationToken))!.Split(' ')[^1];
        using var run = ConsoleProcess.Start(Keys, [.. command, "--endpoint-url", url, .. command[0] == "describe" ? [id] : (string[])[]]);

        var (code, output, error) = await run.EndAsync();

        Assert.Equal(0, code);
        Assert.Contains(command[0] == "describe" ? $"Finding {id} (INVENTED by an emulator)" : mark, output, StringComparison.Ordinal);
        Assert.Contains("the server says that it is an emulator: its findings are INVENTED.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Emulator_ItsLineForBoto3Pasted_PrintsTheFindingThatItNames()
    {
        Assert.SkipUnless(await Boto3.IsWantedAsync(), "boto3 is not installed.");
        using var emulator = ConsoleProcess.Start(NoVariables, "emulator", "--seed", "7");
        await ReadUrlAsync(emulator);
        var id = (await emulator.Output.ReadLineAsync(TestContext.Current.CancellationToken))!.Split(' ')[^1];
        var line = await ReadLineForAsync(emulator, "boto3");

        var printed = await Boto3.RunAsync([line], "-");

        Assert.Contains($"'findingId': '{id}'", Assert.Single(printed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Emulator_ItsLineForThisProgramPasted_PrintsTheFindingThatItNames()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The line is for a shell.");
        using var emulator = ConsoleProcess.Start(NoVariables, "emulator", "--seed", "7");
        await ReadUrlAsync(emulator);
        var id = (await emulator.Output.ReadLineAsync(TestContext.Current.CancellationToken))!.Split(' ')[^1];
        var line = await ReadLineForAsync(emulator, "iot-audit");
        var words = line.Split(' ');
        var variables = words.TakeWhile(static word => word.Contains('='))
            .Select(static word => word.Split('='))
            .ToDictionary(static pair => pair[0], static pair => pair[1]);

        using var describe = ConsoleProcess.Start(variables, words[(variables.Count + 1)..]);
        var (code, output, _) = await describe.EndAsync();

        Assert.Equal(0, code);
        Assert.StartsWith($"Finding {id}", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Emulator_Verbose_SaysOfEachRequestWhatItAnsweredAndWhichFaultItPlayed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no signals to send on Windows.");
        using var emulator = ConsoleProcess.Start(NoVariables, "emulator", "--verbose", "--fault", "html:1");
        var url = await ReadUrlAsync(emulator);
        using var doctor = ConsoleProcess.Start(Keys, "doctor", "--endpoint-url", url);
        Assert.Equal(0, (await doctor.EndAsync()).Code);

        emulator.Signal("TERM");
        var (_, _, error) = await emulator.EndAsync();

        var lines = error.Split('\n');
        Assert.Contains("HTTP 200 after", lines[0], StringComparison.Ordinal);
        Assert.Contains("fault: a body of", lines[0], StringComparison.Ordinal);
        Assert.Contains("HTTP 404 ResourceNotFoundException after", lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain("fault:", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Emulator_ListensOnThisMachineOnly()
    {
        using var emulator = ConsoleProcess.Start(NoVariables, "emulator");

        Assert.Equal(IPAddress.Loopback.ToString(), new Uri(await ReadUrlAsync(emulator)).Host);
    }

    private static async Task<string> ReadUrlAsync(ConsoleProcess emulator)
    {
        var line = await emulator.Output.ReadLineAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith("Listening at http://", line, StringComparison.Ordinal);
        return line!.Split(' ')[2];
    }

    /// <summary>The line below the comment that names a client.</summary>
    private static async Task<string> ReadLineForAsync(ConsoleProcess emulator, string client)
    {
        while (await emulator.Output.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line == $"# {client}")
            {
                return (await emulator.Output.ReadLineAsync(TestContext.Current.CancellationToken))!;
            }
        }

        throw new InvalidOperationException($"The emulator prints no line for {client}.");
    }
}
