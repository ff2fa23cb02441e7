using System.CommandLine;
using IoTAudit.Tool.CommandLine;
using IoTAudit.Tool.Help;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Suppress;

/// <summary>The command <c>unsuppress</c>.</summary>
internal sealed class UnsuppressCommand(ConsoleContext context)
{
    private static readonly string[] Examples = ["iot-audit unsuppress --profile prod <id> <id>"];

    private static readonly Decision WasNone = new(SuppressionOutcome.None, "There is no suppression of it.");

    private readonly FindingIds _ids = new();
    private readonly OutputOption _output = new(SuppressionWriters.OutcomeFormats);
    private readonly ServiceCalls _calls = new(context);

    public static Command Create(ConsoleContext context) => new UnsuppressCommand(context).CreateCommand();

    private Command CreateCommand()
    {
        var command = new Command(
            "unsuppress",
            "Ends the suppression of what findings speak of: they count again from the next audit on (DeleteAuditSuppression).");
        _ids.AddTo(command);
        command.Options.Add(_output);
        _calls.AddTo(command);
        command.Validators.Add(_ids.Require);
        command.Options.Add(CommandHelpAction.Option(context, Examples, ExitCode.NotFound, ExitCode.NotDone));
        command.SetAction(async (result, cancellationToken) => (int)await RunAsync(result, cancellationToken));
        return command;
    }

    private Task<ExitCode> RunAsync(ParseResult result, CancellationToken cancellationToken) => _calls.RunAsync(
        result,
        async (service, selection, line) =>
        {
            var settings = _calls.Read(result);
            var ids = _ids.Read(result);
            FindingIds.ThrowIfForeign(ids, service, selection, settings);
            var writer = SuppressionWriters.ForOutcomes(_output.Read(result, context), selection, context);
            var run = new FindingDecisions(writer, line, settings, context);
            var code = await run.RunAsync(
                service.Client, ids, (finding, stop) => UnsuppressAsync(service.Suppressions, finding, stop), cancellationToken);
            if (run.Denied is { } denied)
            {
                CommandForOthers.Write(denied, ["unsuppress"], run.Missed, settings, context);
            }

            run.Report.ThrowIfFailed();
            return code;
        },
        cancellationToken);

    // A deletion succeeds where there is nothing to delete, so that only a look before tells the two apart.
    private static async Task<Decision> UnsuppressAsync(
        IAuditSuppressionClient client, AuditFinding finding, CancellationToken cancellationToken)
    {
        var former = await FormerSuppression.FindAsync(client, finding, cancellationToken);
        if (former is { IsKnown: true, Suppression: null })
        {
            return WasNone;
        }

        try
        {
            await client.UnsuppressAsync(finding, cancellationToken);
            return new Decision(
                SuppressionOutcome.Deleted,
                former.IsKnown ? null : "Whether there was one is not known, because iot:DescribeAuditSuppression is not allowed.");
        }
        catch (AuditClientException exception) when (exception is AuditSuppressionNotFoundException
            || (former.Suppression is not null && exception.ErrorCode == "ResourceNotFoundException"))
        {
            // What has just told of the suppression knows the operation, so that someone else deleted it in between.
            return WasNone;
        }
    }
}
