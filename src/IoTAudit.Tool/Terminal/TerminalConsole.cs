using IoTAudit.Tool.Services;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace IoTAudit.Tool.Terminal;

/// <summary>The terminal as Spectre.Console draws on it, told and not guessed, so that tests can be in its place.</summary>
internal static class TerminalConsole
{
    /// <summary>The terminal of the output.</summary>
    public static IAnsiConsole Create(ConsoleContext context) => Create(context.Output, context.Width, context.UsesColor);

    /// <summary>Draws a line.</summary>
    public static void WriteLine(this IAnsiConsole console, IRenderable line)
    {
        console.Write(line);
        console.WriteLine();
    }

    /// <summary>Writes a sentence in lines that are broken between words.</summary>
    /// <param name="console">Where to draw.</param>
    /// <param name="text">The sentence.</param>
    /// <param name="style">How it looks.</param>
    /// <param name="width">How many cells a line has.</param>
    /// <param name="label">What stands before the first line; the others begin below its end.</param>
    public static void WriteWrapped(this IAnsiConsole console, string text, Style style, int width, string label = "")
    {
        foreach (var line in WrappedText.Lines(label, text, width))
        {
            console.WriteLine(new Text(line, style));
        }
    }

    /// <summary>
    /// Writes a link on a line of its own. A terminal breaks a line that is too long without harm to what is clicked or copied, and a table
    /// would break it for good.
    /// </summary>
    public static void WriteLink(string label, string link, ConsoleContext context)
    {
        var console = Create(context.Output, 10_000, context.UsesColor);
        console.WriteLine(new Text(label, new Style(decoration: Decoration.Dim)));
        console.WriteLine(new Text(link));
    }

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
