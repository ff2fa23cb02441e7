using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using IoTAuditClient.Model.Audits;

namespace IoTAuditClient;

/// <summary>How often a scheduled audit runs, as the service says it: one of the known values, or any other text.</summary>
/// <remarks>
/// Equality is ordinal. <c>default(ScheduledAuditFrequency)</c> is safe to use; its <see cref="Value"/> is empty. Every
/// text parses, so that only null and empty text fail. Comes from the AWS enumeration AuditFrequency.
/// </remarks>
[JsonConverter(typeof(AuditJsonConverterFactory))]
[TypeConverter(typeof(ScheduledAuditFrequencyTypeConverter))]
public readonly record struct ScheduledAuditFrequency : ISpanParsable<ScheduledAuditFrequency>
{
    // Null for empty text, so that the default and the value of an empty text are equal.
    private readonly string? _value;

    /// <summary>Initializes a frequency with the text that the service uses.</summary>
    /// <param name="value">Any text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public ScheduledAuditFrequency(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value.Length == 0 ? null : value;
    }

    /// <summary>Gets DAILY: every day.</summary>
    public static ScheduledAuditFrequency Daily { get; } = new(Names.Daily);

    /// <summary>Gets WEEKLY: once a week.</summary>
    public static ScheduledAuditFrequency Weekly { get; } = new(Names.Weekly);

    /// <summary>Gets BIWEEKLY: every other week.</summary>
    public static ScheduledAuditFrequency Biweekly { get; } = new(Names.Biweekly);

    /// <summary>Gets MONTHLY: once a month.</summary>
    public static ScheduledAuditFrequency Monthly { get; } = new(Names.Monthly);

    /// <summary>Gets the text that the service uses.</summary>
    /// <value>Never null; empty for <c>default(ScheduledAuditFrequency)</c>.</value>
    public string Value => _value ?? "";

    /// <summary>Converts the text that the service uses.</summary>
    /// <param name="value">Any text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static implicit operator ScheduledAuditFrequency(string value) => new(value);

    /// <summary>Converts the text that the service uses, where there is any.</summary>
    /// <param name="value">Any text, or null, which stays null.</param>
    public static implicit operator ScheduledAuditFrequency?(string? value) =>
        value is null ? default(ScheduledAuditFrequency?) : new ScheduledAuditFrequency(value);

    /// <summary>Converts the text that the service uses.</summary>
    /// <param name="s">Any text that is not empty, taken as it is.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>The frequency of this text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="s"/> is empty.</exception>
    public static ScheduledAuditFrequency Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Converts the text that the service uses.</summary>
    /// <param name="s">Any text that is not empty, taken as it is.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>The frequency of this text.</returns>
    /// <exception cref="FormatException"><paramref name="s"/> is empty.</exception>
    public static ScheduledAuditFrequency Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out var result)
            ? result
            : throw new FormatException("The frequency is empty text: name one, or leave it out.");

    /// <summary>Converts the text that the service uses, where there is any.</summary>
    /// <param name="s">Any text, taken as it is; empty text and null are none.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The frequency of this text; the default where the text is null or empty.</param>
    /// <returns>Whether there was a text.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ScheduledAuditFrequency result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <summary>Converts the text that the service uses.</summary>
    /// <param name="s">Any text that is not empty, taken as it is.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The frequency of this text.</param>
    /// <returns>Whether there was a text.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out ScheduledAuditFrequency result)
    {
        result = s.IsEmpty ? default : new ScheduledAuditFrequency(s.ToString());
        return !s.IsEmpty;
    }

    /// <summary>Returns the text that the service uses.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;

    /// <summary>The known values as constants, for the case labels of a switch over <see cref="Value"/>.</summary>
    public static class Names
    {
        /// <summary>The text of <see cref="ScheduledAuditFrequency.Daily"/>.</summary>
        public const string Daily = "DAILY";

        /// <summary>The text of <see cref="ScheduledAuditFrequency.Weekly"/>.</summary>
        public const string Weekly = "WEEKLY";

        /// <summary>The text of <see cref="ScheduledAuditFrequency.Biweekly"/>.</summary>
        public const string Biweekly = "BIWEEKLY";

        /// <summary>The text of <see cref="ScheduledAuditFrequency.Monthly"/>.</summary>
        public const string Monthly = "MONTHLY";
    }
}
