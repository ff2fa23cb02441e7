using IoTAudit.Tool.Terminal;

namespace IoTAudit.Tool.Help;

/// <summary>The help of a command as a terminal shows it.</summary>
internal static class HelpPage
{
    private const int LeastWidth = 60;
    private const int MostWidth = 120;
    private const int LabelWidth = 26;

    public static void Write(CommandHelp help, int width, TextWriter output)
    {
        width = Math.Clamp(width, LeastWidth, MostWidth);
        WrappedText.Write("", help.Description, width, output);
        output.WriteLine();
        WrappedText.Write("Usage: ", help.Usage, width, output);
        foreach (var section in help.Sections)
        {
            Write(section.Heading, section.Entries, LabelWidth, width, output);
        }

        Write("Exit codes (of several outcomes the worst)", help.ExitCodes, labelWidth: 8, width, output);

        // They come last, because a terminal of few lines shows the end.
        output.WriteLine();
        output.WriteLine("Examples:");
        foreach (var example in help.Examples)
        {
            output.WriteLine($"  {example}");
        }
    }

    private static void Write(string heading, IReadOnlyList<HelpEntry> entries, int labelWidth, int width, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"{heading}:");
        foreach (var entry in entries)
        {
            var label = $"  {entry.Label}  ";
            if (label.Length > labelWidth)
            {
                output.WriteLine(label.TrimEnd());
                label = "";
            }

            WrappedText.Write(label.PadRight(labelWidth), entry.Text, width, output);
        }
    }
}
