using System.CommandLine;
using System.CommandLine.Invocation;

namespace IoTAudit.Tool.Help;

/// <summary>What a command line without a command shows: every command in a line, on a page that a person takes in.</summary>
internal sealed class Overview : SynchronousCommandLineAction
{
    private const int NameWidth = 14;

    private static readonly HelpSection[] Groups =
    [
        new("See what an audit found",
        [
            new("summary", "counts the findings of an audit or a period"),
            new("list", "lists the findings of an audit or a period"),
            new("describe", "describes findings by their ids"),
            new("related", "lists every related resource of a finding"),
            new("diff", "compares two audits: what is new, resolved, persists"),
            new("export", "writes findings as HTML, SARIF, CSV and in other formats"),
        ]),
        new("Do something about it",
        [
            new("suppress", "suppresses what findings speak of"),
            new("unsuppress", "ends the suppression of what findings speak of"),
            new("suppression", "lists what is suppressed"),
            new("mitigate", "applies mitigation actions to findings"),
            new("mitigation", "lists, shows, watches and cancels mitigation tasks"),
            new("action", "lists and shows the mitigation actions of the account"),
        ]),
        new("Audits and checks",
        [
            new("audit", "lists, shows, starts, watches and cancels audits"),
            new("checks", "shows what AWS documents of its audit checks"),
        ]),
        new("This program",
        [
            new("doctor", "tells whether AWS is reached, as whom, and why not"),
            new("emulator", "runs the audit endpoint with invented findings"),
            new("completion", "prints the completion of a shell"),
            new("man", "prints the manual page"),
        ]),
    ];

    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(parseResult.CommandResult.Command.Description);
        output.WriteLine();
        output.WriteLine("Usage: iot-audit <command> [options]");
        foreach (var group in Groups)
        {
            output.WriteLine();
            output.WriteLine($"{group.Heading}:");
            foreach (var entry in group.Entries)
            {
                output.WriteLine($"  {entry.Label.PadRight(NameWidth)}{entry.Text}");
            }
        }

        output.WriteLine();
        output.WriteLine("Examples:");
        output.WriteLine("  iot-audit summary --emulator --task latest        (invented, to try it out)");
        output.WriteLine("  iot-audit list --profile prod --task latest --severity critical,high");
        output.WriteLine("  iot-audit export --profile prod --task latest --file report.html");
        output.WriteLine();
        output.WriteLine("iot-audit <command> --help tells all of a command, --help alone of exit codes.");
        return 0;
    }
}
