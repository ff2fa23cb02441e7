using System.CommandLine;
using System.CommandLine.Parsing;
using IoTAudit.Tool.CommandLine;
using IoTAudit.Tool.Help;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;

namespace IoTAudit.Tool.Commands.Mitigate;

/// <summary>The command <c>action show</c>.</summary>
internal sealed class ShowActionCommand(ConsoleContext context)
{
    private static readonly string[] Examples = ["iot-audit action show --profile prod DeactivateDeviceCertificate"];

    private readonly RequiredArgument _name = new("name", "which action? Its name is missing; `iot-audit action list` shows the names.")
    {
        Description = "The name of the action, which `iot-audit action list` shows.",
        Arity = ArgumentArity.ExactlyOne,
        HelpName = "name",
    };

    private readonly OutputOption _output =
        new("table and plain for people; json and jsonl: what `aws iot describe-mitigation-action` prints.");
    private readonly ServiceCalls _calls = new(context);

    public static Command Create(ConsoleContext context) => new ShowActionCommand(context).CreateCommand();

    private Command CreateCommand()
    {
        _name.Validators.Add(CheckName);
        var command = new Command(
            "show", "Shows a mitigation action: what it does, with what, as whom, and for which checks (DescribeMitigationAction).")
        {
            _name,
            _output,
        };
        _calls.AddTo(command);
        command.Options.Add(CommandHelpAction.Option(context, Examples, ExitCode.NotFound));
        command.SetAction(async (result, cancellationToken) => (int)await RunAsync(result, cancellationToken));
        return command;
    }

    private static void CheckName(ArgumentResult result)
    {
        if (result.Tokens is [var token] && ActionOption.FlawOf(token.Value) is { } flaw)
        {
            result.AddError(flaw);
        }
    }

    private Task<ExitCode> RunAsync(ParseResult result, CancellationToken cancellationToken) => _calls.RunAsync(
        result,
        async (service, selection, _) =>
        {
            var action = await service.Mitigations.DescribeActionAsync(result.GetRequiredValue(_name), cancellationToken);
            ActionWriters.Write(action, _output.Read(result, context), selection, context);
            return ExitCode.Found;
        },
        cancellationToken);
}
