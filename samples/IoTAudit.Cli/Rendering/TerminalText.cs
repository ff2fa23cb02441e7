using System.Buffers;
using System.Globalization;
using System.Text;

namespace IoTAudit.Cli.Rendering;

/// <summary>
/// The one place where foreign text becomes text for a terminal. Client ids are chosen by devices: what a terminal would obey (controls, line breaks,
/// direction marks and other format characters, broken surrogates) appears as its code, such as <c>\u001B</c>.
/// </summary>
internal static class TerminalText
{
    public static string Show(string? text)
    {
        if (text is null || text.All(character => character is >= ' ' and <= '~'))
        {
            return text ?? "";
        }

        var shown = new StringBuilder(text.Length);
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            var status = Rune.DecodeFromUtf16(rest, out var rune, out var length);
            if (status == OperationStatus.Done && !IsObeyed(rune))
            {
                shown.Append(rest[..length]);
            }
            else
            {
                AppendCode(shown, status == OperationStatus.Done ? rune.Value : rest[0]);
            }

            rest = rest[length..];
        }

        return shown.ToString();
    }

    private static bool IsObeyed(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static void AppendCode(StringBuilder shown, int code) =>
        shown.Append(code > 0xFFFF ? "\\U" : "\\u").Append(code.ToString(code > 0xFFFF ? "X8" : "X4", CultureInfo.InvariantCulture));
}
