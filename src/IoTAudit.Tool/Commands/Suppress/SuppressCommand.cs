using System.CommandLine;
using System.CommandLine.Parsing;
using IoTAudit.Tool.Audits;
using IoTAudit.Tool.CommandLine;
using IoTAudit.Tool.Failures;
using IoTAudit.Tool.Help;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Suppress;

/// <summary>The command <c>suppress</c>.</summary>
internal sealed class SuppressCommand(ConsoleContext context)
{
    private static readonly string[] Examples =
    [
        "iot-audit suppress --profile prod --for 30d <id> <id>",
        "iot-audit suppress --profile prod --for 30d --description \"test bench\" <id>",
        "iot-audit suppress --profile prod --until 2026-12-31 <id>",
        "iot-audit suppress --profile prod --indefinitely --description \"accepted by the owner\" <id>",
    ];

    private readonly FindingIds _ids = new();
    private readonly PeriodOptions _period = new(context.TimeProvider);
    private readonly Option<string?> _description = new("--description")
    {
        Description = "Why, for whoever reads it later: at most 1,000 characters on one line.",
        HelpName = "text",
    };

    private readonly OutputOption _output = new(SuppressionWriters.OutcomeFormats);
    private readonly ServiceCalls _calls = new(context);

    public static Command Create(ConsoleContext context) => new SuppressCommand(context).CreateCommand();

    private Command CreateCommand()
    {
        _description.Validators.Add(CheckDescription);
        var command = new Command(
            "suppress",
            "Suppresses what findings speak of: what their checks find on their resources does not count from the next audit on "
                + "(CreateAuditSuppression, or UpdateAuditSuppression where there is one).");
        _ids.AddTo(command);
        _period.AddTo(command);
        command.Options.Add(_description);
        command.Options.Add(_output);
        _calls.AddTo(command);
        command.Validators.Add(_ids.Require);
        command.Options.Add(CommandHelpAction.Option(context, Examples, ExitCode.NotFound, ExitCode.NotDone));
        command.SetAction(async (result, cancellationToken) => (int)await RunAsync(result, cancellationToken));
        return command;
    }

    private static void CheckDescription(OptionResult result)
    {
        if (result.Tokens is [var token] && ArgumentMessage.FlawOf(() => Described(token.Value)) is { } flaw)
        {
            result.AddError($"--description: {flaw}");
        }
    }

    // The rule of a description is one of a request, so that one is made that is never sent.
    private static AuditSuppressionRequest Described(string description) => AuditSuppressionRequest.For(
        AuditCheckName.LoggingDisabled, new ResourceIdentifier.AccountSettings(), SuppressionPeriod.Indefinitely) with
    {
        Description = description,
    };

    private Task<ExitCode> RunAsync(ParseResult result, CancellationToken cancellationToken) => _calls.RunAsync(
        result,
        async (service, selection, line) =>
        {
            var settings = _calls.Read(result);
            var ids = _ids.Read(result);
            FindingIds.ThrowIfForeign(ids, service, selection, settings);
            var (period, understood) = _period.Read(result);
            var description = result.GetValue(_description);
            context.Error.WriteLine($"iot-audit: suppressing {understood}, from the next audit on.");
            var writer = SuppressionWriters.ForOutcomes(_output.Read(result, context), selection, context);
            var run = new FindingDecisions(writer, line, settings, context);
            var code = await run.RunAsync(
                service.Client,
                ids,
                (finding, stop) => SuppressAsync(service.Suppressions, finding, period, description, stop),
                cancellationToken);
            await new OlderAudits(service.Tasks, context).WarnAsync(run.Described, cancellationToken);
            if (run.IsRefused && description?.Any(static c => !char.IsAscii(c)) is true)
            {
                context.Error.WriteLine("iot-audit: AWS documents a description as printable ASCII; this one has other characters.");
            }

            if (run.Denied is { } denied)
            {
                string[] reason = description is null ? [] : ["--description", description];
                CommandForOthers.Write(
                    denied, ["suppress", .. PeriodOptions.WordsOf(period), .. reason], run.Missed, settings, context);
            }

            if (selection.IsEmulator && run.HasChanged)
            {
                context.Error.WriteLine("iot-audit: the embedded emulator ends now, and the suppressions with it: "
                    + "`iot-audit emulator` keeps them.");
            }

            run.Report.ThrowIfFailed();
            return code;
        },
        cancellationToken);

    private static async Task<Decision> SuppressAsync(
        IAuditSuppressionClient client,
        AuditFinding finding,
        SuppressionPeriod period,
        string? description,
        CancellationToken cancellationToken)
    {
        var former = await FormerSuppression.FindAsync(client, finding, cancellationToken);
        return await client.SuppressAsync(finding, period, description, cancellationToken) is SuppressionChange.Created
            ? new Decision(SuppressionOutcome.Created)
            : new Decision(SuppressionOutcome.Updated, former.Replaced(description), former.Suppression);
    }
}
