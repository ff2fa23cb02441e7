using IoTAudit.Tool.Terminal;

namespace IoTAudit.Tool.Help;

/// <summary>The help of a command as a terminal shows it.</summary>
internal static class HelpPage
{
    private const int LeastWidth = 60;
    private const int MostWidth = 120;
    private const int LabelWidth = 26;
    private const string Omission = " ...";

    /// <param name="help">What there is to say.</param>
    /// <param name="width">How many columns the terminal has.</param>
    /// <param name="isShort">Whether an entry has one line, and exit codes and examples are left out.</param>
    /// <param name="output">Where to write.</param>
    public static void Write(CommandHelp help, int width, bool isShort, TextWriter output)
    {
        width = Math.Clamp(width, LeastWidth, MostWidth);
        WrappedText.Write("", help.Description, width, output);
        output.WriteLine();
        WrappedText.Write("Usage: ", help.Usage, width, output);
        foreach (var section in help.Sections)
        {
            Write(section.Heading, section.Entries, LabelWidth, width, isShort, output);
        }

        if (isShort)
        {
            output.WriteLine();
            output.WriteLine($"{help.Path} --help shows all, with exit codes and examples.");
            return;
        }

        Write("Exit codes (of several outcomes the worst)", help.ExitCodes, labelWidth: 8, width, isShort, output);

        // They come last, because a terminal of few lines shows the end.
        output.WriteLine();
        output.WriteLine("Examples:");
        foreach (var example in help.Examples)
        {
            output.WriteLine($"  {example}");
        }
    }

    private static void Write(
        string heading, IReadOnlyList<HelpEntry> entries, int labelWidth, int width, bool isShort, TextWriter output)
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

            label = label.PadRight(labelWidth);
            if (isShort && WrappedText.Lines(label, entry.Text, width - Omission.Length).ToList() is [var first, _, ..])
            {
                output.WriteLine(first + Omission);
                continue;
            }

            WrappedText.Write(label, entry.Text, width, output);
        }
    }
}
