using System.CommandLine;
using IoTAudit.Tool.CommandLine;
using IoTAudit.Tool.Help;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Mitigate;

/// <summary>The command <c>action list</c>.</summary>
internal sealed class ListActionsCommand(ConsoleContext context)
{
    private static readonly string[] Examples =
    [
        "iot-audit action list --profile prod",
        "iot-audit action list --profile prod --type update_device_certificate",
    ];

    private static readonly string[] Types =
    [
        .. AuditCheckCatalog.Checks.SelectMany(static check => check.MitigationActionTypes).Select(static type => type.Value)
            .Distinct().Order(StringComparer.Ordinal),
    ];

    private readonly Option<string?> _type = new("--type")
    {
        Description = $"Only actions of this type: {string.Join(", ", Types)}. Case does not matter, and a part that one of them alone has "
            + "is enough, such as sns.",
        HelpName = "type",
    };

    private readonly OutputOption _output = new(
        "table for people; plain: a line an action with tabs between name, type and what it does; "
            + "json: {\"actions\": [...]}, each as describe-mitigation-action tells it; jsonl: one action a line.");

    private readonly ServiceCalls _calls = new(context);

    public static Command Create(ConsoleContext context) => new ListActionsCommand(context).CreateCommand();

    private Command CreateCommand()
    {
        _type.CompletionSources.Add(Types);
        _type.Validators.Add(static result =>
        {
            if (result.Tokens is [{ } token] && TypesLike(token.Value).Length != 1)
            {
                result.AddError($"--type is \"{token.Value}\": it takes {string.Join(", ", Types)}, or a part that one of them alone has.");
            }
        });
        var command = new Command(
            "list", "Lists the mitigation actions of the account and what each does (ListMitigationActions, DescribeMitigationAction).")
        {
            _type, _output,
        };
        _calls.AddTo(command);
        command.Options.Add(CommandHelpAction.Option(context, Examples));
        command.SetAction(async (result, cancellationToken) => (int)await RunAsync(result, cancellationToken));
        return command;
    }

    private static string[] TypesLike(string typed)
    {
        var name = typed.Replace('-', '_').ToUpperInvariant();
        return Types.Contains(name, StringComparer.Ordinal)
            ? [name]
            : Array.FindAll(Types, type => name.Length > 0 && type.Contains(name, StringComparison.Ordinal));
    }

    private Task<ExitCode> RunAsync(ParseResult result, CancellationToken cancellationToken) => _calls.RunAsync(
        result,
        async (service, selection, line) =>
        {
            AuditMitigationActionType? type = result.GetValue(_type) is { } typed ? TypesLike(typed)[0] : default(string);
            var actions = await ReadAsync(service, type, cancellationToken);
            line.Hide();
            ActionWriters.WriteAll(actions, _output.Read(result, context), selection, context);
            if (actions.Count == 0)
            {
                context.Error.WriteLine(
                    $"iot-audit: there is no mitigation action{(type is null ? "" : " of this type")}, in this account and Region. "
                        + "`aws iot create-mitigation-action` makes one.");
            }

            return ExitCode.Found;
        },
        cancellationToken);

    private async Task<IReadOnlyList<MitigationAction>> ReadAsync(
        IFindingService service, AuditMitigationActionType? type, CancellationToken cancellationToken)
    {
        var actions = new List<MitigationAction>();
        var isAllowed = true;
        await foreach (var summary in service.Mitigations.ListActionsAsync(type, cancellationToken))
        {
            var action = new MitigationAction { Name = summary.Name, Arn = summary.Arn, CreationDate = summary.CreationDate, Type = type };
            try
            {
                action = isAllowed && summary.Name is { } name
                    ? await service.Mitigations.DescribeActionAsync(name, cancellationToken)
                    : action;
            }
            catch (AuditAccessDeniedException)
            {
                isAllowed = false;
                context.Error.WriteLine(
                    "iot-audit: what the actions do is not known, because iot:DescribeMitigationAction is not allowed.");
            }
            catch (MitigationActionNotFoundException)
            {
                // It was deleted since it was listed.
                continue;
            }

            actions.Add(action);
        }

        return actions;
    }
}
