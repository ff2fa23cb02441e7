using System.CommandLine;
using System.Reflection;

namespace IoTAudit.Tool.Help;

/// <summary>The manual page of the whole program, in the language of man(7). What many commands have stands once, at its end.</summary>
internal static class ManPage
{
    public static void Write(RootCommand root, TextWriter output)
    {
        var version = typeof(ManPage).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
            .Split('+')[0];
        output.WriteLine($".TH IOT-AUDIT 1 \"\" \"iot-audit {version}\" \"User Commands\"");
        output.WriteLine(".SH NAME");
        output.WriteLine($@"iot\-audit \- {Text(LowerFirst(root.Description ?? ""))}");
        output.WriteLine(".SH SYNOPSIS");
        output.WriteLine(".B iot-audit");
        output.WriteLine(@"\fIcommand\fR [\fIoptions\fR]");
        var all = Below(root).Select(static command => HelpOf(command)).ToList();
        output.WriteLine(".SH COMMANDS");
        foreach (var help in all.Where(static help => help.Sections.All(static section => section.Heading != "Commands")))
        {
            WriteCommand(help, output);
        }

        foreach (var heading in OptionHeadings.Shared)
        {
            var sections = all.SelectMany(static help => help.Sections).Where(section => section.Heading == heading);
            WriteEntries(".SH", heading, Longest(sections), output);
        }

        WriteEntries(".SH", "Environment", ConsoleVariables.All, output);
        WriteEntries(".SH", "Exit status", HelpOf(root).ExitCodes, output);
    }

    private static void WriteCommand(CommandHelp help, TextWriter output)
    {
        output.WriteLine($".SS {Text(help.Usage)}");
        output.WriteLine(Line(help.Description));
        foreach (var section in help.Sections.Where(static section => !OptionHeadings.Shared.Contains(section.Heading)))
        {
            WriteEntries(".PP", heading: null, section.Entries, output);
        }

        output.WriteLine(".PP");
        output.WriteLine("Examples:");
        output.WriteLine(".PP");
        output.WriteLine(".EX");
        foreach (var example in help.Examples)
        {
            output.WriteLine(Line(example));
        }

        output.WriteLine(".EE");
    }

    private static void WriteEntries(string macro, string? heading, IReadOnlyList<HelpEntry> entries, TextWriter output)
    {
        output.WriteLine(heading is null ? macro : $"{macro} {Text(heading.ToUpperInvariant())}");
        foreach (var entry in entries)
        {
            output.WriteLine(".TP");
            output.WriteLine($".B {Text(entry.Label)}");
            output.WriteLine(Line(entry.Text));
        }
    }

    // Commands that take several accounts say more of an option than the others.
    private static IReadOnlyList<HelpEntry> Longest(IEnumerable<HelpSection> sections) =>
    [
        .. sections.SelectMany(static section => section.Entries)
            .GroupBy(static entry => entry.Label.Split(' ')[0])
            .Select(static same => same.MaxBy(static entry => entry.Text.Length)!),
    ];

    private static CommandHelp HelpOf(Command command) =>
        command.Options.Select(static option => option.Action).OfType<CommandHelpAction>().First().Of(command);

    private static IEnumerable<Command> Below(Command command) =>
        command.Subcommands.SelectMany(static child => Below(child).Prepend(child));

    private static string LowerFirst(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];

    private static string Text(string text) =>
        text.Replace(@"\", @"\e", StringComparison.Ordinal).Replace("-", @"\-", StringComparison.Ordinal);

    // A line that begins with a dot or an apostrophe would be a request.
    private static string Line(string text) => text.StartsWith('.') || text.StartsWith('\'') ? $@"\&{Text(text)}" : Text(text);
}
