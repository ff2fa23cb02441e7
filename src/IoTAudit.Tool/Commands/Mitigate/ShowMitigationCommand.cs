using System.CommandLine;
using IoTAudit.Tool.CommandLine;
using IoTAudit.Tool.Help;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Mitigate;

/// <summary>The command <c>mitigation show</c>.</summary>
internal sealed class ShowMitigationCommand(ConsoleContext context)
{
    private const int MostFindings = 1_000;

    private static readonly string[] Examples =
    [
        "iot-audit mitigation show --profile prod <task>",
        "iot-audit mitigation show --profile prod <task> <finding>    (what became of a finding in a task for a whole audit)",
    ];

    private readonly MitigationTaskArgument _task = new();
    private readonly FindingIdArgument _findings = new(
        MostFindings, "Findings of which to tell what became of them. Otherwise those that the task names; one for an audit names none.");
    private readonly OutputOption _output = new(
        "table and plain for people; json and jsonl: what `aws iot describe-audit-mitigation-actions-task` prints, taskId, "
            + "and what became of findings as actionsExecutions.");

    private readonly ServiceCalls _calls = new(context);

    public static Command Create(ConsoleContext context) => new ShowMitigationCommand(context).CreateCommand();

    /// <summary>Lists what became of findings in a task.</summary>
    public static async Task<IReadOnlyList<AuditMitigationExecution>> ListExecutionsAsync(
        IFindingService service, AuditMitigationTask task, IReadOnlyList<string> findingIds, CancellationToken cancellationToken)
    {
        var executions = new List<AuditMitigationExecution>();
        foreach (var id in findingIds.Count > 0 ? findingIds : task.Target?.FindingIds ?? [])
        {
            await foreach (var execution in service.Mitigations.ListExecutionsAsync(task.TaskId!, id, cancellationToken))
            {
                executions.Add(execution);
            }
        }

        return executions;
    }

    private Command CreateCommand()
    {
        var command = new Command(
            "show",
            "Shows one mitigation task and what became of its findings (DescribeAuditMitigationActionsTask, "
                + "ListAuditMitigationActionsExecutions).")
        {
            _task,
            _findings,
            _output,
        };
        _calls.AddTo(command);
        command.Options.Add(CommandHelpAction.Option(context, Examples, ExitCode.NotFound));
        command.SetAction(async (result, cancellationToken) => (int)await RunAsync(result, cancellationToken));
        return command;
    }

    private Task<ExitCode> RunAsync(ParseResult result, CancellationToken cancellationToken) => _calls.RunAsync(
        result,
        async (service, selection, _) =>
        {
            var task = await service.Mitigations.DescribeAsync(result.GetRequiredValue(_task), cancellationToken);
            string[] named = [.. (result.GetValue(_findings) ?? []).Distinct(StringComparer.Ordinal)];
            var executions = await ListExecutionsAsync(service, task, named, cancellationToken);
            MitigationWriter.Write(task, executions, _output.Read(result, context), selection, context);
            await context.Output.FlushAsync(CancellationToken.None);
            var told = executions.Select(static execution => execution.FindingId!);
            return WriteMissing(task, [.. named.Except(told, StringComparer.Ordinal)]);
        },
        cancellationToken);

    // A task names the findings that it is for, one for an audit excepted, whose executions alone tell.
    private ExitCode WriteMissing(AuditMitigationTask task, IReadOnlyList<string> findingIds)
    {
        foreach (var id in findingIds)
        {
            var reason = (task.Target?.FindingIds.Contains(id), task.IsFinished) switch
            {
                (true, _) => "no action was begun on it",
                (_, true) => "it is none of its findings, or no action was for its check",
                _ => "it is none of its findings, or no action was begun on it",
            };
            context.Error.WriteLine($"iot-audit: the mitigation task {VisibleText.Show(task.TaskId)} tells nothing of the finding "
                + $"{VisibleText.Show(id)}: {reason}.");
        }

        return findingIds.Count == 0 ? ExitCode.Found : ExitCode.NotFound;
    }
}
