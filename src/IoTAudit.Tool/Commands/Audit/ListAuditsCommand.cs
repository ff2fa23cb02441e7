using System.CommandLine;
using System.Globalization;
using IoTAudit.Tool.CommandLine;
using IoTAudit.Tool.Help;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Audit;

/// <summary>The command <c>audit list</c>.</summary>
internal sealed class ListAuditsCommand(ConsoleContext context)
{
    private static readonly string[] Examples =
    [
        "iot-audit audit list --profile prod",
        "iot-audit audit list --profile prod --status failed,canceled --limit 50",
        "iot-audit audit list --profile prod --output jsonl | jq -r .taskId",
    ];

    private readonly NumberOption _limit = new(
        "--limit", "How many audits at most, the newest first. Otherwise 20.", @default: 20, least: 1, most: 100_000);
    private readonly AuditStatusOption _status = new();
    private readonly OutputOption _output = new(
        "table for people; plain: a line an audit with tabs between id, status, type, start and checks; "
        + "json: {\"tasks\": [...]} with what describe-audit-task tells; jsonl: one audit a line.");

    private readonly ServiceCalls _calls = new(context);

    public static Command Create(ConsoleContext context) => new ListAuditsCommand(context).CreateCommand();

    private Command CreateCommand()
    {
        var command = new Command("list", "Lists the audits of the last 90 days, the newest first (ListAuditTasks, DescribeAuditTask).")
        {
            _status,
            _limit,
            _output,
        };
        _calls.AddTo(command);
        command.Options.Add(CommandHelpAction.Option(context, Examples, ExitCode.Incomplete));
        command.SetAction(async (result, cancellationToken) => (int)await RunAsync(result, cancellationToken));
        return command;
    }

    private Task<ExitCode> RunAsync(ParseResult result, CancellationToken cancellationToken) => _calls.RunAsync(
        result,
        async (service, selection, line) =>
        {
            var limit = _limit.Read(result);
            var statuses = _status.Read(result);
            var options = new LatestAuditOptions { Status = statuses.Count == 1 ? statuses[0] : default(AuditStatus?) };
            var tasks = new List<AuditTask>();
            await foreach (var task in service.Tasks.ListNewestAsync(options, cancellationToken))
            {
                if (statuses.Count == 0 || (task.Status is { } status && statuses.Contains(status)))
                {
                    tasks.Add(task);
                }

                if (tasks.Count == limit)
                {
                    break;
                }
            }

            line.Hide();
            AuditWriters.WriteAll(tasks, _output.Read(result, context), selection, context);
            if (tasks.Count == 0)
            {
                context.Error.WriteLine("iot-audit: no audit of the last 90 days matches, in this account and Region.");
            }
            else if (tasks.Count == limit)
            {
                context.Error.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"iot-audit: these are the newest {limit:N0} at most; --limit takes more."));
            }

            return ExitCode.Found;
        },
        cancellationToken);
}
