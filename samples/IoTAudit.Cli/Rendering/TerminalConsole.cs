using Spectre.Console;

namespace IoTAudit.Cli.Rendering;

/// <summary>The terminal as Spectre.Console draws on it, told and not guessed, so that tests can be in its place.</summary>
internal static class TerminalConsole
{
    public static IAnsiConsole Create(ConsoleContext context)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = context.UsesColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(context.Output),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = context.Width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
