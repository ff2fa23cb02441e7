using System.CommandLine;
using IoTAudit.Tool.CommandLine;
using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Help;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Checks;

/// <summary>The command <c>checks</c>: what AWS documents of its audit checks.</summary>
internal sealed class ChecksCommand(ConsoleContext context)
{
    private static readonly string[] Examples =
    [
        "iot-audit checks",
        "iot-audit checks device_certificate_shared",
        "iot-audit checks cognito                  (those that have it in their names)",
        "iot-audit checks LOGGING_DISABLED_CHECK --output json",
    ];

    private readonly Argument<string?> _name = new("name")
    {
        Description = "The name of a check; case and the ending _CHECK do not matter, and older names count too; "
            + "or a part of one. Without it: all of them.",
        Arity = ArgumentArity.ZeroOrOne,

        // The help would list the completions, which are all names, in this place.
        HelpName = "name",
    };

    private readonly OutputOption _output = new(
        "table for people; plain: a line a check with tabs between name, severity, resource type and title; json: one document; "
            + "jsonl: one check a line.");

    public static Command Create(ConsoleContext context) => new ChecksCommand(context).CreateCommand();

    private Command CreateCommand()
    {
        _name.CompletionSources.Add([.. CheckNames.Known]);
        var command = new Command(
            "checks",
            "Shows what AWS documents of its audit checks: severity, resource, reason codes, mitigation actions. Nothing is sent.")
        {
            _name,
            _output,
        };
        command.Options.Add(CommandHelpAction.Option(context, Examples, ExitCode.NotFound));
        command.SetAction(result => (int)Run(result));
        return command;
    }

    private ExitCode Run(ParseResult result)
    {
        var format = _output.Read(result, context);
        if (result.GetValue(_name) is not { } name)
        {
            CheckWriters.WriteAll(AuditCheckCatalog.Checks, format, context);
            return ExitCode.Found;
        }

        if (AuditCheckCatalog.Find(CheckNames.Resolve(name)) is { } named)
        {
            CheckWriters.Write(named, format, context);
            return ExitCode.Found;
        }

        switch (CheckNames.Containing(name))
        {
            case [var only]:
                CheckWriters.Write(only, format, context);
                return ExitCode.Found;
            case [_, ..] several:
                CheckWriters.WriteAll(several, format, context);
                return ExitCode.Found;
            default:
                context.Error.WriteLine($"iot-audit: no check is known here as {VisibleText.Show(name)}. "
                    + $"AWS may have one that this version does not know.{CheckNames.Suggest(name)}");
                return ExitCode.NotFound;
        }
    }
}
