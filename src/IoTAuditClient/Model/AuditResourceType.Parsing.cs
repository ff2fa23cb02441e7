using System.Diagnostics.CodeAnalysis;

namespace IoTAuditClient;

/// <content>Parsing, by which configuration, MVC and minimal APIs bind the value. Every text is a resource type, so that only null fails;
/// the format provider is not used.</content>
public readonly partial struct AuditResourceType : ISpanParsable<AuditResourceType>
{
    /// <summary>Converts the text that the service uses.</summary>
    /// <param name="s">Any text, taken as it is.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>The resource type of this text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    public static AuditResourceType Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return new AuditResourceType(s);
    }

    /// <summary>Converts the text that the service uses.</summary>
    /// <param name="s">Any text, taken as it is.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>The resource type of this text.</returns>
    public static AuditResourceType Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => new(s.ToString());

    /// <summary>Converts the text that the service uses, where there is any.</summary>
    /// <param name="s">Any text, taken as it is, or null.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The resource type of this text; the default where the text is null.</param>
    /// <returns>Whether there was a text.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AuditResourceType result)
    {
        result = s is null ? default : new AuditResourceType(s);
        return s is not null;
    }

    /// <summary>Converts the text that the service uses.</summary>
    /// <param name="s">Any text, taken as it is.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The resource type of this text.</param>
    /// <returns>Always <see langword="true"/>.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out AuditResourceType result)
    {
        result = new AuditResourceType(s.ToString());
        return true;
    }
}
