using System.CommandLine;
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

    public static Command Create(ConsoleContext context)
    {
        var command = new Command("action", "Lists and shows the mitigation actions of the account.")
        {
            ListActionsCommand.Create(context),
            ShowActionCommand.Create(context),
        };
        var help = new CommandHelpAction(context, Examples, [ExitCode.NotFound]);
        command.Options.Add(help.ToOption());
        command.SetAction(help.Invoke);
        return command;
    }
}
