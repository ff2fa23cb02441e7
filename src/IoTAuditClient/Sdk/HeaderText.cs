namespace IoTAuditClient.Sdk;

/// <summary>Text that becomes a header of the request: a line break in it would begin another header.</summary>
internal static class HeaderText
{
    /// <summary>Says what no header takes, without the text, which may be a secret; null where all is well.</summary>
    public static string? FlawOf(string text)
    {
        var index = text.AsSpan().IndexOfAnyExceptInRange(' ', '~');
        if (index < 0)
        {
            return text.Length > 0 && (text[0] == ' ' || text[^1] == ' ')
                ? $"a blank at its {(text[0] == ' ' ? "beginning" : "end")}"
                : null;
        }

        var what = text[index] is '\r' or '\n'
            ? "a line break"
            : char.IsControl(text[index]) ? "a control character" : "a character that is not ASCII";
        return text.AsSpan(index).Trim("\r\n").IsEmpty ? $"{what} at its end" : $"{what} at position {index + 1}";
    }
}
