using System.CommandLine;
using IoTAudit.Tool.CommandLine;
using IoTAudit.Tool.Help;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Audit;

/// <summary>The command <c>audit cancel</c>.</summary>
internal sealed class CancelAuditCommand(ConsoleContext context)
{
    private static readonly string[] Examples = ["iot-audit audit cancel --profile prod 873ed69c74a9ec8fa9b8e88e9abc4661"];

    private readonly AuditTaskArgument _task = new("The task id of an audit that runs.", takesRelativeNames: false);
    private readonly ServiceCalls _calls = new(context);

    public static Command Create(ConsoleContext context) => new CancelAuditCommand(context).CreateCommand();

    private Command CreateCommand()
    {
        var command = new Command("cancel", "Cancels an audit that runs (CancelAuditTask). What it has found until then stays listed.")
        {
            _task,
        };
        _calls.AddTo(command);
        command.Options.Add(CommandHelpAction.Option(context, Examples, ExitCode.NotFound, ExitCode.NotDone));
        command.SetAction(async (result, cancellationToken) => (int)await RunAsync(result, cancellationToken));
        return command;
    }

    private Task<ExitCode> RunAsync(ParseResult result, CancellationToken cancellationToken) => _calls.RunAsync(
        result,
        (service, _, _) =>
        {
            var taskId = result.GetRequiredValue(_task);
            return EndedAlready.CancelAsync(
                $"the audit {VisibleText.Show(taskId)}",
                () => service.Tasks.CancelAsync(taskId, cancellationToken),
                async () => await service.Tasks.FindAsync(taskId, cancellationToken) is { IsFinished: true } task
                    ? task.Status?.Value
                    : null,
                ".",
                context);
        },
        cancellationToken,
        new RepeatedCommand("audit", "cancel") { Ids = [result.GetRequiredValue(_task)] });
}
