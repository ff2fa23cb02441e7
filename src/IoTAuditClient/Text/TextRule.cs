using System.Buffers;

namespace IoTAuditClient.Text;

/// <summary>A constraint of the service model on text, checked before anything is sent.</summary>
/// <param name="Subject">What the text is, with its article, to begin a sentence.</param>
/// <param name="MinLength">The fewest characters.</param>
/// <param name="MaxLength">The most characters.</param>
/// <param name="Allowed">The characters; null for any.</param>
/// <param name="Characters">The characters in words, after "characters".</param>
/// <param name="Remedy">What to do about a broken rule, as a sentence; null where there is no advice.</param>
internal sealed record TextRule(
    string Subject,
    int MinLength,
    int MaxLength,
    SearchValues<char>? Allowed,
    string Characters,
    string? Remedy = null)
{
    private const int MaxQuotedLength = 160;

    private string Rule => MinLength == MaxLength
        ? $"{Subject} has {MaxLength} characters{Characters}"
        : MaxLength == int.MaxValue
            ? $"{Subject} has at least {MinLength} characters{Characters}"
            : $"{Subject} has {MinLength} to {MaxLength} characters{Characters}";

    /// <exception cref="ArgumentException">The text is null or breaks the rule.</exception>
    public void ThrowIfBroken(string? text, string parameterName)
    {
        ArgumentNullException.ThrowIfNull(text, parameterName);
        if (Violation(text) is { } violation)
        {
            throw new ArgumentException(violation, parameterName);
        }
    }

    /// <summary>Returns the text, which may be left out.</summary>
    /// <exception cref="ArgumentException">The text breaks the rule.</exception>
    public string? Optional(string? text, string parameterName)
    {
        if (text is not null)
        {
            ThrowIfBroken(text, parameterName);
        }

        return text;
    }

    /// <summary>Says the rule and what breaks it, as one bounded line for people; null where nothing does.</summary>
    public string? Violation(string? text) => (text is null ? "is null" : Problem(text)) is not { } problem ? null
        : Remedy is null ? $"{Rule}; this one {problem}."
        : $"{Rule}; this one {problem}. {Remedy}";

    /// <summary>Tells whether a text keeps to the rule.</summary>
    public bool Allows(string text) => Problem(text) is null;

    private string? Problem(string text)
    {
        if (text.Length == 0)
        {
            return "is empty";
        }

        if (text.Length < MinLength || text.Length > MaxLength)
        {
            return $"has {text.Length}: \"{Quote(text)}\"";
        }

        var index = Allowed is null ? -1 : text.AsSpan().IndexOfAnyExcept(Allowed);
        return index < 0 ? null : $"has another at position {index + 1}: \"{Quote(text)}\"";
    }

    private static string Quote(string text) => BoundedText.Show(text, MaxQuotedLength);
}
