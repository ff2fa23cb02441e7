using System.CommandLine;
using IoTAudit.Tool.CommandLine;
using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Help;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Related;

/// <summary>The command <c>related</c>: every related resource of a finding.</summary>
internal sealed class RelatedCommand(ConsoleContext context)
{
    private static readonly string[] Examples =
    [
        "iot-audit related --profile prod ef4826b8-e55a-44b9-b460-5c485355371b",
        "iot-audit related --profile prod --output jsonl <id> | jq -r .resourceIdentifier.clientId",
    ];

    private readonly FindingIdArgument _id = new(maximum: 1, "The id of the finding.");
    private readonly OutputOption _output = new(
        "table for people; plain: a line a resource with tabs between type, identifier and what else is known; "
        + "json as the AWS CLI prints it: {\"relatedResources\": [...]}; jsonl: one resource a line.");

    private readonly ServiceOptions _service = new(context);

    public static Command Create(ConsoleContext context) => new RelatedCommand(context).CreateCommand();

    private Command CreateCommand()
    {
        var command = new Command(
            "related",
            "Lists every related resource of a finding, beyond the ten that describe shows (ListRelatedResourcesForAuditFinding).")
        {
            _id,
            _output,
        };
        _service.AddTo(command);
        command.Options.Add(CommandHelpAction.Option(context, Examples, ExitCode.NotFound));
        command.SetAction(async (result, cancellationToken) => (int)await RunAsync(result, cancellationToken));
        return command;
    }

    private async Task<ExitCode> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        if (result.GetValue(_id) is not [var id])
        {
            return UsageErrors.Write(
                ["related needs the id of a finding. `iot-audit list --from 7d` lists findings with their ids."], result, context);
        }

        var settings = _service.Read(result);
        var selection = ServiceSelector.For(context).Select(settings);
        Announcement.Write(selection, settings, context);
        await using var service = await context.Connect(selection, settings, context, cancellationToken);
        if (ImplicitEmulator.Answers(selection, settings) && !service.MayHave(id))
        {
            return UsageErrors.Write([ImplicitEmulator.Refusal(id, "finding")], result, context);
        }

        var writer = ItemWriters.ForRelated(_output.Read(result, context), id, selection, context);
        var line = new ProgressLine(context, settings.IsVerbose);
        var printer = new ListPrinter<AuditResource>(writer, line, "related resource", context, settings);
        var code = await printer.PrintAsync(service.Client.ListRelatedResourcesAsync(id, cancellationToken), cancellationToken);
        if (code == ExitCode.Found && printer.Count == 0)
        {
            context.Error.WriteLine("iot-audit: the finding has no related resources.");
        }

        return code;
    }
}
