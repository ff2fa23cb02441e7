using System.CommandLine;
using IoTAudit.Tool.CommandLine;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Mitigate;

/// <summary>The command <c>mitigation cancel</c>.</summary>
internal sealed class CancelMitigationCommand(ConsoleContext context)
{
    private static readonly string[] Examples = ["iot-audit mitigation cancel --profile prod <task>"];

    private readonly MitigationTaskArgument _task = new();
    private readonly ServiceCalls _calls = new(context);

    public static Command Create(ConsoleContext context) => new CancelMitigationCommand(context).CreateCommand();

    private Command CreateCommand()
    {
        var command = new Command(
            "cancel", "Cancels a mitigation task that runs (CancelAuditMitigationActionsTask). What it has done until then stays done.")
        {
            _task,
        };
        _calls.AddTo(command);
        command.Options.Add(ExampleHelpAction.Option(context, Examples));
        command.SetAction(async (result, cancellationToken) => (int)await RunAsync(result, cancellationToken));
        return command;
    }

    private Task<ExitCode> RunAsync(ParseResult result, CancellationToken cancellationToken) => _calls.RunAsync(
        result,
        (service, _, _) =>
        {
            var taskId = result.GetRequiredValue(_task);
            return EndedAlready.CancelAsync(
                $"the mitigation task {VisibleText.Show(taskId)}",
                () => service.Mitigations.CancelAsync(taskId, cancellationToken),
                async () => await service.Mitigations.FindAsync(taskId, cancellationToken) is { IsFinished: true } task
                    ? task.Status?.Value
                    : null,
                $": {NextCommand.Of(_calls.Read(result), ["mitigation", "show"], [taskId])} tells what it had done.",
                context);
        },
        cancellationToken,
        new RepeatedCommand("mitigation", "cancel") { Ids = [result.GetRequiredValue(_task)] });
}
