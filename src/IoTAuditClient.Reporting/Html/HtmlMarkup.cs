using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace IoTAuditClient.Reporting.Html;

/// <summary>
/// An interpolated string of which only the literal parts are markup. What stands in a hole is text: what an eye or
/// a terminal would obey becomes visible, then every character with a meaning in HTML is encoded, for elements and
/// quoted attributes alike. There is no way to write a value as markup.
/// </summary>
[InterpolatedStringHandler]
internal ref struct HtmlMarkup(int literalLength, int formattedCount)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private DefaultInterpolatedStringHandler _text = new(literalLength, formattedCount, CultureInfo.InvariantCulture);

    public void AppendLiteral(string markup) => _text.AppendLiteral(markup);

    public void AppendFormatted(string? text) => _text.AppendLiteral(Encoder.Encode(VisibleText.Show(text)));

    /// <summary>Appends a number for people, as in 1,234.</summary>
    public void AppendFormatted(long number) => _text.AppendFormatted(number, "N0");

    /// <summary>Appends a length for a drawing, as in 1234.5.</summary>
    public void AppendFormatted(double length) => _text.AppendFormatted(length, "0.##");

    internal string ToStringAndClear() => _text.ToStringAndClear();
}
