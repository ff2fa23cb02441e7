using System.Diagnostics.CodeAnalysis;

namespace IoTAuditClient;

/// <content>Parsing, by which configuration, MVC and minimal APIs bind the value. Every text is a severity, so that
/// only null and empty text fail; the format provider is not used.</content>
public readonly partial struct FindingSeverity : ISpanParsable<FindingSeverity>
{
    /// <summary>Converts the text that the service uses.</summary>
    /// <param name="s">Any text that is not empty, taken as it is.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>The severity of this text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="s"/> is empty.</exception>
    public static FindingSeverity Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Converts the text that the service uses.</summary>
    /// <param name="s">Any text that is not empty, taken as it is.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>The severity of this text.</returns>
    /// <exception cref="FormatException"><paramref name="s"/> is empty.</exception>
    public static FindingSeverity Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out var result)
            ? result
            : throw new FormatException("The severity is empty text: name one, or leave it out.");

    /// <summary>Converts the text that the service uses, where there is any.</summary>
    /// <param name="s">Any text, taken as it is; empty text and null are none.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The severity of this text; the default where the text is null or empty.</param>
    /// <returns>Whether there was a text.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out FindingSeverity result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <summary>Converts the text that the service uses.</summary>
    /// <param name="s">Any text that is not empty, taken as it is.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The severity of this text.</param>
    /// <returns>Whether there was a text.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out FindingSeverity result)
    {
        result = s.IsEmpty ? default : new FindingSeverity(s.ToString());
        return !s.IsEmpty;
    }
}
