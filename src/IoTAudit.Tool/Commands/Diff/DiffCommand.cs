using System.CommandLine;
using System.CommandLine.Parsing;
using IoTAudit.Tool.Audits;
using IoTAudit.Tool.CommandLine;
using IoTAudit.Tool.Failures;
using IoTAudit.Tool.Help;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Sources;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Reporting;

namespace IoTAudit.Tool.Commands.Diff;

/// <summary>The command <c>diff</c>: what changed between two audits.</summary>
internal sealed class DiffCommand(ConsoleContext context)
{
    private static readonly string[] Examples =
    [
        "iot-audit diff --profile prod --previous                  (the newest completed audit against the one before)",
        "iot-audit diff --profile prod 873ed69c74a9ec8fa9b8e88e9abc4661 latest",
        "iot-audit diff february.jsonl march.jsonl",
        "iot-audit diff --profile prod march.jsonl latest --fail-on high",
        "iot-audit diff february.jsonl march.jsonl --output json | jq .new",
    ];

    private const string FindIds = "`iot-audit audit list` shows the ids.";
    private const string Missing =
        "diff takes two audits, the older one first: task ids, latest or previous, files of saved findings, or one of each; "
            + "or --previous for the newest completed audit and the one before. " + FindIds;

    private readonly Argument<string?> _before = new("before")
    {
        Description = "The older audit: its task id, latest or previous, or a file of saved findings, or - for standard input. " + FindIds,
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Argument<string?> _after = new("after")
    {
        Description = "The newer audit, in the same forms.",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private readonly Option<bool> _previous = new("--previous")
    {
        Description = "Compare the newest completed audit with the completed one before it.",
    };
    private readonly FailOnOption _failOn = new("new findings, or persisting ones that were not before,");
    private readonly Option<bool> _allowEmpty = new("--allow-empty")
    {
        Description = "With --fail-on: an empty newer audit is fine, also where the audit itself is not known, as of a file.",
    };
    private readonly SuppressedOption _suppressed = new();
    private readonly OutputOption _output = new(
        "table for people; plain: a line a finding with tabs between change, severity, check, resource, reason, id, suppressed and what "
        + "it was before, where it got worse; json: {\"new\": [...], \"resolved\": [...], \"persisting\": [...], \"unknown\": [...], "
        + "\"worsened\": [...]}; jsonl: {\"change\": \"new\", \"finding\": {...}} a line; markdown: tables for a comment.",
        hasMarkdown: true);
    private readonly MaxLengthOption _maxLength = new("--output markdown");

    private readonly IgnoreOptions _ignore = new(context);
    private readonly ServiceOptions _service = new(context);

    public static Command Create(ConsoleContext context) => new DiffCommand(context).CreateCommand();

    private Command CreateCommand()
    {
        var command =
            new Command("diff", "Compares two audits by check and resource: which findings are new, resolved, or persist, and which are "
                + "unknown because the newer audit did not look. Ids change from audit to audit and are not compared.")
            {
                _before, _after, _previous, _failOn, _allowEmpty, _suppressed, _output, _maxLength,
            };
        _before.CompletionSources.Add([.. TaskName.Relative]);
        _after.CompletionSources.Add([.. TaskName.Relative]);
        command.Validators.Add(CheckOperands);
        command.Validators.Add(result => _maxLength.CheckUse(result, _output.IsMarkdown(result)));
        _ignore.AddTo(command);
        _service.AddTo(command);
        command.Options.Add(CommandHelpAction.Option(context, Examples, ExitCode.NotFound, ExitCode.NewFindings, ExitCode.Incomplete));
        command.SetAction(async (result, cancellationToken) => (int)await RunAsync(result, cancellationToken));
        return command;
    }

    private void CheckOperands(CommandResult result)
    {
        var count = new Argument[] { _before, _after }.Sum(argument => result.GetResult(argument)?.Tokens.Count ?? 0);
        if (result.GetResult(_previous) is not null && count > 0)
        {
            result.AddError(
                "--previous compares the newest completed audit with the one before, and takes no other. Leave it or the audits out.");
        }
        else if (result.GetResult(_previous) is null && count < 2)
        {
            result.AddError(Missing);
        }
    }

    private AuditOperand[] ReadOperands(ParseResult result) => result.GetValue(_previous)
        ? [new AuditOperand(TaskName.Previous, IsFile: false), new AuditOperand(TaskName.Latest, IsFile: false)]
        : [AuditOperand.Of(result.GetValue(_before)!, context), AuditOperand.Of(result.GetValue(_after)!, context)];

    private async Task<ExitCode> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var operands = ReadOperands(result);
        if (operands.All(operand => operand.IsStandardInput))
        {
            return UsageErrors.Write(
                ["both audits are -, and standard input can be read once only. Name a file for one of them."], result, context);
        }

        var settings = _service.Read(result);
        var line = new ProgressLine(context, settings.IsVerbose);
        if (operands.All(operand => operand.IsFile))
        {
            return await CompareAsync(
                operands,
                service: null,
                new ServiceSelection(IsEmulator: false, "both audits are files"),
                settings,
                line,
                result,
                cancellationToken);
        }

        var selection = ServiceSelector.For(context).Select(settings);
        Announcement.Write(selection, settings, context);
        await using var service = await context.Connect(selection, settings, context, cancellationToken);
        var refusal = operands.Where(static operand => !operand.IsFile)
            .Select(operand => TaskName.RefusalOf(operand.Text, service, selection, settings))
            .FirstOrDefault(static refusal => refusal is not null);
        return refusal is null
            ? await CompareAsync(operands, service, selection, settings, line, result, cancellationToken)
            : UsageErrors.Write([refusal], result, context);
    }

    private async Task<ExitCode> CompareAsync(
        AuditOperand[] operands,
        IFindingService? service,
        ServiceSelection selection,
        ServiceSettings settings,
        ProgressLine line,
        ParseResult result,
        CancellationToken cancellationToken)
    {
        var place = await PlaceOfAsync(operands, selection, settings, cancellationToken);
        var asked = new FindingSelection
        {
            Suppressed = _suppressed.Read(result),
            Ignored = await _ignore.ReadAsync(result, cancellationToken),
        };
        var reader = new AuditReader(service, place, asked, settings, context, line, selection.Mark);
        var comparison = new FindingComparison();
        ReadAudit before;
        ReadAudit after;
        try
        {
            var audits = await reader.FindAsync(operands, cancellationToken);
            comparison.OlderAudit = audits[0]?.Task;
            comparison.NewerAudit = audits[1]?.Task;
            before = await reader.ReadAsync(operands[0], audits[0], comparison.AddOlder, cancellationToken);
            after = await reader.ReadAsync(operands[1], audits[1], comparison.AddNewer, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            line.WriteError("iot-audit: stopped before both audits were read, so there is no comparison.");
            throw;
        }
        catch (AuditClientException exception)
        {
            line.Hide();
            return FailureReport.Write(exception, context, settings, id: null);
        }
        finally
        {
            line.Hide();
        }

        var isWhole = before.IsWhole && after.IsWhole;
        comparison.OlderOrigin = before.Origin;
        comparison.NewerOrigin = after.Origin;
        ComparisonDoubts.WriteLeftOut(comparison, asked, context.Error);
        comparison.Filter = asked.IsShown;
        ComparisonDoubts.Write(comparison, before, after, settings, context.Error);
        ComparisonDoubts.WriteMixed(before, after, context.Error);
        ComparisonWriters.Create(_output.Read(result, context), selection, context, _maxLength.Read(result))
            .Write(comparison, isPartial: !isWhole);
        return new ComparisonVerdict(_failOn.Read(result), result.GetValue(_allowEmpty), settings, context.Error)
            .Of(comparison, before, after);
    }

    // A file may name its account by its id, and two audits of the service are of the same account in any case.
    private async Task<FindingOrigin> PlaceOfAsync(
        AuditOperand[] operands, ServiceSelection selection, ServiceSettings settings, CancellationToken cancellationToken) =>
        selection.IsEmulator || operands.All(static operand => operand.IsFile)
            ? FindingOrigin.Unknown
            : new FindingOrigin
            {
                AccountId = operands.Any(static operand => operand.IsFile)
                    ? await new CallerAccount(context).FindAsync(settings, cancellationToken)
                    : null,
                AccountName = settings.AccountName,
                Region = AuditedRegion.Of(settings, context),
            };
}
