using IoTAudit.Tool.Services;
using Spectre.Console;

namespace IoTAudit.Tool.Terminal;

/// <summary>The terminal as Spectre.Console draws on it, told and not guessed, so that tests can be in its place.</summary>
internal static class TerminalConsole
{
    /// <summary>The terminal of the output.</summary>
    public static IAnsiConsole Create(ConsoleContext context) => Create(context.Output, context.Width, context.UsesColor);

    /// <param name="writer">Where to draw.</param>
    /// <param name="width">Where lines are wrapped.</param>
    /// <param name="usesColor">Whether text is coloured, bold or dim. Otherwise no escape sequence is written.</param>
    public static IAnsiConsole Create(TextWriter writer, int width, bool usesColor)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = usesColor ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = usesColor ? ColorSystemSupport.EightBit : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
