using System.CommandLine;
using IoTAudit.Tool.Help;
using IoTAudit.Tool.Services;

namespace IoTAudit.Tool.Commands.Man;

/// <summary>The command <c>man</c>: the manual page of the whole program.</summary>
internal static class ManCommand
{
    private static readonly string[] Examples =
    [
        "iot-audit man | man -l -",
        "iot-audit man > ~/.local/share/man/man1/iot-audit.1",
    ];

    public static Command Create(ConsoleContext context, Func<RootCommand> all)
    {
        var command = new Command("man", "Prints the manual page of all commands, for man(1) to show or to keep.");
        command.Options.Add(CommandHelpAction.Option(context, Examples));
        command.SetAction(_ => ManPage.Write(all(), context.Output));
        return command;
    }
}
