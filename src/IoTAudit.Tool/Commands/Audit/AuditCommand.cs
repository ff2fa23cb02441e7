using System.CommandLine;
using IoTAudit.Tool.CommandLine;
using IoTAudit.Tool.Help;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;

namespace IoTAudit.Tool.Commands.Audit;

/// <summary>The command <c>audit</c>: audits themselves, not their findings.</summary>
internal static class AuditCommand
{
    private static readonly string[] Examples =
    [
        "iot-audit audit list --profile prod",
        "iot-audit audit show --profile prod latest",
        "iot-audit audit start --profile prod --wait",
        "iot-audit audit start --profile prod --check LOGGING_DISABLED --check DEVICE_CERTIFICATE_SHARED",
    ];

    private static readonly NamedCommand[] Commands =
    [
        new("list", ListAuditsCommand.Create),
        new("show", ShowAuditCommand.Create),
        new("start", StartAuditCommand.Create),
        new("watch", WatchAuditCommand.Create),
        new("cancel", CancelAuditCommand.Create),
    ];

    public static Command Create(ConsoleContext context, IReadOnlyList<string> arguments)
    {
        var command = new Command("audit", "Lists, shows, starts, watches and cancels audits.");
        NamedCommand.AddTo(command, Commands, context, arguments);
        var help = new CommandHelpAction(context, Examples, [ExitCode.NotFound, ExitCode.Incomplete, ExitCode.NotDone]);
        command.Options.Add(help.ToOption());
        command.SetAction(help.Invoke);
        return command;
    }
}
