using System.CommandLine;
using System.CommandLine.Parsing;
using IoTAudit.Tool.CommandLine;
using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Help;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Sources;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Reporting;

namespace IoTAudit.Tool.Commands.List;

/// <summary>The command <c>list</c>: the findings of an audit or of a period.</summary>
internal sealed class ListCommand(ConsoleContext context)
{
    private static readonly string[] Examples =
    [
        "iot-audit list --region eu-west-1 --from 7d",
        "iot-audit list --profile prod --task latest --severity critical,high",
        "iot-audit list --profile prod --task 873ed69c74a9ec8fa9b8e88e9abc4661 --fail-on high",
        "iot-audit list --profile prod --task latest --sort severity --limit 20",
        "iot-audit list --profile prod --task latest --format '{severity} {resource}'",
        "iot-audit list --account prod-eu,prod-us --region eu-west-1,us-east-1 --task latest --severity critical",
        "iot-audit list --profile prod --from 2026-03-01 --to 2026-03-08 --check device_certificate_shared --suppressed none",
        "iot-audit list --profile prod --from 90d --client-id pump-7 --output jsonl | jq -r .reasonForNonCompliance",
        "iot-audit list --from-file march.jsonl --severity critical",
        "iot-audit list --emulator --from 30d              (findings that are invented)",
    ];

    private readonly FindingsInput _findings = new(context);
    private readonly SortOption _sort = new();
    private readonly NumberOption _limit = new(
        "--limit",
        "Print so many findings at most, with --sort the first ones of that order, and say how many are left out. All are read, and "
            + "--fail-on judges all.",
        @default: int.MaxValue,
        least: 1,
        most: int.MaxValue);

    private readonly ColumnsOption _columns = new();
    private readonly TemplateOption _template = new();
    private readonly OutputOption _output = new(
        "table for people; plain: a line a finding with tabs between time, severity, check, resource, reason, id and suppressed; "
        + "json as the AWS CLI prints it: {\"findings\": [...]}; jsonl: one finding a line. Of several accounts or Regions plain has "
        + "account and Region as its last columns, and the others {\"account\", \"accountId\", \"region\", \"finding\"}.");

    public static Command Create(ConsoleContext context) => new ListCommand(context).CreateCommand();

    private Command CreateCommand()
    {
        var command = new Command(
            "list",
            "Lists the findings of an audit or of a period (ListAuditFindings), page after page as they come, or those of a saved file.");
        _findings.AddTo(command);
        foreach (var option in new Option[] { _sort, _limit, _output, _columns, _template })
        {
            command.Options.Add(option);
        }

        command.Validators.Add(CheckForms);
        command.Options.Add(CommandHelpAction.Option(context, Examples, ExitCode.NotFound, ExitCode.NewFindings, ExitCode.Incomplete));
        command.SetAction(async (result, cancellationToken) => (int)await RunAsync(result, cancellationToken));
        return command;
    }

    private void CheckForms(CommandResult result)
    {
        if (result.GetResult(_template) is not null)
        {
            foreach (var other in new Option[] { _columns, _output }.Where(other => result.GetResult(other) is { Implicit: false }))
            {
                result.AddError($"--format and {other.Name} exclude each other: --format says the whole line. Leave one of them out.");
            }
        }

        if (result.GetResult(_columns) is not null && _output.IsJson(result))
        {
            result.AddError("--columns is for --output table and plain: JSON has every member of a finding.");
        }
    }

    private Task<ExitCode> RunAsync(ParseResult result, CancellationToken cancellationToken) => _findings.ReadAsync(
        result,
        arePrinted: _sort.Read(result) is null,
        findings => PrintAsync(findings, result, cancellationToken),
        placed => PrintAsync(placed, result, cancellationToken),
        cancellationToken);

    private async Task<ExitCode> PrintAsync(PlacedFindings placed, ParseResult result, CancellationToken cancellationToken)
    {
        var format = _output.Read(result, context);
        var title = new ListTitle { Text = $"Findings of {placed.Places.All.Count} {AuditedPlace.NounOf(placed.Places.All)}" };
        var writer = Ranked(
            FindColumnsWriter(result, title, placed.Places.Selection)
                ?? ItemWriters.ForPlaces(format, title, placed.Places.Selection, placed.Places.Columns, context),
            static item => item.Finding,
            result);
        var printer = new ListPrinter<PlacedFinding>(writer, placed.Line, "finding", context, placed.Places.Settings)
        {
            Outcome = () => placed.Places.IsIncomplete ? ExitCode.Incomplete : ExitCode.Found,
            Printed = () => writer.Printed,
        };
        await placed.Places.FindAccountsAsync(format, cancellationToken);

        var findings = placed.ReadAsync(cancellationToken).Select(static found => found.Place.Place(found.Finding));
        await printer.PrintAsync(findings, cancellationToken);
        WriteLeftOut(writer.Sentence);
        return await placed.ConcludeAsync(printer.Count, cancellationToken);
    }

    private Task<ExitCode> PrintAsync(OpenFindings findings, ParseResult result, CancellationToken cancellationToken)
    {
        var title = findings.TitleOf(context);
        var source = findings.Source.ReadAsync(cancellationToken);
        if (FindColumnsWriter(result, title, findings.Selection) is not { } columns)
        {
            var writer = ItemWriters.ForList(_output.Read(result, context), title, findings.Selection, context);
            return PrintAsync(findings, source, writer, static item => item, result, cancellationToken);
        }

        var origin = new FindingOrigin { Region = AuditedRegion.Of(findings.Settings, context) };
        if (findings.File is { } saved)
        {
            origin = FindingOrigin.Unknown;
            saved.OriginRead = read => origin = read;
        }

        var account = findings.Settings.Account?.Name ?? findings.Settings.FindProfileName(context);
        var placed = source.Select(finding => new PlacedFinding
        {
            Account = origin.AccountId ?? account,
            Region = origin.Region,
            Finding = finding,
        });
        return PrintAsync(findings, placed, columns, static item => item.Finding, result, cancellationToken);
    }

    private async Task<ExitCode> PrintAsync<T>(
        OpenFindings findings,
        IAsyncEnumerable<T> items,
        IItemWriter<T> inner,
        Func<T, AuditFinding> findingOf,
        ParseResult result,
        CancellationToken cancellationToken)
    {
        var writer = Ranked(inner, findingOf, result);
        var printer = new ListPrinter<T>(writer, findings.Line, "finding", context, findings.Settings)
        {
            Outcome = () => findings.Outcome,
            Printed = () => writer.Printed,
        };
        var code = await printer.PrintAsync(items, cancellationToken);
        WriteLeftOut(writer.Sentence);
        return await findings.ConcludeAsync(code, printer.Count, context, cancellationToken);
    }

    private void WriteLeftOut(string? sentence)
    {
        if (sentence is not null)
        {
            context.Error.WriteLine($"iot-audit: {sentence}");
        }
    }

    /// <returns>The writer of the columns or the lines that are named; null where none are.</returns>
    private IItemWriter<PlacedFinding>? FindColumnsWriter(ParseResult result, ListTitle title, ServiceSelection selection) =>
        _template.Read(result) is { } template ? new TemplateWriter(template, context.Output)
        : _columns.Read(result) is not { } columns ? null
        : _output.Read(result, context) == OutputFormat.Table ? new ColumnsTableWriter(columns, title, selection, context)
        : new ColumnsPlainWriter(columns, context.Output);

    private RankedWriter<T> Ranked<T>(IItemWriter<T> writer, Func<T, AuditFinding> findingOf, ParseResult result) =>
        new(writer, _sort.Read(result), (int)_limit.Read(result), findingOf);
}
