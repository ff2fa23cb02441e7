using System.Globalization;
using IoTAuditClient.Reporting.Documents;

namespace IoTAuditClient.Reporting.Html;

/// <summary>Texts as the page shows them.</summary>
internal static class ReportText
{
    /// <summary>Longer than anything that AWS documents for a finding but a reason.</summary>
    public const int Limit = 1_000;

    /// <summary>Text that others chose: visible, and of a bounded length, so that one finding cannot fill the page or the memory.</summary>
    public static string? Of(string? text, int limit = Limit)
    {
        if (text is null || text.Length <= limit)
        {
            return text is null ? null : VisibleText.Show(text);
        }

        var end = char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit;
        return string.Create(CultureInfo.InvariantCulture, $"{VisibleText.Show(text[..end])} [cut: {text.Length:N0} characters]");
    }

    /// <summary>Which resource it is, beside its type: the one value that names it, or all of them with what they are.</summary>
    public static string? Of(ResourceIdentifier? identifier)
    {
        if (identifier is null)
        {
            return null;
        }

        (string Name, string Value)[] lines = [.. IdentifierLines.Of(identifier)];
        return lines.Length switch
        {
            0 => null,
            1 => Of(lines[0].Value),
            _ => Of(string.Join(", ", lines.Select(line => $"{line.Name} {line.Value}"))),
        };
    }

    public static string Minute(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    public static string Day(DateTimeOffset time) => time.ToUniversalTime().ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A day where there is little room.</summary>
    public static string Date(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A moment that sorts as text.</summary>
    public static string Second(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>"1 finding", "2 findings".</summary>
    public static string Count(long count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");
}
