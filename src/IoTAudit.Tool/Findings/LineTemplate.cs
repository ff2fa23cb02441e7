using System.Text;
using IoTAuditClient;

namespace IoTAudit.Tool.Findings;

/// <summary>A line with names of columns in braces, such as <c>{severity} {resource}</c>. Two braces stand for one.</summary>
internal sealed class LineTemplate
{
    private readonly List<(string Text, FindingColumn? Column)> _parts = [];

    private LineTemplate()
    {
    }

    /// <summary>Reads a template.</summary>
    /// <param name="text">The template.</param>
    /// <param name="flaw">What is wrong with it, or null.</param>
    /// <returns>The template, or null where it is wrong.</returns>
    public static LineTemplate? Parse(string text, out string? flaw)
    {
        var template = new LineTemplate();
        var literal = new StringBuilder();
        flaw = null;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            var isDouble = i + 1 < text.Length && text[i + 1] == character;
            if (character is '{' or '}' && isDouble)
            {
                i++;
            }
            else if (character == '}')
            {
                flaw = "it has a } without a { before it. Two of them stand for one.";
                return null;
            }
            else if (character == '{')
            {
                var end = text.IndexOf('}', i);
                var name = end < 0 ? text[(i + 1)..] : text[(i + 1)..end];
                if (end < 0 || FindingColumn.Find(name) is not { } column)
                {
                    flaw = end < 0
                        ? $"the brace before \"{name}\" is not closed."
                        : $"there is no \"{name}\". The names are {FindingColumn.Names}.";
                    return null;
                }

                template._parts.Add((literal.ToString(), column));
                literal.Clear();
                i = end;
                continue;
            }

            literal.Append(character);
        }

        template._parts.Add((literal.ToString(), null));
        return template;
    }

    /// <summary>The line of a finding: what comes from elsewhere has no control characters, and '-' is what is missing.</summary>
    public string Of(PlacedFinding item) => string.Concat(_parts.Select(part => part.Text + (part.Column is not { } column ? ""
        : column.ValueOf(item) is { Length: > 0 } value ? VisibleText.Show(value) : "-")));
}
