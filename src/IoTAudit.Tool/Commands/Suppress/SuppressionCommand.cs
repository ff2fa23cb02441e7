using System.CommandLine;
using IoTAudit.Tool.Help;
using IoTAudit.Tool.Services;

namespace IoTAudit.Tool.Commands.Suppress;

/// <summary>The command <c>suppression</c>: suppressions themselves, not findings.</summary>
internal static class SuppressionCommand
{
    public static Command Create(ConsoleContext context)
    {
        var command = new Command("suppression", "Lists what is suppressed.") { ListSuppressionsCommand.Create(context) };
        var help = new CommandHelpAction(context, ListSuppressionsCommand.Examples, []);
        command.Options.Add(help.ToOption());
        command.SetAction(help.Invoke);
        return command;
    }
}
