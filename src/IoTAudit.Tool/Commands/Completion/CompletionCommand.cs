using System.CommandLine;
using System.CommandLine.Parsing;
using IoTAudit.Tool.CommandLine;
using IoTAudit.Tool.Failures;
using IoTAudit.Tool.Help;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;

namespace IoTAudit.Tool.Commands.Completion;

/// <summary>The command <c>completion</c>: a script that makes a shell complete the program's commands, options and values.</summary>
internal sealed class CompletionCommand(ConsoleContext context)
{
    private static readonly string[] Examples =
    [
        "source <(iot-audit completion bash)                      (into ~/.bashrc to keep it)",
        "source <(iot-audit completion zsh)                       (into ~/.zshrc, after compinit)",
        "iot-audit completion fish > ~/.config/fish/completions/iot-audit.fish",
        "iot-audit completion pwsh | Out-String | Invoke-Expression",
    ];

    private readonly RequiredArgument _shell = new("shell", $"completion takes a shell: one of {string.Join(", ", ShellScripts.Shells)}.")
    {
        Description = $"One of {string.Join(", ", ShellScripts.Shells)}.",
    };

    public static Command Create(ConsoleContext context) => new CompletionCommand(context).CreateCommand();

    private Command CreateCommand()
    {
        _shell.CompletionSources.Add([.. ShellScripts.Shells]);
        _shell.Validators.Add(Check);
        var command = new Command("completion", "Prints a script that makes a shell complete commands, options and their values.")
        {
            _shell,
        };
        command.Options.Add(CommandHelpAction.Option(context, Examples));
        command.SetAction(result => (int)Run(result));
        return command;
    }

    private static void Check(ArgumentResult result)
    {
        if (result.Tokens is [var token] && ShellScripts.Find(token.Value) is null)
        {
            result.AddError($"there is no script for the shell \"{token.Value}\": "
                + $"there is one for {string.Join(", ", ShellScripts.Shells)}.{Suggestion.For(token.Value, ShellScripts.Shells)}");
        }
    }

    private ExitCode Run(ParseResult result)
    {
        context.Output.Write(ShellScripts.Find(result.GetValue(_shell)!));
        return ExitCode.Found;
    }
}
