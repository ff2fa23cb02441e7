using IoTAudit.Tool.Terminal;
using IoTAuditClient.FuzzTests.Fuzzing;
using IoTAuditClient.FuzzTests.Inputs;
using Xunit;

namespace IoTAuditClient.FuzzTests.CommandLine;

/// <summary>Spoilt command lines into the console: it does what they say, or says what is wrong with them.</summary>
public sealed class ArgumentFuzzTests
{
    private static readonly AllocationLimit Limit = new(BytesForEach: 500, BytesForAny: 6 * 1024 * 1024);

    // Drawing the table of one finding takes some 8 MB by itself, and two characters are enough for another finding.
    private static readonly AllocationLimit TerminalLimit = new(BytesForEach: 8 * 1024 * 1024, BytesForAny: 16 * 1024 * 1024);

    [Fact]
    public Task RunAsync_AnyArguments_DoesItOrSaysWhatIsWrong() =>
        new FuzzTarget<string[]>(
            "command lines",
            ArgumentMutants.Create,
            Limit,
            (arguments, token) => CheckAsync(arguments, isTerminal: false, token)).RunAsync(FuzzSettings.Iterations);

    [Fact]
    public Task RunAsync_AnyArgumentsOnATerminal_DoesItOrSaysWhatIsWrong() =>
        new FuzzTarget<string[]>(
            "command lines on a terminal",
            ArgumentMutants.Create,
            TerminalLimit,
            (arguments, token) => CheckAsync(arguments, isTerminal: true, token)).RunAsync(FuzzSettings.Iterations);

    internal static async Task CheckAsync(string[] arguments, bool isTerminal, CancellationToken cancellationToken)
    {
        // The emulator runs until it is stopped: it is, before it begins.
        var isEmulator = arguments.Contains("emulator");
        var console = new FuzzedConsole { Content = Corpus.Descriptions[0], IsTerminal = isTerminal };

        var code = await console.RunAsync(arguments, isEmulator ? new CancellationToken(canceled: true) : cancellationToken);

        // Where no setting of AWS is there, as here, doctor ends as a call without access does.
        var isDoctor = code == ExitCode.Access && console.IsWithoutAwsSetting;

        // The service always answers. What fails all the same fails in the console. Only a check may be unknown.
        Assert.True(
            code is ExitCode.Found or ExitCode.NotFound or ExitCode.BadUsage or ExitCode.NewFindings or ExitCode.Incomplete
                or ExitCode.NotDone
                || (isEmulator && code == ExitCode.Cancelled)
                || isDoctor,
            $"The exit code is {code}: {console.Error}");
    }
}
