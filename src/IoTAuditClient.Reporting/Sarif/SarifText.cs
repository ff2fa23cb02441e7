namespace IoTAuditClient.Reporting.Sarif;

/// <summary>
/// Foreign text in a plain text message of SARIF, where braces are placeholders and brackets before parentheses are
/// links unless they are escaped.
/// </summary>
internal static class SarifText
{
    public static string Of(string text) => VisibleText.Show(text)
        .Replace("{", "{{", StringComparison.Ordinal)
        .Replace("}", "}}", StringComparison.Ordinal)
        .Replace("](", "\\](", StringComparison.Ordinal);
}
