using System.CommandLine;
using System.CommandLine.Parsing;
using IoTAudit.Tool.Audits;
using IoTAudit.Tool.CommandLine;
using IoTAudit.Tool.Help;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Text;

namespace IoTAudit.Tool.Commands.Mitigate;

/// <summary>The command <c>mitigate</c>.</summary>
internal sealed class MitigateCommand(ConsoleContext context)
{
    private static readonly string[] Examples =
    [
        "iot-audit mitigate --profile prod --action BlankPolicy <id> <id>",
        "iot-audit mitigate --profile prod --task latest --action DeactivateDeviceCertificate,BlankPolicy --dry-run",
        "iot-audit mitigate --profile prod --task latest --check logging_disabled --action EnableLogging --yes",
    ];

    private readonly MitigationTargets _targets = new(context);
    private readonly ActionOption _actions = new();
    private readonly WaitTimeoutOption _timeout = new("A mitigation task");
    private readonly Option<bool> _yes = new("--yes", "-y")
    {
        Description = "Start without asking. Where no terminal is, nothing starts without it.",
    };

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Show what would happen, and start nothing." };

    private readonly OutputOption _output = new(
        "table for people; plain: a line a finding with tabs between outcome, id, check, resource, mitigation task and reason; "
            + "json: {\"findings\": [...], \"tasks\": [...]}; jsonl: one finding a line. With --dry-run both are what would happen.");

    private readonly ServiceCalls _calls = new(context);

    public static Command Create(ConsoleContext context) => new MitigateCommand(context).CreateCommand();

    private Command CreateCommand()
    {
        var command = new Command(
            "mitigate",
            "Applies mitigation actions to findings, shows beforehand what will happen, waits, and tells what became of each "
                + "(StartAuditMitigationActionsTask).");
        _targets.AddTo(command);
        command.Options.Add(_actions);
        command.Options.Add(_dryRun);
        command.Options.Add(_yes);
        command.Options.Add(_timeout);
        command.Options.Add(_output);
        _calls.AddTo(command);
        command.Validators.Add(Check);
        command.Options.Add(CommandHelpAction.Option(context, Examples, ExitCode.NotFound, ExitCode.Incomplete, ExitCode.NotDone));
        command.SetAction(async (result, cancellationToken) => (int)await RunAsync(result, cancellationToken));
        return command;
    }

    private void Check(CommandResult result)
    {
        if (result.GetResult(_actions) is null)
        {
            result.AddError("which action? Give --action <name>; `iot-audit action list` shows those of the account.");
        }

        if (!result.GetValue(_yes) && !result.GetValue(_dryRun) && !Confirmation.IsPossible(context))
        {
            result.AddError(
                "mitigate changes resources, and there is no terminal to ask on: give --yes, or --dry-run to see what would happen.");
        }
    }

    private Task<ExitCode> RunAsync(ParseResult result, CancellationToken cancellationToken) => _calls.RunAsync(
        result,
        async (service, selection, line) =>
        {
            var settings = _calls.Read(result);
            var targeted = await _targets.ReadAsync(result, service, selection, settings, cancellationToken);
            return await MitigateAsync(targeted, service, selection, line, result, cancellationToken);
        },
        cancellationToken,
        ForOthers(result));

    private RepeatedCommand ForOthers(ParseResult result) =>
        new(["mitigate", .. _targets.WordsOf(result), .. _actions.WordsOf(result)]) { Ids = _targets.Ids(result) };

    private async Task<ExitCode> MitigateAsync(
        TargetedFindings targeted,
        IFindingService service,
        ServiceSelection selection,
        ProgressLine line,
        ParseResult result,
        CancellationToken cancellationToken)
    {
        var isNamed = _targets.AreNamed(result);
        var names = _actions.Read(result);
        var actions = await ActionsAsync(names, service.Mitigations, cancellationToken);
        ThrowIfUnfit(isNamed ? targeted.ChecksOfFindings : targeted.Checks, actions);
        await new OlderAudits(service.Tasks, context).WarnAsync(targeted.Findings, cancellationToken);
        var suppressed = await CurrentSuppressions.ReadAsync(service.Suppressions, context, cancellationToken);
        var preview = new MitigationPreview(targeted.Findings, names, actions, isNamed || targeted.Checks.Count > 0, suppressed);
        var format = _output.Read(result, context);
        var isDry = result.GetValue(_dryRun);
        if (isDry && format is (OutputFormat.Json or OutputFormat.JsonLines))
        {
            PreviewWriter.WriteJson(preview, format == OutputFormat.Json, context.Output);
        }
        else
        {
            var title = Title.Of(
                $"This {(isDry ? "would" : "will")} happen to {Counts.Of(preview.Included.Count, "finding")}",
                selection);
            var (output, isTerminal, width) = isDry
                ? (context.Output, context.IsTerminal, context.Width)
                : (context.Error, context.IsErrorTerminal, context.ErrorWidth);
            PreviewWriter.WriteText(preview, title, isTerminal ? width : int.MaxValue, output);
        }

        var verdict = new MitigationVerdict(targeted, preview, isNamed, context);
        if (isDry)
        {
            await context.Output.FlushAsync(CancellationToken.None);
            context.Error.WriteLine("iot-audit: nothing was started, because --dry-run is given.");
            return targeted.Worst;
        }

        if (preview.Included.Count == 0)
        {
            context.Error.WriteLine("iot-audit: there is nothing to do, and nothing was started.");
            MitigatedWriters.Write(verdict.Lines(result: null), [], format, selection, context);
            return verdict.Of(result: null);
        }

        if (!result.GetValue(_yes)
            && !await Confirmation.AskAsync($"Mitigate {Counts.Of(preview.Included.Count, "finding")}?", context, cancellationToken))
        {
            context.Error.WriteLine("iot-audit: nothing was started.");
            return ExitCodes.Worse(targeted.Worst, ExitCode.NotDone);
        }

        var mitigated = await RunAsync(preview, service.Mitigations, line, result, cancellationToken);
        line.Hide();
        var lines = verdict.Lines(mitigated);

        // What an audit has beside what is mitigated was told before, and would hide the result on a terminal.
        var shown = format == OutputFormat.Table && !isNamed ? [.. lines.Take(mitigated.Findings.Count)] : lines;
        var report = new ChangeReport(context);
        report.Write(() => MitigatedWriters.Write(shown, mitigated.Tasks, format, selection, context), inWords: null);
        verdict.WriteTotal(shown, lines.Count - shown.Count, mitigated.Tasks.Count);
        verdict.WriteFailures(mitigated, _calls.Read(result), ForOthers(result));
        if (selection.IsEmulator)
        {
            context.Error.WriteLine(
                "iot-audit: the embedded emulator ends now, and what was mitigated with it: `iot-audit emulator` keeps it.");
        }
        else if (mitigated.Count(MitigationOutcome.Completed) > 0)
        {
            context.Error.WriteLine(
                "iot-audit: the next audit shows what is resolved: "
                    + $"{NextCommand.Of(_calls.Read(result), "audit", "start", "--wait")}, then "
                    + $"{NextCommand.Of(_calls.Read(result), "diff", "--previous")}.");
        }

        report.ThrowIfFailed();
        return verdict.Of(mitigated);
    }

    private async Task<AuditMitigationResult> RunAsync(
        MitigationPreview preview,
        IAuditMitigationClient client,
        ProgressLine line,
        ParseResult result,
        CancellationToken cancellationToken)
    {
        var progress = new MitigationProgress(line, context.TimeProvider, isStarting: true);
        try
        {
            return await client.MitigateAsync(
                preview.Included,
                preview.Choices,
                new MitigateOptions { Wait = _timeout.Read(result, context.TimeProvider) },
                progress,
                cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            line.WriteError("iot-audit: stopped waiting. What was started goes on, and one more task may have been started: "
                + $"{NextCommand.Of(_calls.Read(result), "mitigation", "list")} shows them.");
            foreach (var taskId in progress.Running)
            {
                var watch = NextCommand.Of(_calls.Read(result), ["mitigation", "watch"], [taskId]);
                line.WriteError($"iot-audit: {watch} waits for it again.");
            }

            throw;
        }
    }

    /// <summary>Reads the actions, so that one that is none is found out before anything is started.</summary>
    private static async Task<Dictionary<string, MitigationAction?>> ActionsAsync(
        IReadOnlyList<string> names, IAuditMitigationClient client, CancellationToken cancellationToken)
    {
        var actions = new Dictionary<string, MitigationAction?>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            try
            {
                actions[name] = await client.DescribeActionAsync(name, cancellationToken);
            }
            catch (AuditAccessDeniedException)
            {
                actions[name] = null;
            }
        }

        return actions;
    }

    /// <exception cref="BadUsageException">An action fits none of the checks that were named.</exception>
    private static void ThrowIfUnfit(IReadOnlyCollection<AuditCheckName> checks, Dictionary<string, MitigationAction?> actions)
    {
        foreach (var (name, type) in MitigationPreview.Unfit(checks, actions))
        {
            var named = string.Join(", ", checks.Distinct().Select(static check => VisibleText.Show(check.Value)));
            throw new BadUsageException(
                $"--action {name} is {VisibleText.Show(type.Value)}, which AWS does not allow for {named}. "
                    + $"It is for {string.Join(", ", ActionText.ChecksOf(type))}. Nothing was started.");
        }
    }
}
