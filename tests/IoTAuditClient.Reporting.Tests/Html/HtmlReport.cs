using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using IoTAuditClient.Reporting.Documents;
using IoTAuditClient.Reporting.Html;
using Xunit;

namespace IoTAuditClient.Reporting.Tests.Html;

/// <summary>
/// A report as text, taken apart without a browser. Style and script stand apart: what is left has a less-than sign in markup alone.
/// </summary>
internal sealed partial class HtmlReport
{
    private HtmlReport(string html)
    {
        Html = html;
        Style = StyleElement().Match(html).Groups[1].Value;
        Script = ScriptElement().Match(html).Groups[1].Value;
        Body = ScriptElement().Replace(StyleElement().Replace(html, ""), "");
    }

    public string Html { get; }

    public string Style { get; }

    public string Script { get; }

    /// <summary>The page without the content of its style and script.</summary>
    public string Body { get; }

    /// <summary>The tags in their order, with the names of their attributes.</summary>
    public IReadOnlyList<string> Tags =>
        [.. Tag().Matches(Body).Select(tag => Value().Replace(tag.Value, "")).Where(tag => tag != "<wbr>")];

    /// <summary>All attributes with their values, as an HTML parser reads them.</summary>
    public IEnumerable<(string Name, string Value)> Attributes => Tag().Matches(Body)
        .SelectMany(tag => Attribute().Matches(tag.Value))
        .Select(attribute => (attribute.Groups[1].Value, WebUtility.HtmlDecode(attribute.Groups[2].Value)));

    /// <summary>What the page says, as an HTML parser reads it. A line end stands where an element ends.</summary>
    public string Text => WebUtility.HtmlDecode(Tag().Replace(Body.Replace("<wbr>", "", StringComparison.Ordinal), "\n"));

    public string Policy => Attributes.Single(attribute => attribute.Value.StartsWith("default-src", StringComparison.Ordinal)).Value;

    /// <summary>The resources of the table's rows, from top to bottom.</summary>
    public IEnumerable<string> Resources => Resource().Matches(Body).Select(resource => WebUtility.HtmlDecode(resource.Groups[1].Value));

    public static Task<HtmlReport> OfAsync(params AuditFinding[] findings) => OfAsync((IEnumerable<AuditFinding>)findings);

    public static async Task<HtmlReport> OfAsync(
        IEnumerable<AuditFinding> findings,
        ExportContext? context = null,
        int rowLimit = HtmlExporter.DefaultRowLimit)
    {
        using var stream = new MemoryStream();
        await new HtmlExporter(rowLimit).WriteAsync(
            Exported.Located(Exported.Stream(findings), context),
            stream,
            context ?? Exported.Context,
            TestContext.Current.CancellationToken);
        return Of(stream);
    }

    public static HtmlReport Of(MemoryStream stream) =>
        new(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(stream.ToArray()));

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex StyleElement();

    [GeneratedRegex("<script>(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex ScriptElement();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("=\"[^\"]*\"")]
    private static partial Regex Value();

    [GeneratedRegex(" ([a-zA-Z-]+)=\"([^\"]*)\"")]
    private static partial Regex Attribute();

    [GeneratedRegex("scope=\"row\"><bdi class=\"id\">([^<]*)</bdi>")]
    private static partial Regex Resource();
}
