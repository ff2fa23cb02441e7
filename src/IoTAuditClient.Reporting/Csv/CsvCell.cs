using System.Text;

namespace IoTAuditClient.Reporting.Csv;

/// <summary>
/// A cell of a CSV file. What a terminal would obey (controls, line breaks, direction marks, broken surrogates) appears
/// as its code, so that a line is always a finding. Where a spreadsheet would take text for a formula, an apostrophe
/// stands before it.
/// </summary>
internal static class CsvCell
{
    public static string Of(string? value)
    {
        var text = WithoutFormulas(VisibleText.Show(value));
        return text.AsSpan().IndexOfAny(",\";") < 0 && !text.StartsWith(' ') && !text.EndsWith(' ')
            ? text
            : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>
    /// An apostrophe before a formula's first character, spaces skipped: at the start of the cell, and after a
    /// semicolon, which separates cells where a comma is the decimal sign, quotes or not.
    /// </summary>
    private static string WithoutFormulas(string text)
    {
        StringBuilder? safe = null;
        var isStart = true;
        for (var position = 0; position < text.Length; position++)
        {
            var character = text[position];
            if (isStart && StartsFormula(character))
            {
                safe ??= new StringBuilder(text, 0, position, text.Length + 4);
                safe.Append('\'');
            }

            safe?.Append(character);
            isStart = character == ';' || (isStart && character is ' ' or '"');
        }

        return safe?.ToString() ?? text;
    }

    /// <summary>Also in their full-width forms, which some spreadsheets take as well.</summary>
    private static bool StartsFormula(char character) =>
        character is '=' or '+' or '-' or '@' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20';
}
