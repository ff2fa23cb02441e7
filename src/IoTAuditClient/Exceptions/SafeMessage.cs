namespace IoTAuditClient.Exceptions;

/// <summary>What may be shown of an exception: one bounded line with nothing that a terminal obeys.</summary>
internal static class SafeMessage
{
    private const int MaxLength = 1_000;

    /// <summary>The message of this library's exceptions and of a refused argument; of every other one the type, because the SDK's
    /// messages may quote a whole response.</summary>
    public static string Of(Exception exception) => exception is AuditClientException or ArgumentException
        ? Bound(VisibleText.Show(exception.Message))
        : $"{exception.GetType().FullName} was thrown; its message is left out, because it may quote secrets.";

    // The text is cut after it is escaped, so that cutting it a second time changes nothing.
    private static string Bound(string text)
    {
        if (text.Length <= MaxLength)
        {
            return text;
        }

        var length = char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return text[..length] + "...";
    }
}
