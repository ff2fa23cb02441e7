using System.CommandLine;
using System.Globalization;
using IoTAudit.Tool.CommandLine;
using IoTAudit.Tool.Failures;
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
        "iot-audit diff --profile prod 873ed69c74a9ec8fa9b8e88e9abc4661 1d2f5a0c9be74a2e8f4b7c6d5e3f2a10",
        "iot-audit diff february.jsonl march.jsonl",
        "iot-audit diff --profile prod march.jsonl 1d2f5a0c9be74a2e8f4b7c6d5e3f2a10 --fail-on high",
        "iot-audit diff february.jsonl march.jsonl --output json | jq .new",
    ];

    private const string FindIds = "`iot-audit summary --from 30d --by task` lists audits with their ids.";
    private const string Missing = "diff takes two audits, the older one first: task ids, files of saved findings, or one of each. " + FindIds;

    private readonly RequiredArgument _before = new("before", Missing)
    {
        Description = "The older audit: its task id, or a file of saved findings, or - for standard input. " + FindIds,
    };

    private readonly RequiredArgument _after = new("after", Missing) { Description = "The newer audit, in the same forms." };
    private readonly FailOnOption _failOn = new();
    private readonly Option<bool> _allowEmpty = new("--allow-empty") { Description = "With --fail-on: an empty newer audit is fine." };
    private readonly SuppressedOption _suppressed = new();
    private readonly OutputOption _output = new(
        "table for people; plain: a line a finding with tabs between change, severity, check, resource, reason, id and suppressed; "
        + "json: {\"new\": [...], \"resolved\": [...], \"persisting\": [...]}; jsonl: {\"change\": \"new\", \"finding\": {...}} a line.");

    private readonly ServiceOptions _service = new();

    public static Command Create(ConsoleContext context) => new DiffCommand(context).CreateCommand();

    private Command CreateCommand()
    {
        var command = new Command("diff", "Compares two audits by check and resource: which findings are new, resolved, or persist. Ids change from audit to audit and are not compared.")
        {
            _before, _after, _failOn, _allowEmpty, _suppressed, _output,
        };
        _service.AddTo(command);
        command.Options.Add(ExampleHelpAction.Option(context, Examples));
        command.SetAction(async (result, cancellationToken) => (int)await RunAsync(result, cancellationToken));
        return command;
    }

    private async Task<ExitCode> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var operands = new[] { AuditOperand.Of(result.GetRequiredValue(_before), context), AuditOperand.Of(result.GetRequiredValue(_after), context) };
        if (operands.All(operand => operand.IsStandardInput))
        {
            return UsageErrors.Write(["both audits are -, and standard input can be read once only. Name a file for one of them."], result, context);
        }

        var settings = _service.Read(result);
        var line = new ProgressLine(context, settings.IsVerbose);
        if (operands.All(operand => operand.IsFile))
        {
            return await CompareAsync(operands, client: null, new ServiceSelection(IsEmulator: false, "both audits are files"), settings, line, result, cancellationToken);
        }

        var selection = ServiceSelector.For(context).Select(settings);
        Announcement.Write(selection, settings, context);
        await using var service = await context.Connect(selection, settings, context, cancellationToken);
        var foreign = Array.Find(operands, operand => !operand.IsFile && ImplicitEmulator.Answers(selection, settings) && !service.KnownAudits.Any(audit => audit.TaskId == operand.Text));
        return foreign is null
            ? await CompareAsync(operands, service.Client, selection, settings, line, result, cancellationToken)
            : UsageErrors.Write([ImplicitEmulator.Refusal(foreign.Text, "audit")], result, context);
    }

    private async Task<ExitCode> CompareAsync(
        AuditOperand[] operands, IAuditFindingClient? client, ServiceSelection selection, ServiceSettings settings, ProgressLine line, ParseResult result, CancellationToken cancellationToken)
    {
        var comparison = new FindingComparison();
        ReadAudit before;
        ReadAudit after;
        try
        {
            before = await ReadAsync(operands[0], comparison.AddOlder, client, line, result, cancellationToken);
            after = await ReadAsync(operands[1], comparison.AddNewer, client, line, result, cancellationToken);
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
        WriteDoubts(comparison, isWhole);
        ComparisonWriters.Create(_output.Read(result, context), selection, context).Write(comparison, isPartial: !isWhole);
        return new ComparisonVerdict(_failOn.Read(result), result.GetValue(_allowEmpty), context.Error).Of(comparison, before, after);
    }

    /// <summary>Reads one side.</summary>
    private async Task<ReadAudit> ReadAsync(AuditOperand operand, Action<AuditFinding> add, IAuditFindingClient? client, ProgressLine line, ParseResult result, CancellationToken cancellationToken)
    {
        var selection = new FindingSelection { TaskId = operand.IsFile ? null : operand.Text, Suppressed = _suppressed.Read(result) };
        var progress = new ListProgress(line, context, arePrinted: false);
        var file = operand.IsFile ? new FileFindingSource(operand.Text, "the audit", selection, context, progress) : null;
        IFindingSource source = file is null ? new ServiceFindingSource(client!, selection, context.TimeProvider.GetUtcNow(), progress) : file;
        var count = 0L;
        await foreach (var finding in source.ReadAsync(cancellationToken))
        {
            count++;
            add(finding);
        }

        if (count == 0)
        {
            context.Error.WriteLine($"iot-audit: {VisibleText.Show(operand.Text)} has no finding{(operand.IsFile ? "" : ": an audit without any, one that is older than 90 days, or a task id that does not exist look the same")}.");
        }

        return new ReadAudit(file?.FindingCount ?? count, !source.IsIncomplete);
    }

    private void WriteDoubts(FindingComparison comparison, bool isWhole)
    {
        if (!isWhole)
        {
            context.Error.WriteLine("iot-audit: not everything was read, so what looks new or resolved may only be missing on the other side.");
        }

        if (comparison.OlderStart > comparison.NewerStart)
        {
            context.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"iot-audit: the first audit started later ({comparison.OlderStart:yyyy-MM-dd HH:mm} UTC) than the second ({comparison.NewerStart:yyyy-MM-dd HH:mm} UTC): swap them to see what is new."));
        }
    }
}
