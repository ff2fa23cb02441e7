using System.CommandLine;
using IoTAudit.Tool.CommandLine;
using IoTAudit.Tool.Failures;
using IoTAudit.Tool.Help;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Sources;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Reporting;

namespace IoTAudit.Tool.Commands.Summary;

/// <summary>The command <c>summary</c>: what an audit or a period comes to.</summary>
internal sealed class SummaryCommand(ConsoleContext context)
{
    private const string Stopped = "iot-audit: stopped before all findings were read, so there is no summary.";

    private static readonly string[] Examples =
    [
        "iot-audit summary --region eu-west-1 --from 7d",
        "iot-audit summary --profile prod --task latest --by check --fail-on critical",
        "iot-audit summary --profile prod --from 30d --by task       (audits, the newest first: the ids that diff takes)",
        "iot-audit summary --account all --task latest              (the accounts of the accounts file, the worst first)",
        "iot-audit summary --from-file march.jsonl --by check,reason --output json",
    ];

    private readonly FindingsInput _findings = new(context);
    private readonly ByOption _by = new();
    private readonly Option<bool> _all = new("--all")
    {
        Description = "A table by severity, check, type and reason, with more of each than fits on a screen.",
    };

    private readonly OutputOption _output = new(
        "table with bars; plain: a line a group with tabs between what it is counted by, its value, open, suppressed and worst severity, "
            + "and of an audit its start as the last; json: one document; jsonl: one group a line.");

    public static Command Create(ConsoleContext context) => new SummaryCommand(context).CreateCommand();

    private Command CreateCommand()
    {
        var command = new Command(
            "summary",
            "Counts the findings of an audit, a period or a saved file: the worst first, of audits the newest.") { _by, _all };
        _findings.AddTo(command);
        command.Options.Add(_output);
        command.Options.Add(CommandHelpAction.Option(context, Examples, ExitCode.NotFound, ExitCode.NewFindings, ExitCode.Incomplete));
        command.SetAction(async (result, cancellationToken) => (int)await RunAsync(result, cancellationToken));
        return command;
    }

    private bool IsShort(OutputFormat format, ParseResult result) =>
        format == OutputFormat.Table && !result.GetValue(_all) && !_by.IsGiven(result);

    private Task<ExitCode> RunAsync(ParseResult result, CancellationToken cancellationToken) => _findings.ReadAsync(
        result,
        arePrinted: false,
        findings => PrintAsync(findings, result, cancellationToken),
        placed => PrintAsync(placed, result, cancellationToken),
        cancellationToken);

    private async Task<ExitCode> PrintAsync(PlacedFindings placed, ParseResult result, CancellationToken cancellationToken)
    {
        var format = _output.Read(result, context);
        var isShort = IsShort(format, result);
        var by = _by.Read(result, isShort);
        var summary = new FindingSummary(by);
        var parts = placed.Places.All.Select(static place => new PlaceSummary(place)).ToDictionary(static part => part.Place);
        await placed.Places.FindAccountsAsync(format, cancellationToken);

        try
        {
            await foreach (var (place, finding) in placed.ReadAsync(cancellationToken))
            {
                summary.Add(new LocatedFinding(finding, place.Origin));
                parts[place].Summary.Add(finding);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            placed.Line.WriteError(Stopped);
            throw;
        }

        var code = await placed.ConcludeAsync(summary.Count, cancellationToken);
        SummaryWriters.Create(format, isShort, before: null, placed.Places.Selection, context)
            .Write(summary, by, placed.Places.IsIncomplete, PlaceSummary.WorstFirst(parts.Values));
        return code;
    }

    private async Task<ExitCode> PrintAsync(OpenFindings findings, ParseResult result, CancellationToken cancellationToken)
    {
        var format = _output.Read(result, context);
        var isShort = IsShort(format, result);
        var by = _by.Read(result, isShort);
        var summary = new FindingSummary(by) { NewestAudits = await findings.FindNewestAsync(cancellationToken) };
        var reading = await CountAsync(findings, summary, cancellationToken);
        findings.Line.Hide();

        // Of an audit or a check that does not exist there are no counts: a zero would look like a good one.
        var code = summary.Count == 0 ? await findings.ConcludeAsync(reading, 0, context, cancellationToken) : default(ExitCode?);
        if (reading is ExitCode.Found or ExitCode.Incomplete ? code is not ExitCode.NotFound : summary.Count > 0)
        {
            var before = format == OutputFormat.Table
                && findings is { Audit.Task: { } audit, Service: { } service, Findings.IsWhole: true }
                ? await FormerCounts.FindAsync(audit, service.Tasks, cancellationToken)
                : null;
            SummaryWriters.Create(format, isShort, before, findings.Selection, context)
                .Write(summary, by, isPartial: reading != ExitCode.Found, places: []);
            await context.Output.FlushAsync(cancellationToken);
        }

        return code ?? await findings.ConcludeAsync(reading, summary.Count, context, cancellationToken);
    }

    private async Task<ExitCode> CountAsync(OpenFindings findings, FindingSummary summary, CancellationToken cancellationToken)
    {
        var origin = FindingOrigin.Unknown;
        if (findings.File is { } saved)
        {
            saved.OriginRead = read => origin = read;
        }

        try
        {
            await foreach (var finding in findings.Source.ReadAsync(cancellationToken))
            {
                summary.Add(new LocatedFinding(finding, origin));
            }

            return findings.Outcome;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            findings.Line.WriteError(Stopped);
            throw;
        }
        catch (AuditClientException exception)
        {
            findings.Line.Hide();
            return FailureReport.Write(exception, context, findings.Settings, id: null);
        }
    }
}
