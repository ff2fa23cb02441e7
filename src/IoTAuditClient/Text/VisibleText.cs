using System.Buffers;
using System.Globalization;
using System.Text;

namespace IoTAuditClient;

/// <summary>Makes text that devices or the service chose harmless to a terminal and to a log.</summary>
/// <remarks>
/// Controls, line and paragraph separators, direction marks and other format characters, and halves of a surrogate pair
/// appear as their code, such as <c>\u001B</c>; everything else stays as it is. The result is always one line. All
/// members are thread-safe.
/// </remarks>
public static class VisibleText
{
    private static readonly SearchValues<char> Plain =
        SearchValues.Create([.. Enumerable.Range(0x20, 0x7F - 0x20).Select(code => (char)code)]);

    /// <summary>Returns the text with every character that a terminal or a log would obey as its code.</summary>
    /// <param name="value">The text. Null is shown as the empty string.</param>
    public static string Show(string? value)
    {
        if (value is null)
        {
            return "";
        }

        return value.AsSpan().IndexOfAnyExcept(Plain) < 0 ? value : Escape(value);
    }

    private static string Escape(ReadOnlySpan<char> value)
    {
        var builder = new StringBuilder(value.Length + 8);
        while (!value.IsEmpty)
        {
            var isScalar = Rune.DecodeFromUtf16(value, out var rune, out var length) == OperationStatus.Done;
            if (isScalar && !IsObeyed(rune))
            {
                builder.Append(value[..length]);
            }
            else
            {
                var code = isScalar ? rune.Value : value[0];
                builder.Append(code > 0xFFFF ? @"\U" : @"\u")
                    .Append(code.ToString(code > 0xFFFF ? "X8" : "X4", CultureInfo.InvariantCulture));
            }

            value = value[length..];
        }

        return builder.ToString();
    }

    /// <summary>Returns whether a terminal or a log would obey the character instead of showing it.</summary>
    /// <param name="rune">The character.</param>
    public static bool IsObeyed(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
