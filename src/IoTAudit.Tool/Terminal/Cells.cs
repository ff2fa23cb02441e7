using System.Text;
using Spectre.Console.Rendering;

namespace IoTAudit.Tool.Terminal;

/// <summary>Text as a terminal counts it: in cells, of which some characters take two.</summary>
internal static class Cells
{
    private const string Ellipsis = "\u2026";

    public static int Count(string text) => text.All(char.IsAscii) ? text.Length : new Segment(text).CellCount();

    /// <summary>Text of exactly this width: filled with spaces, or cut at its end.</summary>
    public static string Fit(string text, int width) =>
        Count(text) > width ? Pad(Begin(text, width - 1) + Ellipsis, width) : Pad(text, width);

    /// <summary>Text of exactly this width: filled with spaces, or cut in its middle, so that the ends of ids and ARNs stay.</summary>
    public static string FitMiddle(string text, int width)
    {
        if (Count(text) <= width)
        {
            return Pad(text, width);
        }

        var end = Math.Max((width - 1) * 2 / 5, 0);
        return Pad(Begin(text, width - 1 - end) + Ellipsis + End(text, end), width);
    }

    public static string Pad(string text, int width) => text + new string(' ', Math.Max(width - Count(text), 0));

    private static string Begin(string text, int width)
    {
        var taken = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            width -= Count(rune.ToString());
            if (width < 0)
            {
                break;
            }

            taken.Append(rune.ToString());
        }

        return taken.ToString();
    }

    private static string End(string text, int width)
    {
        var taken = new List<string>();
        foreach (var rune in text.EnumerateRunes().Reverse())
        {
            width -= Count(rune.ToString());
            if (width < 0)
            {
                break;
            }

            taken.Add(rune.ToString());
        }

        taken.Reverse();
        return string.Concat(taken);
    }
}
