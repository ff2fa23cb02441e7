using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using IoTAudit.Tool.CommandLine;
using IoTAudit.Tool.Commands.Audit;
using IoTAudit.Tool.Commands.Checks;
using IoTAudit.Tool.Commands.Completion;
using IoTAudit.Tool.Commands.Describe;
using IoTAudit.Tool.Commands.Diff;
using IoTAudit.Tool.Commands.Doctor;
using IoTAudit.Tool.Commands.Emulator;
using IoTAudit.Tool.Commands.Export;
using IoTAudit.Tool.Commands.List;
using IoTAudit.Tool.Commands.Man;
using IoTAudit.Tool.Commands.Mitigate;
using IoTAudit.Tool.Commands.Related;
using IoTAudit.Tool.Commands.Summary;
using IoTAudit.Tool.Commands.Suppress;
using IoTAudit.Tool.Help;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;

namespace IoTAudit.Tool.Commands;

/// <summary>The root of all commands.</summary>
internal static class IoTAuditCommand
{
    private static readonly string[] Examples =
    [
        "iot-audit describe                        (the findings that the embedded emulator has to try out)",
        "iot-audit describe --profile prod --region eu-west-1 <id>",
        "iot-audit audit show --profile prod latest",
        "iot-audit list --profile prod --task latest --severity critical,high",
        "iot-audit summary --profile prod --from 7d",
        "iot-audit export --profile prod --from 90d --format html --file report.html",
        "iot-audit related --profile prod <id>",
        "iot-audit suppress --profile prod --for 30d --description \"test bench\" <id>",
        "iot-audit mitigate --profile prod --task latest --action DeactivateDeviceCertificate --dry-run",
    ];

    // What these print may be long, and no question and no progress goes with it.
    private static readonly string[] Paged =
    [
        "describe", "list", "related", "summary", "diff", "checks", "audit list", "audit show", "suppression list", "mitigation list",
        "mitigation show", "action list", "action show",
    ];

    // What these ask for is told by the exit code too, and all but the first have read it before they print.
    private static readonly string[] Telling =
        ["describe", "diff", "doctor", "audit start", "audit watch", "mitigation watch"];

    private static readonly NamedCommand[] Commands =
    [
        new("describe", DescribeCommand.Create),
        new("list", ListCommand.Create),
        new("related", RelatedCommand.Create),
        new("audit", AuditCommand.Create),
        new("summary", SummaryCommand.Create),
        new("diff", DiffCommand.Create),
        new("export", ExportCommand.Create),
        new("suppress", SuppressCommand.Create),
        new("unsuppress", UnsuppressCommand.Create),
        new("suppression", SuppressionCommand.Create),
        new("mitigate", MitigateCommand.Create),
        new("mitigation", MitigationCommand.Create),
        new("action", ActionCommand.Create),
        new("checks", ChecksCommand.Create),
        new("emulator", EmulatorCommand.Create),
        new("doctor", DoctorCommand.Create),
        new("completion", CompletionCommand.Create),
        new("man", static context => ManCommand.Create(context, () => Create(context, new TerminalOptions(), []))),
    ];

    /// <summary>
    /// Whether a command line reads to its end although its output has no reader any more, because its exit code depends on what it reads.
    /// </summary>
    public static bool EndsWithVerdict(ParseResult result) => Telling.Contains(NameOf(result)) || IsGiven(result, "--fail-on");

    /// <summary>Whether a pager may show what a command line prints.</summary>
    /// <remarks>A pipeline waits for the exit code of --fail-on, which would be unknown where a reader leaves the pager early.</remarks>
    public static bool IsPaged(ParseResult result) =>
        result.Action is CommandHelpAction || (Paged.Contains(NameOf(result)) && !IsGiven(result, "--verbose", "--fail-on"));

    /// <summary>The root with the command that is asked for, or with all of them where none is named first.</summary>
    /// <param name="context">What the commands work with.</param>
    /// <param name="terminal">The options of every command.</param>
    /// <param name="arguments">The command line. An empty one gets all commands.</param>
    public static RootCommand Create(ConsoleContext context, TerminalOptions terminal, IReadOnlyList<string> arguments)
    {
        var root = new RootCommand("Works with the audits of AWS IoT Device Defender and their findings.") { HelpName = "iot-audit" };
        if (arguments is not ["--version"])
        {
            NamedCommand.AddTo(root, Commands, context, arguments);
        }

        terminal.AddTo(root);
        var help = new CommandHelpAction(
            context, Examples, [ExitCode.NotFound, ExitCode.NewFindings, ExitCode.Incomplete, ExitCode.NotDone]);
        root.Action = new Overview();
        foreach (var option in root.Options)
        {
            option.Action = option switch
            {
                VersionOption => new VersionAction(context),
                HelpOption => help,
                _ => option.Action,
            };
        }

        return root;
    }

    private static string NameOf(ParseResult result) => result.CommandResult is { Parent: CommandResult { Parent: not null } group } command
        ? $"{group.Command.Name} {command.Command.Name}"
        : result.CommandResult.Command.Name;

    private static bool IsGiven(ParseResult result, params string[] options) => result.CommandResult.Children.OfType<OptionResult>()
        .Any(option => !option.Implicit && options.Contains(option.Option.Name));
}
