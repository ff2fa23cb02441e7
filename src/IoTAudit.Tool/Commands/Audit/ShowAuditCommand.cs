using System.CommandLine;
using IoTAudit.Tool.Audits;
using IoTAudit.Tool.CommandLine;
using IoTAudit.Tool.Help;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;

namespace IoTAudit.Tool.Commands.Audit;

/// <summary>The command <c>audit show</c>.</summary>
internal sealed class ShowAuditCommand(ConsoleContext context)
{
    private static readonly string[] Examples =
    [
        "iot-audit audit show --profile prod latest",
        "iot-audit audit show --profile prod,test --region all latest",
        "iot-audit audit show --profile prod 873ed69c74a9ec8fa9b8e88e9abc4661 --output json | jq .auditDetails",
    ];

    private readonly AuditTaskArgument _task = new("The audit.");
    private readonly OutputOption _output =
        new("table and plain for people; json and jsonl: what `aws iot describe-audit-task` prints, and taskId. Of several accounts or "
            + "Regions json is {\"tasks\": [...]}, and an audit {\"account\", \"accountId\", \"region\", \"task\"}.");
    private readonly ServiceCalls _calls = new(context, takesSeveral: true);

    public static Command Create(ConsoleContext context) => new ShowAuditCommand(context).CreateCommand();

    private Command CreateCommand()
    {
        var command = new Command("show", $"Shows one audit and what became of each check (DescribeAuditTask); {TaskName.Words}.")
        {
            _task,
            _output,
        };
        _calls.AddTo(command);
        command.Options.Add(CommandHelpAction.Option(context, Examples, ExitCode.NotFound, ExitCode.Incomplete));
        command.SetAction(async (result, cancellationToken) => (int)await RunAsync(result, cancellationToken));
        return command;
    }

    private Task<ExitCode> RunAsync(ParseResult result, CancellationToken cancellationToken) => _calls.RunAsync(
        result,
        async (service, selection, _) =>
        {
            var name = result.GetRequiredValue(_task);
            var task = TaskName.IsRelative(name)
                ? await TaskName.FindAsync(
                    name, service.Tasks, IoTAuditClient.AuditStatus.Completed, _calls.Read(result), cancellationToken)
                : await service.Tasks.DescribeAsync(name, cancellationToken);
            AuditWriters.Write(task, _output.Read(result, context), selection, context);
            AuditVerdict.Tell(task, context.Error);
            return ExitCode.Found;
        },
        async (places, line) =>
        {
            var name = result.GetRequiredValue(_task);
            if (TaskName.FlawAmongSeveral(name, places.All.Count) is { } flaw)
            {
                return UsageErrors.Write([$"the audit is {flaw}"], result, context);
            }

            var format = _output.Read(result, context);
            var found = await places.AskAsync(
                async (place, stop) => await TaskName.FindOrNullAsync(name, place.Service.Tasks, stop) is { } task ? [task] : null,
                cancellationToken);
            await places.FindAccountsAsync(format, cancellationToken);

            line.Hide();
            AuditWriters.WriteEach([.. found.Select(static audit => audit.Place.Place(audit.Task))], format, places, context);
            await context.Output.FlushAsync(cancellationToken);
            foreach (var (place, task) in found)
            {
                AuditVerdict.Tell(task, place.Context.Error);
            }

            return ExitCodes.Worse(places.WriteFailed(), places.WriteWithoutAudit(name, isJudged: false));
        },
        cancellationToken);
}
