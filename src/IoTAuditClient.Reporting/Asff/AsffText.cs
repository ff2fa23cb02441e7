using System.Globalization;
using System.Text;
using IoTAuditClient.Reporting.Documents;

namespace IoTAuditClient.Reporting.Asff;

/// <summary>
/// Texts as Security Hub takes them: none is blank, and none is longer than its member allows. The limits are counted in bytes of UTF-8,
/// because AWS has told people that a character is a byte; a text that fits so fits either way.
/// </summary>
internal static class AsffText
{
    /// <summary>The text; where it is too long, its start and how long it was; null where it is blank or absent.</summary>
    public static string? Of(string? text, int mostBytes)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var formed = ExportText.WellFormed(text);
        return Encoding.UTF8.GetByteCount(formed) <= mostBytes ? formed : Cut(formed, mostBytes);
    }

    private static string Cut(string text, int mostBytes)
    {
        var mark = string.Create(CultureInfo.InvariantCulture, $" [cut: {text.Length:N0} characters]");
        var room = mostBytes - mark.Length;
        var end = 0;
        while (true)
        {
            // Whole characters only: half of a surrogate pair would be another text.
            Rune.DecodeFromUtf16(text.AsSpan(end), out var rune, out var length);
            if (rune.Utf8SequenceLength > room)
            {
                return text[..end] + mark;
            }

            room -= rune.Utf8SequenceLength;
            end += length;
        }
    }
}
