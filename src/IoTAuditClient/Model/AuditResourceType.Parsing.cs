using System.Diagnostics.CodeAnalysis;

namespace IoTAuditClient;

/// <content>Parsing, by which configuration, MVC and minimal APIs bind the value. Every text is a resource type, so
/// that only null and empty text fail; the format provider is not used.</content>
public readonly partial struct AuditResourceType : ISpanParsable<AuditResourceType>
{
    /// <summary>Converts the text that the service uses.</summary>
    /// <param name="s">Any text that is not empty, taken as it is.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>The resource type of this text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="s"/> is empty.</exception>
    public static AuditResourceType Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Converts the text that the service uses.</summary>
    /// <param name="s">Any text that is not empty, taken as it is.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>The resource type of this text.</returns>
    /// <exception cref="FormatException"><paramref name="s"/> is empty.</exception>
    public static AuditResourceType Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out var result)
            ? result
            : throw new FormatException("The resource type is empty text: name one, or leave it out.");

    /// <summary>Converts the text that the service uses, where there is any.</summary>
    /// <param name="s">Any text, taken as it is; empty text and null are none.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The resource type of this text; the default where the text is null or empty.</param>
    /// <returns>Whether there was a text.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AuditResourceType result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <summary>Converts the text that the service uses.</summary>
    /// <param name="s">Any text that is not empty, taken as it is.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The resource type of this text.</param>
    /// <returns>Whether there was a text.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out AuditResourceType result)
    {
        result = s.IsEmpty ? default : new AuditResourceType(s.ToString());
        return !s.IsEmpty;
    }
}
