namespace IoTAuditClient.Text;

/// <summary>Foreign text for a message: on one line, nothing in it that a terminal obeys, and no longer than it may be.</summary>
internal static class BoundedText
{
    private const string Ellipsis = "...";

    public static string Show(string text, int maxLength) =>
        text.Length <= maxLength ? VisibleText.Show(text) : VisibleText.Show(text[..maxLength]) + Ellipsis;
}
