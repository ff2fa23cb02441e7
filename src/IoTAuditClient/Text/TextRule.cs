using System.Buffers;

namespace IoTAuditClient.Text;

/// <summary>A constraint of the service model on text, checked before anything is sent.</summary>
/// <param name="Subject">What the text is, with its article, to begin a sentence.</param>
/// <param name="MinLength">The fewest characters.</param>
/// <param name="MaxLength">The most characters.</param>
/// <param name="Allowed">The characters; null for any.</param>
/// <param name="Characters">The characters in words, after "characters".</param>
/// <param name="Remedy">What to do about a broken rule, as a sentence.</param>
internal sealed record TextRule(string Subject, int MinLength, int MaxLength, SearchValues<char>? Allowed, string Characters, string Remedy)
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
            throw new ArgumentException($"{Rule}; this one {violation}. {Remedy}", parameterName);
        }
    }

    /// <summary>Tells whether a text keeps to the rule.</summary>
    public bool Allows(string text) => Violation(text) is null;

    private string? Violation(string text)
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
