using System.CommandLine;
using IoTAudit.Tool.CommandLine;
using IoTAudit.Tool.Help;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Mitigate;

/// <summary>The command <c>mitigation watch</c>.</summary>
internal sealed class WatchMitigationCommand(ConsoleContext context)
{
    private static readonly string[] Examples = ["iot-audit mitigation watch --profile prod <task> --wait-timeout 2h"];

    private readonly MitigationTaskArgument _task = new();
    private readonly WaitTimeoutOption _timeout = new("The task");
    private readonly OutputOption _output = new("How the task is printed when it has ended: as mitigation show does.");
    private readonly ServiceCalls _calls = new(context);

    public static Command Create(ConsoleContext context) => new WatchMitigationCommand(context).CreateCommand();

    private Command CreateCommand()
    {
        var command = new Command(
            "watch",
            "Waits for the end of a mitigation task and shows it. One that failed, was cancelled or does not count and list each of "
                + "its findings as done or skipped, does not end with 0.")
        {
            _task, _timeout, _output,
        };
        _calls.AddTo(command);
        command.Options.Add(CommandHelpAction.Option(context, Examples, ExitCode.NotFound, ExitCode.NotDone));
        command.SetAction(async (result, cancellationToken) => (int)await RunAsync(result, cancellationToken));
        return command;
    }

    private Task<ExitCode> RunAsync(ParseResult result, CancellationToken cancellationToken) => _calls.RunAsync(
        result,
        async (service, selection, line) =>
        {
            var taskId = result.GetRequiredValue(_task);
            AuditMitigationTask task;
            try
            {
                task = await service.Mitigations.WaitAsync(
                    taskId,
                    _timeout.Read(result, context.TimeProvider),
                    new MitigationProgress(line, context.TimeProvider, isStarting: false),
                    cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                line.WriteError("iot-audit: stopped waiting. The mitigation task goes on: "
                    + $"{NextCommand.Of(_calls.Read(result), ["mitigation", "watch"], [taskId])} waits for it again.");
                throw;
            }

            line.Hide();
            var executions = await ShowMitigationCommand.ListExecutionsAsync(service, task, [], cancellationToken);
            MitigationWriter.Write(task, executions, _output.Read(result, context), selection, context);
            if (MitigationText.WhyNotDone(task, executions) is not { } why)
            {
                return ExitCode.Found;
            }

            context.Error.WriteLine(
                $"iot-audit: not everything is shown to be done in the mitigation task {VisibleText.Show(taskId)}: {why}, hence exit code "
                    + $"{(int)ExitCode.NotDone}.");
            return ExitCode.NotDone;
        },
        cancellationToken);
}
