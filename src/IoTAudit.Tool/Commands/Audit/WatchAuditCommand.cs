using System.CommandLine;
using IoTAudit.Tool.Audits;
using IoTAudit.Tool.CommandLine;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Audit;

/// <summary>The command <c>audit watch</c>.</summary>
internal sealed class WatchAuditCommand(ConsoleContext context)
{
    private static readonly string[] Examples =
    [
        "iot-audit audit watch --profile prod latest",
        "iot-audit audit watch --profile prod 873ed69c74a9ec8fa9b8e88e9abc4661 --wait-timeout 2h",
    ];

    private readonly AuditTaskArgument _task = new("The audit; here latest is the newest one of any status.");
    private readonly WaitTimeoutOption _timeout = new("The audit");
    private readonly OutputOption _output = new("How the audit is printed when it has ended: as audit show does.");
    private readonly ServiceCalls _calls = new(context);

    public static Command Create(ConsoleContext context) => new WatchAuditCommand(context).CreateCommand();

    private Command CreateCommand()
    {
        var command =
            new Command("watch", "Waits for the end of an audit and shows it. One that failed, was cancelled or has checks without a "
                + "result does not end with 0.")
            {
                _task, _timeout, _output,
            };
        _calls.AddTo(command);
        command.Options.Add(ExampleHelpAction.Option(context, Examples));
        command.SetAction(async (result, cancellationToken) => (int)await RunAsync(result, cancellationToken));
        return command;
    }

    private Task<ExitCode> RunAsync(ParseResult result, CancellationToken cancellationToken) => _calls.RunAsync(
        result,
        async (service, selection, line) =>
        {
            var name = result.GetRequiredValue(_task);
            var taskId = TaskName.IsRelative(name)
                ? (await TaskName.FindAsync(name, service.Tasks, status: null, _calls.Read(result), cancellationToken)).TaskId!
                : name;
            return await new AuditEnd(_timeout, _output, context).PrintAsync(
                (options, progress) => service.Tasks.WaitAsync(taskId, options, progress, cancellationToken),
                selection,
                _calls.Read(result),
                line,
                result,
                cancellationToken);
        },
        cancellationToken);
}
