using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using IoTAudit.Tool.CommandLine;
using IoTAudit.Tool.Failures;
using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Help;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Mitigate;

/// <summary>The command <c>mitigation list</c>.</summary>
internal sealed class ListMitigationsCommand(ConsoleContext context)
{
    private static readonly string[] Examples =
    [
        "iot-audit mitigation list --profile prod",
        "iot-audit mitigation list --profile prod --status in_progress",
        "iot-audit mitigation list --profile prod --finding <id>",
    ];

    private static readonly string[] Statuses = ["in_progress", "completed", "failed", "canceled"];

    /// <summary>For so long the service keeps tasks.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    private readonly NumberOption _limit = new("--limit", "How many tasks at most. Otherwise 20.", @default: 20, least: 1, most: 100_000);
    private readonly Option<string?> _status = new("--status")
    {
        Description = "Only tasks of this status: in_progress, completed, failed or canceled.",
        HelpName = "status",
    };

    private readonly Option<string?> _finding = new("--finding")
    {
        Description = "Only tasks that were for this finding.",
        HelpName = "id",
    };

    private readonly OutputOption _output = new(
        "table for people; plain: a line a task with tabs between id, status and start; "
            + "json: {\"tasks\": [...]} as the AWS CLI prints it; jsonl: one task a line.");

    private readonly ServiceCalls _calls = new(context);

    public static Command Create(ConsoleContext context) => new ListMitigationsCommand(context).CreateCommand();

    private Command CreateCommand()
    {
        _status.CompletionSources.Add(Statuses);
        _status.Validators.Add(CheckStatus);
        _finding.Validators.Add(CheckFinding);
        var command = new Command("list", "Lists the mitigation tasks of the last 90 days (ListAuditMitigationActionsTasks).")
        {
            _status, _finding, _limit, _output,
        };
        _calls.AddTo(command);
        command.Options.Add(CommandHelpAction.Option(context, Examples));
        command.SetAction(async (result, cancellationToken) => (int)await RunAsync(result, cancellationToken));
        return command;
    }

    private static void CheckStatus(OptionResult result)
    {
        if (result.Tokens is [var token] && !Statuses.Contains(token.Value, StringComparer.OrdinalIgnoreCase))
        {
            result.AddError($"--status is \"{token.Value}\": it takes in_progress, completed, failed or "
                + $"canceled.{Suggestion.For(token.Value.ToLowerInvariant(), Statuses)}");
        }
    }

    private static void CheckFinding(OptionResult result)
    {
        if (result.Tokens is [var token] && !AuditFindingId.IsValid(token.Value, out var violation))
        {
            result.AddError($"--finding: {violation}");
        }
    }

    private Task<ExitCode> RunAsync(ParseResult result, CancellationToken cancellationToken) => _calls.RunAsync(
        result,
        async (service, selection, line) =>
        {
            var limit = _limit.Read(result);
            var now = context.TimeProvider.GetUtcNow();

            // A task that has just started may be a moment ahead of this machine's clock.
            var query = AuditMitigationQuery.ForPeriod(now - Kept, now.AddMinutes(5)) with
            {
                Status = result.GetValue(_status)?.ToUpperInvariant(),
                FindingId = result.GetValue(_finding),
            };
            var tasks = new List<AuditMitigationTaskSummary>();
            await foreach (var task in service.Mitigations.ListAsync(query, cancellationToken))
            {
                tasks.Add(task);
                if (tasks.Count == limit)
                {
                    break;
                }
            }

            line.Hide();
            Write(tasks, _output.Read(result, context), selection);
            if (tasks.Count == 0)
            {
                context.Error.WriteLine("iot-audit: no mitigation task of the last 90 days matches, in this account and Region.");
            }
            else if (tasks.Count == limit)
            {
                context.Error.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"iot-audit: these are {limit:N0} at most; --limit takes more."));
            }

            return ExitCode.Found;
        },
        cancellationToken);

    private void Write(List<AuditMitigationTaskSummary> tasks, OutputFormat format, ServiceSelection selection)
    {
        var output = context.Output;
        switch (format)
        {
            case OutputFormat.Json or OutputFormat.JsonLines:
                var writer = ItemWriters.ForJson(format, "tasks", MitigationJsonContext.Default.AuditMitigationTaskSummary, output);
                tasks.ForEach(writer.Write);
                writer.Complete(isPartial: false);
                break;
            case OutputFormat.Table when tasks.Count > 0:
                output.WriteLine(Title.OfList("Mitigation tasks", selection));
                output.WriteLine("Started (UTC)    Status      Id");
                foreach (var task in tasks)
                {
                    var start = task.StartTime?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "not said";
                    var status = VisibleText.Show(task.Status?.Value ?? "not said");
                    output.WriteLine($"{start,-16} {status,-11} {VisibleText.Show(task.TaskId)}");
                }

                break;
            default:
                tasks.ForEach(task =>
                    output.WriteLine(TabbedLine.Of(task.TaskId, task.Status?.Value, TabbedLine.Time(task.StartTime))));
                break;
        }
    }
}
