using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;

namespace IoTAudit.Tool.Help;

/// <summary>Shows the help of the command that was named.</summary>
/// <param name="context">Where the terminal is.</param>
/// <param name="examples">Command lines to go by.</param>
/// <param name="endings">The exit codes that not every command has.</param>
internal sealed class CommandHelpAction(ConsoleContext context, IReadOnlyList<string> examples, IReadOnlyList<ExitCode> endings)
    : SynchronousCommandLineAction
{
    /// <summary>A command line to go by, without what is said beside it.</summary>
    public string Example => examples[0].Split("  (")[0].TrimEnd();

    public static HelpOption Option(ConsoleContext context, IReadOnlyList<string> examples, params ExitCode[] endings) =>
        new CommandHelpAction(context, examples, endings).ToOption();

    public HelpOption ToOption() => new() { Action = this, Description = "Show this help; -h shows it in short." };

    public CommandHelp Of(Command command) => CommandHelp.Of(command, examples, endings);

    public override int Invoke(ParseResult parseResult)
    {
        var isShort = parseResult.CommandResult.Children.OfType<OptionResult>()
            .Any(static option => option is { Option: HelpOption, IdentifierToken.Value: "-h" });
        HelpPage.Write(
            Of(parseResult.CommandResult.Command), context.Width, isShort, parseResult.InvocationConfiguration.Output);
        return 0;
    }
}
