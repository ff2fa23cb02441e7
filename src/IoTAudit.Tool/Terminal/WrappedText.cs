namespace IoTAudit.Tool.Terminal;

/// <summary>Text in lines of a terminal's width, broken between words and indented below where it begins.</summary>
internal static class WrappedText
{
    /// <summary>With less room than this beside the label, the terminal may as well break the lines itself.</summary>
    private const int LeastRoom = 20;

    /// <summary>Writes the lines.</summary>
    public static void Write(string label, string text, int width, TextWriter output)
    {
        foreach (var line in Lines(label, text, width))
        {
            output.WriteLine(line);
        }
    }

    /// <param name="label">What stands before the first line; the others begin below its end.</param>
    /// <param name="text">The text.</param>
    /// <param name="width">How many cells a line has.</param>
    public static IEnumerable<string> Lines(string label, string text, int width)
    {
        var begin = label;
        var line = label;
        foreach (var word in Words(text))
        {
            var longer = line == begin ? line + word : $"{line} {word}";
            if (line != begin && width - label.Length >= LeastRoom && Cells.Count(longer) > width)
            {
                yield return line;
                begin = new string(' ', label.Length);
                longer = begin + word;
            }

            line = longer;
        }

        yield return line;
    }

    // A command in backticks that is broken would be pasted as two.
    private static IEnumerable<string> Words(string text)
    {
        string? open = null;
        foreach (var word in text.Split(' '))
        {
            var whole = open is null ? word : $"{open} {word}";
            open = whole.Count(static c => c == '`') % 2 == 0 ? null : whole;
            if (open is null)
            {
                yield return whole;
            }
        }

        if (open is not null)
        {
            yield return open;
        }
    }
}
