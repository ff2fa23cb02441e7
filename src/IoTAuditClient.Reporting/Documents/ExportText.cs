using System.Buffers;
using System.Globalization;
using System.Text;

namespace IoTAuditClient.Reporting.Documents;

/// <summary>Texts that several formats share.</summary>
internal static class ExportText
{
    /// <summary>A moment as RFC 3339 text in UTC with milliseconds.</summary>
    public static string Time(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>The text with halves of surrogate pairs, which no encoding can hold, as their code: <c>\uD83D</c>.</summary>
    public static string WellFormed(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return text;
        }

        StringBuilder? formed = null;
        for (var position = 0; position < text.Length;)
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(position), out _, out var length) == OperationStatus.Done)
            {
                formed?.Append(text.AsSpan(position, length));
            }
            else
            {
                formed ??= new StringBuilder(text, 0, position, text.Length + 8);
                formed.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[position]:X4}");
            }

            position += length;
        }

        return formed?.ToString() ?? text;
    }
}
