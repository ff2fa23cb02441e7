using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
using IoTAudit.Tool.Audits;
using IoTAudit.Tool.CommandLine;
using IoTAudit.Tool.Failures;
using IoTAudit.Tool.Help;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Text;

namespace IoTAudit.Tool.Commands.Audit;

/// <summary>The command <c>audit start</c>.</summary>
internal sealed class StartAuditCommand(ConsoleContext context)
{
    private static readonly string[] Examples =
    [
        "iot-audit audit start --profile prod --wait",
        "iot-audit audit start --profile prod --check LOGGING_DISABLED --check DEVICE_CERTIFICATE_SHARED",
    ];

    private readonly CheckOption _checks = new(
        "A check to run, or several with commas between; may be given several times. "
            + "Otherwise every check that the account has enabled.");

    private readonly Option<bool> _wait = new("--wait") { Description = "Wait for the end, as audit watch does." };
    private readonly WaitTimeoutOption _timeout = new("The audit");
    private readonly OutputOption _output = new(
        "Without --wait, table and plain print the task id, json and jsonl {\"taskId\": \"...\"}; with it, the audit as audit show does.");
    private readonly ServiceCalls _calls = new(context);

    public static Command Create(ConsoleContext context) => new StartAuditCommand(context).CreateCommand();

    private Command CreateCommand()
    {
        var command = new Command("start", "Starts an audit on demand (StartOnDemandAuditTask). At most ten run at once.")
        {
            _checks, _wait, _timeout, _output,
        };
        _calls.AddTo(command);
        command.Validators.Add(CheckTimeout);
        command.Options.Add(CommandHelpAction.Option(context, Examples, ExitCode.NotFound, ExitCode.Incomplete));
        command.SetAction(async (result, cancellationToken) => (int)await RunAsync(result, cancellationToken));
        return command;
    }

    private void CheckTimeout(CommandResult result)
    {
        if (result.GetResult(_timeout) is { Implicit: false } && !result.GetValue(_wait))
        {
            result.AddError("--wait-timeout says how long --wait waits: give --wait as well, or leave it out.");
        }
    }

    private Task<ExitCode> RunAsync(ParseResult result, CancellationToken cancellationToken) => _calls.RunAsync(
        result,
        async (service, selection, line) =>
        {
            var checks = await ChecksAsync(result, service.Tasks, cancellationToken);
            var isBegun = false;
            try
            {
                return result.GetValue(_wait)
                    ? await new AuditEnd(_timeout, _output, context).PrintAsync(
                        (options, progress) => service.Tasks.RunAsync(
                            checks, options, Announced(progress, checks.Count, line, () => isBegun = true), cancellationToken),
                        selection,
                        _calls.Read(result),
                        line,
                        result,
                        cancellationToken,
                        checks)
                    : await StartAsync(checks, service, selection, result, cancellationToken);
            }
            catch (AuditRequestInvalidException refused) when (checks.Any(static check => AuditCheckCatalog.Find(check) is null))
            {
                return await UnknownChecks.FlawOfAsync(checks, "audit", service.Tasks, cancellationToken) is { } flaw
                    ? throw new NoSuchCheckException($"{flaw} Nothing was started.")
                    : FailureReport.Write(refused, context, _calls.Read(result), id: null);
            }
            catch (OperationCanceledException) when (!isBegun)
            {
                line.WriteError(
                    "iot-audit: stopped while the audit was being started, so it may have started: "
                        + $"{NextCommand.Of(_calls.Read(result), "audit", "list")} shows whether it has.");
                throw;
            }
        },
        cancellationToken,
        ForOthers(result));

    private RepeatedCommand ForOthers(ParseResult result)
    {
        string[] wait = result.GetValue(_wait) ? ["--wait"] : [];
        return new(["audit", "start", .. _checks.WordsOf(result), .. wait]);
    }

    private async Task<ExitCode> StartAsync(
        IReadOnlyCollection<AuditCheckName> checks,
        IFindingService service,
        ServiceSelection selection,
        ParseResult result,
        CancellationToken cancellationToken)
    {
        var taskId = await service.Tasks.StartAsync(checks, cancellationToken);
        var report = new ChangeReport(context);
        report.Write(
            () => context.Output.WriteLine(_output.Read(result, context) is OutputFormat.Json or OutputFormat.JsonLines
                ? $"{{\"taskId\": \"{JsonEncodedText.Encode(taskId)}\"}}"
                : VisibleText.Show(taskId)),
            $"audit {VisibleText.Show(taskId)} has started with {Counts.Of(checks.Count, "check")}.");
        if (selection.IsEmulator)
        {
            context.Error.WriteLine("iot-audit: the embedded emulator ends now, and the audit with it: --wait shows how it ends, "
                + "and `iot-audit emulator` keeps it.");
        }

        report.ThrowIfFailed();
        return ExitCode.Found;
    }

    private static AuditProgress Announced(AuditProgress progress, int checkCount, ProgressLine line, Action begun)
    {
        progress.Begun = task =>
        {
            begun();
            line.WriteError($"iot-audit: audit {VisibleText.Show(task.TaskId)} has started with {Counts.Of(checkCount, "check")}.");
            line.WriteError("iot-audit: Ctrl-C ends the wait; the audit goes on.");
        };
        return progress;
    }

    /// <exception cref="BadUsageException">The account has no check enabled.</exception>
    private async Task<IReadOnlyCollection<AuditCheckName>> ChecksAsync(
        ParseResult result,
        IAuditTaskClient client,
        CancellationToken cancellationToken)
    {
        if (_checks.Read(result) is { Count: > 0 } checks)
        {
            return checks;
        }

        var configuration = await client.DescribeConfigurationAsync(cancellationToken);
        var enabled = configuration.Checks.Where(static check => check.IsEnabled is true).Select(static check => check.CheckName).ToList();
        return enabled.Count > 0
            ? enabled
            : throw new BadUsageException("the account has no check enabled, so there is nothing to run. "
                + "Enable checks in its audit settings (UpdateAccountAuditConfiguration).");
    }
}
