using IoTAuditClient.Text;

namespace IoTAuditClient.Queries;

/// <summary>What a suppression must keep to, checked before anything is sent.</summary>
internal static class SuppressionRules
{
    private const int MaxDescriptionLength = 1000;
    private const int MaxQuotedLength = 160;

    /// <exception cref="ArgumentException">The text is too long or has a control character.</exception>
    public static string? Description(string? text, string parameterName)
    {
        if (text is null)
        {
            return null;
        }

        var length = text.EnumerateRunes().Count();
        if (length > MaxDescriptionLength)
        {
            throw new ArgumentException(
                $"A description has at most {MaxDescriptionLength} characters; this one has {length}: "
                    + $"\"{BoundedText.Show(text, MaxQuotedLength)}\". Shorten it.",
                parameterName);
        }

        var index = text.AsSpan().IndexOfAnyExceptInRange(' ', char.MaxValue) is var control and >= 0 ? control : text.IndexOf('\x7f');
        return index < 0
            ? text
            : throw new ArgumentException(
                $"A description has no line breaks and other control characters; this one has one at position {index + 1}: "
                    + $"\"{BoundedText.Show(text, MaxQuotedLength)}\". Write it on one line.",
                parameterName);
    }
}
