using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;

namespace IoTAudit.Tool.CommandLine;

/// <summary>The help of a command, followed by its examples and the exit codes.</summary>
internal sealed class ExampleHelpAction(ConsoleContext context, IReadOnlyList<string> examples) : SynchronousCommandLineAction
{
    private readonly HelpAction _help = new() { MaxWidth = Math.Max(context.Width, 60) };

    /// <summary>A command line to go by.</summary>
    public string Example => examples[0];

    public static HelpOption Option(ConsoleContext context, IReadOnlyList<string> examples) =>
        new() { Action = new ExampleHelpAction(context, examples) };

    public override int Invoke(ParseResult parseResult)
    {
        var code = _help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in examples)
        {
            output.WriteLine($"  {example}");
        }

        output.WriteLine();
        output.WriteLine("Exit codes (of several outcomes the worst):");
        foreach (var (exitCode, meaning) in ExitCodes.All)
        {
            WrappedText.Write($"  {exitCode,-5} ", meaning, Math.Max(context.Width, 60), output);
        }

        return code;
    }
}
