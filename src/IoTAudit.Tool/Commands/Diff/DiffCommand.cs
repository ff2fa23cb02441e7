using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using IoTAudit.Tool.Audits;
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

    private readonly ServiceOptions _service = new();

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
        _service.AddTo(command);
        command.Options.Add(ExampleHelpAction.Option(context, Examples));
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
        var foreign = Array.Find(
            operands,
            operand => !operand.IsFile
                && !TaskName.IsRelative(operand.Text)
                && ImplicitEmulator.Answers(selection, settings)
                && !service.KnownAudits.Any(audit => audit.TaskId == operand.Text));
        return foreign is null
            ? await CompareAsync(operands, service, selection, settings, line, result, cancellationToken)
            : UsageErrors.Write([ImplicitEmulator.Refusal(foreign.Text, "audit")], result, context);
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
        var comparison = new FindingComparison();
        ReadAudit before;
        ReadAudit after;
        try
        {
            var audits = await FindAuditsAsync(operands, service, cancellationToken);
            comparison.OlderAudit = audits[0]?.Task;
            comparison.NewerAudit = audits[1]?.Task;
            before = await ReadAsync(operands[0], audits[0], comparison.AddOlder, service, line, result, cancellationToken);
            after = await ReadAsync(operands[1], audits[1], comparison.AddNewer, service, line, result, cancellationToken);
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
        ComparisonWriters.Create(_output.Read(result, context), selection, context, _maxLength.Read(result))
            .Write(comparison, isPartial: !isWhole);
        return new ComparisonVerdict(_failOn.Read(result), result.GetValue(_allowEmpty), context.Error).Of(comparison, before, after);
    }

    /// <summary>Finds the audits that are no files; both in one search.</summary>
    private async Task<NamedAudit?[]> FindAuditsAsync(
        AuditOperand[] operands,
        IFindingService? service,
        CancellationToken cancellationToken)
    {
        var named = operands.Where(static operand => !operand.IsFile).Select(static operand => operand.Text).ToList();
        var found = named.Count == 0
            ? new Queue<NamedAudit>()
            : new Queue<NamedAudit>(await new AuditLookup(service!.Tasks, context).FindAsync(named, cancellationToken));
        return [.. operands.Select(operand => operand.IsFile ? null : found.Dequeue())];
    }

    /// <summary>Reads one side.</summary>
    private async Task<ReadAudit> ReadAsync(
        AuditOperand operand,
        NamedAudit? audit,
        Action<AuditFinding> add,
        IFindingService? service,
        ProgressLine line,
        ParseResult result,
        CancellationToken cancellationToken)
    {
        var selection = new FindingSelection { TaskId = audit?.TaskId, Suppressed = _suppressed.Read(result) };
        var progress = new ListProgress(line, context, arePrinted: false);
        var listed = audit is null
            ? null
            : new ServiceFindingSource(service!.Client, selection, context.TimeProvider.GetUtcNow(), progress) { Audit = audit.Task };
        IFindingSource source = listed is null ? new FileFindingSource(operand.Text, "the audit", selection, context, progress) : listed;
        var count = 0L;
        await foreach (var finding in source.ReadAsync(cancellationToken))
        {
            count++;
            add(finding);
        }

        if (count == 0)
        {
            line.WriteError($"iot-audit: {VisibleText.Show(audit?.TaskId ?? operand.Text)} has no finding{WhyEmpty(audit)}.");
        }

        if (listed?.Shortfall is { } shortfall)
        {
            line.WriteError($"iot-audit: {shortfall}");
        }

        return new ReadAudit(source.FindingCount, !source.IsIncomplete, audit?.Task);
    }

    private static string WhyEmpty(NamedAudit? audit) => audit switch
    {
        null => "",
        { Task: null } => ": an audit without any, one that is older than 90 days, or a task id that does not exist look the same",
        { Task: { } task } =>
            AuditGaps.Of(task) is { } gaps ? $", and says not everything: {gaps}" : $": the audit of {AuditStart.Of(task)} is clean",
    };

    private void WriteDoubts(FindingComparison comparison, bool isWhole)
    {
        if (!isWhole)
        {
            context.Error.WriteLine(
                "iot-audit: not everything was read, so what looks new or resolved may only be missing on the other side.");
        }

        if (comparison.WithoutResource > 0)
        {
            context.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"iot-audit: {comparison.WithoutResource:N0} findings name no resource, so they cannot be compared: "
                    + $"each is told as new or unknown."));
        }

        if (comparison.OlderAudit is { } older && AuditGaps.Of(older) is { } gaps)
        {
            context.Error.WriteLine($"iot-audit: the older audit says not everything, so that what looks new may be older: {gaps}.");
        }

        if (comparison.NewerAudit is { } newer && AuditGaps.Of(newer) is { } missing)
        {
            context.Error.WriteLine(
                $"iot-audit: the newer audit says not everything, so that what it did not look at is unknown: {missing}.");
        }

        if (comparison.OlderStart > comparison.NewerStart)
        {
            context.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"iot-audit: the first audit started later ({comparison.OlderStart:yyyy-MM-dd HH:mm} UTC) than the second "
                    + $"({comparison.NewerStart:yyyy-MM-dd HH:mm} UTC): swap them to see what is new."));
        }
    }
}
