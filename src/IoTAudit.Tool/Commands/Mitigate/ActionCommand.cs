using System.CommandLine;
using IoTAudit.Tool.CommandLine;
using IoTAudit.Tool.Help;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;

namespace IoTAudit.Tool.Commands.Mitigate;

/// <summary>The command <c>action</c>: the mitigation actions of the account.</summary>
internal static class ActionCommand
{
    private static readonly string[] Examples =
    [
        "iot-audit action list --profile prod",
        "iot-audit action show --profile prod DeactivateDeviceCertificate",
    ];

    private static readonly NamedCommand[] Commands =
    [
        new("list", ListActionsCommand.Create),
        new("show", ShowActionCommand.Create),
    ];

    public static Command Create(ConsoleContext context, IReadOnlyList<string> arguments)
    {
        var command = new Command("action", "Lists and shows the mitigation actions of the account.");
        NamedCommand.AddTo(command, Commands, context, arguments);
        var help = new CommandHelpAction(context, Examples, [ExitCode.NotFound]);
        command.Options.Add(help.ToOption());
        command.SetAction(help.Invoke);
        return command;
    }
}
