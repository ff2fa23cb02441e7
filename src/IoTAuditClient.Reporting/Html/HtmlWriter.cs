using IoTAuditClient.Reporting.Documents;

namespace IoTAuditClient.Reporting.Html;

/// <summary>Writes HTML: markup that stands in the sources, and values that stay text.</summary>
internal sealed class HtmlWriter(ExportOutput output)
{
    public void Write(HtmlMarkup markup) => output.Write(markup.ToStringAndClear());

    public void WriteLine(HtmlMarkup markup)
    {
        Write(markup);
        output.Write("\n");
    }

    /// <summary>Writes a name such as that of a check so that a narrow column breaks it between its words.</summary>
    public void WriteName(string name)
    {
        var words = name.Split('_');
        for (var index = 0; index < words.Length - 1; index++)
        {
            Write($"{words[index]}_<wbr>");
        }

        Write($"{words[^1]}");
    }

    /// <summary>Writes a style or a script that is part of the program.</summary>
    public void Write(ReportAsset asset) => output.Write(asset.Text);

    public ValueTask PassOnAsync() => output.PassOnAsync();
}
