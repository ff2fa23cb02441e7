using IoTAudit.Cli;
using IoTAuditClient.FuzzTests.Fuzzing;
using IoTAuditClient.FuzzTests.Inputs;
using Xunit;

namespace IoTAuditClient.FuzzTests.CommandLine;

/// <summary>Spoilt command lines into the console: it does what they say, or says what is wrong with them.</summary>
public sealed class ArgumentFuzzTests
{
    // Drawing a table for a terminal takes 15 MB by itself. What is typed must not multiply that.
    private static readonly AllocationLimit Limit = new(BytesForEach: 500, BytesForAny: 32 * 1024 * 1024);

    [Fact]
    public Task RunAsync_AnyArguments_DoesItOrSaysWhatIsWrong() =>
        new FuzzTarget<string[]>("command lines", ArgumentMutants.Create, Limit, CheckAsync).RunAsync(FuzzSettings.Iterations);

    internal static async Task CheckAsync(string[] arguments, CancellationToken cancellationToken)
    {
        // The emulator runs until it is stopped: it is, before it begins.
        var isEmulator = arguments.Contains("emulator");
        var console = new FuzzedConsole { Content = Corpus.Descriptions[0], IsTerminal = arguments.Length % 2 == 0 };

        var code = await console.RunAsync(arguments, isEmulator ? new CancellationToken(canceled: true) : cancellationToken);

        // The service always answers. Whatever fails all the same fails in the console. Only a check may be unknown.
        Assert.True(
            code is ExitCode.Found or ExitCode.NotFound or ExitCode.BadUsage or ExitCode.NewFindings || (isEmulator && code == ExitCode.Cancelled),
            $"The exit code is {code}: {console.Error}");
    }
}
