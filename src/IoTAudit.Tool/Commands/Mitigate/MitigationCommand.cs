using System.CommandLine;
using IoTAudit.Tool.CommandLine;
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

    private static readonly NamedCommand[] Commands =
    [
        new("list", ListMitigationsCommand.Create),
        new("show", ShowMitigationCommand.Create),
        new("watch", WatchMitigationCommand.Create),
        new("cancel", CancelMitigationCommand.Create),
    ];

    public static Command Create(ConsoleContext context, IReadOnlyList<string> arguments)
    {
        var command = new Command("mitigation", "Lists, shows, watches and cancels mitigation tasks.");
        NamedCommand.AddTo(command, Commands, context, arguments);
        var help = new CommandHelpAction(context, Examples, [ExitCode.NotFound, ExitCode.NotDone]);
        command.Options.Add(help.ToOption());
        command.SetAction(help.Invoke);
        return command;
    }
}
