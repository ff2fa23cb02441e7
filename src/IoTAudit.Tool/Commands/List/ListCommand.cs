using System.CommandLine;
using IoTAudit.Tool.CommandLine;
using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Sources;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.Commands.List;

/// <summary>The command <c>list</c>: the findings of an audit or of a period.</summary>
internal sealed class ListCommand(ConsoleContext context)
{
    private static readonly string[] Examples =
    [
        "iot-audit list --region eu-west-1 --from 7d",
        "iot-audit list --profile prod --task latest --severity critical,high",
        "iot-audit list --profile prod --task 873ed69c74a9ec8fa9b8e88e9abc4661 --fail-on high",
        "iot-audit list --account prod-eu,prod-us --region eu-west-1,us-east-1 --task latest --severity critical",
        "iot-audit list --profile prod --from 2026-03-01 --to 2026-03-08 --check device_certificate_shared --suppressed none",
        "iot-audit list --profile prod --from 90d --client-id pump-7 --output jsonl | jq -r .reasonForNonCompliance",
        "iot-audit list --from-file march.jsonl --severity critical",
        "iot-audit list --emulator --from 30d              (findings that are invented)",
    ];

    private readonly FindingsInput _findings = new(context);
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
        command.Options.Add(_output);
        command.Options.Add(ExampleHelpAction.Option(context, Examples));
        command.SetAction(async (result, cancellationToken) => (int)await RunAsync(result, cancellationToken));
        return command;
    }

    private Task<ExitCode> RunAsync(ParseResult result, CancellationToken cancellationToken) => _findings.ReadAsync(
        result,
        arePrinted: true,
        findings => PrintAsync(findings, result, cancellationToken),
        placed => PrintAsync(placed, result, cancellationToken),
        cancellationToken);

    private async Task<ExitCode> PrintAsync(PlacedFindings placed, ParseResult result, CancellationToken cancellationToken)
    {
        var format = _output.Read(result, context);
        var writer = ItemWriters.ForPlaces(format, placed.Places.Selection, placed.Places.Columns, context);
        var printer = new ListPrinter<PlacedFinding>(writer, placed.Line, "findings", context, placed.Places.Settings)
        {
            Outcome = () => placed.Places.IsIncomplete ? ExitCode.Incomplete : ExitCode.Found,
        };
        if (format is OutputFormat.Json or OutputFormat.JsonLines)
        {
            await placed.Places.FindAccountsAsync(cancellationToken);
        }

        var findings = placed.ReadAsync(cancellationToken).Select(static found => found.Place.Place(found.Finding));
        await printer.PrintAsync(findings, cancellationToken);
        return await placed.ConcludeAsync(printer.Count, cancellationToken);
    }

    private async Task<ExitCode> PrintAsync(OpenFindings findings, ParseResult result, CancellationToken cancellationToken)
    {
        var writer = ItemWriters.ForList(_output.Read(result, context), findings.Selection, context);
        var printer = new ListPrinter<AuditFinding>(writer, findings.Line, "findings", context, findings.Settings)
        {
            Outcome = () => findings.Outcome,
        };
        var code = await printer.PrintAsync(findings.Source.ReadAsync(cancellationToken), cancellationToken);
        return await findings.ConcludeAsync(code, printer.Count, context, cancellationToken);
    }
}
