using System.Buffers;
using System.Globalization;
using System.Text;

namespace IoTAuditClient.Text;

/// <summary>
/// Shows text that devices or the service chose on one line: characters that a terminal or a log would obey
/// (controls, line separators, direction and other format characters, halves of a surrogate pair) appear as their code.
/// </summary>
internal static class VisibleText
{
    private static readonly SearchValues<char> Plain = SearchValues.Create([.. Enumerable.Range(0x20, 0x7F - 0x20).Select(code => (char)code)]);

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
                builder.Append(code > 0xFFFF ? @"\U" : @"\u").Append(code.ToString(code > 0xFFFF ? "X8" : "X4", CultureInfo.InvariantCulture));
            }

            value = value[length..];
        }

        return builder.ToString();
    }

    private static bool IsObeyed(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
