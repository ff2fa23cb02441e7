using System.CommandLine;
using IoTAudit.Tool.Audits;
using IoTAudit.Tool.CommandLine;
using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Help;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Suppress;

/// <summary>The command <c>suppression list</c>.</summary>
internal sealed class ListSuppressionsCommand(ConsoleContext context)
{
    public static readonly string[] Examples =
    [
        "iot-audit suppression list --profile prod",
        "iot-audit suppression list --profile prod --check device_certificate_shared --output jsonl | jq .description",
    ];

    private readonly CheckOption _checks = CheckOption.Filtering("Only suppressions of this check");
    private readonly OutputOption _output = new(
        "table for people; plain: a line a suppression with tabs between end, check, resource and description; "
            + "json: {\"suppressions\": [...]} as the AWS CLI prints it; jsonl: one suppression a line.");

    private readonly ServiceCalls _calls = new(context);

    public static Command Create(ConsoleContext context) => new ListSuppressionsCommand(context).CreateCommand();

    private Command CreateCommand()
    {
        var command = new Command("list", "Lists what is suppressed, those that end first at the beginning (ListAuditSuppressions).")
        {
            _checks, _output,
        };
        _calls.AddTo(command);
        command.Options.Add(CommandHelpAction.Option(context, Examples));
        command.SetAction(async (result, cancellationToken) => (int)await RunAsync(result, cancellationToken));
        return command;
    }

    private Task<ExitCode> RunAsync(ParseResult result, CancellationToken cancellationToken) => _calls.RunAsync(
        result,
        async (service, selection, line) =>
        {
            var checks = _checks.Read(result);
            var writer = SuppressionWriters.ForList(_output.Read(result, context), selection, context);
            var found = await WriteAsync(service, checks, writer, line, cancellationToken);
            if (await UnknownChecks.FlawOfAsync(checks.Except(found), "suppression", service.Tasks, cancellationToken) is { } flaw)
            {
                throw new NoSuchCheckException(flaw);
            }

            if (found.Count == 0)
            {
                context.Error.WriteLine(
                    $"iot-audit: nothing is suppressed{(checks.Count == 0 ? "" : " of these checks")}, in this account and Region.");
            }

            return ExitCode.Found;
        },
        cancellationToken);

    // A list that breaks off keeps what it has printed, and a JSON document says that it is not whole.
    private async Task<IReadOnlyCollection<AuditCheckName>> WriteAsync(
        IFindingService service,
        IReadOnlyList<AuditCheckName> checks,
        IItemWriter<AuditSuppression> writer,
        ProgressLine line,
        CancellationToken cancellationToken)
    {
        var filter = new CheckFilter(checks);
        var query = AuditSuppressionQuery.All with { CheckName = filter.Asked };
        var found = new HashSet<AuditCheckName>();
        try
        {
            await foreach (var suppression in service.Suppressions.ListAsync(query, cancellationToken))
            {
                if (filter.Takes(suppression.CheckName))
                {
                    found.Add(AuditCheckCatalog.Resolve(suppression.CheckName ?? default));
                    line.WriteOutput(() => writer.Write(suppression));
                }
            }
        }
        catch
        {
            if (found.Count > 0)
            {
                writer.Complete(isPartial: true);
                await context.Output.FlushAsync(CancellationToken.None);
            }

            throw;
        }

        writer.Complete(isPartial: false);
        return found;
    }
}
