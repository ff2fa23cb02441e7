using System.CommandLine;
using IoTAudit.Tool.Help;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;

namespace IoTAudit.Tool.Commands.Mitigate;

/// <summary>The command <c>mitigation</c>: mitigation tasks, which <c>mitigate</c> starts.</summary>
internal static class MitigationCommand
{
    private static readonly string[] Examples =
    [
        "iot-audit mitigation list --profile prod",
        "iot-audit mitigation show --profile prod <task>",
        "iot-audit mitigation watch --profile prod <task>",
    ];

    public static Command Create(ConsoleContext context)
    {
        var command = new Command("mitigation", "Lists, shows, watches and cancels mitigation tasks.")
        {
            ListMitigationsCommand.Create(context),
            ShowMitigationCommand.Create(context),
            WatchMitigationCommand.Create(context),
            CancelMitigationCommand.Create(context),
        };
        var help = new CommandHelpAction(context, Examples, [ExitCode.NotFound, ExitCode.NotDone]);
        command.Options.Add(help.ToOption());
        command.SetAction(help.Invoke);
        return command;
    }
}
