using System.Text;
using IoTAudit.Tool;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient.FuzzTests.Fuzzing;
using IoTAuditClient.FuzzTests.Inputs;
using Xunit;

namespace IoTAuditClient.FuzzTests.CommandLine;

/// <summary>
/// One run of the console inside the test's process: no variable, no file and no network of the machine, and a service
/// that always answers.
/// </summary>
internal sealed class FuzzedConsole
{
    private static readonly AuditFinding[] Findings = [.. Corpus.Descriptions.Select(body => AuditFindingJson.Parse(body))];

    /// <summary>What every file holds whose name ends like one.</summary>
    public required byte[] Content { get; init; }

    public bool IsTerminal { get; init; }

    /// <summary>What was written to standard output as bytes.</summary>
    public MemoryStream Bytes { get; } = new();

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    /// <summary>Gets whether doctor has found its one problem here, which it prints as its result.</summary>
    public bool IsWithoutAwsSetting => Output.Contains("AWS was not asked: no AWS setting was found.", StringComparison.Ordinal);

    public async Task<ExitCode> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var context = new ConsoleContext
        {
            Output = output,
            Error = error,
            Variable = _ => null,
            FileExists = IsFile,
            HomeDirectory = "/home/test",
            TimeZone = TimeZoneInfo.Utc,
            IsTerminal = IsTerminal,
            OpenInput = () => new MemoryStream(Content),
            OpenFile = path => IsFile(path) ? new ChunkedStream(Content, 1000) : throw new FileNotFoundException("There is none.", path),
            OpenOutput = () => Bytes,
            Connect = (_, _, _, _) => Task.FromResult<IFindingService>(new InventedService(Findings)),
            AskCaller = (_, _, _) => Task.FromResult<string?>(null),
        };
        var code = await ConsoleApplication.RunAsync(arguments, context, cancellationToken);
        (Output, Error) = (output.ToString(), error.ToString());

        Assert.True(
            code is ExitCode.Found or ExitCode.Cancelled || Error.Length > 0 || IsWithoutAwsSetting,
            $"The exit code is {code}, and nothing says why.");
        Messages.AssertHarmless(Error);
        if (!IsTerminal)
        {
            Messages.AssertHarmless(Output);
        }

        return code;
    }

    public string Text => Encoding.UTF8.GetString(Bytes.ToArray());

    private static bool IsFile(string path) => path.EndsWith(".jsonl", StringComparison.Ordinal);
}
