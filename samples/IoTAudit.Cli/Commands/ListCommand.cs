using System.CommandLine;
using System.Globalization;
using IoTAudit.Cli.Printing;
using IoTAudit.Cli.Rendering;
using IoTAudit.Cli.Services;
using IoTAudit.Cli.Sources;

namespace IoTAudit.Cli.Commands;

/// <summary>The command <c>list</c>: the findings of an audit or of a period.</summary>
internal sealed class ListCommand(ConsoleContext context)
{
    private static readonly string[] Examples =
    [
        "iot-audit list --region eu-west-1 --from 7d",
        "iot-audit list --region eu-west-1 --task 873ed69c74a9ec8fa9b8e88e9abc4661 --severity critical,high",
        "iot-audit list --profile prod --from 2026-03-01 --to 2026-03-08 --check device_certificate_shared --suppressed none",
        "iot-audit list --profile prod --from 90d --client-id pump-7 --output jsonl | jq -r .reasonForNonCompliance",
        "iot-audit list --emulator --from 2026-02-01       (findings that are invented)",
    ];

    private readonly QueryOptions _query = new(context.TimeProvider);
    private readonly OutputOption _output = new(
        "table for people; plain: a line a finding with tabs between time, severity, check, resource, reason, id and suppressed; "
        + "json as the AWS CLI prints it: {\"findings\": [...]}; jsonl: one finding a line.");

    private readonly ServiceOptions _service = new();

    public static Command Create(ConsoleContext context) => new ListCommand(context).CreateCommand();

    private Command CreateCommand()
    {
        var command = new Command("list", "Lists the findings of an audit or of a period (ListAuditFindings), page after page as they come.");
        _query.AddTo(command);
        command.Options.Add(_output);
        _service.AddTo(command);
        command.Options.Add(ExampleHelpAction.Option(context, Examples));
        command.SetAction(async (result, cancellationToken) => (int)await RunAsync(result, cancellationToken));
        return command;
    }

    private async Task<ExitCode> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var findings = _query.Read(result);
        var settings = _service.Read(result);
        var selection = ServiceSelector.For(context).Select(settings);
        Announcement.Write(selection, settings, context);
        if (!findings.HasScope && !selection.IsEmulator)
        {
            return WriteScopeNeeded(result, hint: null);
        }

        await using var service = await context.Connect(selection, settings, context, cancellationToken);
        if (!findings.HasScope)
        {
            return WriteScopeNeeded(result, $"The newest audit of the embedded emulator: iot-audit list --emulator --task {service.KnownAudits[0].TaskId}");
        }

        if (ImplicitEmulator.Answers(selection, settings) && findings.TaskId is { } task && !service.KnownAudits.Any(audit => audit.TaskId == task))
        {
            return UsageErrors.Write([ImplicitEmulator.Refusal(task, "audit")], result, context);
        }

        WriteUnknownCheck(findings);
        var format = _output.Read(result, context);
        var line = new ProgressLine(context, settings.IsVerbose);
        var source = new ServiceFindingSource(service.Client, findings, _query.Now, new ListProgress(line, context));
        var printer = new ListPrinter<IoTAuditClient.AuditFinding>(ItemWriters.ForList(format, selection, context), line, "findings", context, settings);
        var code = await printer.PrintAsync(source.ReadAsync(cancellationToken), cancellationToken);
        if (code == ExitCode.Found && printer.Count == 0)
        {
            WriteNothingFound(findings, service.KnownAudits);
        }

        return code;
    }

    private ExitCode WriteScopeNeeded(ParseResult result, string? hint)
    {
        const string Problem = "list needs --task <id> for the findings of an audit, or --from <time> for those of a period, such as --from 7d.";
        return UsageErrors.Write(hint is null ? [Problem] : [Problem, hint], result, context);
    }

    // AWS may have a check that this version does not know, so it is only said.
    private void WriteUnknownCheck(FindingSelection findings)
    {
        if (findings.CheckName is { } check && !CheckNames.Known.Contains(check.Value))
        {
            context.Error.WriteLine($"iot-audit: no check is known here as {TerminalText.Show(check.Value)}; it is asked for all the same.{Suggestion.For(check.Value.ToUpperInvariant(), CheckNames.Known)}");
        }
    }

    private void WriteNothingFound(FindingSelection findings, IReadOnlyList<KnownAudit> audits)
    {
        var hint = (findings.TaskId, audits) switch
        {
            (null, [var newest, .., var oldest]) => string.Create(
                CultureInfo.InvariantCulture,
                $" The embedded emulator's audits are of {oldest.StartTime:yyyy-MM-dd} to {newest.StartTime:yyyy-MM-dd}: try --from {oldest.StartTime:yyyy-MM-dd}."),
            (not null, []) => " Findings are kept for 90 days, in one account and one Region: check both, and the task id.",
            _ => "",
        };
        context.Error.WriteLine($"iot-audit: no finding matches.{hint}");
    }
}
