using System.Buffers;
using System.Text;

namespace IoTAuditClient.Reporting.Markdown;

/// <summary>
/// Foreign text as text in Markdown. What a terminal would obey appears as its code, line breaks included; what could
/// become markup, HTML, a link or a column of a table is escaped.
/// </summary>
internal static class MarkdownText
{
    private static readonly SearchValues<char> Names =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.:/=,+-%");

    /// <summary>
    /// A name or an id as code, where it has no character that ends code or a cell; any other text escaped; nothing for nothing.
    /// </summary>
    public static string Name(string? value) =>
        string.IsNullOrEmpty(value) || value.AsSpan().ContainsAnyExcept(Names) ? Escape(value) : $"`{value}`";

    public static string Escape(string? value)
    {
        var shown = VisibleText.Show(value);
        var escaped = new StringBuilder(shown.Length + 8);
        foreach (var character in shown)
        {
            switch (character)
            {
                case '&':
                    escaped.Append("&amp;");
                    break;
                case '<':
                    escaped.Append("&lt;");
                    break;
                case '>':
                    escaped.Append("&gt;");
                    break;
                case '"':
                    escaped.Append("&quot;");
                    break;
                // Addresses become links without any markup, and dollar signs formulas: a backslash would not stop them everywhere.
                case '@' or ':' or '$':
                    escaped.Append("&#").Append((int)character).Append(';');
                    break;
                case '.' when escaped.Length >= 3
                    && escaped.ToString(escaped.Length - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase):
                    escaped.Append("&#46;");
                    break;
                case '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '('
                    or ')' or '#' or '+' or '-' or '=' or '!' or '|' or '~' or '^':
                    escaped.Append('\\').Append(character);
                    break;
                default:
                    escaped.Append(character);
                    break;
            }
        }

        return escaped.ToString();
    }
}
