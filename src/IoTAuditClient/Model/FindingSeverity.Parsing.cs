using System.Diagnostics.CodeAnalysis;

namespace IoTAuditClient;

/// <content>Parsing, by which configuration, MVC and minimal APIs bind the value. Every text is a severity, so that only null fails; the
/// format provider is not used.</content>
public readonly partial struct FindingSeverity : ISpanParsable<FindingSeverity>
{
    /// <summary>Converts the text that the service uses.</summary>
    /// <param name="s">Any text, taken as it is.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>The severity of this text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    public static FindingSeverity Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return new FindingSeverity(s);
    }

    /// <summary>Converts the text that the service uses.</summary>
    /// <param name="s">Any text, taken as it is.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>The severity of this text.</returns>
    public static FindingSeverity Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => new(s.ToString());

    /// <summary>Converts the text that the service uses, where there is any.</summary>
    /// <param name="s">Any text, taken as it is, or null.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The severity of this text; the default where the text is null.</param>
    /// <returns>Whether there was a text.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out FindingSeverity result)
    {
        result = s is null ? default : new FindingSeverity(s);
        return s is not null;
    }

    /// <summary>Converts the text that the service uses.</summary>
    /// <param name="s">Any text, taken as it is.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The severity of this text.</param>
    /// <returns>Always <see langword="true"/>.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out FindingSeverity result)
    {
        result = new FindingSeverity(s.ToString());
        return true;
    }
}
