using System.CommandLine;
using IoTAudit.Tool.CommandLine;
using IoTAudit.Tool.Help;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;

namespace IoTAudit.Tool.Commands.Doctor;

/// <summary>The command <c>doctor</c>: which settings are used and why, and whether a call gets through.</summary>
internal sealed class DoctorCommand(ConsoleContext context)
{
    private static readonly string[] Examples =
    [
        "iot-audit doctor --profile prod",
        "iot-audit doctor --region eu-west-1 --output json | jq .problems",
        "iot-audit doctor                          (exit code 3 where no AWS setting is found: AWS was not asked)",
    ];

    private readonly OutputOption _output =
        new("table and plain: a line a fact, then what is wrong and what to do; json: one document; jsonl: the same on one line.");
    private readonly ServiceOptions _service = new(context);

    public static Command Create(ConsoleContext context) => new DoctorCommand(context).CreateCommand();

    private Command CreateCommand()
    {
        var command = new Command(
            "doctor",
            "Makes two calls that change nothing, and says which endpoint, Region and credentials they used and why, whether they got "
                + "through, "
            + "and what to do if not.") { _output };
        _service.AddTo(command);
        command.Options.Add(CommandHelpAction.Option(context, Examples));
        command.SetAction(async (result, cancellationToken) => (int)await RunAsync(result, cancellationToken));
        return command;
    }

    private async Task<ExitCode> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var settings = _service.Read(result);
        var selection = ServiceSelector.For(context).Select(settings);
        var diagnosis = await new Doctor(selection, settings, context).ExamineAsync(cancellationToken);
        var format = _output.Read(result, context);
        if (format is OutputFormat.Json or OutputFormat.JsonLines)
        {
            DiagnosisJson.Write(diagnosis, format == OutputFormat.Json, context.Output);
        }
        else
        {
            DiagnosisText.Write(diagnosis, context.Output, context.IsTerminal ? context.Width : int.MaxValue);
        }

        return diagnosis.ExitCode;
    }
}
